/** Word documents (docx, docm, and .wps files that are the same inside): paragraphs as they are seen, with the places of their characters. */
import { say } from '../../../engine/language/index.ts';
import type { SourceLine } from '../../../engine/repair/lines.ts';
import { sourceLines } from '../../../engine/repair/lines.ts';
import { type Extract, Refusal } from '../extract.ts';
import { countersOf } from '../lists.ts';
import type { ImportLimits } from '../options.ts';
import { propertiesOf } from '../properties.ts';
import { insertedParagraphs } from './inserted.ts';
import { readLists } from './numbering.ts';
import { openPackage, type Part, partOf, type WordPackage } from './package.ts';
import type { WordParagraph } from './paragraph.ts';
import { readStyles } from './styles.ts';
import { Tally } from './tally.ts';
import { type Surroundings, Walker } from './walk.ts';
import { walkXml } from './xml.ts';

export interface WordText {
  /** Those in which something stands. Boxes, notes and cells have paragraphs of their own, behind the one that they are tied to. */
  readonly paragraphs: readonly WordParagraph[];
  /** What was not read, in sentences for the writer. */
  readonly problems: readonly string[];
  /** Whether changes are open, likewise. */
  readonly notes: readonly string[];
  readonly properties: DocumentProperties;
}

interface DocumentProperties {
  readonly title?: string;
  /** ISO date. */
  readonly created?: string;
}

/** Reads a Word document, with places if they are wanted. Throws a `Refusal` for what is none. */
export async function readDocx(bytes: Uint8Array, limits: ImportLimits, places = false): Promise<WordText> {
  const word = await openPackage(bytes, limits);
  return { ...(await readWord(word, limits, places)), properties: await corePropertiesOf(word) };
}

/** The same of a package that is open. Of a file that is inserted into another one `nested` says so: what is inserted there is not read. */
export async function readWord(
  word: WordPackage,
  limits: ImportLimits,
  places: boolean,
  nested = false,
): Promise<Omit<WordText, 'properties'>> {
  const sourceOf = async (kind: string): Promise<string> => (await word.related(kind))?.source ?? '';
  const styles = await readStyles(await sourceOf('styles'));
  const counters = countersOf(await readLists(await sourceOf('numbering')), (id) => styles.of(id).list);
  const tally = new Tally();
  const tied = new Map<string, readonly WordParagraph[]>();
  const around: Surroundings = { styles, counters, tally, tied, places };
  for (const kind of ['footnotes', 'endnotes']) {
    const part = await word.related(kind);
    if (part) for (const [id, paragraphs] of (await walked(part, around)).notes) tied.set(id, paragraphs);
  }
  for (const { kind, id, target, outside } of word.relations) {
    const diagram = kind === 'diagramData' && !outside ? await partOf(word.zip, target) : undefined;
    if (diagram) tied.set(`dgm:relIds ${id}`, (await walked(diagram, around)).paragraphs);
    if (kind !== 'aFChunk') continue;
    const bytes = nested || outside ? undefined : await word.zip.read(target);
    const inserted = bytes && (await insertedParagraphs(bytes, target, (inner) => wordInside(inner, limits)));
    if (inserted) tied.set(`w:altChunk ${id}`, inserted);
    else tally.leftOut.files++;
  }
  const { root, paragraphs } = await walked(word.main, around);
  if (root !== 'w:document') throw new Refusal(say.corpus.notWord);
  return { paragraphs, problems: tally.problems(), notes: tally.notes() };
}

async function wordInside(bytes: Uint8Array, limits: ImportLimits): Promise<readonly WordParagraph[]> {
  return (await readWord(await openPackage(bytes, limits), limits, false, true)).paragraphs;
}

async function walked(part: Part, around: Surroundings): Promise<Walker> {
  const walker = new Walker(part.name, around);
  if (!(await walkXml(part.source, walker))) around.tally.cut.push(part.name);
  return walker;
}

async function corePropertiesOf({ zip, outer }: WordPackage): Promise<DocumentProperties> {
  const name = outer.find(({ kind, outside }) => kind === 'core-properties' && !outside)?.target ?? 'docProps/core.xml';
  const core = (await partOf(zip, name))?.source ?? '';
  const title = property(core, 'title');
  const created = property(core, 'created')?.slice(0, 10);
  return { ...(title !== undefined && { title }), ...(created !== undefined && { created }) };
}

function property(xml: string, name: string): string | undefined {
  const match = new RegExp(`<(?:\\w+:)?${name}\\b[^>]{0,200}>([^<]*)</(?:\\w+:)?${name}>`).exec(xml);
  const text = match?.[1]
    ?.replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .trim();
  return text === '' ? undefined : text;
}

/** The lines of a Word document, numbered as in its extracted text: a line break inside a paragraph begins a line. */
export async function extractDocx(bytes: Uint8Array, limits: ImportLimits): Promise<Extract> {
  const { paragraphs, problems, notes, properties } = await readDocx(bytes, limits);
  const { title, created } = properties;
  return {
    lines: linesOf(paragraphs),
    ...propertiesOf(title),
    ...(created !== undefined && { created }),
    problems,
    notes,
  };
}

function linesOf(paragraphs: readonly WordParagraph[]): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  let next = 1;
  for (const { text, afterBlank } of paragraphs) {
    const [first, ...rest] = sourceLines(text, next);
    if (first) lines.push({ ...first, afterBlank: first.afterBlank || afterBlank });
    lines.push(...rest);
    next += text.split('\n').length;
  }
  return lines;
}
