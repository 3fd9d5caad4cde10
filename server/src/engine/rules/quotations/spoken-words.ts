/** Words of a block that are ascribed to somebody, and the sources they come from. */
import type { Source, WordingRecord } from '../../records/record.ts';
import type { Scene } from '../rule.ts';

/** In skeleton units. */
interface Words {
  readonly from: number;
  readonly to: number;
}

const SHORTEST = 4;
/** A shorter part of a quotation may come from anywhere. */
const SHORTEST_PART = 8;

/** Quotations, and the words of quotation records that follow 强调： without quotation marks. */
export function spokenWords(scene: Scene): Words[] {
  const plain = scene.exact.filter((match) => match.form.record.kind === 'quotation' && match.form.role !== 'wrong');
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

/** Records that are these words; where there is none, records of which they are a part. */
function recordsOf(scene: Scene, { from, to }: Words): ReadonlySet<WordingRecord> {
  const same = scene.exact.filter((match) => match.from === from && match.to === to);
  if (same.length || to - from < SHORTEST_PART) return new Set(same.map((match) => match.form.record));
  return new Set(scene.records.formsWith(scene.skeleton.text.slice(from, to)).map((form) => form.record));
}
