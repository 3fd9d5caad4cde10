/** Words of a draft and what is to stand there, with the characters that differ marked and a little around them. */
import { type Change, changesBetween } from '../../engine/index.ts';
import type { Span } from '../../engine/types.ts';
import type { Run, Tone } from './paper.ts';

/** UTF-16 units shown on each side of the words. */
const AROUND = 16;
const BREAK = /[\r\n]/;
const BORDER = /[、，；：。！？“‘「『]/;
/** The mark of a proof-reader where something is missing. */
const GAP = '∧';

/** The words at the span in their line, faint around them; in the words what `replacement` changes. */
export function original(text: string, { start, end }: Span, replacement: string | undefined): readonly Run[] {
  const words = text.slice(start, end);
  const before =
    text
      .slice(Math.max(0, start - AROUND), start)
      .split(BREAK)
      .at(-1) ?? '';
  const after = text.slice(end, end + AROUND).split(BREAK)[0] ?? '';
  const shown: readonly Run[] =
    replacement === undefined
      ? [{ text: words, tone: 'strong' }]
      : toned(words, changesOf(words, replacement), 'wrong', GAP);
  const runs: readonly Run[] = [
    { text: (isCut(before, text.charAt(start - AROUND - 1)) ? '…' : '') + whole(before), tone: 'faint' },
    ...shown,
    { text: whole(after) + (isCut(after, text.charAt(end + AROUND)) ? '…' : ''), tone: 'faint' },
  ];
  return runs.filter(({ text }) => text !== '');
}

/** Whether the line goes on with the next unit. */
function isCut(side: string, next: string): boolean {
  return side.length === AROUND && next !== '' && !BREAK.test(next);
}

/** What is to stand there, what is new in it marked. */
export function corrected(words: string, replacement: string): readonly Run[] {
  let shift = 0;
  const spans = changesOf(words, replacement).map(({ start, end, replacement }) => {
    const from = start + shift;
    shift += replacement.length - (end - start);
    return { start: from, end: from + replacement.length };
  });
  return toned(replacement, spans, 'right');
}

/** A change that only takes out or only puts in, moved to where a clause begins if it gives the same text there. */
function changesOf(words: string, replacement: string): readonly Change[] {
  const changes = changesBetween(words, replacement, 0);
  return changes.map((change, i) => slid(words, change, changes[i - 1]?.end ?? 0));
}

/** 统一[推进、统一]实施 is read as [统一推进、]统一实施. */
function slid(words: string, { start, end, replacement }: Change, from: number): Change {
  const run = start === end ? replacement : replacement === '' ? words.slice(start, end) : '';
  for (let back = 0; back < run.length && start - back >= from; back++) {
    if (start === back || BORDER.test(words.charAt(start - back - 1))) {
      const text = run.slice(run.length - back) + run.slice(0, run.length - back);
      return { start: start - back, end: end - back, replacement: replacement === '' ? '' : text };
    }
    if (words.charAt(start - back - 1) !== run.charAt(run.length - back - 1)) break;
  }
  return { start, end, replacement };
}

/** Spans are in order and do not overlap; `gap` stands for an empty one. */
function toned(text: string, spans: readonly Span[], tone: Tone, gap = ''): readonly Run[] {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    runs.push({ text: text.slice(at, start) }, { text: text.slice(start, end) || gap, tone });
    at = end;
  }
  return [...runs, { text: text.slice(at) }].filter(({ text }) => text !== '');
}

/** Halves of pairs at the cut are left out. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
