/** The text of a block as a reader sees it, at the offsets of the draft, and its lines. */
import { note } from '../memo.ts';
import { firstEndingAfter } from '../text/spans.ts';
import type { Span } from '../types.ts';
import type { MarkedUnits, Scene } from './rule.ts';

/** Stands in place of what a reader does not see: code, link targets, marks of emphasis. A character of private use: it belongs to no word. */
export const HIDDEN = '\uf8ff';

/** The text of the scene, of the same length, with everything outside the prose hidden (line breaks stay). */
export const readable = note(({ text, block }: Scene): string => {
  const [only, more] = block.prose;
  if (only && !more && only.start === 0 && only.end === text.length) return text;
  let seen = '';
  let at = 0;
  for (const { start, end } of block.prose) {
    seen += hidden(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return seen + hidden(text.slice(at));
});

function hidden(text: string): string {
  return text.replace(/[^\n]/g, HIDDEN);
}

/** The outermost quotation around an offset, closed or not. */
export function quotationAt(scene: Scene, offset: number): MarkedUnits | undefined {
  const outer = outermost(scene);
  const range = outer[firstEndingAfter(outer, offset)];
  return range && range.start <= offset ? range : undefined;
}

/** Quotations that stand in no other, in order. */
export const outermost = note(({ quotations }: Scene): readonly MarkedUnits[] => {
  const outer: MarkedUnits[] = [];
  for (const range of quotations) if (range.start >= (outer.at(-1)?.end ?? 0)) outer.push(range);
  return outer;
});

/** The lines of a block that hold words, each from its first word to its last. */
export const linesOf = note((scene: Scene): readonly Span[] => {
  const lines: Span[] = [];
  let at = 0;
  for (const line of readable(scene).split('\n')) {
    const start = line.search(/[^\s\uf8ff]/);
    if (start >= 0) lines.push({ start: at + start, end: at + endOfWords(line) });
    at += line.length + 1;
  }
  return lines;
});

function endOfWords(line: string): number {
  let end = line.length;
  while (/[\s\uf8ff]/.test(line.charAt(end - 1))) end--;
  return end;
}
