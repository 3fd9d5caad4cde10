/** Packs in the view 提法库: by kind, the records of a kind in the order of the alphabet. Pure. */
import { isSuperseded, RECORD_KINDS, say } from '../../engine/index.ts';
import type { Pack, RecordKind, WordingRecord } from '../../engine/records/record.ts';
import type { BrowseNode } from '../messages.ts';
import { compareText, group, grouped, idOf, type Way } from './node.ts';

export const PACK = 'pack';

export function packNodes(packs: readonly Pack[]): BrowseNode[] {
  return packs.map(({ id, title, records }) => group([PACK, id], title, say.browse.records(records.length)));
}

/** Below `pack/ID` and `pack/ID/KIND`. `pageOf` gives the page of a record, where pages are shown. */
export function nodesInPack(
  packs: readonly Pack[],
  [, id, kind]: Way,
  pageOf: (record: WordingRecord) => string | undefined,
): BrowseNode[] {
  const records = packs.find((pack) => pack.id === id)?.records ?? [];
  const byKind = grouped(records, (record) => record.kind);
  if (kind === undefined) return RECORD_KINDS.flatMap((each) => kindNode(id ?? '', each, byKind.get(each)));
  return (byKind.get(kind as RecordKind) ?? [])
    .toSorted((a, b) => compareText(a.wording, b.wording))
    .map((record) => recordNode(record, pageOf(record)));
}

function kindNode(pack: string, kind: RecordKind, records: readonly WordingRecord[] = []): BrowseNode[] {
  if (records.length === 0) return [];
  return [group([PACK, pack, kind], say.names.kinds[kind], say.browse.records(records.length))];
}

function recordNode(record: WordingRecord, page: string | undefined): BrowseNode {
  const { id, wording, status, validFrom, explanation } = record;
  const description = [status === 'current' ? '' : say.names.statuses[status], validFrom ?? ''];
  return {
    id: idOf(['record', id]),
    kind: 'record',
    label: wording,
    words: wording,
    description: description.filter((part) => part !== '').join(' · '),
    ...(explanation !== undefined && { tooltip: explanation }),
    ...(page !== undefined && { page }),
    ...(isSuperseded(record) && { isSuperseded: true as const }),
  };
}
