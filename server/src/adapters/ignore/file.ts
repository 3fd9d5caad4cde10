/**
 * The text of a list of ignored places: a salt, and for each place the salted hashes of what tells it again. No word of any
 * draft is in it. A place a line, in order of its hashes, so that two writers seldom change the same line.
 */
import { randomDigits, sha256 } from '#runtime';
import { say } from '../../engine/language/index.ts';
import { yaml } from '../lazy.ts';

/** Hexadecimal digits of a hash: 96 bits. */
const DIGITS = 24;
const SALT_BYTES = 16;
const PLACE = /^[0-9a-f]{24}(?: [0-9a-f]{24}){0,2}$/;
export interface IgnoreList {
  readonly salt: string;
  /** Each one to three hashes, parted by blanks. */
  readonly places: readonly string[];
}

export function emptyList(): IgnoreList {
  return { salt: randomDigits(SALT_BYTES), places: [] };
}

/** Reads the text of a file; a sentence where it is none of ours. Never throws. */
export function readList(text: string): IgnoreList | string {
  try {
    const value: unknown = yaml().parse(text, { maxAliasCount: 0 });
    if (typeof value !== 'object' || value === null) return say.meant.listKeys;
    const { salt, ignored } = value as { readonly salt?: unknown; readonly ignored?: unknown };
    if (salt === undefined || salt === null || salt === '') return say.meant.listSalt;
    const list = ignored ?? [];
    if (!Array.isArray(list)) return say.meant.listPlaces;
    const places = list.map((place) => String(place).trim());
    const wrong = places.find((place) => !PLACE.test(place));
    if (wrong !== undefined) return say.meant.listHash(wrong.slice(0, 40));
    return { salt: String(salt), places };
  } catch (error) {
    return say.meant.listUnreadable(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error));
  }
}

export function writeList({ salt, places }: IgnoreList): string {
  const lines = [...new Set(places)].sort().map((place) => `  - ${place}\n`);
  return `# ${say.meant.listHead}\nsalt: ${salt}\nignored:${lines.length ? '' : ' []'}\n${lines.join('')}`;
}

/** The hashes of the marks of a place. */
export function placeOf({ salt }: IgnoreList, marks: readonly string[]): string {
  return marks.map((mark) => hashOf(salt, mark)).join(' ');
}

export function hashOf(salt: string, mark: string): string {
  return sha256(`${salt}\n${mark}`).slice(0, DIGITS);
}
