/** Sources as an assistant is told of them, and the text of those that are documents of the corpus. */
import type { DocumentInfo, PassageIndex } from '../engine/passages.ts';
import type { Source, WordingRecord } from '../engine/records/record.ts';
import type { SourceRef } from '../engine/types.ts';
import type { WordingPlace } from '../engine/wording.ts';
import type { Answer, Assistant } from './tool.ts';

const SCHEME = 'tifa://source/';
/** The template of the URIs below. */
export const SOURCE_TEMPLATE = `${SCHEME}{path}`;
/** Documents that are looked through for one of a path: all there are. */
const ALL = 10_000_000;

/** Schema of what `sourceOf`, `citedSource` and `placeOf` give. */
export const SOURCE_SCHEMA = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    date: { type: 'string', description: 'YYYY, YYYY-MM or YYYY-MM-DD' },
    speaker: { type: 'string' },
    occasion: { type: 'string' },
    issuer: { type: 'string' },
    tier: { type: 'string', description: 'primary, authority, media or secondary: how far it proves wording' },
    line: { type: 'integer', description: '1-based line of the document' },
    sentence: { type: 'string', description: 'The words of the source around those that were asked about' },
    resource: { type: 'string', description: 'URI of the text of the document, to be read as a resource' },
  },
} as const;

const told = (parts: Readonly<Record<string, unknown>>): Answer =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

/** The source of a finding or of a quotation; nothing is told of a confidential document. */
export function sourceOf(assistant: Assistant, source: SourceRef | undefined): Answer | undefined {
  if (source === undefined || (source.path !== undefined && !assistant.mayTell(source.path))) return undefined;
  const { path, ...rest } = source;
  return told({ ...rest, resource: path === undefined ? undefined : resourceUri(assistant, path) });
}

/** The source of a record. */
export function citedSource({ title, date, speaker, occasion, issuer, tier }: Source): Answer {
  return told({ title, date, speaker, occasion, issuer, tier });
}

export function sourcesOfRecord({ sources }: WordingRecord): readonly Answer[] {
  return sources.map(({ source }) => citedSource(source));
}

/** A place of the corpus; `undefined` where it may not be told. */
export function placeOf(assistant: Assistant, { document, line, text }: WordingPlace): Answer | undefined {
  if (!assistant.mayTell(document.path)) return undefined;
  const { title, date, tier, speaker, issuer, path } = document;
  return told({ title, date, tier, speaker, issuer, line, sentence: text, resource: resourceUri(assistant, path) });
}

function resourceUri({ shownPath }: Assistant, path: string): string {
  return SCHEME + encodeURIComponent(shownPath(path));
}

export interface SourceResource {
  readonly uri: string;
  readonly title: string;
  readonly date?: string;
}

/** Documents of the corpus, each file once, at most `limit`. */
export async function sourceResources(assistant: Assistant, limit: number): Promise<readonly SourceResource[]> {
  const documents = await documentsOf(assistant.passages, limit);
  const byUri = new Map(
    documents.filter(({ path }) => assistant.mayTell(path)).map((each) => [resourceUri(assistant, each.path), each]),
  );
  return [...byUri].map(([uri, { title, date }]) => ({ uri, title, ...(date !== undefined && { date }) }));
}

/** The text of a document of the corpus, a paragraph a line; `undefined` where there is no such document, or it may not be told. */
export async function sourceText(assistant: Assistant, uri: string): Promise<string | undefined> {
  const documents = (await documentsOf(assistant.passages, ALL)).filter(
    ({ path }) => assistant.mayTell(path) && resourceUri(assistant, path) === uri,
  );
  const articles = [...documents].sort((a, b) => a.article - b.article);
  const paragraphs = (await assistant.passages?.library?.read(articles)) ?? [];
  if (articles.length === 0) return undefined;
  return paragraphs.map((each) => each.map(({ text }) => text).join('\n')).join('\n\n');
}

async function documentsOf(passages: PassageIndex | undefined, limit: number): Promise<readonly DocumentInfo[]> {
  const [documents = []] = (await passages?.documentsBy?.([{ limit }])) ?? [];
  return documents;
}
