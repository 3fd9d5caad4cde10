/** A paper for people, whatever it is written as: title, facts, tables, lines to sign. */

/** `wrong` and `right` are the characters that differ, `faint` what stands around the words. */
export type Tone = 'plain' | 'wrong' | 'right' | 'faint' | 'strong';

export interface Run {
  readonly text: string;
  readonly tone?: Tone;
}

/** Paragraphs of a cell, each of runs; line breaks in a text count as blanks. */
export type Cell = readonly (readonly Run[])[];

export interface Column {
  readonly head: string;
  /** Hundredths of the width of the table. */
  readonly width: number;
  readonly centred?: true;
}

export type Part =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly (readonly Cell[])[] };

export interface Paper {
  /** Of HTML and Word: `zh-CN`, `en-US`. */
  readonly language: string;
  readonly title: string;
  /** Label and value, under the title. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly parts: readonly Part[];
  /** Labels of lines to be filled in by hand. */
  readonly signatures: readonly string[];
  /** Under everything. */
  readonly note: string;
}

/** A cell of one line. */
export function line(text: string, tone: Tone = 'plain'): Cell {
  return [[{ text, tone }]];
}

/** A cell of one paragraph for each text that is there. */
export function lines(...texts: readonly (string | undefined)[]): Cell {
  return texts.flatMap((text) => (text ? [[{ text }]] : []));
}
