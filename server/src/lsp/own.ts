/** Which wording is the writer's own: of a pack that is not bundled. */
import type { Engine } from '../engine/index.ts';
import { say } from '../engine/index.ts';

const known = new WeakMap<Engine, ReadonlySet<string>>();

/** The words beside a wording, with a mark before them where its record (an id) is one's own. */
export function markedOwn(engine: Engine, record: string | undefined, words: string): string {
  if (record === undefined || !ownRecords(engine).has(record)) return words;
  return [say.server.own, words].filter((part) => part !== '').join(' · ');
}

function ownRecords(engine: Engine): ReadonlySet<string> {
  const found = known.get(engine);
  if (found) return found;
  const own = engine.packs.filter(({ isOwn }) => isOwn === true).flatMap(({ records }) => records.map(({ id }) => id));
  const ids = new Set(own);
  known.set(engine, ids);
  return ids;
}
