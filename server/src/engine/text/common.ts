/** Where two texts begin and end alike: what of a draft a keystroke left as it was. */

/**
 * Units compared at once, at first and at last: the engine compares two strings at a time as bytes, and `startsWith` and `endsWith` unit by
 * unit, which takes forty times as long.
 */
const [LONGEST, SHORTEST] = [32_768, 64];

/** What was told of two long texts last: at each keystroke several ask how the draft before and the one now differ. */
let told = { a: '', b: '', start: 0, end: 0 };

/** Units with which both texts begin. */
export function commonStart(a: string, b: string): number {
  if (a === told.a && b === told.b) return told.start;
  const start = startOf(a, b);
  if (a.length >= SHORTEST) told = { a, b, start, end: endOf(a, b, start) };
  return start;
}

/** Units with which both texts end, behind the first `start` ones of each. */
export function commonEnd(a: string, b: string, start: number): number {
  return start === told.start && a === told.a && b === told.b ? told.end : endOf(a, b, start);
}

function startOf(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  for (let some = LONGEST; some >= SHORTEST; some >>= 1)
    while (at + some <= most && a.slice(at, at + some) === b.slice(at, at + some)) at += some;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function endOf(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  const last = (text: string, count: number, some: number) =>
    text.slice(text.length - count - some, text.length - count);
  let count = 0;
  for (let some = LONGEST; some >= SHORTEST; some >>= 1)
    while (count + some <= most && last(a, count, some) === last(b, count, some)) count += some;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
