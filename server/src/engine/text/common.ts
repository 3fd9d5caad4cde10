/** Where two texts begin and end alike: what of a draft a keystroke left as it was. */

/** Units compared at once: the engine compares whole strings many times as fast as unit by unit. */
const STRIDE = 1024;

/** What was told of two long texts last: at each keystroke several ask how the draft before and the one now differ. */
let told = { a: '', b: '', start: 0, end: 0 };

/** Units with which both texts begin. */
export function commonStart(a: string, b: string): number {
  if (a === told.a && b === told.b) return told.start;
  const start = startOf(a, b);
  if (a.length >= STRIDE) told = { a, b, start, end: endOf(a, b, start) };
  return start;
}

/** Units with which both texts end, behind the first `start` ones of each. */
export function commonEnd(a: string, b: string, start: number): number {
  return start === told.start && a === told.a && b === told.b ? told.end : endOf(a, b, start);
}

function startOf(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRIDE <= most && b.startsWith(a.slice(at, at + STRIDE), at)) at += STRIDE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function endOf(a: string, b: string, start: number): number {
  const most = Math.min(a.length, b.length) - start;
  let count = 0;
  while (count + STRIDE <= most && b.endsWith(a.slice(a.length - count - STRIDE, a.length - count), b.length - count))
    count += STRIDE;
  while (count < most && a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count)) count++;
  return count;
}
