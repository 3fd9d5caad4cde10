/** Names of places, and where a text says that something took place. */
import type { Span } from '../types.ts';
import { anyOf } from './literal.ts';

/**
 * Province, city, county, town. A limit, since a pack may name 北京市 as well, which also reads as 北京 and 市: n of them
 * in a row would be tried in 2^n ways.
 */
const DEEPEST = 4;
const SUFFIX = '(?:维吾尔自治区|回族自治区|壮族自治区|自治区|自治州|特别行政区|省|市|县|古镇|镇|州)?';

export interface PlaceMention extends Span {
  /** Full names, in the order of the text. */
  readonly names: readonly string[];
}

/** Names of places as packs list them. */
export interface PlaceNames {
  readonly words: readonly string[];
  /** Countries and provinces: a city is named for a city, but the whole place for one of these. */
  readonly wide?: boolean;
  /** The only one of the words, in one character. */
  readonly short?: string;
}

/** Places that a text may name. */
export interface Places {
  /** Source of a regular expression for one or more names, one inside the other: a province, its city, its town. */
  readonly pattern: string;
  /** The names in a match of the pattern. */
  readonly names: (text: string) => readonly string[];
  /** True where a text says of something that it is at one of the places. */
  readonly isNamedIn: (text: string) => boolean;
  readonly isWide: (name: string) => boolean;
}

/** The places of some lists, and `more`. Names are read literally. */
export function placesWith(lists: readonly PlaceNames[], more: readonly string[]): Places {
  const known = new Set([...lists.flatMap(({ words }) => words), ...more]);
  const wide = new Set(lists.flatMap((list) => (list.wide ? list.words : [])));
  const short = new Map(lists.flatMap((list) => (list.short ? [[list.short, list.words[0] ?? '']] : [])));
  const any = anyOf([...known]);
  const brief = anyOf([...short.keys()]);
  const one = new RegExp(any, 'g');
  const at = new RegExp(`在(?:${any}|${brief})`);
  return {
    pattern: `(?:(?:${any}${SUFFIX}){1,${DEEPEST}}|${brief}(?=[召举开主出闭考视]))`,
    isNamedIn: (text) => at.test(text),
    names: (text) => {
      const whole = short.get(text);
      return whole ? [whole] : (text.match(one) ?? []);
    },
    isWide: (name) => wide.has(name),
  };
}

/** True where a text may name this place: none of its names is another one. Nothing is known of an empty place. */
export function mayBeAt(names: readonly string[], place: readonly string[]): boolean {
  if (place.length === 0) return true;
  return names.every((name) => place.some((part) => part.startsWith(name) || name.startsWith(part)));
}

/** The right place as exactly as the text had it: a city for a city, both for a province with or without its city. */
export function printPlace(place: readonly string[], instead: PlaceMention, { isWide }: Places): string {
  const [widest = ''] = place;
  const narrowest = place.at(-1) ?? '';
  const isCity = instead.names.length === 1 && !isWide(instead.names[0] ?? '');
  return isCity || place.length === 1 ? narrowest : widest + narrowest;
}
