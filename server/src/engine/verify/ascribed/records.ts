/** What records say of those to whom quotations are ascribed, for the report of quotations that are right word for word. */
import { spokenBy } from '../../rules/quotations/spoken-words.ts';
import type { Scene } from '../../rules/rule.ts';
import type { Finding, QuotationReport } from '../../types.ts';
import { type Claim, claimsOf } from './claims.ts';

/** The reports of a block; right words that are said to be somebody else's are not settled. */
export function withAscriptions(
  scene: Scene,
  findings: readonly Finding[],
  reports: readonly QuotationReport[],
): readonly QuotationReport[] {
  if (!reports.some(({ verdict }) => verdict === 'exact')) return reports;
  const claims = new Map(claimsOf(scene).map((claim) => [claim.quotation.start, claim]));
  return reports.map((report) => {
    const claim = report.verdict === 'exact' ? claims.get(report.start) : undefined;
    return claim ? { ...report, ...verdictOf(claim, findings) } : report;
  });
}

function verdictOf({ scene, quotation, lead, speaker }: Claim, findings: readonly Finding[]): Partial<QuotationReport> {
  const end = lead.start + lead.text.length;
  const told = findings.find((each) => {
    return each.verdict === 'misattributed' && each.start >= lead.start && each.end <= end;
  });
  if (told) return { verdict: 'misattributed', ...(told.source && { source: told.source }) };
  const known = spokenBy(scene, quotation).map((source) => source.speaker);
  return speaker && known.length && !known.includes(speaker.speaker.name) ? { verdict: 'cannot-verify' } : {};
}
