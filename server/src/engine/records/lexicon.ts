/** What packs know of the language around official wording: who speaks, in which office, where, with which verbs. */
import { memo } from '../memo.ts';
import { once } from '../once.ts';
import { anyOf } from '../text/literal.ts';
import type { WordListEntry } from './entries.generated.ts';
import type { Source } from './source.ts';

/** A list of lexicon/*.yaml. Words are as printed, and read literally. */
export type WordList = WordListEntry;
/** What the words of a list are; described in corpus/README.md. */
export type WordRole = WordListEntry['role'];

/** Somebody whose words are cited, with the offices that name this person alone. */
export interface Speaker {
  readonly name: string;
  readonly forms: readonly string[];
  readonly offices: readonly string[];
}

/** All lists of the packs together. */
export interface Lexicon {
  readonly lists: readonly WordList[];
  readonly speakers: readonly Speaker[];
  /** The words of some roles, each once, in the order of the lists. */
  readonly words: (...roles: readonly WordRole[]) => readonly string[];
}

/** Puts the lists of all packs together. */
export function buildLexicon(lists: readonly WordList[], speakers: () => readonly Speaker[]): Lexicon {
  const words = (...roles: readonly WordRole[]) => [
    ...new Set(lists.filter(({ role }) => roles.includes(role)).flatMap((list) => list.words)),
  ];
  const known = once(speakers);
  return {
    lists,
    words,
    get speakers() {
      return known();
    },
  };
}

/** Those of the lists, and those whom sources name. */
export function speakersOf(lists: readonly WordList[], sources: readonly Source[]): Speaker[] {
  const byName = new Map<string, Speaker>();
  const add = (name: string, forms: readonly string[], offices: readonly string[]) => {
    const known = byName.get(name) ?? { name, forms: [], offices: [] };
    const merged = { name, forms: union(known.forms, forms), offices: union(known.offices, offices) };
    byName.set(name, merged);
  };
  for (const { role, words, offices = [] } of lists) if (role === 'speaker' && words[0]) add(words[0], words, offices);
  for (const { speaker } of sources) if (speaker) add(speaker, [speaker], []);
  return [...byName.values()];
}

function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...new Set([...a, ...b])];
}

/** Ways to name a speaker: the name with or without an office, or an office that is this person's alone. */
export function namesOfSpeakers({ speakers, words }: Lexicon): string {
  const names = anyOf(speakers.flatMap(({ forms }) => forms));
  const alone = speakers.flatMap(({ offices }) => offices);
  const longer = prefixesOf(words('office'), alone);
  const other = longer.length ? `(?<!${anyOf(longer)})` : '';
  return `(?:${names}${anyOf([...words('office'), ...alone])}?|${other}${anyOf(alone)}(?!${names}))`;
}

/** What makes another office of one that is somebody's alone: 副 of 副主席, 政协 of 政协主席. */
function prefixesOf(offices: readonly string[], alone: readonly string[]): string[] {
  const others = offices.filter((office) => !alone.includes(office));
  return alone.flatMap((own) =>
    others
      .filter((office) => office.length > own.length && office.endsWith(own))
      .map((office) => office.slice(0, -own.length)),
  );
}

/** True where a text names a speaker, by name or by an office that is this person's alone. */
export function isNamed({ forms, offices }: Speaker, text: string): boolean {
  return forms.some((form) => text.includes(form)) || offices.some((office) => text.includes(office));
}

/** Something made of the words, such as a regular expression: once for a lexicon, when it is first asked for. */
export function ofLexicon<T>(make: (lexicon: Lexicon) => T): (lexicon: Lexicon) => T {
  return memo(make);
}
