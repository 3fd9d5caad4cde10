/** Runs the tests that a pack carries: the examples and allows of its entries, and what a schema cannot say. */
import type { Engine } from '../../engine/index.ts';
import { say } from '../../engine/language/index.ts';
import type { WordList } from '../../engine/records/lexicon.ts';
import type { Pack, WordingRecord } from '../../engine/records/record.ts';
import type { Finding, Problem } from '../../engine/types.ts';
import type { LoadedPack } from './data.ts';
import { lintPack } from './lint.ts';
import { loadPack } from './load.ts';

/** What is needed of an engine. */
export type Checker = Pick<Engine, 'check'>;
/** Makes an engine that knows the given packs. */
export type MakeEngine = (packs: readonly Pack[]) => Checker;

/**
 * Loads the pack in `dir` and runs its records' examples (applying the first replacement of every finding to the
 * wrong sentence must give the right one) and allows (no warning; for a pattern, nothing of its rule). `lexicon` are the words of the packs beside which
 * it will be used. Never rejects for anything in the pack.
 */
export async function validatePack(
  dir: string,
  makeEngine: MakeEngine,
  lexicon: readonly WordList[] = [],
): Promise<LoadedPack> {
  const { pack, problems } = loadPack(dir);
  if (!pack) return { pack, problems };
  const engine = makeEngine([{ ...pack, lexicon: [...lexicon, ...(pack.lexicon ?? [])] }]);
  const failed: Problem[] = [];
  for (const entry of [...pack.records, ...(pack.events ?? []), ...(pack.patterns ?? [])]) {
    const failures = await failuresOf(entry, engine, 'rule' in entry ? entry.rule : undefined);
    for (const message of failures)
      failed.push({ path: entry.path, line: entry.line, message: say.pack.ofEntry(entry.id, message) });
  }
  return { pack, problems: [...problems, ...lintPack(pack), ...failed] };
}

async function failuresOf(
  entry: Pick<WordingRecord, 'examples' | 'allows'>,
  engine: Checker,
  rule: string | undefined,
): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const { wrong, right } of entry.examples) {
    const findings = await findingsOf(engine, wrong);
    const fixed = applyFixes(wrong, findings);
    if (fixed !== right) failures.push(say.pack.exampleFails(wrong, right, found(findings), fixed));
  }
  for (const sentence of entry.allows) {
    const findings = await findingsOf(engine, sentence);
    const wrong = findings.filter((finding) => finding.severity === 'warning' || finding.rule === rule);
    if (wrong.length > 0) failures.push(say.pack.allowedFails(sentence, found(wrong)));
  }
  return failures;
}

async function findingsOf(engine: Checker, text: string): Promise<readonly Finding[]> {
  return (await engine.check({ text, languageId: 'plaintext' })).findings;
}

function found(findings: readonly Finding[]): string {
  if (findings.length === 0) return say.pack.nothingFound;
  return say.pack.wasFound(
    findings
      .map(({ rule, text, record }) => `${rule}“${text}”${record ? say.finding.inBrackets(record) : ''}`)
      .join(say.finding.enumeration),
  );
}

/** Applies the first replacement of every finding above hint, from right to left, skipping overlaps. */
export function applyFixes(text: string, findings: readonly Finding[]): string {
  let end = Number.POSITIVE_INFINITY;
  let fixed = text;
  for (const finding of findings.toSorted((a, b) => b.start - a.start)) {
    const [replacement] = finding.replacements;
    if (finding.severity === 'hint' || !replacement || finding.end > end) continue;
    fixed = fixed.slice(0, finding.start) + replacement.text + fixed.slice(finding.end);
    end = finding.start;
  }
  return fixed;
}
