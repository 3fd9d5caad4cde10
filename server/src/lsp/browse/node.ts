/** The nodes of the view 提法库, and the names by which they are asked for. */
import type { BrowseNode } from '../messages.ts';

/** Names of a node from the root on, each as part of its id. */
export type Way = readonly string[];

export function idOf(way: Way): string {
  return way.map(encodeURIComponent).join('/');
}

/** No way at all for what was never an id. */
export function wayOf(id: string): Way | undefined {
  try {
    return id.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** A node that others are in. */
export function group(way: Way, label: string, description?: string): BrowseNode {
  return { id: idOf(way), kind: 'group', label, ...(description !== undefined && { description }) };
}

export const compareText = (a: string, b: string): number => a.localeCompare(b, 'zh');

export function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const of = groups.get(keyOf(item));
    if (of) of.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
