/** `tifa check`: checks drafts and reports the findings. */
import { say } from '../engine/index.ts';
import type { CheckOptions, Problem } from '../engine/types.ts';
import { assertCommentable, type CommentArguments, writeComments } from './commented.ts';
import { checkOptions, findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import {
  assertFixable,
  type Checked,
  diffOf,
  type FixArguments,
  type Fixed,
  fixDrafts,
  fixLine,
  showsDiff,
  writes,
} from './fix.ts';
import type { Reported } from './formats/format.ts';
import { type CheckFormat, FORMATS } from './formats/index.ts';
import {
  type CliHost,
  type DraftText,
  EXIT,
  type ExitCode,
  type Knowledge,
  type ListedDrafts,
  UsageError,
} from './host.ts';
import { ignoreLists, NOTHING_IGNORED, writeIgnoreLists } from './ignore-lists.ts';
import { assertPapers, type PaperArguments, wantsVersions, writePapers } from './papers/index.ts';
import { fileNotes, fileProblems, writeCorpusNotes, writePackProblems, writeProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';
import { type CheckReport, checkReport, failedReport, fileReport } from './report.ts';

export interface CheckArguments extends KnowingFlags, FixArguments, PaperArguments, CommentArguments {
  /** Files, folders and globs. */
  readonly paths: readonly string[];
  readonly stdin: boolean;
  readonly stdinFilename: string;
  readonly format: CheckFormat;
  /** YYYY-MM-DD. */
  readonly asOf?: string;
}

/** Drafts that are checked at the same time: look-ups of passages may wait for a worker. */
const PARALLEL = 8;

export async function runCheck(host: CliHost, args: CheckArguments): Promise<ExitCode> {
  if (args.paths.length === 0 && !args.stdin) throw new UsageError(say.cli.nothingToCheck);
  assertFixable(args);
  const listed = await host.drafts.list(args.paths);
  const paths = args.stdin ? [args.stdinFilename, ...listed.paths] : listed.paths;
  assertPapers(args, listed.paths);
  assertCommentable(args, listed.paths);
  const configurations = await findConfigurations(host, paths, args);
  const unreadable = new Map<string | undefined, Problem>();
  const knowledge = await openWithProgress(host, knowledgeOptions(args, configurations));
  const check: CheckOne = async (path, read) => {
    const { isIgnored, problems } = args.config ? await host.ignored.of(path) : NOTHING_IGNORED;
    for (const problem of problems) unreadable.set(problem.path, problem);
    const options = { ...checkOptions(configurations.of(path), args), isIgnored };
    return checkDraft(knowledge, path, read, options);
  };
  const atOnce = listed.paths.some(knowledge.isDocument) ? 1 : PARALLEL; // each of those has documents of its own
  const all = await checkAll(host, args, listed, check, atOnce);
  const fixing = writes(args) || showsDiff(args);
  const fixed = fixing ? await fixDrafts(host, args, all, check) : { checked: all, fixes: [] };
  const versions = wantsVersions(args) ? await knowledge.versions() : { packs: new Map() };
  await knowledge.close();
  const problems = [...configurations.problems, ...unreadable.values()];
  const reports = fixed.checked.map(({ report }) => report);
  const report = checkReport(host.version, knowledge, reports, problems, await ignoreLists(host, args.paths));
  const textOf = (index: number): string => fixed.checked[index]?.read.draft?.text ?? '';
  const { asOf } = args;
  const subject = { report, textOf, versions, hash: host.hash, ...(asOf && { asOf }) };
  const unwritten = [
    ...(await writePapers(host, args, subject)),
    ...(args.comments === undefined ? [] : await writeComments(host, args, all[0])),
  ];
  const code = unwritten.length > 0 ? EXIT.failure : exitCode(report);
  tell(host, args, fixed, { ...subject, exitCode: code, colour: host.out.isTerminal, pageOf: host.rulePage });
  writeProblems(host.err, [...unwritten, ...problems]);
  writeIgnoreLists(host.err, report.ignored ?? []);
  writePackProblems(host.err, knowledge);
  writeProblems(host.err, [...fileProblems(report), ...fileNotes(report)]);
  writeCorpusNotes(host.err, knowledge);
  return code;
}

/** The report, or the diff in its place, and a line on what was corrected. */
function tell(host: CliHost, args: CheckArguments, fixed: Fixed, reported: Reported): void {
  host.out.write(showsDiff(args) ? diffOf(fixed) : FORMATS[args.format](reported));
  host.err.write(fixLine(fixed, args));
}

type CheckOne = (path: string, read: DraftText) => Promise<Checked>;

async function checkAll(
  host: CliHost,
  args: CheckArguments,
  listed: ListedDrafts,
  check: CheckOne,
  atOnce: number,
): Promise<readonly Checked[]> {
  const input = args.stdin ? [await host.drafts.readInput(args.stdinFilename)] : [];
  const failed = listed.problems.map((problem) => failedDraft(problem.path ?? '', NOTHING_READ, [problem]));
  return [
    ...(await Promise.all(input.map((read) => check(args.stdinFilename, read)))),
    ...(await inTurn(listed.paths, atOnce, async (path) => check(path, await host.drafts.read(path)))),
    ...failed,
  ];
}

async function checkDraft(
  { engine, leaveOut, shownPath }: Knowledge,
  path: string,
  read: DraftText,
  options: CheckOptions,
): Promise<Checked> {
  if (!read.draft) return failedDraft(path, read, read.problems);
  const { text } = read.draft;
  leaveOut(path);
  try {
    const result = await engine.check(read.draft, options);
    const report = fileReport(path, text, result, shownPath, read.places);
    const { problems, notes } = read;
    const told = { ...report, problems: [...problems, ...report.problems], ...(notes && { notes }) };
    return { path, read, report: told };
  } catch (error) {
    // A look-up of passages may fail; the other drafts are still checked.
    const message = say.cli.notFinished(error instanceof Error ? error.message : String(error));
    return failedDraft(path, read, [...read.problems, { path, message }]);
  }
}

const NOTHING_READ: DraftText = { draft: undefined, problems: [] };

function failedDraft(path: string, read: DraftText, problems: readonly Problem[]): Checked {
  return { path, read, report: failedReport(path, problems) };
}

/** Maps with at most so many calls under way; results in the order of the items. */
async function inTurn<T, R>(items: readonly T[], atOnce: number, call: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    for (let i = next++; i < items.length; i = next++) results[i] = await call(items[i] as T);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, work));
  return results;
}

function exitCode(report: CheckReport): ExitCode {
  if (report.summary.problems > 0) return EXIT.failure;
  return report.summary.findings.warning > 0 ? EXIT.findings : EXIT.clean;
}
