/** What is known of a document of a corpus. */
import type { Tier } from './types.ts';

/** How a piece of metadata came to be known. */
export type Provenance = 'front-matter' | 'manifest' | 'properties' | 'file-name' | 'head' | 'folder-rule' | 'default';

export interface DocumentInfo {
  /** Absolute path of the file, and the ordinal of the article inside it where a file holds several. */
  readonly path: string;
  readonly article: number;
  readonly title: string;
  readonly tier: Tier;
  readonly date?: string;
  readonly issuer?: string;
  readonly speaker?: string;
  /** 文号 */
  readonly number?: string;
  readonly known: Readonly<Record<string, Provenance>>;
}

/** Names a document: the file, and the article in it. */
export function documentKey({ path, article }: Pick<DocumentInfo, 'path' | 'article'>): string {
  return `${article} ${path}`;
}

/** Of each document the first one, in their order. */
export function firstOfEach<T>(all: readonly T[], infoOf: (one: T) => DocumentInfo): T[] {
  return [...new Map(all.toReversed().map((one) => [documentKey(infoOf(one)), one])).values()].reverse();
}
