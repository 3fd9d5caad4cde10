/** Checks the entries of a pack against corpus/schema/. */
import type { Problem } from '../../engine/types.ts';
import { event, lexicon, pack, pattern, record, source } from '../validators.ts';
import { firstProblem } from './first-problem.ts';
import type { Item } from './items.ts';

const VALIDATORS = { pack, lexicon, source, event, pattern, record };

export type SchemaName = keyof typeof VALIDATORS;

/** The first thing wrong with an item, or undefined. Turns `true`/`false` of the item into booleans. */
export function schemaProblem(name: SchemaName, item: Item): Problem | undefined {
  return firstProblem(VALIDATORS[name], item);
}
