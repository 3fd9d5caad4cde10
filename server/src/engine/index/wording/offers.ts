/** What is offered of the ways a text may go on: those that save most, counted with how likely they are. */
import { pickByGain } from '../../pick-by-gain.ts';
import type { Way } from './ways.ts';

/** The best `most`: each next one is that which adds most to what those before it save already. */
export function bestWays(ways: readonly Way[], most: number): Way[] {
  return pickByGain(ways, most, gainOf);
}

/** Keystrokes saved: what is picked already takes its share where it goes on from this one, or this one from it. */
function gainOf(way: Way, picked: readonly Way[]): number {
  let taken = 0;
  let saved = 1;
  for (const other of picked) {
    if (other.text.startsWith(way.text)) {
      const isCounted = picked.some((between) => isBetween(way, between, other));
      if (!isCounted) taken += other.probability;
    } else if (way.text.startsWith(other.text)) saved = Math.max(saved, other.text.length);
  }
  return Math.max(0, way.probability - taken) * (way.text.length - saved);
}

function isBetween(above: Way, way: Way, below: Way): boolean {
  return way !== below && below.text.startsWith(way.text) && way.text.startsWith(above.text);
}
