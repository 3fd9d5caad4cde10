/** An explanation as Markdown, for hover, for the documentation of a completion item and for the command line. */
import { authorityOf } from '../records/authority.ts';
import type { Citation, WordingRecord } from '../records/record.ts';
import { STATUS_NAMES } from '../records/status-names.ts';
import { type QuotationReport, type SourceRef, TIERS, type Verdict } from '../types.ts';
import { TIER_NAMES, VERDICT_NAMES } from './names.ts';
import type { Explanation } from './types.ts';

const MOST_SOURCES = 3;
const MOST_VARIANTS = 3;
const LONGEST_PASSAGE = 200;

/** URI of the page about a verdict, where there is one. */
export type VerdictPage = (verdict: Verdict) => string | undefined;

/** What is known, in paragraphs separated by blank lines. Empty where nothing is known. */
export function explanationMarkdown(explanation: Explanation, pageOf: VerdictPage = () => undefined): string {
  const { record, successor, quotation } = explanation;
  const parts = [
    ...(quotation ? quotationParts(quotation, pageOf) : []),
    ...(record ? recordParts(record, successor) : []),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function recordParts(record: WordingRecord, successor: WordingRecord | undefined): readonly string[] {
  return [
    `**${escaped(record.wording)}** — ${statusLine(record)}`,
    successor ? successorLine(record, successor) : '',
    escaped(record.explanation ?? ''),
    membersList(record),
    variantsLine(record),
    sourcesList(record.sources),
    record.unverified ? '_据一般知识，未核对来源。_' : '',
  ];
}

function statusLine({ status, scope, validFrom, validUntil }: WordingRecord): string {
  const parts: string[] = [STATUS_NAMES[status]];
  if (scope !== 'national') parts.push(escaped(scope));
  if (validFrom !== undefined) parts.push(`${validFrom} 起`);
  if (validUntil !== undefined) parts.push(`至 ${validUntil}`);
  return parts.join(' · ');
}

function successorLine(record: WordingRecord, successor: WordingRecord): string {
  const isDirect = record.successor === undefined || record.successor === successor.id;
  const since = (isDirect ? record.validUntil : undefined) ?? successor.validFrom;
  const source = authorityOf(record, successor);
  const authority = source ? `，据《${escaped(inTitle(source.title))}》` : '';
  return `→ 现用 **${escaped(successor.wording)}**${since === undefined ? '' : `（${since} 起${authority}）`}`;
}

function membersList({ members, complete }: WordingRecord): string {
  if (members.length === 0) return '';
  const lines = members.map((member, i) => `${i + 1}. ${escaped(member)}`);
  return [...lines, ...(complete ? [] : ['', '（所列不全或各处不一）'])].join('\n');
}

function variantsLine({ variants }: WordingRecord): string {
  const shown = variants.slice(0, MOST_VARIANTS).map((variant) => `“${escaped(variant)}”`);
  return shown.length === 0 ? '' : `也作${shown.join('、')}${variants.length > shown.length ? '等' : ''}`;
}

/** The best ones, and how many there are. */
function sourcesList(citations: readonly Citation[]): string {
  if (citations.length === 0) return '';
  const byTier = citations.map(({ source }) => source).sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier));
  const distinct = [...new Set(byTier.map(sourceLine))];
  const lines = distinct.slice(0, MOST_SOURCES).map((line) => `- ${line}`);
  return ['来源：', '', ...lines, ...(distinct.length > lines.length ? [`- 等 ${distinct.length} 处`] : [])].join('\n');
}

function sourceLine(source: SourceRef): string {
  const parts = [
    source.date,
    source.speaker,
    source.occasion,
    source.title && `《${inTitle(source.title)}》`,
    source.tier && TIER_NAMES[source.tier],
  ];
  return parts.flatMap((part) => (part ? [escaped(part)] : [])).join(' · ');
}

function quotationParts(quotation: QuotationReport, pageOf: VerdictPage): readonly string[] {
  const { verdict, source, sourceText, difference = '', documents, documentsAtLeast } = quotation;
  const seen = documents === undefined ? '' : `，语料中${documentsAtLeast ? '至少 ' : ' '}${documents} 篇有此原文`;
  return [
    `引文核对：**${verdictName(verdict, pageOf)}**${seen}${difference === '' ? '' : ` — ${escaped(difference)}`}`,
    source ? `出处：${sourceLine(source)}` : '',
    sourceText === undefined || verdict === 'exact' ? '' : `> ${escaped(clip(sourceText))}`,
  ];
}

function verdictName(verdict: Verdict, pageOf: VerdictPage): string {
  const page = pageOf(verdict);
  return page === undefined ? VERDICT_NAMES[verdict] : `[${VERDICT_NAMES[verdict]}](${page})`;
}

function clip(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST_PASSAGE ? `${line.slice(0, LONGEST_PASSAGE - 1)}…` : line;
}

function inTitle(title: string): string {
  return title.replace(/《/g, '〈').replace(/》/g, '〉');
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
}
