/** Checks the blocks of a draft. Those that did not change since an earlier check are not looked at again. */
import type { WeighedFinding } from './findings/build.ts';
import { guardAll } from './fix/guard.ts';
import type { CheckAgain } from './fix/silence.ts';
import { type LawCitation, lawCitations } from './laws/citations.ts';
import { once } from './once.ts';
import type { RecordSet } from './records/forms.ts';
import { groupOf } from './rules/codes.ts';
import type { Scene } from './rules/rule.ts';
import { runRules, runRulesInSteps } from './rules/run.ts';
import { letGo, prepareScenes, type Unprepared } from './rules/scene.ts';
import { firstEndingAfter } from './text/spans.ts';
import { atOnce } from './turns.ts';
import type { Problem, QuotationReport, Span } from './types.ts';
import { withAscriptions } from './verify/ascribed/records.ts';
import { type OpenQuotation, openWithoutMarks, type SortedQuotations, sortQuotations } from './verify/open.ts';

/** What the records say about one block. Offsets are relative to the start of the block. */
export interface BlockResult {
  /** All that the rules found, overlapping or not. */
  readonly found: readonly WeighedFinding[];
  readonly findings: readonly WeighedFinding[];
  readonly quotations: readonly QuotationReport[];
  /** Quotations in marks that no record settles. */
  readonly quoted: readonly OpenQuotation[];
  /** The same, and words that are quoted without marks: those are looked for when there are documents to be asked. */
  readonly open: readonly OpenQuotation[];
  readonly problems: readonly Problem[];
  readonly scene: Scene;
  /** What is quoted of laws; read when there are documents to be asked. */
  readonly citations: readonly LawCitation[];
}

/** Checks blocks against the records, in their order. Never throws: a rule that fails becomes a problem. */
export const checkBlocks = (blocks: readonly Unprepared[], records: RecordSet): BlockResult[] =>
  atOnce(checkBlocksInSteps(blocks, records));

/** The same in steps: a rule over all of the blocks is one. */
export function* checkBlocksInSteps(blocks: readonly Unprepared[], records: RecordSet): Generator<void, BlockResult[]> {
  const scenes = prepareScenes(blocks, records);
  yield;
  const found = yield* runRulesInSteps(scenes, records);
  const results = settled(
    found.map(({ findings, problems }, i) => ({ scene: scenes[i] as Scene, findings, problems })),
  );
  for (const scene of scenes) letGo(scene);
  return results;
}

/** The same block where only some of what the rules found holds, or is less loud. */
export function checkedAgain({ scene, problems }: BlockResult, findings: readonly WeighedFinding[]): BlockResult {
  return settled([{ scene, findings, problems }])[0] as BlockResult;
}

interface Unsettled {
  readonly scene: Scene;
  readonly findings: readonly WeighedFinding[];
  readonly problems: readonly Problem[];
}

function settled(blocks: readonly Unsettled[]): BlockResult[] {
  const kept = blocks.map(({ findings }) => settle(findings));
  const ofWording = kept.map((findings) => findings.filter(({ rule }) => groupOf(rule) !== 'marks')); // the words are still to be verified
  const sorted = blocks.map(({ scene }, i) => sortQuotations(scene, ofWording[i] ?? []));
  return blocks.map(({ scene, findings: found, problems }, i): BlockResult => {
    const { quotations, open: quoted } = sorted[i] as SortedQuotations;
    const findings = kept[i] ?? [];
    const open = once(() => [...quoted, ...openWithoutMarks(scene, ofWording[i] ?? [])]);
    const citations = once(() => lawCitations(scene));
    return {
      found,
      findings,
      problems,
      scene,
      quotations: withAscriptions(scene, findings, quotations),
      quoted,
      get open() {
        return open();
      },
      get citations() {
        return citations();
      },
    };
  });
}

/** What is told of a block before its fixes are looked at. */
export interface Unsafe {
  readonly scene: Scene;
  readonly findings: readonly WeighedFinding[];
}

/** The findings of the blocks of a draft with safe replacements only, after which the rules find nothing at their place. */
export function withSafeFixes(blocks: readonly Unsafe[]): readonly (readonly WeighedFinding[])[] {
  const again: CheckAgain = (asked) => {
    const changed = asked.map(({ text, block, of }) => ({ text, block, terms: (blocks[of] as Unsafe).scene }));
    const { records } = (blocks[0] as Unsafe).scene;
    return runRules(prepareScenes(changed, records), records).map(({ findings }) => settle(findings));
  };
  return guardAll(
    blocks.map(({ scene: { text, block }, findings }) => ({ text, block, findings })),
    again,
  );
}

/** Of overlapping findings the one with the higher weight stays; then the earlier, then the longer one. */
export function settle(findings: readonly WeighedFinding[]): readonly WeighedFinding[] {
  if (findings.length < 2) return findings; // most blocks have none
  const ranked = [...findings].sort((a, b) => b.weight - a.weight || a.start - b.start || b.end - a.end);
  const kept: WeighedFinding[] = []; // in order, none over another
  for (const finding of ranked) {
    const at = firstEndingAfter(kept, finding.start);
    const next = kept[at];
    if (!next || next.start >= finding.end) kept.splice(at, 0, finding);
  }
  return kept;
}

/** The same of all findings of a block. What is unfinished in a draft is told beside what is wrong in its wording: at what is left. */
export function settleAll(findings: readonly WeighedFinding[]): readonly WeighedFinding[] {
  if (findings.length < 2) return findings;
  const isOfDrafting = ({ rule }: WeighedFinding) => groupOf(rule) === 'drafting';
  const kept = [...settle(findings.filter((finding) => !isOfDrafting(finding)))];
  for (const finding of findings.filter(isOfDrafting)) {
    const left = longestGap(kept, finding);
    if (!left) continue;
    const text = finding.text.slice(left.start - finding.start, left.end - finding.start);
    kept.splice(firstEndingAfter(kept, left.start), 0, { ...finding, ...left, text });
  }
  return kept;
}

/** The longest stretch of a span that none of some spans in order covers. */
function longestGap(spans: readonly Span[], { start, end }: Span): Span | undefined {
  let longest: Span = { start, end: start };
  let at = start;
  for (let i = firstEndingAfter(spans, start); at < end; i++) {
    const next = spans[i];
    const to = Math.min(end, next?.start ?? end);
    if (to - at > longest.end - longest.start) longest = { start: at, end: to };
    at = next ? next.end : end;
  }
  return longest.end > longest.start ? longest : undefined;
}
