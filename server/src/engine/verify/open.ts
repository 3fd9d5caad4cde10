/** Which quotations of a block the records settle, and which are open to the passages of a corpus. */
import type { Form } from '../records/forms.ts';
import { officialForm } from '../rules/quotations/readings.ts';
import type { Scene } from '../rules/rule.ts';
import { sectionsOf, type Units } from '../text/parts.ts';
import { sourceSpan } from '../text/skeleton.ts';
import { firstEndingAfter } from '../text/spans.ts';
import type { Finding, QuotationReport, Quoting, Span } from '../types.ts';
import { unclosedIn, unmarkedWords } from './unmarked.ts';

/** Words to be verified: offsets of the block, and units of its skeleton. */
export interface OpenQuotation extends Span {
  readonly from: number;
  readonly to: number;
  /** What the records say of it already; the rest of its words is still verified. */
  readonly report?: QuotationReport;
  /** What a record says of it where no document does. */
  readonly settled?: QuotationReport;
  /** Findings on its words: nothing else is said of them. */
  readonly taken: readonly Span[];
  readonly quoting: Quoting;
  /** Of a list behind a label: what it is said to be. */
  readonly label?: string;
}

/** Quotations in marks. */
export interface SortedQuotations {
  readonly quotations: readonly QuotationReport[];
  readonly open: readonly OpenQuotation[];
}

const NOTHING: SortedQuotations = { quotations: [], open: [] };

export function sortQuotations(scene: Scene, findings: readonly Finding[]): SortedQuotations {
  if (!scene.quotations.length) return NOTHING; // most blocks
  const quotations: QuotationReport[] = [];
  const open: OpenQuotation[] = [];
  const on = findingsOn(scene, findings);
  const unclosed = unclosedIn(scene);
  for (const range of scene.quotations) {
    const quoting = range.start === unclosed?.start ? 'unclosed' : 'marks';
    const span = { start: range.start, end: range.end };
    const form = officialForm(scene, range)?.form;
    const isUneven = form !== undefined && hasUnevenMarks(form, scene.text.slice(range.start, range.end));
    const taken = on(range);
    const finding = taken.find(({ verdict }) => verdict !== 'punctuation') ?? taken[0];
    const isLong = (range.closed || quoting === 'unclosed') && range.to - range.from >= scene.minQuotationLength;
    const report = finding && {
      ...span,
      verdict: finding.verdict,
      ...(finding.source && { source: finding.source }),
      ...(finding.sourceText !== undefined && { sourceText: finding.sourceText }),
      ...(finding.difference !== undefined && { difference: finding.difference }),
    };
    const settled: QuotationReport | undefined =
      !finding && form ? { ...span, verdict: 'exact', ...sourceOfForm(form) } : undefined;
    if (isLong && (!form || isUneven) && hasMore(scene, range, taken))
      open.push({
        ...span,
        from: range.from,
        to: range.to,
        taken,
        quoting,
        ...(report && { report }),
        ...(settled && { settled }),
      });
    else quotations.push(report ?? settled ?? { ...span, verdict: 'cannot-verify' });
  }
  return { quotations, open };
}

/** Words that are quoted without a pair of marks: nobody but documents can say whose they are. */
export function openWithoutMarks(scene: Scene, findings: readonly Finding[]): readonly OpenQuotation[] {
  return unmarkedWords(scene).flatMap((words) => {
    if (words.quoting === 'unclosed') return []; // among those in marks
    const taken = findings.filter(({ start, end }) => start < words.end && end > words.start);
    return hasMore(scene, words, taken) ? [{ ...words, taken }] : [];
  });
}

const SEPARATORS = /[、，；,;]/gu;

/** A list of a record whose members the draft parts by two kinds of marks: which one is right, documents say. */
function hasUnevenMarks({ record, text }: Form, words: string): boolean {
  const kindsIn = (of: string): number => new Set(of.match(SEPARATORS)).size;
  return record.members.length > 0 && kindsIn(text) === 1 && kindsIn(words) > 1;
}

/** Some clause is left of which nothing is said yet. */
function hasMore({ text, skeleton, minQuotationLength }: Scene, range: Units, taken: readonly Span[]): boolean {
  if (!taken.length) return true;
  return sectionsOf(text, skeleton, range).some(({ from, to }) => {
    const { start, end } = sourceSpan(skeleton, from, to);
    return to - from >= minQuotationLength && taken.every((finding) => finding.start >= end || finding.end <= start);
  });
}

function sourceOfForm(form: Form): Pick<QuotationReport, 'source'> {
  const source = form.record.sources[0]?.source;
  if (!source) return {};
  return { source: { title: source.title, tier: source.tier, ...(source.date && { date: source.date }) } };
}

/** Marked ranges looked at before a place, until one is found that holds it: nobody nests deeper. */
const DEEPEST = 16;

/**
 * The findings on the words of a quotation, but not those on words that are quoted or named within it. `findings` are in
 * order, none over another.
 */
function findingsOn(scene: Scene, findings: readonly Finding[]): (quotation: Span) => Finding[] {
  if (!findings.length) return () => [];
  const marked = [...scene.quotations, ...scene.titles].sort((a, b) => a.start - b.start || b.end - a.end);
  const innermost = findings.map((finding) => innermostAround(marked, finding));
  return (quotation) => {
    const on: Finding[] = [];
    for (let i = firstEndingAfter(findings, quotation.start); i < findings.length; i++) {
      const [finding, around] = [findings[i] as Finding, innermost[i]];
      if (finding.start >= quotation.end) break;
      const isNested = around && around.start >= quotation.start && around.end <= quotation.end;
      if (!isNested || (around.start === quotation.start && around.end === quotation.end)) on.push(finding);
    }
    return on;
  };
}

/** The innermost range that holds a finding, its marks included. */
function innermostAround(marked: readonly Span[], finding: Span): Span | undefined {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((marked[middle] as Span).start - 1 <= finding.start) low = middle + 1;
    else high = middle;
  }
  const near = marked.slice(Math.max(0, low - DEEPEST), low);
  return near.findLast((range) => range.end + 1 >= finding.end);
}
