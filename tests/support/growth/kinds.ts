/** All drafts whose checks must cost in proportion to their length, by name. */
import type { LanguageId } from '../../../server/src/engine/types.ts';
import { type Input, MARKDOWN, PLAIN } from './inputs.ts';

export interface Kind {
  readonly name: string;
  readonly languageId: LanguageId;
  readonly input: Input;
}

const kindsOf = (languageId: LanguageId, inputs: Readonly<Record<string, Input>>): Kind[] =>
  Object.entries(inputs).map(([name, input]) => ({ name: `${languageId}: ${name}`, languageId, input }));

export const KINDS: readonly Kind[] = [...kindsOf('markdown', MARKDOWN), ...kindsOf('plaintext', PLAIN)];

/** Those with these letters in their name. */
export const kindsNamed = (letters: string): readonly Kind[] => KINDS.filter(({ name }) => name.includes(letters));
