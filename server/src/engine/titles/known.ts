/** The titles that packs know: of their records, however closely they are watched, of all sources they cite, and those they list. */
import { proofBy, proofOf } from '../findings/proof.ts';
import { memo } from '../memo.ts';
import { sourceOf, sourceRef } from '../messages.ts';
import { once } from '../once.ts';
import { mayPropose, type RecordSet } from '../records/forms.ts';
import type { Source, WordingRecord } from '../records/record.ts';
import { sourcesOf } from '../records/sources.ts';
import { isProof } from '../types.ts';
import { type TitleIndex, type TitleTables, titleIndexOf, titleTables } from './near.ts';
import type { ProvedTitle } from './slip.ts';

export interface KnownTitles {
  readonly titles: readonly ProvedTitle[];
  readonly index: TitleIndex;
}

/** The subtitle of a report may be left out: …而团结奋斗——在…上的报告. */
const SUBTITLE = /——[\s\S]*$/;

export const knownTitles = memo((set: RecordSet): KnownTitles => {
  const titles = once(() => provedTitles(set));
  return {
    get titles() {
      return titles();
    },
    index: titleIndexOf(() => set.tables?.titles ?? tablesOf(titles())),
  };
});

export function knownTitleTables(set: RecordSet): TitleTables {
  return tablesOf(provedTitles(set));
}

function tablesOf(titles: readonly ProvedTitle[]): TitleTables {
  return titleTables(titles.map(({ title }) => title));
}

function provedTitles({ records, packs, formsOfRecord }: RecordSet): readonly ProvedTitle[] {
  const named = records
    .filter(({ kind }) => kind === 'title')
    .flatMap((record) =>
      formsOfRecord(record)
        .filter(mayPropose)
        .map(({ text }) => ofRecord(record, text)),
    );
  const sources = sourcesOf(
    records,
    packs.flatMap((pack) => pack.events ?? []),
  ).filter(({ tier }) => isProof(tier));
  const listed = new Map<string, Source>();
  for (const document of packs.flatMap((pack) => pack.titles ?? []))
    if (!listed.has(document.title)) listed.set(document.title, document);
  return [...named.flat(), ...sources.flatMap(ofSource), ...[...listed.values()].flatMap(ofSource)];
}

function ofRecord(record: WordingRecord, title: string): ProvedTitle[] {
  const source = sourceOf(record);
  return source ? [{ title, source, proof: proofOf(record) }] : [];
}

function ofSource(source: Source): ProvedTitle[] {
  return waysToName(source).map((title) => ({ title, source: sourceRef(source), proof: proofBy(source) }));
}

/** The title of a source, and the same without its subtitle where it has one. */
export function waysToName({ title }: Source): readonly string[] {
  const bare = title.replace(SUBTITLE, '');
  return bare === title ? [bare] : [title, bare];
}
