/** Puts the engine together. */
import { assemble } from './assemble.ts';
import { type BlockMemory, createBlockMemory } from './block-memory.ts';
import { withSafeFindings } from './block-states.ts';
import { settleAll } from './check.ts';
import { createCompleter } from './complete/completer.ts';
import { createOffering, NO_OFFER } from './complete/offering.ts';
import type { Segmenter } from './complete/types.ts';
import { prepareWords } from './complete/words.ts';
import { MIN_QUOTATION_LENGTH } from './configuration.ts';
import { askAbout, type Documents, documentsOf, foundIn, settledIn, withProvedFixes } from './documents.ts';
import type { Engine, EngineParts } from './engine.ts';
import { wordingAround } from './explain/around.ts';
import { createExplainer } from './explain/explainer.ts';
import { listedAt } from './explain/listed.ts';
import { explained } from './explain/together.ts';
import { say } from './language/index.ts';
import type { DocumentLibrary, PassageIndex } from './passages.ts';
import { withUses } from './records/counted.ts';
import { buildRecordSet } from './records/forms.ts';
import { linesOf } from './records/proper-lines.ts';
import type { WordingRecord } from './records/record.ts';
import { titledDay } from './records/titled-day.ts';
import type { RuleCode } from './rules/codes.ts';
import type { PlacedScene } from './rules/draft-rule.ts';
import { CATALOGUE } from './rules/registry.ts';
import type { Scene, Terms } from './rules/rule.ts';
import { runDraftRules } from './rules/run.ts';
import { isOff, suppress } from './suppress/suppress.ts';
import { type DraftDate, draftDate } from './text/dates/draft.ts';
import { inPieces } from './text/pieces.ts';
import type { Block, ParsedDraft } from './text/prose.ts';
import { titleLinks } from './titles/links.ts';
import { inSteps, inTurns, type Turn, takingTurns } from './turns.ts';
import type { CheckOptions, CheckResult, Draft, Finding, QuotationReport } from './types.ts';
import { isOfDate, isWorthTelling, settlingDate, tellsOfLater, undatedFinding } from './undated.ts';

const NONE: ReadonlySet<RuleCode> = new Set();
const OF_DOCUMENTS: ReadonlySet<RuleCode> = new Set(
  CATALOGUE.filter(({ needs }) => needs === 'documents').map(({ code }) => code),
);

export function createEngine(parts: EngineParts): Engine {
  const records = buildRecordSet(parts.packs, parts.lexicon, parts.prepared);
  const completer = createCompleter(records.records, linesOf(records));
  const counted = (record: WordingRecord) => withUses(record, parts.packs, records.formulations);
  const explainer = createExplainer(records.records, records.formulations, counted);
  const memory = createBlockMemory(records);
  const datedMemory = createBlockMemory(records);
  const offering = createOffering(records, completer);
  let documents: Documents | undefined;
  let library: DocumentLibrary | undefined;
  let passages: PassageIndex | undefined;
  let segmenter: Segmenter | undefined;
  /** Of the index, when it was last asked anew. */
  let failuresBefore: number | undefined;

  const ask = (next: PassageIndex | undefined): void => {
    passages = next;
    documents = next && documentsOf(next);
    library = next?.library;
    failuresBefore = next?.failures?.().count;
  };

  const datedBy = (draft: Draft, parsed: ParsedDraft): DraftDate => {
    const { asOf, problems } = draftDate(draft, parsed);
    const day = asOf ?? titledDay(draft.text.slice(parsed.frontMatter?.end ?? 0), records);
    return { problems, ...(day !== undefined && { asOf: day }) };
  };

  /** One finding for many that a date would settle: what is left with it is looked up, and remembered like any check. */
  const undatedIn = async (
    draft: Draft,
    parsed: ParsedDraft,
    findings: readonly (readonly Finding[])[],
    terms: Terms,
    turn: Turn | undefined,
  ) => {
    const due: { readonly block: Block; readonly old: readonly Finding[] }[] = [];
    for (const [i, block] of parsed.blocks.entries()) {
      const own = findings[i];
      const old = own?.length ? own.filter(isOfDate) : []; // most blocks have none
      if (old.length) due.push({ block, old });
    }
    const all = due.flatMap(({ old }) => old);
    const date = settlingDate(all, records);
    if (date === undefined) return undefined;
    const settled = due.filter(({ block }) => !tellsOfLater(draft.text, block, date));
    const blocks = settled.map(({ block }) => block);
    const states = await statesIn(datedMemory, draft.text, blocks, { ...terms, asOf: date }, turn);
    const left = states.map(({ result }) => result.findings.filter(isOfDate).length);
    const gone = settled.reduce((sum, { old }, i) => sum + Math.max(0, old.length - (left[i] ?? 0)), 0);
    return isWorthTelling(all.length, gone) ? undatedFinding(draft, parsed, gone, date) : undefined;
  };

  /** A keystroke asks about the same text several times: what it may complete, whether that is worth it, what is wrong. */
  let last: { readonly draft: Draft; readonly parsed: ParsedDraft } | undefined;
  const parsedBefore = (draft: Draft): ParsedDraft | undefined =>
    last?.draft.text === draft.text && last.draft.languageId === draft.languageId ? last.parsed : undefined;
  const keep = (draft: Draft, parsed: ParsedDraft): ParsedDraft => {
    last = { draft, parsed: { ...parsed, blocks: inPieces(draft.text, parsed.blocks) } };
    return last.parsed;
  };
  const parse = (draft: Draft): ParsedDraft =>
    parsedBefore(draft) ?? keep(draft, parts.parseProse(draft.text, draft.languageId));
  const parseInTurns = async (draft: Draft, turn: Turn | undefined): Promise<ParsedDraft> => {
    const { parseInSteps } = parts;
    const before = parsedBefore(draft);
    if (before || !turn || !parseInSteps) return before ?? parse(draft);
    return keep(draft, await inSteps(parseInSteps(draft.text, draft.languageId), turn));
  };

  const statesIn = async (
    of: BlockMemory,
    text: string,
    blocks: readonly Block[],
    terms: Terms,
    turn: Turn | undefined,
  ) => {
    return turn ? inSteps(of.statesInSteps(text, blocks, terms), turn) : of.statesOf(text, blocks, terms);
  };

  const check = async (draft: Draft, options?: CheckOptions, signal?: AbortSignal): Promise<CheckResult> => {
    const turn = takingTurns(parts.pause, signal);
    const parsed = await parseInTurns(draft, turn);
    if (isOff(draft.text, parsed)) return { findings: [], checked: [], quotations: [], problems: [], off: true };
    const dated = datedBy(draft, parsed);
    const terms = {
      asOf: options?.asOf ?? dated.asOf,
      minQuotationLength: options?.minQuotationLength ?? MIN_QUOTATION_LENGTH,
    };
    const states = await statesIn(memory, draft.text, parsed.blocks, terms, turn);
    const by = documents; // they may be replaced while this waits
    const asked = passages;
    const failed = failuresBefore;
    if (by) await askAbout(states, by, turn, signal);
    const blocks = states.map(({ result: { scene } }, i) => placed(scene, parsed.blocks[i]));
    const whole = await runDraftRules({ text: draft.text, blocks }, records, turn);
    const all = states.map((state, i) => {
      const own = whole.findings.get(i);
      const findings = own ? settleAll([...foundIn(state, by), ...own]) : settledIn(state, by);
      return { state, findings };
    });
    const safe = await inTurns(all, turn, async (some) => withSafeFindings(some));
    const findings = by
      ? await inTurns(safe, turn, (some) => withProvedFixes(some, by, signal))
      : safe.map((each) => each.findings);
    await turn?.();
    const result = assemble(parsed.blocks, states, findings, by, whole.problems);
    await turn?.();
    const hint = terms.asOf === undefined ? await undatedIn(draft, parsed, findings, terms, turn) : undefined;
    const found = hint ? [hint, ...result.findings] : result.findings;
    const { meant, ...told } = suppress(draft.text, parsed, found, options ?? {}, by ? NONE : OF_DOCUMENTS);
    const checked = { ...result, ...told, ...(meant.length ? { meant } : {}) };
    const failures = asked?.failures?.();
    const problems = [...dated.problems, ...result.problems];
    if (!failures || failures.count === failed) return { ...checked, problems };
    if (by === documents && asked) ask(asked); // what they remember is half of an answer
    return { ...asUnverified(checked), problems: [...problems, { message: say.service.notVerified(failures.reason) }] };
  };

  /** Whether what was typed last before `offset` is text for a reader: no code, comment, front matter or link target. */
  const isProse = (draft: Draft, offset: number): boolean => {
    const { blocks } = parse(draft);
    const block = blocks.findLast(({ start }) => start < offset);
    return block?.prose.some(({ start, end }) => start < offset && offset <= end) ?? false;
  };

  return {
    packs: parts.packs,
    useSegmenter: (next) => {
      segmenter = next;
    },
    usePassages: ask,
    check,
    prepare: (draft, offset) => prepareWords(draft.text, offset, segmenter),
    complete: (draft, offset) =>
      isProse(draft, offset) ? completer.complete(draft.text, offset, segmenter) : { items: [], isCut: false },
    worthCompleting: (draft, offset) =>
      isProse(draft, offset) && completer.worthCompleting(draft.text, offset, segmenter),
    suggest: async (draft, offset, options, signal) => {
      if (!isProse(draft, offset)) return NO_OFFER;
      const { asOf } = datedBy(draft, parse(draft));
      const place = { text: draft.text, offset, ...(asOf !== undefined && { day: asOf }) };
      return offering(place, passages?.wording, segmenter, options, signal);
    },
    explain: (draft, offset) =>
      explained(explainer(draft.text, offset, segmenter), listedAt(records, draft.text, offset)),
    wordingAt: async (draft, offset, signal) => {
      if (!passages || !(isProse(draft, offset) || isProse(draft, offset + 1))) return undefined;
      return wordingAround(draft.text, offset, passages.here ?? passages, segmenter, signal);
    },
    wording: () => passages?.wording,
    titles: (draft) => titleLinks(draft.text, parse(draft), records, library),
    record: (id) => {
      const record = records.recordOf(id);
      return record && counted(record);
    },
    dayOf: (draft) => datedBy(draft, parse(draft)).asOf,
  };
}

/** Nothing is known to stand nowhere where not everything was asked. */
function asUnverified<T extends Pick<CheckResult, 'quotations'>>(checked: T): T {
  const quotations = checked.quotations.map(
    (report): QuotationReport => (report.verdict === 'not-found' ? { ...report, verdict: 'cannot-verify' } : report),
  );
  return { ...checked, quotations };
}

function placed(scene: Scene, block: Block | undefined): PlacedScene {
  return { scene, start: block?.start ?? 0, kind: block?.kind ?? 'paragraph' };
}
