/** Puts the engine together. */
import { createBlockMemory } from './block-memory.ts';
import { type BlockState, isVerified, resultOf, withSafeFindings } from './block-states.ts';
import { settleAll } from './check.ts';
import { createCompleter } from './complete/completer.ts';
import type { Segmenter } from './complete/types.ts';
import { prepareWords } from './complete/words.ts';
import { MIN_QUOTATION_LENGTH } from './configuration.ts';
import { askAbout, type Documents, documentsOf, foundIn, withProvedFixes } from './documents.ts';
import type { Engine, EngineParts } from './engine.ts';
import { createExplainer } from './explain/explainer.ts';
import type { WeighedFinding } from './findings/build.ts';
import type { LawAnswer } from './laws/check.ts';
import { buildRecordSet } from './records/forms.ts';
import { titledDay } from './records/titled-day.ts';
import { runDraftRules } from './rules/run.ts';
import { type DraftDate, draftDate } from './text/dates/draft.ts';
import type { Block, ParsedDraft } from './text/prose.ts';
import type { CheckOptions, CheckResult, Draft, Finding, Problem, QuotationReport } from './types.ts';
import type { Ascription } from './verify/ascribed/ascribe.ts';
import type { OpenQuotation } from './verify/open.ts';

export function createEngine(parts: EngineParts): Engine {
  const records = buildRecordSet(parts.packs);
  const completer = createCompleter(records.records);
  const explainer = createExplainer(records.records);
  const statesOf = createBlockMemory(records);
  let documents: Documents | undefined;
  let segmenter: Segmenter | undefined;

  const datedBy = (draft: Draft, parsed: ParsedDraft): DraftDate => {
    const { asOf, problems } = draftDate(draft, parsed);
    const day = asOf ?? titledDay(draft.text.slice(parsed.frontMatter?.end ?? 0), records);
    return { problems, ...(day !== undefined && { asOf: day }) };
  };

  const check = async (draft: Draft, options?: CheckOptions, signal?: AbortSignal): Promise<CheckResult> => {
    const parsed = parts.parseProse(draft.text, draft.languageId);
    const dated = datedBy(draft, parsed);
    const terms = {
      asOf: options?.asOf ?? dated.asOf,
      minQuotationLength: options?.minQuotationLength ?? MIN_QUOTATION_LENGTH,
    };
    const states = statesOf(draft.text, parsed.blocks, terms);
    const by = documents; // they may be replaced while this waits
    if (by) await askAbout(states, by, signal);
    const placed = states.map(({ result: { scene } }, i) => ({ scene, ...placeOf(parsed.blocks[i]) }));
    const whole = runDraftRules({ text: draft.text, blocks: placed }, records);
    const all = states.map((state, i) => {
      return { state, findings: settleAll([...foundIn(state, by), ...(whole.findings[i] ?? [])]) };
    });
    const told = withSafeFindings(all);
    const findings = by ? await withProvedFixes(told, by, signal) : told.map((each) => each.findings);
    const result = assemble(parsed.blocks, states, findings, by, whole.problems);
    return { ...result, problems: [...dated.problems, ...result.problems] };
  };

  return {
    packs: parts.packs,
    useSegmenter: (next) => {
      segmenter = next;
    },
    usePassages: (next) => {
      documents = next && documentsOf(next);
    },
    check,
    prepare: (draft, offset) => prepareWords(draft.text, offset, segmenter),
    complete: (draft, offset) => completer.complete(draft.text, offset, segmenter),
    worthCompleting: (draft, offset) => completer.worthCompleting(draft.text, offset, segmenter),
    explain: (draft, offset) => explainer(draft.text, offset, segmenter),
    record: (id) => records.byId.get(id),
    dayOf: (draft) => datedBy(draft, parts.parseProse(draft.text, draft.languageId)).asOf,
  };
}

function placeOf(block: Block | undefined): Pick<Block, 'start' | 'kind'> {
  return { start: block?.start ?? 0, kind: block?.kind ?? 'paragraph' };
}

function assemble(
  blocks: readonly Block[],
  states: readonly BlockState[],
  told: readonly (readonly WeighedFinding[])[],
  by: Documents | undefined,
  problems: readonly Problem[],
): CheckResult {
  const findings: Finding[] = [];
  const quotations: QuotationReport[] = [];
  states.forEach((state, i) => {
    const { verified, ascribed, laws } = state;
    const result = resultOf(state, by?.vote);
    const offset = blocks[i]?.start ?? 0;
    const answers = verified && isVerified(state, by?.verify, result) ? verified.answers : [];
    const ascriptions = by && ascribed ? ascribed.answers : [];
    const ofLaws = by && laws ? laws.answers : [];
    for (const { weight: _, claim: __, ...finding } of told[i] ?? []) findings.push(shift(finding, offset));
    for (const report of result.quotations)
      quotations.push(shift(ofLaw(report, ofLaws) ?? ascribedAs(report, ascriptions), offset));
    result.open.forEach((open, k) => {
      const report = open.report ?? answers[k]?.report ?? unverified(open);
      const known = ofLaw(report, ofLaws) ?? ascribedAs(report, ascriptions);
      if (!isNobodys(known)) quotations.push(shift(known, offset));
    });
  });
  return {
    findings,
    checked: blocks.flatMap((block) => block.prose),
    quotations: quotations.sort((a, b) => a.start - b.start || b.end - a.end),
    problems: [...states.flatMap((state) => state.result.problems), ...problems],
  };
}

/** Where there is no corpus to be asked. */
function unverified({ start, end, quoting }: OpenQuotation): QuotationReport {
  return { start, end, verdict: 'cannot-verify', ...(quoting !== 'marks' && { quoting }) };
}

/** Words without any mark are no quotation as long as nobody is known to have said them. */
function isNobodys({ verdict, quoting }: QuotationReport): boolean {
  return (quoting === 'block' || quoting === 'indirect') && (verdict === 'not-found' || verdict === 'cannot-verify');
}

/** What the text of a law says goes before what any passage says. */
function ofLaw({ start }: QuotationReport, laws: readonly LawAnswer[]): QuotationReport | undefined {
  return laws.find(({ report }) => report?.start === start)?.report;
}

/** Right words are not settled where they are said to be somebody else's. */
function ascribedAs(report: QuotationReport, told: readonly Ascription[]): QuotationReport {
  const { verdict } = told.find(({ quotation }) => quotation.start === report.start) ?? {};
  return verdict && report.verdict === 'exact' ? { ...report, verdict } : report;
}

function shift<T extends { readonly start: number; readonly end: number }>(range: T, offset: number): T {
  return { ...range, start: range.start + offset, end: range.end + offset };
}
