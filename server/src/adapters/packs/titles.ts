/** Titles of documents that a pack lists without a record of each: rows of titles.tsv, checked, and made sources. */
import { say } from '../../engine/language/index.ts';
import type { Source } from '../../engine/records/record.ts';
import type { Problem } from '../../engine/types.ts';
import type { TextFile } from './files.ts';
import type { FindSource } from './references.ts';

/** A row of titles.tsv. */
export interface TitleRow {
  readonly title: string;
  /** Days of its versions, the newest first; none where it is not known. */
  readonly dates: readonly string[];
  readonly issuer: string;
  /** Id of the source that names the title; empty where the document itself was read. */
  readonly source: string;
}

const COLUMNS = ['title', 'dates', 'issuer', 'source'];
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Rows without a fault; the others become problems with their line. `sources` are the ids that may be named. */
export function titleRows(file: TextFile | undefined, sources: ReadonlySet<string>, problems: Problem[]): TitleRow[] {
  if (!file) return [];
  const [header = '', ...lines] = file.text.split(/\r?\n/);
  if (header !== COLUMNS.join('\t')) {
    problems.push({ path: file.path, line: 1, message: say.pack.titleColumns(COLUMNS.join(' ')) });
    return [];
  }
  const first = new Map<string, number>();
  return lines.flatMap((text, i) => {
    if (text === '') return [];
    const line = i + 2;
    const cells = text.split('\t');
    const [title = '', dates = '', issuer = '', source = ''] = cells;
    const row = { title, dates: dates.split(' ').filter(Boolean).sort().reverse(), issuer, source };
    const message = cells.length > COLUMNS.length ? say.pack.malformed : rowProblem(row, first.get(title), sources);
    if (message !== undefined) problems.push({ path: file.path, line, message: `${title} ${message}` });
    else first.set(title, line);
    return message === undefined ? [row] : [];
  });
}

function rowProblem(
  { title, dates, source }: TitleRow,
  earlier: number | undefined,
  sources: ReadonlySet<string>,
): string | undefined {
  if (title.trim() === '') return say.pack.missingField('title');
  if (/^《.*》$/.test(title)) return say.pack.titledWording;
  if (earlier !== undefined) return say.pack.sameTitle(earlier);
  const wrong = dates.find((date) => !DATE.test(date));
  if (wrong !== undefined) return say.pack.wrongPattern(wrong, DATE.source);
  return source === '' || sources.has(source) ? undefined : say.pack.deadSource(source);
}

/** The documents of a row: one for each version, as far proved as the source that names it. */
export function documentsOf(pack: string, { title, dates, issuer, source }: TitleRow, find: FindSource): Source[] {
  const named = source === '' ? undefined : find(source);
  if (source !== '' && !named) return [];
  const common = {
    title,
    tier: named?.tier ?? ('primary' as const),
    ...(issuer && { issuer }),
    ...(named && { occasion: named.issuer ?? named.title }),
  };
  const days = dates.length > 0 ? dates : [undefined];
  return days.map((date) => ({ ...common, id: `${pack}/${title}`, ...(date !== undefined && { date }) }));
}
