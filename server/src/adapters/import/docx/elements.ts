/** The elements of WordprocessingML that decide what is seen. */

import { symbolText } from '../symbols.ts';
import type { Names } from './names.ts';
import type { ReadAttribute } from './xml.ts';

/** An element that is open. */
export interface Frame {
  readonly name: string;
  readonly from: number;
  readonly inner: number;
  /** Whether nothing in it is seen. */
  hidden: boolean;
  /** Whether one of the alternatives in it has been taken. */
  noted: boolean;
}

/** Elements of which nothing is seen, or which say how things were before a change. */
export const UNSEEN = new Set(
  'w:del w:moveFrom w:rt w:delText w:delInstrText w:rPrChange w:pPrChange w:tblPrChange w:trPrChange w:tcPrChange w:sectPrChange w:tblGridChange w:tblPrExChange w:numberingChange w:sectPr w:rubyPr c:chart'.split(
    ' ',
  ),
);
/** Elements that are a text of their own within the paragraph that holds them. */
export const BOXES = new Set(['w:txbxContent', 'a:txBody']);
/** Elements behind which no paragraph goes on. */
export const BORDERS = new Set([...BOXES, 'w:tc', 'w:footnote', 'w:endnote', 'w:body', 'w:tbl']);
export const PARAGRAPHS = new Set(['w:p', 'a:p']);
/** What comments can stand around; of a formula only the whole. */
export const RUNS = new Set(['w:r', 'm:oMathPara', 'm:oMath', 'a:r']);
export const TEXTS = new Set(['w:t', 'm:t', 'a:t']);
/** Texts that are told apart by an id. */
export const NOTES = new Set(['w:footnote', 'w:endnote']);

/** Text within one element. */
export interface Chunk {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** What an element shows that is a character itself. */
export function signOf(name: string, attribute: ReadAttribute, parent: Frame | undefined): string {
  if (name === 'w:tab') return parent?.name === 'w:tabs' ? '' : '\t';
  if (name === 'w:ptab') return '\t';
  if (name === 'w:br' || name === 'w:cr' || name === 'a:br') return '\n';
  if (name === 'w:noBreakHyphen') return '\u2011';
  return name === 'w:sym' ? symbolText(Number.parseInt(attribute('w:char') ?? '', 16), attribute('w:font')) : '';
}

/** Whether an alternative is not the one that is shown: the first whose namespaces are understood is. */
export function isOtherChoice(
  name: string,
  attribute: ReadAttribute,
  parent: Frame | undefined,
  names: Names,
): boolean {
  if (parent?.name !== 'mc:AlternateContent' || (name !== 'mc:Choice' && name !== 'mc:Fallback')) return false;
  if (parent.noted) return true;
  if (name === 'mc:Choice' && !names.understands(attribute('Requires') ?? '')) return true;
  parent.noted = true;
  return false;
}

/** Without the white space at both ends, which counts only where a text says so. */
export function trimmed(chunks: readonly Chunk[]): readonly Chunk[] {
  const first = chunks.findIndex(({ text }) => /[^ \t\r\n]/.test(text));
  const last = chunks.findLastIndex(({ text }) => /[^ \t\r\n]/.test(text));
  return chunks.slice(first < 0 ? chunks.length : first, last + 1).map((chunk, i, { length }) => {
    const front = i === 0 ? chunk.text.length - chunk.text.replace(/^[ \t\r\n]+/, '').length : 0;
    const text = i === length - 1 ? chunk.text.slice(front).replace(/[ \t\r\n]+$/, '') : chunk.text.slice(front);
    const exact = chunk.to - chunk.from === chunk.text.length;
    return exact ? { text, from: chunk.from + front, to: chunk.from + front + text.length } : { ...chunk, text };
  });
}
