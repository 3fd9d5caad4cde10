/** A number for a text: short to keep and quick to look up, where the text itself would have to be read again. */

/**
 * Of units `from` to `to` of a text, from 0 to 2^53 - 1; two texts have the same one by a chance of 1 in 10^15. `seed` is the number of
 * what goes before: the same words behind something else have another one.
 */
export function keyOf(text: string, seed = 0, from = 0, to = text.length): number {
  let low = seed | 0;
  let high = (seed / 2 ** 32) | 0;
  for (let i = from; i < to; i++) {
    low = lowWith(low, text.charCodeAt(i));
    high = highWith(high, low);
  }
  return numberOf(low, high);
}

function lowWith(low: number, unit: number): number {
  const mixed = Math.imul(low ^ unit, 0x9e3779b1);
  return mixed ^ (mixed >>> 13);
}

function highWith(high: number, low: number): number {
  return Math.imul(high ^ low, 0x85ebca6b) ^ (low >>> 15);
}

function numberOf(low: number, high: number): number {
  return ((high ^ (high >>> 11)) & 0x1fffff) * 2 ** 32 + (low >>> 0);
}
