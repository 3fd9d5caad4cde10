/** References of entries to sources and records: bare within a pack, `pack/id` into a pack that it needs. */
import { say } from '../../engine/language/index.ts';
import type { Source } from '../../engine/records/record.ts';

/** What a pack can name: ids of its own, and the packs that it needs. */
export interface Nameable {
  readonly ids: ReadonlySet<string>;
  readonly needs: readonly string[];
}

/** What packs can name of one another, by full ids (`pack/id`). */
export interface Catalogue {
  readonly packs: ReadonlySet<string>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly records: ReadonlySet<string>;
}

/** A source by the id that an entry names it with. */
export type FindSource = (id: string) => Source | undefined;

/** The id that nothing else in any pack has: `pack/id`. */
export function fullId(pack: string, id: string): string {
  return isForeign(id) ? id : `${pack}/${id}`;
}

/** An id as it is written within its own pack. */
export function shortId(pack: string, id: string): string {
  return id.startsWith(`${pack}/`) ? id.slice(pack.length + 1) : id;
}

/** Does it name something of another pack? Whether that is there is known only when packs are put together (link.ts). */
export function isForeign(id: string): boolean {
  return id.includes('/');
}

/** The pack that a foreign id names. */
export function packOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}

/** What is wrong with naming a source, as far as the pack alone shows it. */
export function sourceProblem(id: string, sources: Nameable): string | undefined {
  return isNameable(id, sources) ? undefined : (needProblem(id) ?? say.pack.deadSource(id));
}

/** The same of a successor. */
export function successorProblem(id: string, records: Nameable): string | undefined {
  return isNameable(id, records) ? undefined : (needProblem(id) ?? say.pack.noSuccessor(id));
}

function isNameable(id: string, { ids, needs }: Nameable): boolean {
  return isForeign(id) ? needs.includes(packOf(id)) : ids.has(id);
}

function needProblem(id: string): string | undefined {
  return isForeign(id) ? say.pack.notNeeded(id, packOf(id)) : undefined;
}
