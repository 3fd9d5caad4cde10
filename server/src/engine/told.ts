/** What findings and quotations come to, alike for whoever tells of them. */
import type { QuotationReport, Replacement } from './types.ts';

/** No source has the words: that proves nothing, so it is no finding. */
export function isUnverified({ verdict }: Pick<QuotationReport, 'verdict'>): boolean {
  return verdict === 'not-found' || verdict === 'cannot-verify';
}

/** The texts of replacements, those that are preferred first. */
export function bestFirst(replacements: readonly Replacement[]): readonly string[] {
  return replacements.toSorted((a, b) => Number(b.preferred) - Number(a.preferred)).map(({ text }) => text);
}
