/** Letter-spaced Chinese (没 有 信 息 化 就 没 有 现 代 化) closed up. */
import { KIND, mayHold } from '../text/kinds.ts';
import type { SourceLine } from './lines.ts';
import { isHan } from './marks.ts';

/** Fewest gaps between single characters that make a line letter-spaced: a padded name or 目 录 is none. */
const FEWEST = 4;

const SPACES = [' ', '\u3000'];

/** Whether nearly every character of the line stands alone between spaces. */
function isLetterSpaced(text: string): boolean {
  if (!hasManySpaces(text)) return false;
  let pairs = 0;
  let gaps = 0;
  for (let i = 0; i + 1 < text.length; i++) {
    if (!isHan(text.charCodeAt(i))) continue;
    if (isHan(text.charCodeAt(i + 1))) pairs++;
    else if (isGap(text, i + 1)) gaps++;
  }
  return gaps >= FEWEST && gaps > 2 * pairs;
}

/** Whether a quarter of the line is white space: a quick look, for hardly any line is letter-spaced. */
function hasManySpaces(text: string): boolean {
  const needed = Math.max(FEWEST, text.length / 4);
  let spaces = 0;
  for (const space of SPACES)
    for (let at = text.indexOf(space); at >= 0; at = text.indexOf(space, at + 1)) if (++spaces >= needed) return true;
  return false;
}

function isGap(text: string, at: number): boolean {
  return (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x3000) && isHan(text.charCodeAt(at + 1));
}

/** The lines, those that are letter-spaced closed up. */
export function closedUp(lines: readonly SourceLine[]): readonly SourceLine[] {
  const isSpaced = (line: SourceLine): boolean => mayHold(line, KIND.blank) && isLetterSpaced(line.text);
  return lines.some(isSpaced) ? lines.map((line) => (isSpaced(line) ? closeUp(line) : line)) : lines;
}

/** The line without the spaces next to Chinese characters and Chinese marks. */
function closeUp(line: SourceLine): SourceLine {
  const text = line.text.replace(
    /(?<=[\u2010-\u2027\u3001-\u9fff\uff01-\uff60])[ \u3000]+|[ \u3000]+(?=[\u2010-\u2027\u3001-\u9fff\uff01-\uff60])/g,
    '',
  );
  return { ...line, text, spaced: true };
}
