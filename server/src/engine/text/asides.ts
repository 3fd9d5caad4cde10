/** What stands in a text without belonging to its words: marks of notes, and words in brackets put in by whoever quotes. */
import type { Span } from '../types.ts';

/**
 * A number or 注 in brackets or raised, close behind a word or a mark: 国家安全[1]，国家安全〔注2〕。 Numbers of years and of
 * documents (〔2016〕) have more digits, those of headings stand at the beginning.
 */
const NOTE =
  /(?<=[\p{L}\p{N}，。、；：！？”’」』》）…*])(?:\[(?:注?\d{1,3}|注)\]|［(?:注?\d{1,3}|注)］|〔(?:注?\d{1,3}|注)〕|【(?:注?\d{1,3}|注)】|\((?:注?\d{1,2}|注)\)|（(?:注?\d{1,2}|注)）|\[\^[^\]\s]{1,12}\]|\^\[?\d{1,3}\]?\^|<sup>[^<\n]{1,8}<\/sup>)/gu;
/** Quick to rule out: most texts have none of these. */
const MAY_BE_NOTE = /[[［〔【(（^<]/;

const BRACKETED = /(?:[（(〔［【]|\[(?!\^))[^（()）〔〕[\]［］【】\n]{1,40}(?:[）)〕］】]|\](?![([]))/g;

/** Marks of notes in a text, in order. */
export function notesIn(text: string): Span[] {
  return MAY_BE_NOTE.test(text) ? spansOf(text, NOTE) : [];
}

/** A number between a word and a mark: where a text lost the raising of its notes. It may be a number as well (增至12，). */
const BARE = /(?<=[一-鿿])\d{1,2}(?=[，。；：、！？”])/g;

const DIGIT = /\d/;

/** The same, and bare numbers that may be marks of notes. */
export function likelyNotesIn(text: string): Span[] {
  const bare = DIGIT.test(text) ? spansOf(text, BARE) : [];
  return bare.length ? [...notesIn(text), ...bare].sort((a, b) => a.start - b.start) : notesIn(text);
}

/** A text without these reads alike wherever it stands: nothing in it can be a mark of a note. */
export function mayHoldNotes(text: string): boolean {
  return MAY_BE_NOTE.test(text) || DIGIT.test(text);
}

/** Words in brackets, with the brackets, in order: （鼓掌）, 〔中国〕. */
export function insertionsIn(text: string): Span[] {
  return MAY_BE_NOTE.test(text) ? spansOf(text, BRACKETED) : [];
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The parts of some spans that lie outside the gaps. Both are in order. */
export function outside(spans: readonly Span[], gaps: readonly Span[]): readonly Span[] {
  if (!gaps.length) return spans;
  const parts: Span[] = [];
  let next = 0;
  for (const { start, end } of spans) {
    while (next < gaps.length && (gaps[next] as Span).end <= start) next++;
    let at = start;
    for (let i = next; i < gaps.length && (gaps[i] as Span).start < end; i++) {
      const gap = gaps[i] as Span;
      if (gap.start > at) parts.push({ start: at, end: gap.start });
      at = Math.max(at, gap.end);
    }
    if (at < end) parts.push({ start: at, end });
  }
  return parts;
}
