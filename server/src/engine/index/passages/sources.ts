/** Which of several sources is the better one. */
import type { DocumentInfo } from '../../passages.ts';
import { TIERS } from '../../types.ts';

/**
 * Best source first: tier, then earliest date (unknown last), then path, then place in the file. Segments keep their
 * documents in this order, so that the first hits of a search are the best ones.
 */
export function compareSources(a: DocumentInfo, b: DocumentInfo): number {
  const tier = TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier);
  if (tier !== 0) return tier;
  return compareText(a.date ?? '~', b.date ?? '~') || compareText(a.path, b.path) || a.article - b.article;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
