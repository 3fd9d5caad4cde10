/** Which wording is the writer's own: of a pack that is not bundled. */
import type { Engine } from '../engine/index.ts';
import { say } from '../engine/index.ts';

const known = new WeakMap<Engine, ReadonlySet<string>>();

/** The words beside a wording, with a mark before them where its record (an id) is one's own. */
export function markedOwn(engine: Engine, record: string | undefined, words: string): string {
  if (record === undefined || !isOwn(engine, record)) return words;
  return [say.server.own, words].filter((part) => part !== '').join(' · ');
}

/** Is the record (an id) one's own? */
export function isOwn(engine: Engine, record: string): boolean {
  return ownRecords(engine).has(record);
}

function ownRecords(engine: Engine): ReadonlySet<string> {
  const found = known.get(engine);
  if (found) return found;
  const own = engine.packs.filter(({ isOwn }) => isOwn === true).flatMap(({ records }) => records.map(({ id }) => id));
  const ids = new Set(own);
  known.set(engine, ids);
  return ids;
}
