/** Runs the tests that a pack carries: the examples and allows of its entries, and what a schema cannot say. */
import { join } from 'node:path';
import type { Engine } from '../../engine/index.ts';
import { say } from '../../engine/language/index.ts';
import type { Pack, WordingRecord } from '../../engine/records/record.ts';
import type { Finding, Problem } from '../../engine/types.ts';
import type { LoadedPack, Manifest } from './data.ts';
import { readPackFiles } from './files.ts';
import { linkPacks, type ReadPack } from './link.ts';
import { lintPack } from './lint.ts';
import { isPack, readPack } from './open.ts';
import { parsePack } from './parse.ts';
import { shortId } from './references.ts';

/** What is needed of an engine. */
export type Checker = Pick<Engine, 'check'>;
/** Makes an engine that knows the given packs. */
export type MakeEngine = (packs: readonly Pack[]) => Checker;

/**
 * Loads the pack in `dir` and runs its records' examples (applying the first replacement of every finding to the
 * wrong sentence must give the right one) and allows (no warning; for a pattern, nothing of its rule), beside the packs in
 * the folders `beside`, as it will be used, and those that it needs in folders next to its own. Never rejects for anything in the pack.
 */
export async function validatePack(
  dir: string,
  makeEngine: MakeEngine,
  beside: readonly string[] = [],
): Promise<LoadedPack> {
  const data = parsePack(readPackFiles(dir));
  const [{ pack, problems } = { pack: undefined, problems: [] }, ...loaded] = linkPacks([
    { dir, data },
    ...(await readOthers(dir, data.manifest, beside)),
  ]);
  if (!pack) return { pack, problems };
  const others = loaded.flatMap((each) => each.pack ?? []);
  const engine = makeEngine([...others, pack]);
  const failed: Problem[] = [];
  for (const entry of [...pack.records, ...(pack.events ?? []), ...(pack.patterns ?? [])]) {
    const failures = await failuresOf(entry, engine, 'rule' in entry ? entry.rule : undefined);
    for (const message of failures)
      failed.push({
        path: entry.path,
        line: entry.line,
        message: say.pack.ofEntry(shortId(pack.id, entry.id), message),
      });
  }
  return { pack, problems: [...problems, ...lintPack(pack, others), ...failed] };
}

/** A pack that is bundled and validated is not read twice. */
async function readOthers(
  dir: string,
  manifest: Manifest | undefined,
  beside: readonly string[],
): Promise<readonly ReadPack[]> {
  const given = await Promise.all(beside.map(readPack));
  const ids = new Set(given.map(({ data }) => data.manifest?.id));
  const needed = (manifest?.needs ?? []).filter((id) => !ids.has(id)).map((id) => join(dir, '..', id));
  const more = await Promise.all(needed.filter(isPack).map(readPack));
  return [...given, ...more].filter(({ data }) => data.manifest?.id !== manifest?.id);
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
