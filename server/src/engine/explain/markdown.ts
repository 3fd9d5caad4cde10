/** An explanation as Markdown, for hover, for the documentation of a completion item and for the command line. */
import { say } from '../language/index.ts';
import { inMarks } from '../language/marks.ts';
import { authorityOf } from '../records/authority.ts';
import { bestFirst } from '../records/best-first.ts';
import type { Citation, WordingRecord } from '../records/record.ts';
import { USE_KINDS, type Uses } from '../records/uses.ts';
import { oneLine } from '../text/clip.ts';
import type { QuotationReport, Verdict } from '../types.ts';
import { neighboursLine, topYear } from './counts.ts';
import { escaped } from './escaped.ts';
import { eventParts, titleParts } from './listed-text.ts';
import { inTitle, sourceLine } from './source-line.ts';
import type { Explanation, Known } from './types.ts';

const MOST_SOURCES = 3;
const MOST_VARIANTS = 3;
const LONGEST_PASSAGE = 200;
const BETWEEN = '\n\n---\n\n';

/** Where links lead: URIs of pages, where there are some. */
export interface ExplanationLinks {
  verdict(verdict: Verdict): string | undefined;
  /** All that is known of a record. */
  record(record: WordingRecord): string | undefined;
}

const NO_LINKS: ExplanationLinks = { verdict: () => undefined, record: () => undefined };

/**
 * What is known, in paragraphs separated by blank lines. Empty where nothing is known. What became of a quotation comes first,
 * then the labels under the caret with their members, then the longer wording around them.
 */
export function explanationMarkdown(explanation: Explanation, links: ExplanationLinks = NO_LINKS): string {
  const { record, successor, replaced = [], labels = [], title, event, quotation } = explanation;
  const sections = [
    quotation ? quotationParts(quotation, links) : [],
    ...labels.map((label) => recordParts(label, links)),
    record ? recordParts({ record, ...(successor && { successor }), replaced }, links) : [],
    title ? titleParts(title, record) : [],
    event ? eventParts(event) : [],
  ];
  return sections
    .map((parts) => parts.filter((part) => part !== '').join('\n\n'))
    .filter((section) => section !== '')
    .join(BETWEEN);
}

function recordParts({ record, successor, replaced = [] }: Known, links: ExplanationLinks): readonly string[] {
  const page = links.record(record);
  return [
    `**${linked(escaped(record.wording), page)}** — ${statusLine(record)}`,
    successor ? successorLine(record, successor) : '',
    escaped(record.explanation ?? ''),
    replaced.length > 0 ? say.reading.replaces(wordingsOf(replaced)) : '',
    usesLine(record),
    membersList(record),
    variantsLine(record),
    sourcesList(record.sources),
    record.unverified ? say.reading.unverified : '',
  ];
}

/** In how many documents, from when to when; where nobody counted and nobody wrote what it means, when its sources have it. */
export function usesLine({ uses, explanation, sources }: WordingRecord): string {
  if (uses?.by) return countsOf(uses.documents, uses.by);
  if (uses) return say.reading.usedIn(uses.documents, uses.first, uses.last);
  const dates = sources.flatMap(({ source: { date } }) => date ?? []).sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (explanation !== undefined || first === undefined || last === undefined || first === last) return '';
  return say.reading.sourcesFromTo(first, last);
}

/** By kind and year, and what stands beside the words. */
function countsOf(documents: number, { kinds, years, before, after }: NonNullable<Uses['by']>): string {
  const named = USE_KINDS.filter((kind) => kinds[kind] > 0);
  const shown = named.map((kind) => say.reading.ofKind(say.reading.useKinds[kind], kinds[kind]));
  return [
    say.reading.usedBy(documents, shown.join(say.finding.enumeration), topYear(years)),
    neighboursLine(say.reading.oftenBefore, before),
    neighboursLine(say.reading.oftenAfter, after),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function linked(words: string, uri: string | undefined): string {
  return uri === undefined ? words : `[${words}](${uri})`;
}

export function statusLine({ status, scope, validFrom, validUntil }: WordingRecord): string {
  const parts: string[] = [say.names.statuses[status]];
  if (scope !== 'national') parts.push(escaped(scope));
  if (validFrom !== undefined) parts.push(say.reading.from(validFrom));
  if (validUntil !== undefined) parts.push(say.reading.until(validUntil));
  return parts.join(' · ');
}

export function successorLine(record: WordingRecord, successor: WordingRecord): string {
  const isDirect = record.successor === undefined || record.successor === successor.id;
  const since = (isDirect ? record.validUntil : undefined) ?? successor.validFrom;
  const source = authorityOf(record, successor);
  const authority = source ? say.reading.onAuthority(escaped(inTitle(source.title))) : '';
  return say.reading.nowUsed(
    escaped(successor.wording),
    since === undefined ? '' : say.reading.since(since, authority),
  );
}

export function membersList({ members, complete }: WordingRecord): string {
  if (members.length === 0) return '';
  const lines = members.map((member, i) => `${i + 1}. ${escaped(member)}`);
  return [...lines, ...(complete ? [] : ['', say.reading.notAllMembers])].join('\n');
}

/** What it took the place of. */
function wordingsOf(records: readonly WordingRecord[]): string {
  return records.map(({ wording }) => inMarks(escaped(wording))).join(say.finding.enumeration);
}

function variantsLine({ variants }: WordingRecord): string {
  const shown = variants.slice(0, MOST_VARIANTS).map((variant) => inMarks(escaped(variant)));
  return shown.length === 0
    ? ''
    : say.reading.alsoWritten(
        shown.join(say.finding.enumeration),
        variants.length > shown.length ? say.reading.andOthers : '',
      );
}

/** The best ones, and how many there are. */
function sourcesList(citations: readonly Citation[]): string {
  if (citations.length === 0) return '';
  const distinct = [...new Set(bestFirst(citations.map(({ source }) => source)).map(sourceLine))];
  const lines = distinct.slice(0, MOST_SOURCES).map((line) => `- ${line}`);
  return [
    say.reading.sources,
    '',
    ...lines,
    ...(distinct.length > lines.length ? [say.reading.sourcesInAll(distinct.length)] : []),
  ].join('\n');
}

function quotationParts(quotation: QuotationReport, links: ExplanationLinks): readonly string[] {
  const { verdict, source, sourceText, difference = '', documents, documentsAtLeast } = quotation;
  const seen =
    documents === undefined ? '' : say.reading.documentsHaveIt(documentsAtLeast ? say.reading.atLeast : ' ', documents);
  return [
    say.reading.quotation(verdictName(verdict, links), seen, difference === '' ? '' : ` — ${escaped(difference)}`),
    source ? say.reading.sourceIs(sourceLine(source)) : '',
    sourceText === undefined || verdict === 'exact' ? '' : `> ${escaped(oneLine(sourceText, LONGEST_PASSAGE))}`,
  ];
}

function verdictName(verdict: Verdict, links: ExplanationLinks): string {
  return linked(say.names.verdicts[verdict], links.verdict(verdict));
}
