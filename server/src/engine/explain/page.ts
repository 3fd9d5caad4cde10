/** All that packs know of a record, and of a title, as a page in Markdown. Pure. */
import { say } from '../language/index.ts';
import { inMarks } from '../language/marks.ts';
import { bestFirst } from '../records/best-first.ts';
import type { Source, WordingRecord } from '../records/record.ts';
import { escaped } from './escaped.ts';
import { membersList, statusLine, successorLine, usesLine } from './markdown.ts';
import { inTitle, sourceLine } from './source-line.ts';

export interface RecordPage {
  readonly record: WordingRecord;
  readonly successor: WordingRecord | undefined;
  /** Records that this one took the place of. */
  readonly predecessors: readonly WordingRecord[];
  /** Title and version of its pack. */
  readonly pack: string;
  /** File and line where the writer keeps it; absent where it came with the program. */
  readonly place?: string | undefined;
}

/** `linkTo` gives links to other records as seen from this page. */
export function recordPage(page: RecordPage, linkTo: (record: WordingRecord) => string): string {
  const { record, successor, predecessors, pack, place } = page;
  const { reading } = say;
  const link = (other: WordingRecord) => `[${escaped(other.wording)}](${linkTo(other)})`;
  return paragraphs([
    `# ${escaped(record.wording)}`,
    `**${say.names.kinds[record.kind]}** · ${statusLine(record)}`,
    successor ? `${successorLine(record, successor)}${reading.goTo(link(successor))}` : '',
    escaped(record.explanation ?? ''),
    usesLine(record),
    section(reading.members, membersList(record)),
    section(reading.variants, bullets(record.variants, escaped)),
    section(reading.wrongForms, bullets(record.wrong, escaped)),
    section(reading.frames, record.frames.map((verb) => inMarks(escaped(verb))).join(say.finding.enumeration)),
    section(
      reading.before,
      bullets(predecessors.map(link), (line) => line),
    ),
    section(reading.allSources, sourcesOf(record)),
    record.unverified ? reading.unverified : '',
    `---\n\n${reading.recordIs(escaped(pack), record.id)}${place === undefined ? '' : reading.recordAt(escaped(place))}`,
  ]);
}

export interface TitlePage {
  readonly title: string;
  /** The documents of that title that packs cite. */
  readonly sources: readonly Source[];
  /** Records whose wording is the title, and records that rest on it. */
  readonly named: readonly WordingRecord[];
  readonly citing: readonly WordingRecord[];
}

export function titlePage(
  { title, sources, named, citing }: TitlePage,
  linkTo: (record: WordingRecord) => string,
): string {
  const { reading } = say;
  const links = (records: readonly WordingRecord[]) =>
    bullets(
      records.map((record) => `[${escaped(record.wording)}](${linkTo(record)})`),
      (line) => line,
    );
  return paragraphs([
    `# 《${escaped(inTitle(title))}》`,
    bullets(bestFirst(sources).map(lineOf), (line) => line),
    section(reading.titleRecords, links(named)),
    section(reading.wordingFrom, links(citing)),
    reading.notInCorpus,
  ]);
}

function sourcesOf({ sources }: WordingRecord): string {
  const lines = bestFirst(sources.map(({ source }) => source)).map(lineOf);
  return bullets([...new Set(lines)], (line) => line);
}

function lineOf(source: Source): string {
  return source.url === undefined ? sourceLine(source) : `${sourceLine(source)} · <${source.url}>`;
}

export function bullets<T>(items: readonly T[], print: (item: T) => string): string {
  return items.map((item) => `- ${print(item)}`).join('\n');
}

export function section(title: string, text: string): string {
  return text === '' ? '' : `## ${title}\n\n${text}`;
}

function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
