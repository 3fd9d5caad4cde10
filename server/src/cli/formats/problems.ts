/** All that was not checked, or not loaded, in one list. */
import type { Problem } from '../../engine/types.ts';
import type { CheckReport } from '../report.ts';

/** Of files, packs and configuration; documents that were skipped are no problem of a draft. */
export function allProblems({ files, corpus, problems = [] }: CheckReport): readonly Problem[] {
  const ofFiles = files.flatMap(({ path, problems }) => problems.map((problem) => ({ path, ...problem })));
  return [...ofFiles, ...(corpus.problems ?? []), ...problems];
}
