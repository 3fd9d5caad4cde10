/** XML that holds documents: an element with text of its own is a paragraph, with all that stands in it; names and attributes mean nothing. */
import { type SourceLine, sourceLines } from '../../engine/repair/lines.ts';
import type { Extract } from './extract.ts';
import { lineCounter } from './line-counter.ts';
import { walk } from './xml.ts';

interface Open {
  /** Number of the pieces before it. */
  readonly from: number;
  hasText: boolean;
}

interface Piece {
  text: string;
  readonly line: number;
}

/** The paragraphs of an XML document, numbered as in its source. */
export async function extractXml(source: string): Promise<Extract> {
  const pieces: Piece[] = [];
  const open: Open[] = [];
  const lineOf = lineCounter(source);
  await walk(source, {
    open: () => {
      open.push({ from: pieces.length, hasText: false });
    },
    text: (text, offset) => {
      const around = open.at(-1);
      if (!around || text.trim() === '') return;
      const last = pieces.at(-1);
      // A text may come in parts, at entities.
      if (around.hasText && last && pieces.length > around.from) last.text += text;
      else pieces.push({ text: text.trimStart(), line: lineOf(offset + text.search(/\S/)) });
      around.hasText = true;
    },
    close: () => {
      const element = open.pop();
      const inner = element?.hasText ? pieces.splice(element.from) : [];
      const [first] = inner;
      if (first) pieces.push({ text: inner.map(({ text }) => text).join(''), line: first.line });
    },
  });
  return { lines: pieces.flatMap(({ text, line }): SourceLine[] => sourceLines(text, line)), metadata: {} };
}
