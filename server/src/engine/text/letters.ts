/** Letters typed without an input method, matched to characters: wangluoqiangguo, wlqg, wangluoqg. */
import { readingsOf } from './readings.ts';

export interface LettersMatch {
  /** `pinyin`: whole syllables, the last one perhaps unfinished; `initials`: one letter (or zh, ch, sh) somewhere. */
  readonly kind: 'pinyin' | 'initials';
  /** Characters that the letters stand for. */
  readonly characters: number;
}

type Mode = LettersMatch['kind'];

/** Matches all of `letters` to the characters of `text` from index `from` on; `undefined` where they do not fit. */
export function matchLetters(letters: string, text: string, from: number): LettersMatch | undefined {
  const first = letters.charAt(0);
  if (!readingsOf(text.charAt(from)).some((reading) => reading.startsWith(first))) return undefined;
  for (const kind of ['pinyin', 'initials'] as const) {
    const end = walk(letters, 0, text, from, kind, new Set());
    if (end !== undefined) return { kind, characters: end - from };
  }
  return undefined;
}

/** The letters of the rest of a text: syllables after full pinyin, single letters after initials. */
export function lettersOf(text: string, kind: Mode): string {
  return Array.from(text, (char) => readingsOf(char)[0] ?? char)
    .map((reading) => (kind === 'pinyin' ? reading : reading.charAt(0)))
    .join('');
}

/** Depth first over characters; `dead` holds the places that failed, so the cost is letters × characters at most. */
function walk(
  letters: string,
  at: number,
  text: string,
  index: number,
  mode: Mode,
  dead: Set<number>,
): number | undefined {
  if (at === letters.length) return index;
  const key = at * 1024 + index;
  if (index >= text.length || dead.has(key)) return undefined;
  for (const step of steps(letters, at, text.charAt(index), mode)) {
    const end = walk(letters, at + step, text, index + 1, mode, dead);
    if (end !== undefined) return end;
  }
  dead.add(key);
  return undefined;
}

/** How many letters the character may take here: the whole syllable first. */
function steps(letters: string, at: number, char: string, mode: Mode): readonly number[] {
  const left = letters.length - at;
  const found = new Set<number>();
  for (const reading of readingsOf(char)) {
    if (letters.startsWith(reading, at)) found.add(reading.length);
    else if (reading.startsWith(letters.slice(at))) found.add(left);
    if (mode === 'pinyin') continue;
    const initial = /^[zcs]h/.test(reading) ? reading.slice(0, 2) : reading.charAt(0);
    if (letters.startsWith(initial, at)) found.add(initial.length);
    if (letters.charAt(at) === reading.charAt(0)) found.add(1);
  }
  return [...found].sort((a, b) => b - a);
}
