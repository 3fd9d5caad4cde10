/** Which of some fragments have the words of which quotation, and which only some of its seeds: told in one pass over their text. */
import { hashTrigram } from '../../engine/index/passages/trigram.ts';
import { FOLD } from '../../engine/text/fold.ts';
import type { Span } from '../../engine/types.ts';
import type { Body } from './packed.ts';
import { SEED, type Seeded } from './seeds.ts';
import type { Verbatim } from './verbatim.ts';

/** What a fragment has of a quotation. */
interface Standing {
  readonly body: Body;
  /** The first place with the very words. */
  exact: { readonly paragraph: number; readonly span: Span } | undefined;
  /** Paragraphs with seeds, in order, and of each which ones: a bit for each seed. */
  readonly paragraphs: number[];
  readonly seeds: number[];
}

export interface Shared {
  /** Of fragments with the very words, the first place that has them. */
  readonly exact: readonly Verbatim[];
  /** Of the others with enough of the seeds, the paragraphs that have them. */
  readonly near: readonly Body[];
}

/** Of each quotation, in their order. */
export function sharedOut(bodies: readonly Body[], all: readonly Seeded[]): Shared[] {
  const standings = all.map((): Standing[] => []);
  const sought = soughtFor(all);
  for (const body of bodies)
    for (const [paragraph, { text }] of body.paragraphs.entries())
      forSeeds(text, sought, (query, seed, at) => {
        const { text: words, places } = all[query] as Seeded;
        const own = standings[query] as Standing[];
        const last = own.at(-1);
        const standing = last?.body === body ? last : { body, exact: undefined, paragraphs: [], seeds: [] };
        if (standing !== last) own.push(standing);
        note(standing, paragraph, seed);
        const span = standing.exact ? undefined : placeOf(words, text, at, places[seed] as number);
        if (span) standing.exact = { paragraph, span };
      });
  return standings.map((own, i) => ({
    exact: own.flatMap(({ body, exact }) =>
      exact ? [{ body: part(body, exact.paragraph, exact.paragraph), span: exact.span }] : [],
    ),
    near: own.flatMap((each) => (each.exact ? [] : nearIn(each, (all[i] as Seeded).least))),
  }));
}

function note({ paragraphs, seeds }: Standing, paragraph: number, seed: number): void {
  const at = paragraphs.length - 1;
  if (paragraphs[at] === paragraph) seeds[at] = (seeds[at] as number) | (1 << seed);
  else {
    paragraphs.push(paragraph);
    seeds.push(1 << seed);
  }
}

/** Paragraphs that have enough seeds by themselves; where none has, all between the first and the last one with any. */
function nearIn({ body, paragraphs, seeds }: Standing, least: number): Body[] {
  const single = paragraphs.filter((_, i) => countOf(seeds[i] as number) >= least);
  if (single.length) return single.map((paragraph) => part(body, paragraph, paragraph));
  const together = seeds.reduce((sum, each) => sum | each, 0);
  return countOf(together) >= least ? [part(body, paragraphs[0] as number, paragraphs.at(-1) as number)] : [];
}

function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest; rest &= rest - 1) count++;
  return count;
}

/** Some paragraphs of a fragment. */
export function part(body: Body, first: number, last: number): Body {
  const { info, paragraphs } = body;
  let { offset } = body;
  for (let i = 0; i < first; i++) offset += (paragraphs[i]?.text.length ?? 0) + 1;
  return { info, paragraphs: paragraphs.slice(first, last + 1), offset };
}

/** The seeds of all quotations by their hashes; most runs of a text are told by a bit to be none of them. */
interface Sought {
  readonly byHash: ReadonlyMap<number, readonly (readonly [query: number, seed: number])[]>;
  readonly bits: Uint8Array;
}

const BITS = 16;

function soughtFor(all: readonly Seeded[]): Sought {
  const byHash = new Map<number, [number, number][]>();
  const bits = new Uint8Array(2 ** BITS);
  for (const [query, { text, places }] of all.entries())
    for (const [seed, place] of places.entries()) {
      const hash = hashTrigram(text.charCodeAt(place), text.charCodeAt(place + 1), text.charCodeAt(place + 2));
      const known = byHash.get(hash);
      if (known) known.push([query, seed]);
      else byHash.set(hash, [[query, seed]]);
      bits[hash >>> (32 - BITS)] = 1;
    }
  return { byHash, bits };
}

/** Tells each seed that stands in a text, with the offset of its first character. */
function forSeeds(
  text: string,
  { byHash, bits }: Sought,
  found: (query: number, seed: number, at: number) => void,
): void {
  let [a, b, atA, atB] = [0, 0, 0, 0];
  let run = 0;
  for (let i = 0; i < text.length; i++) {
    const c = FOLD[text.charCodeAt(i)] as number;
    if (c === 0) continue;
    if (++run >= SEED) {
      const hash = hashTrigram(a, b, c);
      if (bits[hash >>> (32 - BITS)] === 1) for (const [query, seed] of byHash.get(hash) ?? []) found(query, seed, atA);
    }
    a = b;
    atA = atB;
    b = c;
    atB = i;
  }
}

/** Where the words stand in a text, whatever marks are between them, if the one at `place` of them stands at `at`. */
function placeOf(words: string, text: string, at: number, place: number): Span | undefined {
  let end = at;
  for (let w = place; w < words.length; w++, end++) {
    while (FOLD[text.charCodeAt(end)] === 0) end++;
    if (FOLD[text.charCodeAt(end)] !== words.charCodeAt(w)) return undefined;
  }
  let start = at;
  for (let w = place - 1; w >= 0; w--) {
    start--;
    while (FOLD[text.charCodeAt(start)] === 0) start--;
    if (FOLD[text.charCodeAt(start)] !== words.charCodeAt(w)) return undefined;
  }
  return { start, end };
}
