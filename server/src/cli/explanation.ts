/** An explanation as plain text for a terminal. */
import type { Explanation } from '../engine/explain/types.ts';
import type { Status, WordingRecord } from '../engine/records/record.ts';
import type { QuotationReport } from '../engine/types.ts';
import { sourceLine } from './human.ts';

const STATUS_NAMES: Readonly<Record<Status, string>> = {
  current: '现行',
  usable: '可用',
  adjusted: '已调整',
  retired: '不再使用',
  local: '地方',
};

export function explanationText({ span, record, successor, quotation }: Explanation, text: string): string {
  return [
    ...(record ? recordLines(record) : [text.slice(span.start, span.end)]),
    ...(successor ? [`  现行提法：${successor.wording}`] : []),
    ...(quotation ? quotationLines(quotation) : []),
  ].join('\n');
}

function recordLines(record: WordingRecord): string[] {
  const scope = record.scope === 'national' ? '' : `，${record.scope}`;
  return [
    `${record.wording}（${STATUS_NAMES[record.status]}${scope}）`,
    ...(record.explanation === undefined ? [] : [`  ${record.explanation}`]),
    ...(record.members.length > 0 ? [`  包括：${record.members.join('、')}${record.complete ? '' : ' 等'}`] : []),
    ...record.sources.map(
      ({ source, place }) => `  出处：${sourceLine(source)}${place === undefined ? '' : `（${place}）`}`,
    ),
    ...(record.unverified ? ['  未经核实'] : []),
  ];
}

function quotationLines(quotation: QuotationReport): string[] {
  const source = quotation.source ? [`  引文出处：${sourceLine(quotation.source)}`] : [];
  return [...source, ...(quotation.sourceText === undefined ? [] : [`  原文：${quotation.sourceText}`])];
}
