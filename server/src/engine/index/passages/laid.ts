/** Documents laid out for a segment as soon as they are read, so that nobody has to keep their strings until all of them are there. */
import type { CorpusDocument, Paragraph } from '../../corpus.ts';
import type { DocumentInfo } from '../../passages.ts';
import { DOCUMENT_END, PARAGRAPH_END } from './trigram.ts';

/** Units of text that share a block of memory, if no document is longer. */
const ROOM = 1 << 20;
/** Words of a row about a paragraph, and about a break. */
export const PARAGRAPH_ROW = 2;
export const BREAK_ROW = 2;

const SPACE = 0x20;

export interface LaidDocument {
  readonly info: DocumentInfo;
  /** Its text with the ends of its paragraphs and its own. */
  readonly units: Uint16Array;
  /** Of each paragraph its offset in `units`, and its line in the file. */
  readonly paragraphs: Uint32Array;
  /** Of each break in a paragraph its offset in `units`, and the line that begins there. */
  readonly breaks: Uint32Array;
}

/** Writes a text into some units, from `at` on. */
export type WriteUnits = (text: string, at: number) => void;

const writingOneByOne =
  (units: Uint16Array): WriteUnits =>
  (text, at) => {
    for (let i = 0; i < text.length; i++) units[at + i] = text.charCodeAt(i);
  };

/**
 * Lays documents out one after the other, in memory of an earlier layout as far as there is any: `blocks` are those it has used. `writing` is
 * how whoever knows his machine writes a text.
 */
export function createLayout(
  blocks: Uint16Array[] = [],
  writing: (units: Uint16Array) => WriteUnits = writingOneByOne,
): (document: CorpusDocument) => LaidDocument {
  let next = 0;
  let block: Uint16Array = new Uint16Array(0);
  let used = 0;
  return ({ info, paragraphs }) => {
    const length = unitsOf(paragraphs);
    if (used + length > block.length) {
      const kept = blocks[next];
      block = kept && kept.length >= length ? kept : new Uint16Array(Math.max(ROOM, length));
      blocks[next++] = block;
      used = 0;
    }
    const units = block.subarray(used, used + length);
    used += length;
    return { info, units, ...layInto(units, paragraphs, writing(units)) };
  };
}

/** Units that the paragraphs of a document take with all ends. */
export function unitsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length + 1, 1);
}

/** Fills in the units of a document. */
function layInto(units: Uint16Array, texts: readonly Paragraph[], write: WriteUnits) {
  const paragraphs = new Uint32Array(PARAGRAPH_ROW * texts.length);
  const breaks: number[] = [];
  let at = 0;
  let row = 0;
  for (const paragraph of texts) {
    const { text } = paragraph;
    const start = at;
    if (paragraph.breaks) for (const each of paragraph.breaks) breaks.push(start + each.at, each.line);
    write(text, at);
    at += text.length;
    units[at++] = PARAGRAPH_END;
    paragraphs[row++] = start;
    paragraphs[row++] = paragraph.line;
  }
  units[at] = SPACE;
  for (let end = units.indexOf(DOCUMENT_END); end >= 0; end = units.indexOf(DOCUMENT_END, end)) units[end] = SPACE; // amid the text
  units[at] = DOCUMENT_END;
  return { paragraphs, breaks: Uint32Array.from(breaks) };
}
