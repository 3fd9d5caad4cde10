/** Runs the rules over a block: each prepared once for a set of records, none of them able to stop another. */
import { buildFinding, type Candidate, type WeighedFinding } from '../findings/build.ts';
import { memo } from '../memo.ts';
import type { Problem } from '../types.ts';
import type { RuleCode } from './codes.ts';
import { RULES } from './registry.ts';
import type { Knowledge, Rule, Scene } from './rule.ts';

interface PreparedRule {
  readonly code: RuleCode;
  readonly find: (scene: Scene) => readonly Candidate[];
}

const prepared = memo((knowledge: Knowledge): readonly PreparedRule[] => RULES.map((rule) => prepare(rule, knowledge)));

/** A rule that cannot be prepared fails at each block, which is a problem, and not before. */
function prepare({ code, prepare: make }: Rule, knowledge: Knowledge): PreparedRule {
  try {
    return { code, find: make(knowledge) };
  } catch (error) {
    return {
      code,
      find: () => {
        throw error;
      },
    };
  }
}

/** What all rules find in a block, overlapping or not. Never throws: a rule that fails becomes a problem. */
export function runRules(scene: Scene): { readonly findings: WeighedFinding[]; readonly problems: Problem[] } {
  const problems: Problem[] = [];
  const findings = prepared(scene.records).flatMap(({ code, find }) => {
    try {
      return find(scene).flatMap((candidate) => buildFinding(scene.text, code, candidate) ?? []);
    } catch (error) {
      problems.push({ message: `规则 ${code} 未能完成：${error instanceof Error ? error.message : String(error)}` });
      return [];
    }
  });
  return { findings, problems };
}
