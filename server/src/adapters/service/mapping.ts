/** How the index of a service is laid out. */

import { foldHash } from '../../engine/index/passages/layout.ts';
import { once } from '../../engine/once.ts';
import { LEFT_OUT } from './questions.ts';

/** Raised where an index made before cannot be asked any more. */
const VERSION = 3;

/** What an index must say of itself: words folded in another way would stand nowhere. */
export const format = once(() => `${VERSION} ${foldHash().toString(16)}`);

export interface IndexShape {
  readonly shards: number;
  readonly replicas: number;
}

/**
 * The folded words of fragments are cut into pairs of characters, whatever they are: nothing is known of a language here. Pairs with their
 * places find the very words as runs of three do; there are a tenth as many different ones, and taking them up costs the engine 0.30 s of
 * processor time a megabyte instead of 0.48 (0.38 without places).
 */
export function indexOf({ shards, replicas }: IndexShape): object {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      refresh_interval: '30s',
      analysis: {
        tokenizer: {
          two: { type: 'ngram', min_gram: 2, max_gram: 2 },
          one: { type: 'ngram', min_gram: 1, max_gram: 1 },
        },
        filter: { left_out: { type: 'stop', stopwords: [LEFT_OUT] } },
        analyzer: {
          two: { type: 'custom', tokenizer: 'two' },
          one: { type: 'custom', tokenizer: 'one' },
          asked: { type: 'custom', tokenizer: 'whitespace', filter: ['left_out'] },
        },
      },
      similarity: { rarity: { type: 'BM25', k1: 0, b: 0 } },
    },
    mappings: {
      _meta: { tifa: format() },
      dynamic: 'strict',
      _source: { includes: ['entry'] },
      properties: {
        pairs: parts('two'),
        title: parts('one'),
        work: { type: 'keyword' },
        document: { type: 'keyword' },
        date: { type: 'keyword' },
        rank: { type: 'keyword' },
        part: { type: 'integer' },
        file: { type: 'keyword' },
        version: { type: 'keyword' },
        info: kept(),
        text: kept(),
        entry: { type: 'object', enabled: false },
        documents: { type: 'long' },
        characters: { type: 'long' },
        bytes: { type: 'long' },
      },
    },
  };
}

/** Handed out as it was sent. A column of its own: what stands in `_source` is unpacked in blocks, which costs a search as much as finding it. */
function kept(): object {
  return { type: 'binary', doc_values: true };
}

/**
 * Asked by parts that are made here: white space stands between them, and those that are left out keep their places. None goes over the
 * border of two paragraphs.
 */
function parts(analyzer: string): object {
  return {
    type: 'text',
    analyzer,
    search_analyzer: 'asked',
    norms: false,
    similarity: 'rarity',
    position_increment_gap: 100,
  };
}
