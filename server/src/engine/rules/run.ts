/** Runs the rules over a block: each prepared once for a set of records, none of them able to stop another. */
import { buildFinding, type Candidate, type WeighedFinding } from '../findings/build.ts';
import { say } from '../language/index.ts';
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import { atOnce, type Turn } from '../turns.ts';
import type { Problem } from '../types.ts';
import type { RuleCode } from './codes.ts';
import type { DraftCandidate, DraftRule, WholeDraft } from './draft-rule.ts';
import { DRAFT_RULES, OVER_BLOCKS, RULES } from './registry.ts';
import type { Knowledge, Rule, Scene } from './rule.ts';

interface Prepared<Input, Found> {
  readonly code: RuleCode;
  readonly find: (input: Input) => readonly Found[];
}

/** Each is prepared when it is first run: all of them take longer than anybody should wait for a turn. */
const rulesOfBlocks = memo((knowledge: Knowledge) =>
  RULES.map(({ code, prepare: make }: Rule) => once(() => prepare<Scene, Candidate>(code, () => make(knowledge)))),
);

const rulesOfDrafts = memo((knowledge: Knowledge) =>
  [...DRAFT_RULES, ...OVER_BLOCKS].map(({ code, prepare: make }: DraftRule) =>
    once(() => prepare<WholeDraft, DraftCandidate>(code, () => make(knowledge))),
  ),
);

/** A rule that cannot be prepared fails at each block, which is a problem, and not before. */
function prepare<Input, Found>(code: RuleCode, make: () => Prepared<Input, Found>['find']): Prepared<Input, Found> {
  try {
    return { code, find: make() };
  } catch (error) {
    return {
      code,
      find: () => {
        throw error;
      },
    };
  }
}

/** What all rules find in a block, overlapping or not. */
export interface Found {
  readonly findings: WeighedFinding[];
  readonly problems: Problem[];
}

/**
 * What all rules find in each of the blocks. Never throws: a rule that fails becomes a problem. Rule by rule and not block by
 * block: a rule finds its code and tables in the memory of the processor then, which takes a third off a long draft.
 */
export const runRules = (scenes: readonly Scene[], knowledge: Knowledge): Found[] =>
  atOnce(runRulesInSteps(scenes, knowledge));

export function* runRulesInSteps(scenes: readonly Scene[], knowledge: Knowledge): Generator<void, Found[]> {
  const found = scenes.map((): Found => ({ findings: [], problems: [] }));
  for (const prepared of rulesOfBlocks(knowledge)) {
    const rule = prepared();
    scenes.forEach((scene, i) => {
      const { findings, problems } = found[i] as Found;
      const candidates = run(rule, scene, problems);
      if (!candidates.length) return; // nearly always
      for (const candidate of candidates) {
        const finding = buildFinding(scene.text, rule.code, candidate);
        if (finding) findings.push(finding);
      }
    });
    yield;
  }
  return found;
}

/** What the rules on whole drafts find: a list, with offsets of its scene, for each block in which they find something. */
export interface FoundInDraft {
  readonly findings: ReadonlyMap<number, readonly WeighedFinding[]>;
  readonly problems: readonly Problem[];
}

/** Blocks of which rules take notes at once. */
const NOTED_AT_ONCE = 64;

/** Never throws; rejects where the check is no longer wanted. */
export async function runDraftRules(
  draft: WholeDraft,
  knowledge: Knowledge,
  turn: Turn | undefined,
): Promise<FoundInDraft> {
  const problems: Problem[] = [];
  const findings = new Map<number, WeighedFinding[]>();
  const rules = rulesOfDrafts(knowledge).map((prepared) => prepared());
  if (turn) await takeNotes(draft, rules, turn);
  for (const rule of rules) {
    for (const candidate of run(rule, draft, problems)) {
      const placed = draft.blocks[candidate.block];
      const finding = placed && buildFinding(placed.scene.text, rule.code, candidate);
      if (!finding) continue;
      const own = findings.get(candidate.block);
      if (own) own.push(finding);
      else findings.set(candidate.block, [finding]);
    }
    await turn?.();
  }
  return { findings, problems };
}

/** Of a draft that was just opened nothing is noted: the rules look at a few blocks after the other, so that the look at all of them takes no longer than after a key, of which only a few blocks are new. */
async function takeNotes(
  { text, blocks }: WholeDraft,
  rules: readonly Prepared<WholeDraft, DraftCandidate>[],
  turn: Turn,
): Promise<void> {
  const due = blocks.filter(({ scene }) => scene.notes.length === 0);
  if (due.length <= NOTED_AT_ONCE) return;
  for (let first = 0; first < due.length; first += NOTED_AT_ONCE) {
    const some = { text, blocks: due.slice(first, first + NOTED_AT_ONCE) };
    for (const rule of rules) run(rule, some, []);
    await turn();
  }
}

function run<Input, Found>(rule: Prepared<Input, Found>, input: Input, problems: Problem[]): readonly Found[] {
  try {
    return rule.find(input);
  } catch (error) {
    problems.push({
      message: say.finding.ruleFailed(rule.code, error instanceof Error ? error.message : String(error)),
    });
    return [];
  }
}
