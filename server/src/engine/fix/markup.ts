/** Whether changes leave the structure of the text alone: emphasis, links, lists mean the same after them. */
import type { Change } from '../rules/changes.ts';
import { FREE, MARKUP } from './kept.ts';

/** At the beginning of a line these make a list, a heading, a quote or a rule. */
const LINE_START = /^[ \t]*(?:[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|[#>|=~]|-{2,})/;
const OPENS = /[“‘「『﹁《〈（(〔【［[]/;
const CLOSES = /[”’」』﹂》〉）)〕】］\]]/;

/** True where the change is safe beside what is kept: `kept` says of each unit of the text whether it is. */
export function leavesStructure(text: string, kept: Uint8Array, change: Change): boolean {
  const { start, end, replacement } = change;
  const [left, right] = [kept[start - 1] ?? FREE, kept[end] ?? FREE];
  if (start === end && ((left !== FREE && right !== FREE) || besideEllipsis(text, start))) return false;
  if (!replacement && isEmptied(text, change, left, right)) return false;
  if (left === MARKUP && kindOf(replacement || text.charAt(end)) !== kindOf(text.charAt(start))) return false;
  const newRight = replacement ? replacement.slice(-1) : text.charAt(start - 1);
  if (right === MARKUP && kindOf(newRight) !== kindOf(text.charAt(end - 1))) return false;
  return !startsBlock(text, change);
}

/** Nothing would be left between two marks: **最**, “最”, （最）. */
function isEmptied(text: string, { start, end }: Change, left: number, right: number): boolean {
  if (start === end) return false;
  if (left !== FREE && right !== FREE) return true;
  return OPENS.test(text.charAt(start - 1)) && CLOSES.test(text.charAt(end));
}

/** What is not there was left out, and is not missing. */
function besideEllipsis(text: string, offset: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, offset - 4), offset), text.slice(offset, offset + 4)];
  return /(?:…|\.{3})[，、；：。\s]?$/.test(before) || /^[，、；：。\s]?(?:…|\.{3})/.test(behind);
}

/** What CommonMark looks at beside emphasis marks: blank, punctuation, anything else. */
function kindOf(text: string): 'blank' | 'mark' | 'word' {
  const char = text.charAt(0);
  if (char === '' || /\s/.test(char)) return 'blank';
  return /[\p{P}\p{S}]/u.test(char) ? 'mark' : 'word';
}

/** As much of a line as tells what it is. */
const LINE = 12; // bound: signs of lists, headings and quotes are shorter

/** A line that was running text would begin like a list, a heading or a quote. */
function startsBlock(text: string, { start, end, replacement }: Change): boolean {
  const before = text.slice(Math.max(0, start - LINE), start);
  const lineStart = before.lastIndexOf('\n') + 1;
  if (!lineStart && start > LINE) return false;
  const lead = before.slice(lineStart);
  const rest = text.slice(end, end + LINE);
  return LINE_START.test(lead + replacement + rest) && !LINE_START.test(lead + text.slice(start, end) + rest);
}
