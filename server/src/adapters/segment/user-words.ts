/** The words of records that a segmenter must not cut: names, terms and labels, not whole sentences. */
import type { WordingRecord } from '../../engine/records/record.ts';

const NAMED: ReadonlySet<WordingRecord['kind']> = new Set([
  'label',
  'term',
  'title',
  'institution',
  'period',
  'campaign',
]);
const LONGEST_NAME = 12;
/** Of other wording only what is as short as a word: 网信事业, but not 加快建设网络强国. */
const LONGEST_WORD = 4;

/** Words without punctuation, each once, in the order of the records. */
export function userWords(records: readonly WordingRecord[]): readonly string[] {
  const words = new Set<string>();
  for (const { kind, wording, sources } of records) {
    if (isWord(wording, NAMED.has(kind) ? LONGEST_NAME : LONGEST_WORD)) words.add(wording);
    for (const { source } of sources)
      if (source.speaker !== undefined && isWord(source.speaker, LONGEST_WORD)) words.add(source.speaker);
  }
  return [...words];
}

function isWord(text: string, longest: number): boolean {
  return text.length >= 2 && text.length <= longest && /^[\u3400-\u9fff]+$/.test(text);
}
