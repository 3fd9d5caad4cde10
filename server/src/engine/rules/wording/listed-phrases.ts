/** Set phrases of which nothing is known but the words (lists of the role `phrase`), where they stand with one character wrong. */
import { buildOneOffIndex } from '../../index/one-off.ts';
import { memo } from '../../memo.ts';
import type { Form } from '../../records/forms.ts';
import { BARE_RECORD } from '../../records/record.ts';
import { skeletonOf } from '../../text/skeleton.ts';
import type { NearForm, Scene } from '../rule.ts';

const LENGTH = 4;

/** Gives the places of a block that nearly hold one of the phrases, all of four characters, and do not hold another of them. */
export function listedPhrases(phrases: readonly string[]): (scene: Scene) => readonly NearForm[] {
  const known = new Set(phrases);
  const index = buildOneOffIndex(phrases, LENGTH, 2);
  const form = memo((phrase: Phrase) => formOf(phrase.text));
  const listed = phrases.map((text): Phrase => ({ text }));
  return ({ skeleton: { text } }) =>
    index.find(text).flatMap(({ pattern, from }) => {
      const phrase = listed[pattern];
      const to = from + LENGTH;
      return !phrase || known.has(text.slice(from, to)) ? [] : [{ form: form(phrase), from, to, share: 1 }];
    });
}

interface Phrase {
  readonly text: string;
}

/** A record that nobody is told of: what is compared needs one. */
function formOf(text: string): Form {
  const bare = { ...BARE_RECORD, id: text, kind: 'term', wording: text, status: 'usable', sources: [] } as const;
  const record = { ...bare, pack: '', path: '', line: 1 };
  return { record, role: 'wording', text, skeleton: skeletonOf(text), slipsOnly: false };
}
