/** Indexes for tests: one that hands out whatever it is given, and the plain way to count who has some words. */
import type { PassageCandidate, PassageIndex, Witnesses } from '../../server/src/engine/passages.ts';
import { skeletonOf } from '../../server/src/engine/text/skeleton.ts';
import type { Tier } from '../../server/src/engine/types.ts';

const MARK = /[、，；：。！？,;:!?…“”‘’「」『』《》〈〉（）()\n]/u;

/** How the words stand in texts, found by looking at the first place in each; none where they are too short to ask for. */
export function witnessesIn(texts: readonly string[], words: string): Witnesses {
  const found = words.length < 3 ? [] : texts.flatMap((text) => firstPlace(text, words) ?? []);
  return {
    documents: found.length,
    opening: found.filter(({ opens }) => opens).length,
    closing: found.filter(({ closes }) => closes).length,
    whole: found.filter(({ opens, closes }) => opens && closes).length,
  };
}

function firstPlace(text: string, words: string): { opens: boolean; closes: boolean } | undefined {
  const { text: units, at } = skeletonOf(text);
  const from = units.indexOf(words);
  if (from < 0) return undefined;
  const to = from + words.length;
  const before = text.slice((at[from - 1] ?? -1) + 1, at[from]);
  const behind = text.slice((at[to - 1] ?? 0) + 1, at[to] ?? text.length);
  return { opens: from === 0 || MARK.test(before), closes: to === units.length || MARK.test(behind) };
}

/** An index that hands out all its passages for every question that `isNear`; each is a document of its own. */
export function handing(
  texts: readonly string[],
  { tier = 'media', isNear = () => true }: { readonly tier?: Tier; readonly isNear?: (words: string) => boolean } = {},
): PassageIndex {
  const candidates = texts.map((text, i): PassageCandidate => {
    const document = { path: `/${i}.md`, article: 0, title: `报道${i}`, tier, known: {} } as const;
    return { document, text, offset: 0, line: 1, score: 0.9 };
  });
  return {
    documents: texts.length,
    characters: texts.join('').length,
    lookup: async (queries) => queries.map(({ text }) => (isNear(text) ? candidates : [])),
    frequency: async (runs) => runs.map((run) => witnessesIn(texts, run).documents),
    witnesses: async (words) => words.map((each) => witnessesIn(texts, each)),
  };
}
