/** The titles that packs know: of their records, however closely they are watched, of all sources they cite, and those they list. */
import { proofBy, proofOf } from '../findings/proof.ts';
import { memo } from '../memo.ts';
import { sourceOf, sourceRef } from '../messages.ts';
import { once } from '../once.ts';
import { mayPropose, type RecordSet } from '../records/forms.ts';
import type { Source, WordingRecord } from '../records/record.ts';
import { sourcesOf } from '../records/sources.ts';
import { poolOf, textAt } from '../text/pool.ts';
import { isProof } from '../types.ts';
import { type KnownTitleTables, type TitleIndex, titleIndexOf, titleTables } from './near.ts';
import type { ProvedTitle } from './slip.ts';

export interface KnownTitles {
  /** The same one each time. */
  readonly titleAt: (number: number) => ProvedTitle;
  readonly index: TitleIndex;
}

/** The subtitle of a report may be left out: …而团结奋斗——在…上的报告. */
const SUBTITLE = /——[\s\S]*$/;

export const knownTitles = memo((set: RecordSet): KnownTitles => {
  const tables = once(() => set.tables?.titles ?? knownTitleTables(set));
  const made: ProvedTitle[] = [];
  return {
    titleAt: (number) => {
      made[number] ??= JSON.parse(textAt(tables().proved, number)) as ProvedTitle;
      return made[number];
    },
    index: titleIndexOf(tables),
  };
});

export function knownTitleTables(set: RecordSet): KnownTitleTables {
  const titles = provedTitles(set);
  const proved = poolOf(titles.map((title) => JSON.stringify(title)));
  return { ...titleTables(titles.map(({ title }) => title)), proved };
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
