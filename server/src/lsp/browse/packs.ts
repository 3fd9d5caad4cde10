/** Packs in the view 提法库: by kind, the records of a kind in the order of the alphabet. Pure. */
import { formulationsOf, isSuperseded, memo, RECORD_KINDS, say } from '../../engine/index.ts';
import type { Pack, RecordKind, WordingRecord } from '../../engine/records/record.ts';
import type { BrowseNode } from '../messages.ts';
import { compareText, group, grouped, idOf, type Way } from './node.ts';

export const PACK = 'pack';
/** The lines of formulations of a pack, and how many are shown at once. */
const LINES = 'lines';
const PAGE = 200;

export function packNodes(packs: readonly Pack[]): BrowseNode[] {
  return packs.map(({ id, title, records }) => group([PACK, id], title, say.browse.records(records.length)));
}

/** Below `pack/ID` and `pack/ID/KIND`. `pageOf` gives the page of a record, where pages are shown. */
export function nodesInPack(
  packs: readonly Pack[],
  [, id, kind, from = '0']: Way,
  pageOf: (record: WordingRecord) => string | undefined,
): BrowseNode[] {
  const pack = packs.find((each) => each.id === id);
  const records = pack?.records ?? [];
  const byKind = grouped(records, (record) => record.kind);
  if (kind === LINES) return pack ? lineNodes(pack, Number(from), pageOf) : [];
  if (kind === undefined)
    return [
      ...RECORD_KINDS.flatMap((each) => kindNode(id ?? '', each, byKind.get(each))),
      ...(pack?.formulations ? [group([PACK, pack.id, LINES], say.browse.recurring)] : []),
    ];
  return (byKind.get(kind as RecordKind) ?? [])
    .toSorted((a, b) => compareText(a.wording, b.wording))
    .map((record) => recordNode(record, pageOf(record)));
}

const linesIn = memo((pack: Pack) => formulationsOf([pack]));

/** Those that most documents have first. */
function lineNodes(pack: Pack, from: number, pageOf: (record: WordingRecord) => string | undefined): BrowseNode[] {
  const table = linesIn(pack);
  const lines = Array.from({ length: table.size }, (_, line) => line);
  lines.sort((a, b) => table.documents(b) - table.documents(a) || a - b);
  const left = lines.length - from - PAGE;
  const more = left > 0 ? [group([PACK, pack.id, LINES, String(from + PAGE)], say.browse.more(left))] : [];
  const shown = lines.slice(from, from + PAGE).map((line) => table.record(line));
  return [...shown.map((record) => lineNode(record, pageOf(record))), ...more];
}

function lineNode(record: WordingRecord, page: string | undefined): BrowseNode {
  const { documents = 0, first = '', last = '' } = record.uses ?? {};
  const description = [say.browse.documents(documents), say.browse.span(first, last)].join(' · ');
  return { ...recordNode(record, page), description };
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
