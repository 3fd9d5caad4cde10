/** A choice that a seed repeats. */

/** `count` different elements, in an order that the seed decides; all of them where there are no more. */
export function choose<T>(all: readonly T[], count: number, seed: number): T[] {
  const random = mulberry32(seed);
  const rest = [...all];
  const chosen: T[] = [];
  while (chosen.length < count && rest.length > 0) {
    const [one] = rest.splice(Math.floor(random() * rest.length), 1);
    if (one !== undefined) chosen.push(one);
  }
  return chosen;
}

/** Random numbers from 0 to 1 (Mulberry32, Tommy Ettinger, public domain). */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
