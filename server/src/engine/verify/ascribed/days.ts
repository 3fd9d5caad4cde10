/** A day on which words are said to have been spoken, and those on which documents have it. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { describeSource } from '../../messages.ts';
import { spokenRef } from '../../passage-source.ts';
import type { PassageCandidate } from '../../passages.ts';
import { printDateLike } from '../../text/dates/print.ts';
import { datesIn, isBefore } from '../../text/dates.ts';
import { isProof } from '../../types.ts';
import { candidateOf, countDocuments, type Evidence, type Named, WITNESSES } from './evidence.ts';

/**
 * A day before the one on which documents have it that the words were said. That they are first found in a broadcast of some
 * day proves nothing: it may tell of another day, and leaves out most of a speech.
 */
export function judgeDate(
  date: Named<'date'>,
  own: readonly PassageCandidate[],
  { exact, isComplete, knowsDate }: Evidence,
): Candidate | undefined {
  if (!isComplete || !knowsDate) return undefined;
  if (exact.some(({ document }) => document.date !== undefined && !isBefore(date.iso, document.date))) return undefined;
  const told = own.flatMap((passage) => {
    const iso = dayTold(passage);
    return iso ? [{ passage, iso }] : [];
  });
  const [first] = told.sort((a, b) => a.iso.localeCompare(b.iso));
  const passages = told.map(({ passage }) => passage);
  if (!first || !isBefore(date.iso, first.iso)) return undefined;
  if (countDocuments(passages) < WITNESSES && !isProof(first.passage.document.tier)) return undefined;
  const message = say.finding.otherDay(describeSource(spokenRef(first.passage)), say.finding.day(first.iso));
  const text = printDateLike(first.iso.slice(0, date.iso.length), date.written);
  const replacements = [{ text, preferred: true }];
  return candidateOf(date, message, first.passage, passages, { replacements, doubtful: true });
}

/** The day on which a passage has the words spoken: told in their sentence, or that of a speech as it was given. */
function dayTold({ document, text, match }: PassageCandidate): string | undefined {
  const before = text.slice(0, match?.start ?? 0);
  const sentence = before.slice(Math.max(...['。', '！', '？', '\n'].map((mark) => before.lastIndexOf(mark))) + 1);
  const day = datesIn(sentence).at(-1)?.iso;
  return day ?? (isProof(document.tier) ? document.date : undefined);
}
