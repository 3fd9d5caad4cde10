/** Problems on standard error, one line each. */
import type { Problem } from '../engine/types.ts';
import type { Knowledge, Output } from './host.ts';

/** Writes `tifa: path:line: message`, with what is known. */
export function writeProblems(err: Output, problems: readonly Problem[]): void {
  for (const problem of problems) err.write(`tifa: ${placeOf(problem)}${problem.message}\n`);
}

/** Says in one line that documents were left out: libraries of mixed age always hold some, so that is no failure. */
export function writeSkipped(err: Output, { stats }: Knowledge): void {
  const left = stats?.skipped.length ?? 0;
  if (left > 0) err.write(`tifa: 有 ${left} 个文献文件未能读入，未据以核对（原因见 tifa index --stats）\n`);
}

function placeOf({ path, line }: Problem): string {
  if (path === undefined) return '';
  return line === undefined ? `${path}: ` : `${path}:${line}: `;
}
