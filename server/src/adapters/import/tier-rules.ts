/** The tier of a document by the place of its file. */

import ignore, { type Ignore } from 'ignore';
import { isAbsolute, relative, sep } from '#path';
import type { TierRule } from '../../engine/configuration.ts';
import type { Tier } from '../../engine/types.ts';

/** The tier by the longest rule that holds for the file: that of the innermost folder; of equals the first. */
export function ruledTier(path: string, rules: readonly TierRule[]): Tier | undefined {
  let best: TierRule | undefined;
  for (const rule of rules) if (holds(rule, path) && (!best || lengthOf(rule) > lengthOf(best))) best = rule;
  return best?.tier;
}

function lengthOf({ folder, glob = '' }: TierRule): number {
  return folder.length + glob.length;
}

function holds({ folder, glob }: TierRule, path: string): boolean {
  const inside = relative(folder, path);
  if (isAbsolute(inside) || inside.split(sep)[0] === '..') return false;
  return glob === undefined || (inside !== '' && matcher(glob).ignores(inside.split(sep).join('/')));
}

/** Patterns are few, files are many. */
const matchers = new Map<string, Ignore>();

function matcher(glob: string): Ignore {
  const known = matchers.get(glob);
  if (known) return known;
  const made = ignore({ ignorecase: false }).add(glob);
  matchers.set(glob, made);
  return made;
}
