/** Documents laid out for a segment as soon as they are read, so that nobody has to keep their strings until all of them are there. */
import type { CorpusDocument, Paragraph } from '../../corpus.ts';
import type { DocumentInfo } from '../../passages.ts';
import { FOLD } from '../../text/fold.ts';
import { printOf } from '../wording/prints.ts';
import { DOCUMENT_END, PARAGRAPH_END } from './trigram.ts';

/** Units of text that share a block of memory, if no document is longer. */
const ROOM = 1 << 20;
/** Words of a row about a paragraph, and about a break. */
export const PARAGRAPH_ROW = 3;
export const BREAK_ROW = 2;

const SPACE = 0x20;

export interface LaidDocument {
  readonly info: DocumentInfo;
  /** Its text with the ends of its paragraphs and its own. */
  readonly units: Uint16Array;
  /** Content characters. */
  readonly characters: number;
  /** Of each paragraph its offset in `units`, its line in the file, its print (see ../wording/prints.ts). */
  readonly paragraphs: Uint32Array;
  /** Of each break in a paragraph its offset in `units`, and the line that begins there. */
  readonly breaks: Uint32Array;
}

/** Lays documents out one after the other, in memory of an earlier layout as far as there is any: `blocks` are those it has used. */
export function createLayout(blocks: Uint16Array[] = []): (document: CorpusDocument) => LaidDocument {
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
    return { info, units, ...layInto(units, paragraphs, info.date) };
  };
}

/** Units that the paragraphs of a document take with all ends. */
export function unitsOf(paragraphs: readonly Paragraph[]): number {
  return paragraphs.reduce((sum, { text }) => sum + text.length + 1, 1);
}

/** Fills in the units of a document. */
function layInto(units: Uint16Array, texts: readonly Paragraph[], date: string | undefined) {
  const paragraphs = new Uint32Array(PARAGRAPH_ROW * texts.length);
  const breaks: number[] = [];
  let at = 0;
  let characters = 0;
  let row = 0;
  for (const paragraph of texts) {
    const { text } = paragraph;
    const start = at;
    if (paragraph.breaks) for (const each of paragraph.breaks) breaks.push(start + each.at, each.line);
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      units[at++] = unit || SPACE;
      if (FOLD[unit] !== 0) characters++;
    }
    units[at++] = PARAGRAPH_END;
    paragraphs[row++] = start;
    paragraphs[row++] = paragraph.line;
    paragraphs[row++] = printOf(units, start, at, date);
  }
  units[at] = DOCUMENT_END;
  return { characters, paragraphs, breaks: Uint32Array.from(breaks) };
}
