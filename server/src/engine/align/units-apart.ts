/** How far apart two texts are at least: a bound of their edits at the price of one walk along them. */

/** Work space: how often each unit stands in the one and not in the other; zero between calls. */
const counts = new Int32Array(0x10000);

/** No script of single-unit edits from one text to the other is shorter: units of the one that the other has not. */
export function unitsApart(a: string, b: string): number {
  for (let i = 0; i < a.length; i++) count(a.charCodeAt(i), 1);
  let added = 0;
  for (let i = 0; i < b.length; i++) if (count(b.charCodeAt(i), -1) < 0) added++;
  for (let i = 0; i < a.length; i++) counts[a.charCodeAt(i)] = 0;
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i)] = 0;
  return Math.max(added, added + a.length - b.length);
}

function count(unit: number, change: number): number {
  const value = (counts[unit] as number) + change;
  counts[unit] = value;
  return value;
}
