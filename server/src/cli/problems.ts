/** Problems in one list, and on standard error, one line each. */
import { say } from '../engine/index.ts';
import type { Problem } from '../engine/types.ts';
import type { Knowledge, Output } from './host.ts';
import { shownName } from './human.ts';
import type { CheckReport } from './report.ts';

/** Of the drafts that were checked. */
export function fileProblems({ files }: CheckReport): readonly Problem[] {
  return files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })));
}

/** What is to be known of the drafts although all of them was read. */
export function fileNotes({ files }: CheckReport): readonly Problem[] {
  return files.flatMap(({ path, notes = [] }) => notes.map((note) => ({ path, ...note })));
}

/** All that was not checked, or not loaded: of files, packs and configuration; documents that were skipped are no problem of a draft. */
export function allProblems(report: CheckReport): readonly Problem[] {
  const { corpus, problems = [] } = report;
  return [...fileProblems(report), ...(corpus.problems ?? []), ...problems];
}

/** Writes `tifa: path:line: message`, with what is known. */
export function writeProblems(err: Output, problems: readonly Problem[]): void {
  for (const problem of problems) err.write(`tifa: ${placeOf(problem)}${problem.message}\n`);
}

/** Problems of packs shown by commands that only use them; `tifa corpus validate` shows all. */
const PACK_PROBLEMS = 5;

/** The first problems of the packs, what is to be noted of them, and how many more there are. */
export function writePackProblems(err: Output, { problems, notes }: Pick<Knowledge, 'problems' | 'notes'>): void {
  writeProblems(err, problems.slice(0, PACK_PROBLEMS));
  const left = problems.length - PACK_PROBLEMS;
  if (left > 0) err.write(say.cli.morePackProblems(left));
  writeProblems(err, notes.slice(0, PACK_PROBLEMS));
  const unsaid = notes.length - PACK_PROBLEMS;
  if (unsaid > 0) err.write(say.cli.morePackNotes(unsaid));
}

/** Says that the cache was no good, and that documents were left out: old libraries hold some, so that is no failure. */
export function writeCorpusNotes(err: Output, { stats }: Knowledge): void {
  const { skipped = [], cache } = stats ?? {};
  if (cache?.state === 'rebuilt') err.write(say.cli.cacheUseless(cache.reason ?? say.cli.reasonUnknown));
  if (skipped.length > 0) err.write(say.cli.documentsSkipped(skipped.length));
}

function placeOf({ path, line }: Problem): string {
  if (path === undefined) return '';
  const name = shownName(path);
  return line === undefined ? `${name}: ` : `${name}:${line}: `;
}
