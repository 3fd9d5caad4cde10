/** What the checker makes of cases: found, as a warning, fixed; quiet where nothing is wrong. */
import type { Engine } from '../../server/src/engine/index.ts';
import type { Finding } from '../../server/src/engine/types.ts';
import type { Case } from './cases.ts';

export interface Outcome {
  readonly case: Case;
  readonly findings: readonly Finding[];
  readonly found: boolean;
  readonly warned: boolean;
  readonly fixed: boolean;
  readonly quiet: boolean;
}

/** Findings from information up, of each case by itself. */
export async function judgeCases(engine: Engine, cases: readonly Case[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const each of cases) {
    const { findings } = await engine.check({ text: `${each.text}\n`, languageId: 'markdown' });
    outcomes.push(
      outcomeOf(
        each,
        findings.filter(({ severity }) => severity !== 'hint'),
      ),
    );
  }
  return outcomes;
}

function outcomeOf(each: Case, findings: readonly Finding[]): Outcome {
  const over = (among: readonly Finding[]) =>
    each.expect.every((want) => among.some(({ start, end }) => start < want.end && end > want.start));
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const isWrong = each.expect.length > 0;
  const found = isWrong && over(findings);
  return {
    case: each,
    findings,
    found,
    warned: isWrong && over(warnings),
    fixed: found && repaired(each.text, findings) === each.corrected,
    quiet: !isWrong && warnings.length === 0,
  };
}

/** The text with the first replacement of every finding. */
function repaired(text: string, findings: readonly Finding[]): string {
  let end = Number.POSITIVE_INFINITY;
  let fixed = text;
  for (const finding of findings.toSorted((a, b) => b.start - a.start)) {
    const [first] = finding.replacements;
    if (!first || finding.end > end) continue;
    fixed = fixed.slice(0, finding.start) + first.text + fixed.slice(finding.end);
    end = finding.start;
  }
  return fixed;
}

export interface Tally {
  readonly wrong: number;
  readonly found: number;
  readonly warned: number;
  readonly fixed: number;
  readonly right: number;
  readonly quiet: number;
}

export function tally(outcomes: readonly Outcome[]): Tally {
  const count = (is: (outcome: Outcome) => boolean) => outcomes.filter(is).length;
  return {
    wrong: count((each) => each.case.expect.length > 0),
    found: count((each) => each.found),
    warned: count((each) => each.warned),
    fixed: count((each) => each.fixed),
    right: count((each) => each.case.expect.length === 0),
    quiet: count((each) => each.quiet),
  };
}

/** What went wrong with a case, for a reader; empty where nothing did. */
export function complaint({
  case: { id, kind, text, expect },
  findings,
  found,
  warned,
  fixed,
  quiet,
}: Outcome): string {
  if (expect.length === 0 ? quiet : fixed && warned) return '';
  const what = expect.length === 0 ? 'FALSE' : !found ? 'MISSED' : !fixed ? 'NOT FIXED' : 'quiet';
  const told = findings
    .map((each) => `${each.severity} ${each.rule} ${each.text}→${each.replacements[0]?.text ?? '?'}`)
    .join(' | ');
  return `${what} ${id} ${kind} ${expect[0] ? `${expect[0].wrong}←${expect[0].right}` : text.slice(0, 60)} → ${told}`;
}
