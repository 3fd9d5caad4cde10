/** What packs have counted of the wording of their records (uses.tsv): lines that are read when somebody asks. */
import { memo } from '../memo.ts';
import { fold } from '../text/skeleton.ts';
import type { FormulationTable } from './formulations.ts';
import { type Pack, revised, type WordingRecord } from './record.ts';
import type { Beside, Uses } from './uses.ts';

/** From folded wording to its line. */
const linesOf = memo((packs: readonly Pack[]): ReadonlyMap<string, string> => {
  const lines = packs.flatMap(({ uses = '' }) => uses.split('\n')).filter((line) => line.includes('\t'));
  return new Map(lines.map((line) => [fold(line.slice(0, line.indexOf('\t'))), line]));
});

/** A record with what was counted of its words: for itself, or, with their sum alone, among the lines of formulations. */
export function withUses(record: WordingRecord, packs: readonly Pack[], formulations: FormulationTable): WordingRecord {
  if (record.uses) return record;
  const words = fold(record.wording);
  const counted = linesOf(packs).get(words);
  if (counted !== undefined) return revised(record, { uses: usesIn(counted) });
  const line = formulations.find(words);
  const { uses } = line < 0 ? record : formulations.record(line);
  return uses ? revised(record, { uses }) : record;
}

/** A line that was checked when it was loaded. */
function usesIn(line: string): Uses {
  const [, reports, laws, news, years = '', before = '', after = ''] = line.split('\t');
  const kinds = { reports: Number(reports), laws: Number(laws), news: Number(news) };
  const byYear = countsIn(years).map(({ words, documents }) => ({ year: Number(words), documents }));
  return {
    documents: kinds.reports + kinds.laws + kinds.news,
    first: String(byYear[0]?.year),
    last: String(byYear.at(-1)?.year),
    by: { kinds, years: byYear, before: countsIn(before), after: countsIn(after) },
  };
}

/** `words:number`, with spaces between. */
function countsIn(field: string): readonly Beside[] {
  return field.split(' ').flatMap((each) => {
    const colon = each.lastIndexOf(':');
    return colon < 0 ? [] : [{ words: each.slice(0, colon), documents: Number(each.slice(colon + 1)) }];
  });
}
