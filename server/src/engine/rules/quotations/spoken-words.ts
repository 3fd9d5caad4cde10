/** Words of a block that are ascribed to somebody, and the sources they come from. */
import type { RecordKind, Source, WordingRecord } from '../../records/record.ts';
import { isProof } from '../../types.ts';
import type { Scene } from '../rule.ts';

/** In skeleton units. */
export interface Words {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 4;
/** A shorter part of a quotation may come from anywhere. */
const SHORTEST_PART = 8;

/** Quotations, and the words of quotation records that follow 强调： without quotation marks. */
export function spokenWords(scene: Scene): readonly Words[] {
  const plain = scene.exact.filter((match) => match.form.record.kind === 'quotation' && match.form.role !== 'wrong');
  if (!plain.length && !scene.quotations.length) return plain; // most blocks
  return [...scene.quotations, ...plain]
    .filter((range) => range.to - range.from >= SHORTEST)
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** Where the words come from: none where that is not known of every record that holds them. */
export function sourcesOf(scene: Scene, words: Words): Source[] {
  const sources: Source[] = [];
  for (const record of recordsOf(scene, words)) {
    // Other wording, and quotations without an occasion, are repeated on many occasions.
    if (record.unverified || (record.kind !== 'quotation' && record.kind !== 'label')) return [];
    const own = record.sources.map((citation) => citation.source).filter((source) => source.occasion);
    if (!own.length) return [];
    sources.push(...own);
  }
  return sources;
}

/**
 * The sources that prove who spoke the words, and when first: with a speaker, of a good tier. None where one of the records
 * that hold the words is no quotation: then others may have said them before.
 */
export function spokenBy(scene: Scene, words: Words): Source[] {
  const records = [...recordsOf(scene, words)];
  if (records.some((record) => record.unverified || record.kind !== 'quotation')) return [];
  const sources = records.flatMap((record) => record.sources.map((citation) => citation.source));
  return sources.filter(({ speaker, tier }) => speaker && isProof(tier));
}

/** Every source of the records that are these very words; none where a record is not sure of its sources. */
export function sourcesOfVery(scene: Scene, { from, to }: Words): Source[] {
  const records = scene.exact.filter((match) => match.from === from && match.to === to).map(({ form }) => form.record);
  if (records.some(({ unverified, kind }) => unverified || !SAID_ONCE.has(kind))) return [];
  return records.flatMap((record) => record.sources.map((citation) => citation.source));
}

/** Names and titles are older than the text in which a pack found them. */
const SAID_ONCE: ReadonlySet<RecordKind> = new Set(['quotation', 'formulation', 'list']);

/** Of words that no record holds nothing is known. */
export function areOfRecords(scene: Scene, words: Words): boolean {
  return recordsOf(scene, words).size > 0;
}

/** Records that are these words; where there is none, records of which they are a part. */
function recordsOf(scene: Scene, { from, to }: Words): ReadonlySet<WordingRecord> {
  const same = scene.exact.filter((match) => match.from === from && match.to === to);
  if (same.length || to - from < SHORTEST_PART) return new Set(same.map((match) => match.form.record));
  return new Set(scene.records.formsWith(scene.skeleton.text.slice(from, to)).map((form) => form.record));
}
