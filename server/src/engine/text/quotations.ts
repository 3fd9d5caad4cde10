/** Quotation marks and title marks: pairs, nesting, unclosed ones. */
import type { Span } from '../types.ts';

export type MarkKind = 'quotation' | 'title';

/** `start`/`end` enclose the words between the marks; the marks stand just outside. */
export interface Marked extends Span {
  readonly kind: MarkKind;
  /** 0 for an outermost pair. */
  readonly depth: number;
  /** False where the closing mark is missing: the words then run to the end of the block. */
  readonly closed: boolean;
}

const CLOSING: Readonly<Record<string, { close: string; kind: MarkKind }>> = {
  '“': { close: '”', kind: 'quotation' },
  '‘': { close: '’', kind: 'quotation' },
  '「': { close: '」', kind: 'quotation' },
  '『': { close: '』', kind: 'quotation' },
  '﹁': { close: '﹂', kind: 'quotation' },
  '《': { close: '》', kind: 'title' },
  '〈': { close: '〉', kind: 'title' },
};

const MARKS = /[“”‘’「」『』﹁﹂《》〈〉"]/g;
const STRAIGHT = '"';

interface Open {
  readonly mark: string;
  readonly start: number;
}

/**
 * All marked ranges inside the given spans of a text, in order of their start.
 * A closing mark closes the nearest open mark of its kind; marks left open inside are given up. Straight double quotes
 * open and close in turn.
 */
export function markedRanges(text: string, spans: readonly Span[]): Marked[] {
  const found: Marked[] = [];
  const stack: Open[] = [];
  const close = (index: number, at: number) => {
    const open = stack[index];
    if (!open) return;
    stack.length = index;
    found.push({ start: open.start, end: at, kind: kindOf(open.mark), depth: index, closed: true });
  };
  for (const span of spans) {
    MARKS.lastIndex = span.start;
    for (let match = MARKS.exec(text); match && match.index < span.end; match = MARKS.exec(text)) {
      const char = match[0];
      const i = match.index;
      if (char === STRAIGHT) {
        const open = stack.findLastIndex((entry) => entry.mark === STRAIGHT);
        if (open >= 0) close(open, i);
        else stack.push({ mark: char, start: i + 1 });
      } else if (CLOSING[char]) stack.push({ mark: char, start: i + 1 });
      else {
        const index = stack.findLastIndex((entry) => CLOSING[entry.mark]?.close === char);
        if (index >= 0) close(index, i);
      }
    }
  }
  const end = spans.at(-1)?.end ?? 0;
  stack.forEach((open, depth) => {
    if (open.start < end && open.mark !== STRAIGHT)
      found.push({ start: open.start, end, kind: kindOf(open.mark), depth, closed: false });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function kindOf(mark: string): MarkKind {
  return CLOSING[mark]?.kind ?? 'quotation';
}
