/** What stands in a draft twice: counted on from keystroke to keystroke. */
import type { PlacedScene } from '../draft-rule.ts';

/** Those keys of the blocks of a draft that stand there twice and more; good until the next draft. */
export type Recurring = (blocks: readonly PlacedScene[]) => ReadonlySet<number>;

/**
 * `keysOf` gives the same keys for the same scene of the same kind. The counts of the last draft are kept: of one in which little has
 * changed only the blocks that have come and gone are counted.
 */
export function recurrence(keysOf: (placed: PlacedScene) => readonly { readonly key: number }[]): Recurring {
  const counts = new Map<number, number>();
  let last: readonly PlacedScene[] = [];
  const twice = new Set<number>();
  const count = (placed: PlacedScene, by: 1 | -1): void => {
    for (const { key } of keysOf(placed)) {
      const before = counts.get(key) ?? 0;
      const now = before + by;
      if (now > 0) counts.set(key, now);
      else counts.delete(key);
      if (before < 2 && now === 2) twice.add(key);
      else if (now < 2 && before === 2) twice.delete(key);
    }
  };
  return (blocks) => {
    const { front, back } = unchanged(last, blocks);
    const gone = last.slice(front, last.length - back);
    const come = blocks.slice(front, blocks.length - back);
    const isOther = gone.length + come.length > blocks.length;
    if (isOther) counts.clear();
    if (isOther) twice.clear();
    for (const placed of isOther ? [] : gone) count(placed, -1);
    for (const placed of isOther ? blocks : come) count(placed, 1);
    last = blocks;
    return twice;
  };
}

/** How many blocks at the front and at the back of both drafts are the same ones. */
function unchanged(before: readonly PlacedScene[], now: readonly PlacedScene[]): { front: number; back: number } {
  const isSame = (a: PlacedScene | undefined, b: PlacedScene | undefined) =>
    a !== undefined && b !== undefined && a.scene === b.scene && a.kind === b.kind;
  const few = Math.min(before.length, now.length);
  let front = 0;
  while (front < few && isSame(before[front], now[front])) front++;
  let back = 0;
  while (back < few - front && isSame(before[before.length - 1 - back], now[now.length - 1 - back])) back++;
  return { front, back };
}
