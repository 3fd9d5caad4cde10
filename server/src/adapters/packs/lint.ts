/** What the schema cannot say about the records of a pack: explanations, contradictions between records. */
import { say } from '../../engine/language/index.ts';
import type { Pack, WordingRecord } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import { shortId } from './references.ts';

const EXPLAINED_KINDS = new Set(['label', 'list', 'quotation', 'institution', 'period']);
const EXPLAINED_STATUSES = new Set(['adjusted', 'retired']);

/**
 * Problems with the place of the record each. `others` are packs beside which it is used: wording stands in one alone of those of its
 * rank (the writer's own or bundled), and is wrong in none of them all.
 */
export function lintPack(pack: Pack, others: readonly Pack[] = []): readonly Problem[] {
  const owners = wordingOwners([...others, pack]);
  const peers = wordingOwners([...others.filter(({ isOwn }) => isOwn === pack.isOwn), pack]);
  return pack.records.flatMap((record) =>
    lintRecord(record, owners, peers).map((message) => ({
      path: record.path,
      line: record.line,
      message: say.pack.ofEntry(shortId(pack.id, record.id), message),
    })),
  );
}

type Owners = ReadonlyMap<string, WordingRecord>;

/** Which record a wording or variant belongs to. */
function wordingOwners(packs: readonly Pack[]): Owners {
  const owners = new Map<string, WordingRecord>();
  for (const record of packs.flatMap(({ records }) => records))
    for (const form of [record.wording, ...record.variants]) if (!owners.has(form)) owners.set(form, record);
  return owners;
}

function lintRecord(record: WordingRecord, owners: Owners, peers: Owners): string[] {
  const messages: string[] = [];
  const needsExplanation = EXPLAINED_KINDS.has(record.kind) || EXPLAINED_STATUSES.has(record.status);
  if (needsExplanation && record.explanation === undefined) messages.push(say.pack.noExplanation);
  if (record.kind === 'label' && /^[“"].*[”"]$/.test(record.wording)) messages.push(say.pack.markedWording);
  if (record.kind === 'title' && /^《.*》$/.test(record.wording)) messages.push(say.pack.titledWording);
  const same = peers.get(record.wording);
  if (same && same !== record) messages.push(say.pack.sameWording(shortId(record.pack, same.id)));
  for (const wrong of record.wrong) {
    const owner = owners.get(wrong);
    if (owner) messages.push(say.pack.wrongIsRight(wrong, shortId(record.pack, owner.id)));
  }
  return messages;
}
