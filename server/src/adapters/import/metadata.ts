/** Metadata of a document: candidates from several places, the best one a field counts and says how it was known. */
import { say } from '../../engine/language/index.ts';
import type { DocumentInfo, Provenance } from '../../engine/passages.ts';
import { readDate } from '../../engine/text/dates/whole.ts';
import { type Problem, TIERS, type Tier } from '../../engine/types.ts';

/** Metadata as found in one place. */
export interface Metadata {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly issuer?: string | undefined;
  readonly speaker?: string | undefined;
  readonly number?: string | undefined;
  readonly tier?: string | undefined;
}

export interface FoundMetadata {
  readonly known: Provenance;
  readonly metadata: Metadata;
  /** 1-based line of a field in the file, where the place is in the file. */
  readonly lineOf?: (field: keyof Metadata) => number | undefined;
}

const NAMES: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['title', '标题', '题目', '名称', 'name'],
  date: ['date', '日期', '时间', '发布日期', '成文日期', '公布日期', 'published', 'publish_date', 'created'],
  issuer: ['issuer', '发布机关', '发文机关', '制定机关', '机关', '来源', 'publisher', 'organization'],
  speaker: ['speaker', 'author', '讲话人', '作者'],
  number: ['number', '文号', '发文字号', 'doc_number', 'document_number'],
  tier: ['tier', '级别', '来源级别'],
};
const FIELDS = Object.keys(NAMES) as readonly (keyof Metadata)[];

/** Picks the fields that are metadata out of a record of any kind; other fields are ignored. */
export function metadataOf(record: Readonly<Record<string, unknown>>): Metadata {
  const found: { -readonly [K in keyof Metadata]: Metadata[K] } = {};
  for (const field of FIELDS) {
    const name = NAMES[field].find((each) => asText(record[each]) !== undefined);
    const value = name === undefined ? undefined : asText(record[name]);
    if (value !== undefined) found[field] = value;
  }
  return found;
}

/** Says in which of some lines `名称: 值` a field stands, counted from `first`. */
export function fieldLines(lines: readonly string[], first: number): NonNullable<FoundMetadata['lineOf']> {
  return (field) => {
    const at = lines.findIndex((line) => NAMES[field].some((name) => line.startsWith(`${name}:`)));
    return at < 0 ? undefined : first + at;
  };
}

/** A value of YAML, JSON or TSV as text; `undefined` where there is nothing. */
export function asText(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.replace(/\p{Cc}+/gu, ' ').trim(); // terminals would obey them
  return text === '' ? undefined : text;
}

/**
 * Joins metadata, best place first, into the information on article `article` of the file. Values that cannot be
 * understood (a date, a tier) are reported and the next place counts.
 */
export function documentInfo(
  path: string,
  article: number,
  found: readonly FoundMetadata[],
  problems: Problem[],
): DocumentInfo {
  const known: Record<string, Provenance> = {};
  const pick = <T>(field: keyof Metadata, read: (text: string) => T | undefined): T | undefined => {
    for (const place of found) {
      const text = place.metadata[field];
      if (text === undefined) continue;
      const value = read(text);
      if (value !== undefined) {
        known[field] = place.known;
        return value;
      }
      const line = place.lineOf?.(field);
      const message = say.corpus.badMetadata(field, text);
      problems.push({ path, ...(line !== undefined && { line }), message });
    }
    return undefined;
  };
  const title = pick('title', (text) => text) ?? '';
  const date = pick('date', readDate);
  const issuer = pick('issuer', (text) => text);
  const speaker = pick('speaker', (text) => text);
  const number = pick('number', (text) => text);
  const tier = pick('tier', asTier) ?? 'secondary';
  known['tier'] ??= 'default';
  return {
    path,
    article,
    title,
    tier,
    ...(date !== undefined && { date }),
    ...(issuer !== undefined && { issuer }),
    ...(speaker !== undefined && { speaker }),
    ...(number !== undefined && { number }),
    known,
  };
}

function asTier(text: string): Tier | undefined {
  return TIERS.find((tier) => tier === text.toLowerCase());
}
