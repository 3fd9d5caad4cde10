/** The texts that can be completed: wordings, their variants, their later clauses, and the members behind a label. */
import type { WordingRecord } from '../records/record.ts';
import { clauseStarts, gapBefore, holdsMark } from '../text/gaps.ts';
import { type Skeleton, skeletonOf } from '../text/skeleton.ts';

/** Best first: of the phrases of one record that fit equally well, the first is offered. */
export const PHRASE_KINDS = ['wording', 'variant', 'tail', 'members'] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

export interface Phrase {
  readonly record: WordingRecord;
  readonly kind: PhraseKind;
  /** What is inserted. */
  readonly text: string;
  readonly skeleton: Skeleton;
  /** Skeleton indices at which a clause begins, ascending, without 0. */
  readonly clauses: readonly number[];
}

const SHORTEST_TAIL_CLAUSE = 4;

/** All phrases of a record, the wording first. */
export function phrasesOf(record: WordingRecord): readonly Phrase[] {
  const wording = phrase(record, 'wording', record.wording);
  const variants = record.variants.map((variant) => phrase(record, 'variant', variant));
  const members = membersText(record);
  const list = phrase(record, 'members', members);
  const isOwnList = list.skeleton.text !== '' && !wording.skeleton.text.includes(list.skeleton.text);
  return [wording, ...variants, ...tails(wording), ...(isOwnList ? [list] : [])].filter(
    (each) => each.skeleton.text.length > 1,
  );
}

/** The members behind a label in official order, as one text; '' where there are fewer than two. */
export function membersText(record: WordingRecord): string {
  if (record.members.length < 2) return '';
  const separator = record.members.some(holdsMark) ? '；' : '、';
  return record.members.join(separator);
}

/** End, in the text of the phrase, of the clause that contains skeleton index `index` (closing quotes included). */
export function clauseEnd({ text, skeleton, clauses }: Phrase, index: number): number {
  const next = clauses.find((start) => start > index);
  if (next === undefined) return text.length;
  const end = (skeleton.at[next - 1] ?? 0) + 1;
  const gap = gapBefore(text, skeleton, next);
  return end + [...gap].findIndex(holdsMark);
}

function phrase(record: WordingRecord, kind: PhraseKind, text: string): Phrase {
  const skeleton = skeletonOf(text);
  return { record, kind, text, skeleton, clauses: clauseStarts(text, skeleton) };
}

function tails(wording: Phrase): readonly Phrase[] {
  const { clauses, skeleton, text, record } = wording;
  return clauses
    .filter((start, i) => (clauses[i + 1] ?? skeleton.text.length) - start >= SHORTEST_TAIL_CLAUSE)
    .map((start) => phrase(record, 'tail', text.slice(clauseStart(wording, start))));
}

/** Where the clause at skeleton index `start` begins in the text: an opening quote before it belongs to it. */
export function clauseStart({ text, skeleton }: Phrase, start: number): number {
  const at = skeleton.at[start] ?? 0;
  const gap = gapBefore(text, skeleton, start);
  let opening = gap.length;
  while (opening > 0 && !holdsMark(gap.charAt(opening - 1))) opening--;
  return at - (gap.length - opening);
}
