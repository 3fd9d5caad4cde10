/**
 * Pinyin before the caret, alone (wlqg) or after the first characters of a wording (网络qg). So that no list opens
 * inside English prose, the run of small letters must follow Chinese text or punctuation, or open a line; and it
 * must stand for at least two syllables of full pinyin (4 letters), three initials right after Chinese, four elsewhere.
 */

import { type LettersMatch, matchLetters } from '../text/letters.ts';
import type { CaretContext, LatinRun } from './context.ts';
import { fitsTyped, type Match } from './match.ts';
import type { Phrase } from './phrases.ts';
import type { PrefixIndex } from './prefixes.ts';

const LONGEST_HEAD = 20;

export function* letterMatches(
  context: CaretContext,
  index: PrefixIndex,
  startingWithLetter: (letter: string) => readonly Phrase[],
): Generator<Match> {
  const run = context.latin;
  if (run === undefined || run.text.length < 2) return;
  yield* afterCharacters(context, run, index);
  for (const phrase of startingWithLetter(run.text.charAt(0))) {
    const found = matchLetters(run.text, phrase.skeleton.text, 0);
    if (found !== undefined && isEnough(found, run)) yield match(phrase, found, run.start, 0);
  }
}

function* afterCharacters(context: CaretContext, run: LatinRun, index: PrefixIndex): Generator<Match> {
  const { text, at } = context.before;
  const end = text.length - run.text.length;
  if (at[end - 1] !== run.start - 1) return;
  for (let head = Math.min(end, LONGEST_HEAD); head >= 1; head--) {
    for (const phrase of index.startingWith(text.slice(end - head, end))) {
      if (phrase.kind === 'members' || !fitsTyped(context, phrase, end, head)) continue;
      const found = matchLetters(run.text, phrase.skeleton.text, head);
      if (found !== undefined && head + found.characters >= 3 && found.characters >= 2)
        yield match(phrase, found, at[end - head] ?? 0, head);
    }
  }
}

function isEnough(found: LettersMatch, run: LatinRun): boolean {
  if (found.kind === 'pinyin') return found.characters >= 2 && run.text.length >= 4;
  return found.characters >= (run.standsApart ? 4 : 3);
}

function match(phrase: Phrase, found: LettersMatch, start: number, head: number): Match {
  return { phrase, kind: found.kind, start, typed: head + found.characters, end: phrase.text.length };
}
