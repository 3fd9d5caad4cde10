/** Names of places, and where a text says that something took place. */
import type { Span } from '../types.ts';

/**
 * Province, city, county, town. A limit, since a pack may name 北京市 as well, which also reads as 北京 and 市: n of them
 * in a row would be tried in 2^n ways.
 */
const DEEPEST = 4;
const SUFFIX = /维吾尔自治区|回族自治区|壮族自治区|自治区|自治州|特别行政区|省|市|县|古镇|镇|州/y;
/** What follows a name in one character, else it is part of a word. */
const BEHIND_SHORT = /[召举开主出闭考视]/;

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
  /**
   * Where one or more names end that begin at a place of a text, one inside the other: a province, its city, its town. All ways to
   * read them, the longest names first.
   */
  readonly endsAt: (text: string, at: number) => readonly number[];
  /** The names in words that are places from end to end. */
  readonly names: (text: string) => readonly string[];
  /** True where a text says of something that it is at one of the places. */
  readonly isNamedIn: (text: string) => boolean;
  readonly isWide: (name: string) => boolean;
}

/**
 * The places of some lists, and `more`. They are hundreds: an expression of them all takes long to compile, so names are looked up by
 * the character with which they begin.
 */
export function placesWith(lists: readonly PlaceNames[], more: readonly string[]): Places {
  const wide = new Set(lists.flatMap((list) => (list.wide ? list.words : [])));
  const short = new Map(lists.flatMap((list) => (list.short ? [[list.short, list.words[0] ?? '']] : [])));
  const known = byFirst([...lists.flatMap(({ words }) => words), ...more]);
  const namesAt = (text: string, at: number) =>
    (known.get(text.charAt(at)) ?? []).filter((name) => text.startsWith(name, at));
  return {
    endsAt: (text, at) => {
      const ends = new Set<number>();
      addEnds(text, at, namesAt, DEEPEST, ends);
      if (short.has(text.charAt(at)) && BEHIND_SHORT.test(text.charAt(at + 1))) ends.add(at + 1);
      return [...ends];
    },
    isNamedIn: (text) =>
      placesOf(text, '在').some((at) => short.has(text.charAt(at + 1)) || namesAt(text, at + 1).length > 0),
    names: (text) => {
      const whole = short.get(text);
      return whole ? [whole] : namesIn(text, namesAt);
    },
    isWide: (name) => wide.has(name),
  };
}

type NamesAt = (text: string, at: number) => readonly string[];

/** Names by their first character, the longest first. */
function byFirst(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const sorted = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length);
  const groups = new Map<string, string[]>(sorted.map((name) => [name.charAt(0), []]));
  for (const name of sorted) groups.get(name.charAt(0))?.push(name);
  return groups;
}

/** Name after name, each with what it may be called: the longest way first, as an expression would read them. */
function addEnds(text: string, at: number, namesAt: NamesAt, depth: number, ends: Set<number>): void {
  if (depth === 0) return;
  for (const name of namesAt(text, at)) {
    const bare = at + name.length;
    SUFFIX.lastIndex = bare;
    const suffix = SUFFIX.exec(text)?.[0] ?? '';
    for (const end of suffix ? [bare + suffix.length, bare] : [bare]) {
      addEnds(text, end, namesAt, depth - 1, ends);
      ends.add(end);
    }
  }
}

function namesIn(text: string, namesAt: NamesAt): string[] {
  const names: string[] = [];
  for (let at = 0; at < text.length; ) {
    const [name] = namesAt(text, at);
    if (name) names.push(name);
    at += name?.length ?? 1;
  }
  return names;
}

function placesOf(text: string, char: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(char); at >= 0; at = text.indexOf(char, at + 1)) found.push(at);
  return found;
}

/** A place behind 在, from a place of the text on, with the given words behind it: a sticky expression. */
export function placeBehindAt(
  text: string,
  from: number,
  behind: RegExp,
  { endsAt, names }: Places,
): PlaceMention | undefined {
  for (let at = text.indexOf('在', from); at >= 0; at = text.indexOf('在', at + 1)) {
    const start = at + 1;
    const end = endsAt(text, start).find((each) => matchesAt(behind, text, each));
    if (end !== undefined) return { start, end, names: names(text.slice(start, end)) };
  }
  return undefined;
}

/** Whether a sticky expression matches at a place of a text. */
export function matchesAt(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
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
