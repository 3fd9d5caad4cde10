/** Runs the tests that a pack carries: the examples and allows of its entries, and what a schema cannot say. */
import { join } from 'node:path';
import type { Engine } from '../../engine/index.ts';
import { say } from '../../engine/language/index.ts';
import type { Example, Pack, WordingRecord } from '../../engine/records/record.ts';
import type { Finding, Problem } from '../../engine/types.ts';
import type { LoadedPack, Manifest } from './data.ts';
import { readPackFiles } from './files.ts';
import type { Beside } from './in-force.ts';
import { linkPacks, type ReadPack } from './link.ts';
import { lintPack } from './lint.ts';
import { isPack, readPack } from './open.ts';
import { parsePack } from './parse.ts';
import { shortId } from './references.ts';
import { notesOf, settleSameWording } from './same-wording.ts';
import { type ExampleRun, weaknessesOf } from './weak.ts';

/** What is needed of an engine. */
export type Checker = Pick<Engine, 'check'>;
/** Makes an engine that knows the given packs. */
export type MakeEngine = (packs: readonly Pack[]) => Checker;

/** A pack with what is wrong with it, and, a line a kind, which of its entries are correct and weak. */
export interface ValidatedPack extends LoadedPack {
  readonly weak: readonly string[];
}

/**
 * Loads the pack in `dir` and runs its records' examples (applying the first replacement of every finding to the
 * wrong sentence must give the right one) and allows (no warning; for a pattern, nothing of its rule), beside the packs
 * `beside`, as it will be used, and those that it needs in folders next to its own. Never rejects for anything in the pack.
 */
export async function validatePack(
  dir: string,
  makeEngine: MakeEngine,
  beside: Beside = { packs: [], named: [] },
): Promise<ValidatedPack> {
  const data = parsePack(readPackFiles(dir));
  const ids = new Set(beside.packs.map(({ id }) => id));
  const isOther = (id: string | undefined): boolean => id !== data.manifest?.id;
  const [{ pack, problems } = { pack: undefined, problems: [] }, ...loaded] = linkPacks(
    [{ dir, data }, ...(await readNeeded(dir, data.manifest, ids))],
    beside.named.filter(({ manifest }) => isOther(manifest?.id)),
  );
  if (!pack) return { pack, problems, weak: [] };
  const given = beside.packs.filter(({ id }) => isOther(id));
  const [own, ...others] = [pack, ...given, ...loaded.flatMap((each) => each.pack ?? [])].map((each) => {
    return { ...each, isOwn: !ids.has(each.id) };
  }) as [Pack, ...Pack[]];
  const settled = settleSameWording([...others, own]);
  const engine = makeEngine(settled.packs);
  const failed: Problem[] = [];
  const runs: ExampleRun[] = [];
  for (const entry of [...pack.records, ...(pack.events ?? []), ...(pack.patterns ?? [])]) {
    const failures = await failuresOf(entry, engine, runs);
    for (const message of failures)
      failed.push({
        path: entry.path,
        line: entry.line,
        message: say.pack.ofEntry(shortId(pack.id, entry.id), message),
      });
  }
  const isItsOwn = (pair: (typeof settled.outranking)[number]): boolean => pair.own.pack === pack.id;
  const yielding = notesOf({ outranking: [], yielding: settled.yielding.filter(isItsOwn) });
  const outranking = settled.outranking.filter(isItsOwn).map((pair) => pair.own);
  return {
    pack,
    problems: [...problems, ...lintPack(own, others), ...yielding, ...failed],
    weak: weaknessesOf(pack, runs, outranking),
  };
}

/** Packs that are named, in folders next to its own. */
async function readNeeded(
  dir: string,
  manifest: Manifest | undefined,
  given: ReadonlySet<string>,
): Promise<readonly ReadPack[]> {
  const needed = (manifest?.needs ?? []).filter((id) => !given.has(id) && id !== manifest?.id);
  return Promise.all(
    needed
      .map((id) => join(dir, '..', id))
      .filter(isPack)
      .map(readPack),
  );
}

type Tested = Pick<WordingRecord, 'id' | 'examples' | 'allows'> & { readonly rule?: string };

/** What is found in the examples is added to `runs`. */
async function failuresOf(entry: Tested, engine: Checker, runs: ExampleRun[]): Promise<readonly string[]> {
  const failures: string[] = [];
  for (const example of entry.examples) {
    const findings = await findingsOf(engine, example.wrong);
    runs.push({ id: entry.id, findings });
    failures.push(...exampleFailures(example, findings));
  }
  for (const sentence of entry.allows) {
    const findings = await findingsOf(engine, sentence);
    const wrong = findings.filter(({ severity, rule }) => severity === 'warning' || rule === entry.rule);
    if (wrong.length > 0) failures.push(say.pack.allowedFails(sentence, found(wrong)));
  }
  return failures;
}

function exampleFailures({ wrong, right, rule, severity }: Example, findings: readonly Finding[]): readonly string[] {
  // Words that are told and have no replacement stay as they are.
  if (wrong === right && findings.length === 0) return [say.pack.provesNothing(wrong)];
  const fixed = applyFixes(wrong, findings);
  if (fixed !== right) return [say.pack.exampleFails(wrong, right, found(findings), fixed)];
  const isExpected = (finding: Finding): boolean =>
    (rule === undefined || finding.rule === rule) && (severity === undefined || finding.severity === severity);
  if (findings.some(isExpected)) return [];
  const expected = [rule, severity].filter((each) => each !== undefined).join(' ');
  return [say.pack.otherFinding(wrong, expected, found(findings))];
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
