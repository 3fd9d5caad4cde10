/** Lines and columns of UTF-16 offsets. Lines end with LF, CRLF or CR, as in an editor. */
import { lastStart } from '../engine/index.ts';

export interface Position {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

export interface LineTable {
  position(offset: number): Position;
  /** The text of the line that holds `offset`, without its end, and the offset where it starts. */
  lineAt(offset: number): { readonly text: string; readonly start: number };
}

export function lineTable(text: string): LineTable {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\r|\n/g)) starts.push(match.index + match[0].length);
  const indexOf = (offset: number): number => lastStart(starts, offset);
  return {
    position: (offset) => {
      const index = indexOf(offset);
      return { line: index + 1, column: offset - (starts[index] ?? 0) + 1 };
    },
    lineAt: (offset) => {
      const index = indexOf(offset);
      const start = starts[index] ?? 0;
      return { text: text.slice(start, starts[index + 1] ?? text.length).replace(/[\r\n]+$/, ''), start };
    },
  };
}
