/** One list of what records and the corpus offer, what is shown unasked, and whether the list opens by itself. */
import { say } from '../language/index.ts';
import type { Lexicon } from '../records/lexicon.ts';
import type { createOutdated } from '../records/outdated.ts';
import { isSuperseded, type WordingRecord } from '../records/record.ts';
import { fold } from '../text/skeleton.ts';
import type { Continuations } from '../wording.ts';
import { nextClauseEnd } from './clause-part.ts';
import { type RecordEvidence, recordConfidence } from './confidence.ts';
import { corpusRow } from './corpus-rows.ts';
import { domainOf, type FindForms } from './domain.ts';
import { ghostsOf } from './ghosts.ts';
import { namesPerson } from './persons.ts';
import { isPolite } from './polite.ts';
import type { CorpusRow, RecordRow, UnplacedRow } from './rows.ts';
import { bySaving } from './saving.ts';
import { successorRow } from './suggest.ts';
import type { Offer, OfferedRow, Suggestion, SuggestionList } from './types.ts';

export interface OfferParts {
  readonly text: string;
  readonly offset: number;
  readonly list: SuggestionList;
  /** Whether the rows of records alone are worth opening the list. */
  readonly isWorthOpening: boolean;
  readonly corpus: Continuations | undefined;
  readonly record: (id: string) => WordingRecord | undefined;
  readonly outdated: ReturnType<typeof createOutdated>;
  readonly forms: FindForms;
  readonly lexicon: Lexicon;
  /** The day of the draft: wording is judged as of it. */
  readonly day: string | undefined;
  /** The last year of wording that newer documents do not have, by the text that is inserted. */
  readonly gone: ReadonlyMap<string, number>;
}

const AT_MOST = 50;
const BEFORE_CLAUSE = /(?:^|[，。；：！？“‘《（\s])$/;

/** What the rows of records add behind the caret, then what their next clauses add: a corpus is asked how sure it is of them. */
export function addedTexts(text: string, offset: number, { items }: SuggestionList): string[] {
  const whole = items.map((item) => addedBy(text, offset, item) ?? '');
  return [...whole, ...whole.map((added) => added.slice(0, nextClauseEnd(added, 0)))];
}

function addedBy(text: string, offset: number, { replace, insert, match }: Suggestion): string | undefined {
  const typed = text.slice(replace.start, offset);
  return match !== 'fuzzy' && insert.startsWith(typed) ? insert.slice(typed.length) : undefined;
}

export function offerOf(parts: OfferParts): Offer {
  const { text, offset, list, corpus } = parts;
  const records = recordRows(parts);
  const rows = corpus === undefined ? records : distinct(text, together(parts, records, corpus));
  const items = rows
    .slice(0, AT_MOST)
    .map(({ added: _, ...row }, i): OfferedRow => ({ ...row, rank: String(i).padStart(3, '0') }));
  return {
    items,
    isCut: list.isCut || rows.length > AT_MOST,
    ghosts: ghostsOf(text, offset, rows),
    isWorthOpening: parts.isWorthOpening || isPolite(text, offset, rows),
  };
}

/** Two rows that give the same text are one: so many units of it are compared. */
const LONGEST_SAME = 80;

/** A record that says what the corpus says takes the place of its row; superseded wording comes last, whoever offers it. */
function together(parts: OfferParts, records: readonly RecordRow[], corpus: Continuations): UnplacedRow[] {
  const { text, offset } = parts;
  const byResult = new Map(records.map((row) => [resultOf(text, row.replace.start, row.insert), row]));
  const taken = new Set<RecordRow>();
  const rows = corpus.rows.flatMap((continuation): readonly UnplacedRow[] => {
    const placed = corpusRow(text, offset, continuation);
    if (!placed) return [];
    const row = toldAsGone(placed, parts.gone.get(placed.insert));
    const record = byResult.get(resultOf(text, row.replace.start, row.insert));
    if (!record || record.added === '') return judge(parts, row);
    taken.add(record);
    return [{ ...record, probability: Math.max(record.probability, row.probability) }];
  });
  const others = records.filter((row) => !taken.has(row));
  // What goes on as the draft does behind the caret has proved itself.
  const isWritten = (row: UnplacedRow): boolean => !isSuperseded(row) && row.replace.end > offset;
  const isOpen = (row: UnplacedRow): boolean => !isSuperseded(row) && row.replace.end <= offset;
  const ordered = bySaving(others.filter(isOpen), rows.filter(isOpen), corpus.first);
  const all = [...others, ...rows];
  const last = ordered.filter(isGone);
  return [...all.filter(isWritten), ...ordered.filter((row) => !isGone(row)), ...last, ...all.filter(isSuperseded)];
}

function toldAsGone(row: CorpusRow, lastYear: number | undefined): CorpusRow {
  if (lastYear === undefined) return row;
  return { ...row, lastYear, detail: say.reading.notSince(lastYear), probability: row.probability / 4 };
}

const isGone = (row: UnplacedRow): boolean => 'lastYear' in row && row.lastYear !== undefined;

function distinct(text: string, rows: readonly UnplacedRow[]): UnplacedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ replace, insert }) => {
    const key = `${replace.end} ${resultOf(text, replace.start, insert)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const resultOf = (text: string, start: number, insert: string): string =>
  (text.slice(Math.max(0, start - LONGEST_SAME), start) + insert).slice(-LONGEST_SAME);

function recordRows({ text, offset, list, corpus, record, forms }: OfferParts): RecordRow[] {
  const { items } = list;
  const domain = items.length > 0 ? domainOf(text, offset, forms) : 0;
  const typedOf = ({ replace }: Suggestion): string => fold(text.slice(replace.start, offset));
  const branches = new Set(items.map((item) => fold(item.insert).charAt(typedOf(item).length))).size;
  const knows = corpus !== undefined && corpus.places > 0;
  return items.map((item, i) => {
    const added = addedBy(text, offset, item);
    const { replace, match } = item;
    const evidence = (words: string, asked: number): RecordEvidence => ({
      typed: typedOf(item).length,
      rest: fold(words).length,
      rows: items.length,
      branches,
      opensClause: BEFORE_CLAUSE.test(text.slice(Math.max(0, replace.start - 1), replace.start)),
      isNext: match === 'continuation' || match === 'members',
      kind: record(item.record)?.kind ?? 'formulation',
      sources: record(item.record)?.sources.length ?? 0,
      domain,
      ...(knows && added !== undefined && { inCorpus: corpus.asked[asked] ?? 0 }),
    });
    const whole = added ?? item.insert;
    const { rank: _, ...row } = item;
    return {
      ...row,
      place: i,
      probability: recordConfidence(evidence(whole, i)),
      ofClause: recordConfidence(evidence(whole.slice(0, nextClauseEnd(whole, 0)), items.length + i)),
      added: added ?? '',
    };
  });
}

/** A row of the corpus with superseded wording is marked, its successor put before it; one with a wrong form is left out. */
function judge({ text, offset, outdated, record, day, list, lexicon }: OfferParts, row: CorpusRow): UnplacedRow[] {
  if (namesPerson(lexicon, text.slice(Math.max(0, offset - LONGEST_SAME), offset), row.added)) return [];
  const folded = fold(text.slice(Math.max(0, offset - LONGEST_SAME), offset) + row.added);
  const { superseded, isWrong } = outdated(folded, fold(row.added).length, day);
  if (isWrong) return [];
  if (!superseded) return [row];
  const successor = superseded.successor === undefined ? undefined : record(superseded.successor);
  const marked = { ...row, status: superseded.status, superseded: superseded.id, probability: row.probability / 4 };
  const better = successor && successorRow(text, offset, superseded, successor);
  return better
    ? [{ ...better, probability: row.probability / 2, place: list.items.length, ofClause: 0, added: '' }, marked]
    : [marked];
}
