/** Sentences of a year with a quotation that stands verbatim in earlier years; every second one spoiled. */

import type { PassageIndex } from '../../server/src/engine/passages.ts';
import { fold } from '../../server/src/engine/text/skeleton.ts';
import { withoutFrontMatter } from '../drafts.ts';
import { type Random, randomFrom, sample } from '../support.ts';
import type { Kind } from './errors.ts';
import type { Day } from './ground.ts';

/** As the evaluation of this kind is written down: see `score.ts`. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly expect: readonly {
    readonly start: number;
    readonly end: number;
    readonly wrong: string;
    readonly right: string;
  }[];
  readonly corrected?: string;
}

interface Quoted {
  readonly sentence: string;
  readonly start: number;
  readonly words: string;
}

/** UTF-16 units with punctuation. What is shorter is asked for apart. */
export const LEAST = 8;
const MOST = 90;
/** A clause with no mark but 、 before and behind which no quotation mark stands. */
const CLAUSE = /(?<=[，。；：！？]|^)[\p{Script=Han}、]+(?=[，。；：！？])/gu;
const QUOTATION = /“([^“”\n]+)”/g;

/** All quotations of these days, each wording once, with the sentence around it. */
function quotationsOf(days: readonly Day[], [least, most]: readonly [number, number]): Quoted[] {
  const found = new Map<string, Quoted>();
  for (const { text } of days) {
    for (const sentence of sentencesOf(text)) {
      for (const match of sentence.matchAll(QUOTATION)) {
        const words = match[1] ?? '';
        if (words.length >= least && words.length <= most)
          found.set(fold(words), { sentence, start: match.index + 1, words });
      }
    }
  }
  return [...found.values()];
}

/** Clauses of these days outside of quotation marks, each wording once, with the sentence around it. */
function clausesOf(days: readonly Day[], [least, most]: readonly [number, number]): Quoted[] {
  const found = new Map<string, Quoted>();
  for (const { text } of days)
    for (const sentence of sentencesOf(text))
      for (const match of sentence.matchAll(CLAUSE)) {
        const words = match[0];
        if (words.length >= least && words.length <= most)
          found.set(fold(words), { sentence, start: match.index, words });
      }
  return [...found.values()];
}

const sentencesOf = (text: string): string[] => withoutFrontMatter(text).split(/(?<=[。！？][”’]?)(?![”’])|\n+/);

export interface Wanted {
  readonly lengths?: readonly [least: number, most: number];
  /** How many earlier documents must hold the words. */
  readonly least?: number;
  /** What stands in clauses outside of marks instead of quotations. */
  readonly plain?: boolean;
}

/** `count` cases, half of them with an error; the same for the same seed. */
export async function drawCases(
  days: readonly Day[],
  index: PassageIndex,
  kinds: readonly Kind[],
  count: number,
  seed: number,
  { lengths = [LEAST, MOST], least = 2, plain = false }: Wanted = {},
): Promise<Case[]> {
  const random = randomFrom(seed);
  const shuffled = sample((plain ? clausesOf : quotationsOf)(days, lengths), 20_000, random);
  const answers = await index.lookup(shuffled.map(({ words }) => ({ text: fold(words), limit: 1 })));
  const known = shuffled.filter((_, i) => (answers[i]?.[0]?.exactDocuments ?? 0) >= least);
  const cases: Case[] = [];
  for (const quoted of known) {
    if (cases.length === count) break;
    const made =
      cases.length % 2 ? clean(quoted, cases.length) : await spoiled(quoted, cases.length, kinds, index, random);
    if (made) cases.push(made);
  }
  return cases;
}

const clean = ({ sentence }: Quoted, n: number): Case => ({ id: `C${n}`, kind: 'clean', text: sentence, expect: [] });

async function spoiled(
  { sentence, start, words }: Quoted,
  n: number,
  kinds: readonly Kind[],
  index: PassageIndex,
  random: Random,
): Promise<Case | undefined> {
  const kind = drawKind(kinds, random);
  const wrong = kind.spoil(words, random);
  if (wrong === undefined || wrong === words) return undefined;
  // What stands in the corpus as well is no error that anyone could tell.
  const [same] = await index.lookup([{ text: fold(wrong), limit: 1 }]);
  if (fold(wrong) !== fold(words) && (same?.[0]?.exactDocuments ?? 0) > 0) return undefined;
  const text = sentence.slice(0, start) + wrong + sentence.slice(start + words.length);
  const expect = [{ start, end: start + wrong.length, wrong, right: words }];
  return { id: `W${n}`, kind: kind.name, text, expect, corrected: sentence };
}

function drawKind(kinds: readonly Kind[], random: Random): Kind {
  let at = random(kinds.reduce((sum, { share }) => sum + share, 0));
  for (const kind of kinds) {
    if (at < kind.share) return kind;
    at -= kind.share;
  }
  throw new RangeError('no kind of error');
}
