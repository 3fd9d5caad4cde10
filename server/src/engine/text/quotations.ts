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

const OPENING: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(CLOSING).map(([mark, { close }]) => [close, mark]),
);

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
  /** How many of each mark are open: what has none is not looked for among them all. */
  const open = new Map<string, number>();
  const push = (mark: string, start: number) => {
    stack.push({ mark, start });
    open.set(mark, (open.get(mark) ?? 0) + 1);
  };
  const close = (mark: string, at: number) => {
    if (!open.get(mark)) return;
    const index = stack.findLastIndex((entry) => entry.mark === mark);
    const closed = stack[index];
    if (!closed) return;
    for (const each of stack.splice(index)) open.set(each.mark, (open.get(each.mark) ?? 0) - 1); // those inside are given up
    found.push({ start: closed.start, end: at, kind: kindOf(closed.mark), depth: index, closed: true });
  };
  for (const span of spans) {
    MARKS.lastIndex = span.start;
    for (let match = MARKS.exec(text); match && match.index < span.end; match = MARKS.exec(text)) {
      const char = match[0];
      const i = match.index;
      if (char === STRAIGHT) {
        if (open.get(STRAIGHT)) close(STRAIGHT, i);
        else push(char, i + 1);
      } else if (CLOSING[char]) push(char, i + 1);
      else close(OPENING[char] ?? '', i);
    }
  }
  const end = spans.at(-1)?.end ?? 0;
  stack.forEach(({ mark, start }, depth) => {
    if (start < end && mark !== STRAIGHT) found.push({ start, end, kind: kindOf(mark), depth, closed: false });
  });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}

function kindOf(mark: string): MarkKind {
  return CLOSING[mark]?.kind ?? 'quotation';
}
