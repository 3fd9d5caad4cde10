/** How the index of a service is laid out. */

import { foldHash } from '../../engine/index/passages/layout.ts';
import { once } from '../../engine/once.ts';

/** Raised where an index made before cannot be asked any more. */
const VERSION = 1;

/** What an index must say of itself: words folded in another way would stand nowhere. */
export const format = once(() => `${VERSION} ${foldHash().toString(16)}`);

export interface IndexShape {
  readonly shards: number;
  readonly replicas: number;
}

/** Text of the folded words of fragments is cut into runs of three characters, whatever they are: nothing is known of a language here. */
export function indexOf({ shards, replicas }: IndexShape): object {
  return {
    settings: {
      number_of_shards: shards,
      number_of_replicas: replicas,
      refresh_interval: '30s',
      analysis: {
        tokenizer: {
          three: { type: 'ngram', min_gram: 3, max_gram: 3 },
          one: { type: 'ngram', min_gram: 1, max_gram: 1 },
        },
        analyzer: {
          three: { type: 'custom', tokenizer: 'three' },
          one: { type: 'custom', tokenizer: 'one' },
        },
      },
      similarity: { rarity: { type: 'BM25', k1: 0, b: 0 } },
    },
    mappings: {
      _meta: { tifa: format() },
      dynamic: 'strict',
      _source: { excludes: ['grams', 'title'] },
      properties: {
        grams: grams('three'),
        title: grams('one'),
        work: { type: 'keyword' },
        document: { type: 'keyword' },
        date: { type: 'keyword' },
        rank: { type: 'keyword' },
        part: { type: 'integer' },
        file: { type: 'keyword' },
        version: { type: 'keyword' },
        body: { type: 'object', enabled: false },
        entry: { type: 'object', enabled: false },
        documents: { type: 'long' },
        characters: { type: 'long' },
        bytes: { type: 'long' },
      },
    },
  };
}

/** Asked by runs that are made here: white space stands between them. No run goes over the border of two paragraphs. */
function grams(analyzer: string): object {
  return {
    type: 'text',
    analyzer,
    search_analyzer: 'whitespace',
    norms: false,
    similarity: 'rarity',
    position_increment_gap: 100,
  };
}
