/** Puts the engine together. */
import { assemble } from './assemble.ts';
import { createBlockMemory } from './block-memory.ts';
import { withSafeFindings } from './block-states.ts';
import { settleAll } from './check.ts';
import { createCompleter } from './complete/completer.ts';
import type { Segmenter } from './complete/types.ts';
import { prepareWords } from './complete/words.ts';
import { MIN_QUOTATION_LENGTH } from './configuration.ts';
import { askAbout, type Documents, documentsOf, foundIn, settledIn, withProvedFixes } from './documents.ts';
import type { Engine, EngineParts } from './engine.ts';
import { createExplainer } from './explain/explainer.ts';
import { buildRecordSet } from './records/forms.ts';
import { titledDay } from './records/titled-day.ts';
import type { PlacedScene } from './rules/draft-rule.ts';
import type { Scene } from './rules/rule.ts';
import { runDraftRules } from './rules/run.ts';
import { type DraftDate, draftDate } from './text/dates/draft.ts';
import type { Block, ParsedDraft } from './text/prose.ts';
import type { CheckOptions, CheckResult, Draft } from './types.ts';

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
    const blocks = states.map(({ result: { scene } }, i) => placed(scene, parsed.blocks[i]));
    const whole = runDraftRules({ text: draft.text, blocks }, records);
    const all = states.map((state, i) => {
      const own = whole.findings[i];
      const findings = own?.length ? settleAll([...foundIn(state, by), ...own]) : settledIn(state, by);
      return { state, findings };
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

function placed(scene: Scene, block: Block | undefined): PlacedScene {
  return { scene, start: block?.start ?? 0, kind: block?.kind ?? 'paragraph' };
}
