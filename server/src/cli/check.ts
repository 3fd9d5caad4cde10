/** `tifa check`: checks drafts and reports the findings. */
import { say } from '../engine/index.ts';
import type { CheckOptions, Problem } from '../engine/types.ts';
import { checkOptions, findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import {
  type CliHost,
  type DraftText,
  EXIT,
  type ExitCode,
  type Knowledge,
  type ListedDrafts,
  UsageError,
} from './host.ts';
import { humanReport } from './human.ts';
import { ignoreLists, NOTHING_IGNORED, writeIgnoreLists } from './ignore-lists.ts';
import { writeCorpusNotes, writePackProblems, writeProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';
import { type CheckReport, checkReport, type FileReport, failedReport, fileReport } from './report.ts';

export interface CheckArguments extends KnowingFlags {
  /** Files, folders and globs. */
  readonly paths: readonly string[];
  readonly stdin: boolean;
  readonly stdinFilename: string;
  readonly format: 'human' | 'json';
  /** YYYY-MM-DD. */
  readonly asOf?: string;
}

/** Drafts that are checked at the same time: look-ups of passages may wait for a worker. */
const PARALLEL = 8;

interface Checked {
  readonly report: FileReport;
  /** Undefined where the draft could not be read. */
  readonly text: string | undefined;
}

export async function runCheck(host: CliHost, args: CheckArguments): Promise<ExitCode> {
  if (args.paths.length === 0 && !args.stdin) throw new UsageError(say.cli.nothingToCheck);
  const listed = await host.drafts.list(args.paths);
  const paths = args.stdin ? [args.stdinFilename, ...listed.paths] : listed.paths;
  const configurations = await findConfigurations(host, paths, args);
  const unreadable = new Map<string | undefined, Problem>();
  const knowledge = await openWithProgress(host, knowledgeOptions(args, configurations));
  const check: CheckOne = async (path, read) => {
    const { isIgnored, problems } = args.config ? await host.ignored.of(path) : NOTHING_IGNORED;
    for (const problem of problems) unreadable.set(problem.path, problem);
    const options = { ...checkOptions(configurations.of(path), args), isIgnored };
    return checkDraft(knowledge, path, read, options);
  };
  const checked = await checkAll(host, args, listed, check);
  await knowledge.close();
  const problems = [...configurations.problems, ...unreadable.values()];
  const report = checkReport(
    host.version,
    knowledge,
    checked.map(({ report }) => report),
    problems,
    await ignoreLists(host, args.paths),
  );
  if (args.format === 'json') host.out.write(`${JSON.stringify(report)}\n`);
  else host.out.write(humanReport(report, (index) => checked[index]?.text ?? '', host.out.isTerminal));
  writeProblems(host.err, problems);
  writeIgnoreLists(host.err, report.ignored ?? []);
  writePackProblems(host.err, knowledge);
  writeProblems(host.err, fileProblems(report));
  writeCorpusNotes(host.err, knowledge);
  return exitCode(report);
}

type CheckOne = (path: string, read: DraftText) => Promise<Checked>;

async function checkAll(
  host: CliHost,
  args: CheckArguments,
  listed: ListedDrafts,
  check: CheckOne,
): Promise<readonly Checked[]> {
  const input = args.stdin ? [await host.drafts.readInput(args.stdinFilename)] : [];
  const failed = listed.problems.map((problem) => ({
    report: failedReport(problem.path ?? '', [problem]),
    text: undefined,
  }));
  return [
    ...(await Promise.all(input.map((read) => check(args.stdinFilename, read)))),
    ...(await inTurn(listed.paths, async (path) => check(path, await host.drafts.read(path)))),
    ...failed,
  ];
}

async function checkDraft(
  { engine, shownPath }: Knowledge,
  path: string,
  read: DraftText,
  options: CheckOptions,
): Promise<Checked> {
  if (!read.draft) return { report: failedReport(path, read.problems), text: undefined };
  const { text } = read.draft;
  try {
    const result = await engine.check(read.draft, options);
    const report = fileReport(path, text, result, shownPath);
    return { report: { ...report, problems: [...read.problems, ...report.problems] }, text };
  } catch (error) {
    // A look-up of passages may fail; the other drafts are still checked.
    const message = say.cli.notFinished(error instanceof Error ? error.message : String(error));
    return { report: failedReport(path, [...read.problems, { path, message }]), text: undefined };
  }
}

/** Maps with at most PARALLEL calls under way; results in the order of the items. */
async function inTurn<T, R>(items: readonly T[], call: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await call(items[i] as T);
  };
  await Promise.all(Array.from({ length: Math.min(PARALLEL, items.length) }, work));
  return results;
}

function fileProblems({ files }: CheckReport): readonly Problem[] {
  return files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })));
}

function exitCode(report: CheckReport): ExitCode {
  if (report.summary.problems > 0) return EXIT.failure;
  return report.summary.findings.warning > 0 ? EXIT.findings : EXIT.clean;
}
