/** Checks a draft block by block. Blocks that did not change since an earlier check are not looked at again. */
import type { WeighedFinding } from './findings/build.ts';
import type { RecordSet } from './records/forms.ts';
import type { Scene, Terms } from './rules/rule.ts';
import { runRules } from './rules/run.ts';
import { isPartOfOfficial, prepareScene } from './rules/scene.ts';
import type { Block } from './text/prose.ts';
import type { Problem, QuotationReport, Span } from './types.ts';

/** A quotation that no record settles: offsets of the block, and units of its skeleton. */
export interface OpenQuotation extends Span {
  readonly from: number;
  readonly to: number;
}

/** What the records say about one block. Offsets are relative to the start of the block. */
export interface BlockResult {
  readonly findings: readonly WeighedFinding[];
  readonly quotations: readonly QuotationReport[];
  readonly open: readonly OpenQuotation[];
  readonly problems: readonly Problem[];
  readonly scene: Scene;
}

/** Checks one block of `text` against the records. Never throws: a rule that fails becomes a problem. */
export function checkBlock(text: string, block: Block, records: RecordSet, terms: Terms): BlockResult {
  const scene = prepareScene(text, block, records, terms);
  const { findings, problems } = runRules(scene);
  const kept = settle(findings);
  return { findings: kept, problems, scene, ...sortQuotations(scene, kept) };
}

/** Of overlapping findings the one with the higher weight stays; then the earlier, then the longer one. */
export function settle(findings: readonly WeighedFinding[]): WeighedFinding[] {
  const ranked = [...findings].sort((a, b) => b.weight - a.weight || a.start - b.start || b.end - a.end);
  const kept: WeighedFinding[] = []; // in order, none over another
  for (const finding of ranked) {
    const at = firstEndingAfter(kept, finding.start);
    const next = kept[at];
    if (!next || next.start >= finding.end) kept.splice(at, 0, finding);
  }
  return kept;
}

/** Index of the first of some spans in order that ends after an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function sortQuotations(scene: Scene, findings: readonly WeighedFinding[]): Pick<BlockResult, 'quotations' | 'open'> {
  const quotations: QuotationReport[] = [];
  const open: OpenQuotation[] = [];
  for (const range of scene.quotations) {
    const span = { start: range.start, end: range.end };
    const finding = findings.find((each) => each.start < span.end && each.end > span.start);
    if (finding)
      quotations.push({
        ...span,
        verdict: finding.verdict,
        ...(finding.source && { source: finding.source }),
        ...(finding.sourceText !== undefined && { sourceText: finding.sourceText }),
        ...(finding.difference !== undefined && { difference: finding.difference }),
      });
    else if (isPartOfOfficial(scene, range))
      quotations.push({ ...span, verdict: 'exact', ...officialSource(scene, range) });
    else if (range.closed && range.to - range.from >= scene.minQuotationLength)
      open.push({ ...span, from: range.from, to: range.to });
    else quotations.push({ ...span, verdict: 'cannot-verify' });
  }
  return { quotations, open };
}

function officialSource(scene: Scene, range: { from: number; to: number }): Pick<QuotationReport, 'source'> {
  const match = scene.exact.find(
    (each) => each.from <= range.from && each.to >= range.to && each.form.role !== 'wrong',
  );
  const source = match?.form.record.sources[0]?.source;
  if (!source) return {};
  return { source: { title: source.title, tier: source.tier, ...(source.date && { date: source.date }) } };
}
