/** The pages about records and titles, gathered from the packs. */
import { type Engine, presentOf, recordPage, sourcesIn, titleKey, titlePage, waysToName } from '../engine/index.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import { recordFromPage } from './page-links.ts';

/** Records that one document is cited for, on its page. */
const MOST_CITING = 100;

/** `undefined` where no pack has a record of that id. */
export function recordPageText(engine: Engine, id: string): string | undefined {
  const record = engine.record(id);
  if (!record) return undefined;
  const pack = engine.packs.find(({ id: of }) => of === record.pack);
  const all = engine.packs.flatMap(({ records }) => records);
  const page = {
    record,
    successor: presentOf(record, engine.record),
    predecessors: all.filter(({ successor }) => successor === record.id),
    pack: pack ? `${pack.title} ${pack.version}` : record.pack,
    place: pack?.isOwn ? `${record.path}:${record.line}` : undefined,
  };
  return recordPage(page, recordFromPage);
}

/** `undefined` where no pack knows the title. */
export function titlePageText({ packs }: Engine, title: string): string | undefined {
  const key = titleKey(title);
  const isIt = (name: string): boolean => titleKey(name) === key;
  const records = packs.flatMap((pack) => pack.records);
  const known = [...sourcesIn(packs), ...packs.flatMap(({ titles }) => titles ?? [])];
  const sources = known.filter((source) => waysToName(source).some(isIt));
  const named = records.filter(({ kind, wording, variants }) => kind === 'title' && [wording, ...variants].some(isIt));
  const isCiting = (record: WordingRecord): boolean => record.sources.some(({ source }) => sources.includes(source));
  const citing = records.filter((record) => !named.includes(record) && isCiting(record));
  if (named.length + sources.length === 0) return undefined;
  return titlePage({ title, sources, named, citing: citing.slice(0, MOST_CITING) }, recordFromPage);
}
