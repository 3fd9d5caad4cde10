/** By which runs of three characters a quotation is looked for: few, the rarest, none of which shares a character with another. */
import { apartOf } from '../../engine/index/passages/apart.ts';
import { MAX_QUERY } from '../../engine/index/passages/query.ts';
import type { Frequencies } from './frequencies.ts';

/** Characters of a seed. */
export const SEED = 3;
/** Of the very words so many seeds tell nearly all fragments without them. */
const TELLING = 2;
const HALF = /[\uD800-\uDFFF]/; // of two units that are one character, too

export interface Seeded {
  /** Folded, as long as a query may be. */
  readonly text: string;
  /** Where in it its seeds begin. */
  readonly places: readonly number[];
  /** So many of them a fragment must have. */
  readonly least: number;
  /** So many errors leave so many of them. */
  readonly errors: number;
  /** Fragments that may have them, about. */
  readonly most: number;
}

/** To find the very words by; `undefined` where characters are no units, which an engine cuts otherwise. */
export function seedsOf(words: string, frequencies: Frequencies): Seeded | undefined {
  const text = words.slice(0, MAX_QUERY);
  if (text.length < SEED || HALF.test(text)) return undefined;
  const sizes = sizesOf(text, frequencies);
  const places = apartOf(sizes, TELLING)?.seeds ?? [...new Set([0, text.length - SEED])];
  return { text, places, least: places.length, errors: 0, most: Math.min(...sizes) };
}

/** To find the very words in what is at hand. */
export function anywhere(words: string): Seeded {
  return { text: words.slice(0, MAX_QUERY), places: [0], least: 1, errors: 0, most: 0 };
}

/** To find words that are near as well; `undefined` where an error may leave none of the seeds. */
export function nearSeedsOf(words: string, frequencies: Frequencies): Seeded | undefined {
  const text = words.slice(0, MAX_QUERY);
  if (HALF.test(text)) return undefined;
  const sizes = sizesOf(text, frequencies);
  const apart = apartOf(sizes);
  if (!apart) return undefined;
  const { seeds, errors } = apart;
  const least = seeds.length - errors;
  const [first = 0, second = 0, third = 0] = seeds.map((seed) => sizeAt(sizes, seed)).sort((a, b) => a - b);
  // Of four of which two are there, one is among the three rarest, and so on.
  const most =
    seeds.length === 2 ? first + second : seeds.length === 3 ? 2 * first + second : 3 * first + 2 * second + third;
  return { text, places: seeds, least, errors, most };
}

function sizesOf(text: string, { at }: Frequencies): Uint32Array {
  return Uint32Array.from({ length: text.length - SEED + 1 }, (_, place) => Math.min(MANY, Math.ceil(at(text, place))));
}

/** As good as infinitely many. */
const MANY = 1e9;

const sizeAt = (sizes: Uint32Array, place: number): number => sizes[place] ?? 0;
