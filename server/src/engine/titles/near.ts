/** Finds, for a title, which of many known ones it may be meant to be: cheap for some thousand titles. */
import { nearIndexOf } from '../index/near.ts';
import { type NearTables, nearTables } from '../index/near-tables.ts';
import { once } from '../once.ts';
import { type TextPool, textAt } from '../text/pool.ts';
import { listAt, type TextMap, textMapOf } from '../text/text-map.ts';
import { STATE, titleKey } from '../text/titles.ts';

export interface TitleIndex {
  /** Numbers of the titles of the same work: the name of the state and notes on versions aside. */
  same(title: string): readonly number[];
  /** Numbers of the titles that share half of its pairs of characters, or, where it is short, all characters but one. */
  near(title: string): readonly number[];
  /** What titles of the same work as a known one have in common: folded, without the name of the state. */
  key(number: number): string;
}

/** Two pairs of characters go with each slip: in a short title few or none are left. */
const SHORT = 8;
/** A shorter title is a word. */
const SHORTEST = 3;
const SHARE = 0.5;
const ANY = '*';

/** As it may be kept on disk. */
export interface TitleTables {
  readonly byKey: TextMap;
  readonly byMask: TextMap;
  /** Of each title its key, as a place among those of `byKey`. */
  readonly keys: Int32Array;
  readonly near: NearTables;
}

/** The same, and what is known of each title as JSON: of thousands hardly one is met. */
export interface KnownTitleTables extends TitleTables {
  readonly proved: TextPool;
}

/** Titles are told by their places in the list. The tables are made at the first question. */
export function buildTitleIndex(titles: readonly string[]): TitleIndex {
  return titleIndexOf(() => titleTables(titles));
}

/** `make` gives the tables at the first question. */
export function titleIndexOf(make: () => TitleTables): TitleIndex {
  const tables = once(() => {
    const { near, ...all } = make();
    return { ...all, near: nearIndexOf(near) };
  });
  return {
    same: (title) => listAt(tables().byKey, titleKey(title)),
    near: (title) => {
      const key = withoutState(titleKey(title));
      const { near, byMask } = tables();
      if (key.length < SHORTEST) return [];
      const found = new Set(near.containers(key, SHARE));
      for (const mask of masksOf(key)) for (const id of listAt(byMask, mask)) found.add(id);
      return [...found].sort((a, b) => a - b);
    },
    key: (number) => textAt(tables().byKey.keys, tables().keys[number] ?? -1),
  };
}

export function titleTables(titles: readonly string[]): TitleTables {
  const keys = titles.map(titleKey);
  const byKey = new Map<string, number[]>();
  const byMask = new Map<string, number[]>();
  keys.forEach((key, id) => {
    add(byKey, key, id);
    if (key.length >= SHORTEST) for (const mask of masksOf(key)) add(byMask, mask, id);
  });
  const places = new Map([...byKey.keys()].sort().map((key, place) => [key, place]));
  return {
    byKey: textMapOf(byKey),
    byMask: textMapOf(byMask),
    keys: Int32Array.from(keys, (key) => places.get(key) ?? -1),
    near: nearTables(keys, () => 1),
  };
}

/** The name of the state before a title may hold the slip. */
function withoutState(key: string): string {
  const differing = Array.from(STATE).filter((char, i) => key.charAt(i) !== char).length;
  return differing === 1 && key.length > STATE.length ? key.slice(STATE.length) : key;
}

/** The key with each of its characters hidden in turn; none of a long one. */
function masksOf(key: string): string[] {
  if (key.length > SHORT) return [];
  return Array.from(key, (_, i) => key.slice(0, i) + ANY + key.slice(i + 1));
}

function add(map: Map<string, number[]>, key: string, id: number): void {
  const known = map.get(key);
  if (known) known.push(id);
  else map.set(key, [id]);
}
