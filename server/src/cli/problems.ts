/** Problems on standard error, one line each. */
import type { Problem } from '../engine/types.ts';
import type { Output } from './host.ts';

/** Writes `tifa: path:line: message`, with what is known. */
export function writeProblems(err: Output, problems: readonly Problem[]): void {
  for (const problem of problems) err.write(`tifa: ${placeOf(problem)}${problem.message}\n`);
}

function placeOf({ path, line }: Problem): string {
  if (path === undefined) return '';
  return line === undefined ? `${path}: ` : `${path}:${line}: `;
}
