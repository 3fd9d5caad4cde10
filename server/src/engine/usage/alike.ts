/** One character for another that sounds or looks like it: with it the words stand somewhere, without it nowhere. */
import type { Exchange, PassageIndex, UsageIndex } from '../passages.ts';
import { takenFor } from '../text/alike.ts';
import { type Alternative, FEW, stretchOf } from './alternative.ts';
import type { Unheard } from './clauses.ts';

/** A longer stretch that stands nowhere is not made of one character. */
const LONGEST = 5;
const LEAST = 3;
/** Characters on either side of the place that are looked at. */
const REACH = 7;

interface Asked extends Exchange {
  readonly stretch: Unheard;
}

export async function alikeIn(
  stretches: readonly Unheard[],
  index: PassageIndex,
  usage: UsageIndex,
): Promise<Alternative[]> {
  const asked = stretches.filter(({ from, to }) => to - from <= LONGEST).flatMap(exchangesIn);
  const heard = await usage.instead(asked);
  const possible = asked.flatMap(({ stretch, place }, i) =>
    Array.from(heard[i] ?? '', (right) => startsOf(stretch, place, right)).flat(),
  );
  const counts = await index.frequency(possible.map(stretchOf), FEW);
  const grown = await widened(
    possible.filter((_, i) => (counts[i] ?? 0) >= FEW),
    index,
  );
  return distinct(grown);
}

/** The character with two behind it, and with two before it: either side may be what documents have. */
function startsOf(stretch: Unheard, place: number, right: string): Alternative[] {
  const { length } = stretch.clause.words;
  const around = [
    { start: place, end: Math.min(length, place + LEAST) },
    { start: Math.max(0, place + 1 - LEAST), end: place + 1 },
  ];
  return around
    .filter(({ start, end }) => end - start === LEAST)
    .map((window) => ({ stretch, from: place, to: place + 1, right, ...window }));
}

/** One of those that became the same. */
function distinct(all: readonly Alternative[]): Alternative[] {
  const key = ({ from, right, start, end }: Alternative) => `${from} ${right} ${start} ${end}`;
  const known = new Map<Unheard, Set<string>>();
  return all.filter((each) => {
    const keys = known.get(each.stretch) ?? new Set();
    known.set(each.stretch, keys);
    return !keys.has(key(each)) && keys.add(key(each));
  });
}

/** The characters that are in all runs of a stretch and hardly in others, with those that they are taken for. */
function exchangesIn(stretch: Unheard): Asked[] {
  const { words } = stretch.clause;
  const found: Asked[] = [];
  for (let place = stretch.to - 3; place <= stretch.from + 2; place++) {
    const others = isStrange(stretch, place) ? takenFor(words.charAt(place)) : '';
    if (others) found.push({ stretch, text: words, place, others });
  }
  return found;
}

/** Of the runs with a character at most one stands somewhere. */
function isStrange({ clause: { words }, from, to }: Unheard, place: number): boolean {
  const runs = Math.min(place, words.length - 3) - Math.max(0, place - 2) + 1;
  return to - from - 2 >= runs - 1;
}

/** Widens each as far as `FEW` documents have it, by a character at a time: to the right, then to the left. */
async function widened(all: readonly Alternative[], index: PassageIndex): Promise<Alternative[]> {
  const done = [...all];
  for (const wider of [toTheRight, toTheLeft]) {
    let open = done.map((_, i) => i);
    while (open.length) {
      const next = open.flatMap((i) => {
        const alternative = wider(done[i] as Alternative);
        return alternative ? [{ i, alternative }] : [];
      });
      const counts = await index.frequency(
        next.map(({ alternative }) => stretchOf(alternative)),
        FEW,
      );
      const grown = next.filter((_, k) => (counts[k] ?? 0) >= FEW);
      for (const { i, alternative } of grown) done[i] = alternative;
      open = grown.map(({ i }) => i);
    }
  }
  return done;
}

function toTheRight(each: Alternative): Alternative | undefined {
  const { stretch, to, end } = each;
  return end < stretch.clause.words.length && end - to < REACH ? { ...each, end: end + 1 } : undefined;
}

function toTheLeft(each: Alternative): Alternative | undefined {
  const { from, start } = each;
  return start > 0 && from - start < REACH ? { ...each, start: start - 1 } : undefined;
}
