/** What a corpus offers for a caret, as rows of the list: with what stands around the caret taken into account. */
import { say } from '../language/index.ts';
import { FOLD } from '../text/fold.ts';
import type { Continuation } from '../wording.ts';
import { closesWhatIsOpen, lineBefore } from './paired-marks.ts';
import { type CorpusRow, labelOf } from './rows.ts';

/** Longer words than this right of the caret are not looked at. */
const LONGEST_OVERLAP = 20;
const CLOSING = '”’」』》）】';
/** A step is shown with the clause before the caret, as far as that has no more content characters, else with the last few. */
const LONGEST_CLAUSE = 14;
const SHOWN_BEFORE = 4;
const CLAUSE_START = /[，。；：！？\n\r]/;
const OPENING = /[“‘《（]/;

/** `undefined` where the words stand there already, or where accepting would leave a mark alone. */
export function corpusRow(
  text: string,
  offset: number,
  { kind, insert, replaced, typed, probability, said, documents, isLeast }: Continuation,
): CorpusRow | undefined {
  const after = text.slice(offset, offset + 2 * LONGEST_OVERLAP);
  const standing = standingLength(insert, after);
  if (after.startsWith(insert) || !closesWhatIsOpen(lineBefore(text, offset - replaced), insert)) return undefined;
  const start =
    kind === 'letters'
      ? offset - replaced
      : kind === 'clause'
        ? startOf(text, offset, typed)
        : startOfClause(text, offset);
  const before = kind === 'letters' ? '' : text.slice(start, offset);
  const whole = before + insert;
  return {
    label: labelOf(whole),
    insert: whole,
    replace: { start, end: offset + standing },
    filter: kind === 'letters' ? text.slice(start, offset) + insert : whole,
    detail: isLeast ? say.reading.inDocumentsOrMore(documents) : say.reading.inDocuments(documents),
    match: kind,
    words: kind === 'letters' ? insert : text.slice(startOf(text, offset, said), offset) + insert,
    probability,
    added: insert,
    documents,
    isLeast,
  };
}

/** How much of the end of the row stands right of the caret already: two characters and more, or a closing mark. */
function standingLength(insert: string, after: string): number {
  for (let length = Math.min(insert.length, after.length, LONGEST_OVERLAP); length >= 2; length--)
    if (after.startsWith(insert.slice(-length))) return length;
  const last = insert.slice(-1);
  return CLOSING.includes(last) && after.startsWith(last) ? 1 : 0;
}

/** Where the last `count` content characters before the caret begin, in the same line. */
function startOf(text: string, offset: number, count: number): number {
  let start = offset;
  for (let at = offset, left = count; left > 0 && at > 0; ) {
    const unit = text.charCodeAt(--at);
    if (unit === 0x0a || unit === 0x0d) break;
    if (FOLD[unit] === 0) continue;
    start = at;
    left--;
  }
  return start;
}

/** Where the clause before the caret begins; a few characters before the caret where it is long, or where a mark is the last. */
function startOfClause(text: string, offset: number): number {
  let at = offset;
  for (let seen = 0; at > 0 && !CLAUSE_START.test(text.charAt(at - 1)); at--)
    if (FOLD[text.charCodeAt(at - 1)] !== 0 && ++seen > LONGEST_CLAUSE) return startOf(text, offset, SHOWN_BEFORE);
  if (at === offset) return startOf(text, offset, SHOWN_BEFORE);
  while (at < offset && FOLD[text.charCodeAt(at)] === 0 && !OPENING.test(text.charAt(at))) at++;
  return at;
}
