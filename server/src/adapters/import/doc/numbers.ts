/** Automatic numbers of a Word 97–2003 document, before the paragraphs that have them. */
import { countersOf } from '../lists.ts';
import { paragraphsOf } from './listed.ts';
import { readDocLists, readDocStyles } from './lists.ts';
import type { Stretch } from './text.ts';

/** Counts the paragraph whose last character stands at a byte of the main stream; its number as it is shown. */
export type NumberAt = (at: number) => string;

/** The numbers of a document, counted as its paragraphs are asked for; undefined where its lists cannot be followed. */
export function numbersOf(main: Buffer, table: Buffer): NumberAt | undefined {
  try {
    const lists = readDocLists(main, table);
    if (lists.lists.size === 0) return () => '';
    const [counters, styleOf, paragraphAt] = [
      countersOf(lists, () => undefined),
      readDocStyles(main, table),
      paragraphsOf(main, table),
    ];
    return (at) => {
      const paragraph = paragraphAt(at);
      if (!paragraph) return '';
      const style = styleOf(paragraph.style);
      const list = paragraph.list ?? style.list ?? 0;
      if (list === 0) return '';
      const byStyle = style.listedBy === undefined ? undefined : counters.levelOf(String(list), String(style.listedBy));
      return counters.next(String(list), paragraph.level ?? byStyle ?? style.level ?? 0);
    };
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Ends of paragraphs and of cells. */
const ENDS = new Set(['\r', '\u0007']);

/** The text with the numbers of its paragraphs. */
export function withNumbers(stretches: readonly Stretch[], numberAt: NumberAt): string {
  let text = '';
  let paragraph = '';
  for (const stretch of stretches) {
    let from = 0;
    for (let index = 0; index < stretch.text.length; index++) {
      if (!ENDS.has(stretch.text.charAt(index))) continue;
      paragraph += stretch.text.slice(from, index + 1);
      from = index + 1;
      text += numberAt(stretch.at + index * stretch.width) + paragraph;
      paragraph = '';
    }
    paragraph += stretch.text.slice(from);
  }
  return text + paragraph;
}
