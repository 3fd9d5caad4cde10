/** Reads uses.tsv: what was counted of the wording of records, a line each. A line that is wrong is a problem with file and line, and left out. */
import { say } from '../../engine/language/index.ts';
import type { Problem } from '../../engine/types.ts';
import type { TextFile } from './files.ts';

/** `wording TAB reports TAB laws TAB news TAB year:documents … TAB words:documents … TAB words:documents …`. */
const BESIDE = '(?:[^\\s:]+:\\d+(?: [^\\s:]+:\\d+)*)?';
const LINE = new RegExp(`^[^\\t]+(?:\\t\\d+){3}\\t\\d{4}:\\d+(?: \\d{4}:\\d+)*\\t${BESIDE}\\t${BESIDE}$`, 'u');

/** The lines, without comments. Never throws. */
export function parseUses({ path, text }: TextFile, problems: Problem[]): string {
  const kept = text.split(/\r?\n/).filter((line, at) => {
    if (line === '' || line.startsWith('#')) return false;
    if (LINE.test(line)) return true;
    problems.push({ path, line: at + 1, message: say.pack.lineUses });
    return false;
  });
  return kept.join('\n');
}
