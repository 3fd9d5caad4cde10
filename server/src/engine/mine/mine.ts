/** Mines the documents of a corpus for formulations. */
import type { LiveSegment } from '../index/passages/hit.ts';
import type { MinedKind, MinedWording } from '../wording.ts';
import { type Contexts, readContexts } from './contexts.ts';
import { familiesOf } from './families.ts';
import { isWhole, mayBeFormulation, scoreOf } from './formulations.ts';
import { namesIn } from './names.ts';
import { findStretches, type Stretches } from './stretches.ts';
import { layText, type MinedText } from './text.ts';
import { themesOf } from './themes.ts';
import { countUses, type Uses } from './uses.ts';

/** What is mined: everything, by the usual minimum, where it says nothing. */
export interface MiningScope {
  /** Documents that must have a formulation; see `usualMinimum` where it is absent. */
  readonly minDocuments?: number;
  /** Only documents of this day or later (ISO, or a prefix of it) are looked at. */
  readonly since?: string;
}

export interface MiningOptions extends MiningScope {
  /** Lets other work of the thread go on. */
  readonly pause?: () => Promise<void>;
}

/** In the order of how much they look like formulations; only the first of a family has its themes. */
export interface MinedFormulation extends Omit<MinedWording, 'variants'> {
  /** Index of the formulation further up that hardly differs or holds this one; the own one where there is none. */
  readonly head: number;
}

const SHORTEST = 4;
const LONGEST = 40;
/** Bits on each side. */
const ENTROPY = 1.5;

export async function mineFormulations(
  segments: readonly LiveSegment[],
  { minDocuments, since, pause = () => Promise.resolve() }: MiningOptions = {},
): Promise<readonly MinedFormulation[]> {
  const text = layText(segments, since);
  await pause();
  const least = minDocuments ?? usualMinimum(text.infos.length);
  const limits = { minDocuments: least, shortest: SHORTEST, longest: LONGEST, minEntropy: ENTROPY };
  const stretches = await findStretches(text, limits, pause);
  const uses = countUses(text, stretches);
  await pause();
  const words = chosenWords(text, stretches, uses, least);
  await pause();
  const contexts = readContexts(text, stretches, new Set(words.keys()));
  return ranked(text, stretches, uses, words, contexts);
}

/** In a few documents even what stands in three of them is worth a look. */
export const USUAL_MINIMUM = 5;

function usualMinimum(documents: number): number {
  return documents < 200 ? 3 : USUAL_MINIMUM;
}

/** Folded words of the stretches that may be formulations. */
function chosenWords(text: MinedText, stretches: Stretches, uses: Uses, least: number): ReadonlyMap<number, string> {
  const wanted = new Set<number>();
  for (let i = 1; i <= stretches.size; i++) if (mayBeFormulation(stretches, uses, i, least)) wanted.add(i);
  const names = namesIn(text);
  const chosen = new Map<number, string>();
  for (let i = 0; i < stretches.at.length; i++) {
    const stretch = stretches.at[i] ?? 0;
    if (!wanted.delete(stretch)) continue;
    const folded = String.fromCharCode(...text.units.subarray(i, i + (stretches.lengths[stretch] ?? 0)));
    if (isWhole(folded, names)) chosen.set(stretch, folded);
  }
  return chosen;
}

function ranked(
  text: MinedText,
  stretches: Stretches,
  uses: Uses,
  words: ReadonlyMap<number, string>,
  contexts: ReadonlyMap<number, Contexts>,
): readonly MinedFormulation[] {
  const scored = [...words].flatMap(([stretch, folded]) => {
    const found = contexts.get(stretch);
    return found ? [{ stretch, folded, wording: found.wording, score: scoreOf(uses, stretch, folded, found) }] : [];
  });
  scored.sort((a, b) => b.score - a.score || (a.folded < b.folded ? -1 : 1));
  const heads = familiesOf(scored.map(({ folded }) => folded));
  const themes = themesOfHeads(
    scored.map(({ folded }) => folded),
    heads,
  );
  return scored.map(({ stretch, folded, wording }, i) => {
    const first = text.infos[stretches.first[stretch] ?? 0]?.date;
    const last = text.infos[stretches.last[stretch] ?? 0]?.date;
    return {
      wording,
      kind: kindOf(uses, stretch, folded),
      documents: stretches.documents[stretch] ?? 0,
      times: stretches.times[stretch] ?? 0,
      ...(first !== undefined && { first }),
      ...(last !== undefined && { last }),
      head: heads[i] ?? i,
      themes: themes.get(i) ?? [],
    };
  });
}

function themesOfHeads(wordings: readonly string[], heads: readonly number[]): ReadonlyMap<number, readonly string[]> {
  const first = [...heads.keys()].filter((i) => heads[i] === i);
  const themes = themesOf(first.map((i) => wordings[i] ?? ''));
  return new Map(first.map((i, at) => [i, themes[at] ?? []]));
}

const NUMBERED = /^[一二两三四五六七八九十]/u;

/** Only what marks tell: 《…》 is a title, “四个……” a label. */
function kindOf({ free, quoted, titled }: Uses, stretch: number, folded: string): MinedKind {
  const mostly = 0.8 * (free[stretch] ?? 0);
  if ((titled[stretch] ?? 0) >= mostly) return 'title';
  return (quoted[stretch] ?? 0) >= mostly && NUMBERED.test(folded) ? 'label' : 'formulation';
}
