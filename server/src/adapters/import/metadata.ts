/** Metadata of a document: candidates from several places, the best one a field counts and says how it was known. */
import type { DocumentInfo, Provenance } from '../../engine/passages.ts';
import { type Problem, TIERS, type Tier } from '../../engine/types.ts';

/** Metadata as found in one place. */
export interface Metadata {
  readonly title?: string;
  readonly date?: string;
  readonly issuer?: string;
  readonly speaker?: string;
  readonly number?: string;
  readonly tier?: string;
}

export interface FoundMetadata {
  readonly known: Provenance;
  readonly metadata: Metadata;
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

/** A value of YAML, JSON or TSV as text; `undefined` where there is nothing. */
export function asText(value: unknown): string | undefined {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
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
      problems.push({ path, message: `元数据 ${field} 的值“${text}”无法识别，已忽略。` });
    }
    return undefined;
  };
  const title = pick('title', (text) => text) ?? '';
  const date = pick('date', normalDate);
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

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` of a date as people write it (2020年1月8日, 2020.1.8, 20200108, ISO time). */
export function normalDate(text: string): string | undefined {
  const match =
    /^\s*(\d{4})(?:年|[-/.])?(?:(\d{1,2})(?:月|[-/.])?(?:(\d{1,2})日?(?:$|[T\s（(].*))?)?\s*$/s.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text.trim());
  if (!match) return undefined;
  const [, year = '', month, day] = match;
  if (Number(year) < 1800 || Number(year) > 2200) return undefined;
  if (month === undefined) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (Number(day) < 1 || Number(day) > lastDay) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
