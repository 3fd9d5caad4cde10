/** OpenDocument text (.odt, .fodt): paragraphs with the numbers of lists; notes and text frames stand on lines of their own. */
import { say } from '../../../engine/language/index.ts';
import { sourceLines } from '../../../engine/repair/lines.ts';
import { type Extract, Refusal } from '../extract.ts';
import { propertiesOf } from '../properties.ts';
import { changesNote, objectsProblem } from '../told.ts';
import { type Attributes, decodeXml, walk } from '../xml.ts';
import type { ZipArchive } from '../zip.ts';
import { ListNumbers } from './numbers.ts';
import { OUTLINE, Styles } from './styles.ts';

/** The document in a package. Throws a `Refusal`. */
export async function extractOdt(zip: ZipArchive): Promise<Extract> {
  const part = async (name: string): Promise<string> => decodeXml((await zip.read(name)) ?? new Uint8Array());
  if (/encryption-data/.test(await part('META-INF/manifest.xml'))) throw new Refusal(say.corpus.encrypted);
  const styles = new Styles();
  await walk(await part('styles.xml'), {
    open: (name, attributes) => styles.open(name, attributes),
    text() {},
    close() {},
  });
  return readOdt([await part('content.xml'), await part('meta.xml')], styles);
}

/** A document in one file. */
export function extractFlatOdt(source: string): Promise<Extract> {
  return readOdt([source], new Styles());
}

async function readOdt(sources: readonly string[], styles: Styles): Promise<Extract> {
  const reader = new Reader(styles);
  for (const source of sources) await walk(source, reader);
  return reader.finish();
}

/** Elements whose content is not shown in the text. */
const SKIPPED: ReadonlySet<string> = new Set(
  (
    'office:annotation office:forms office:scripts office:settings office:master-styles text:tracked-changes text:sequence-decls text:variable-decls ' +
    'text:user-field-decls text:note-citation text:ruby-text text:index-title-template text:table-of-content-source ' +
    'svg:title svg:desc office:event-listeners draw:object draw:object-ole table:shapes presentation:notes text:alphabetical-index-mark'
  ).split(' '),
);
const OBJECTS: ReadonlySet<string> = new Set(['draw:object', 'draw:object-ole']);
const PARAGRAPHS: ReadonlySet<string> = new Set(['text:p', 'text:h']);
/** Text in them stands apart from the sentence they are in. */
const APART: ReadonlySet<string> = new Set([
  'text:note-body',
  'draw:frame',
  'draw:custom-shape',
  'draw:rect',
  'draw:g',
]);
/** Blanks that one element may stand for. */
const MOST_BLANKS = 100;

interface Element {
  readonly name: string;
  readonly skips: boolean;
  readonly list?: string;
}

class Reader {
  readonly #styles: Styles;
  readonly #numbers: ListNumbers;
  readonly #open: Element[] = [];
  readonly #lines: string[] = [];
  /** Paragraphs that are open: those of a note stand in one of the body. */
  readonly #paragraphs: string[] = [];
  readonly #apart: string[] = [];
  #skipped = 0;
  /** Levels of lists around, and the number that the next paragraph takes. */
  readonly #lists: string[] = [];
  #number: { readonly start: number | undefined } | undefined;
  #property = '';
  /** Tracked changes that are open, embedded objects. */
  #changes = 0;
  #objects = 0;
  readonly #properties: Record<string, string> = {};

  constructor(styles: Styles) {
    this.#styles = styles;
    this.#numbers = new ListNumbers(styles);
  }

  open(name: string, attributes: Attributes): void {
    this.#styles.open(name, attributes);
    if (name === 'text:changed-region') this.#changes++;
    if (OBJECTS.has(name)) this.#objects++;
    const skips = SKIPPED.has(name) || this.#isHidden(name, attributes);
    if (skips) this.#skipped++;
    this.#open.push({ name, skips });
    if (this.#skipped > 0) return;
    if (name === 'text:list') this.#openList(attributes);
    else if (name === 'text:list-item') this.#number = { start: numberOr(attributes['text:start-value']) };
    else if (name === 'text:list-header') this.#number = undefined;
    else if (PARAGRAPHS.has(name)) this.#paragraphs.push(this.#takeNumber(name, attributes));
    else if (name === 'text:line-break') this.#write('\n');
    else if (name === 'text:tab') this.#write('\t');
    else if (name === 'text:s') this.#write(' '.repeat(Math.min(MOST_BLANKS, numberOr(attributes['text:c']) ?? 1)));
    else if (name === 'dc:title' || name === 'meta:creation-date') this.#property = name;
  }

  text(text: string): void {
    if (this.#property !== '') this.#properties[this.#property] = (this.#properties[this.#property] ?? '') + text;
    else if (this.#skipped === 0) this.#write(text.replace(/[ \t\r\n]+/g, ' '));
  }

  close(name: string): void {
    const element = this.#open.pop();
    if (name === this.#property) this.#property = '';
    if (element?.skips) this.#skipped--;
    else if (this.#skipped > 0) return;
    else if (name === 'text:list') this.#lists.pop();
    else if (PARAGRAPHS.has(name)) this.#endParagraph();
  }

  #openList(attributes: Attributes): void {
    const list = attributes['text:style-name'] ?? this.#lists.at(-1) ?? '';
    const goesOn = attributes['text:continue-numbering'] === 'true' || attributes['text:continue-list'] !== undefined;
    if (this.#lists.length === 0 && !goesOn) this.#numbers.begin(list);
    this.#lists.push(list);
  }

  #takeNumber(name: string, attributes: Attributes): string {
    const level = Number(attributes['text:outline-level'] ?? 1);
    if (this.#number === undefined || this.#lists.length === 0)
      return name === 'text:h' && this.#lists.length === 0 ? this.#numbers.next(OUTLINE, level, undefined) : '';
    const { start } = this.#number;
    this.#number = undefined;
    const list = this.#lists.at(-1) || (this.#styles.listOf(attributes['text:style-name']) ?? '');
    return list === '' ? '' : this.#numbers.next(list, this.#lists.length, start);
  }

  #isHidden(name: string, attributes: Attributes): boolean {
    if (name === 'text:section') return attributes['text:display'] === 'none';
    if (name === 'text:hidden-text' || name === 'text:hidden-paragraph')
      return attributes['text:is-hidden'] !== 'false';
    if (name !== 'text:span' && !PARAGRAPHS.has(name)) return false;
    return this.#styles.isHidden(attributes['text:style-name']);
  }

  #write(text: string): void {
    const last = this.#paragraphs.length - 1;
    if (last >= 0) this.#paragraphs[last] += text;
  }

  /** What stands in a note or a frame comes behind the paragraph that holds it. */
  #endParagraph(): void {
    const text = this.#paragraphs.pop() ?? '';
    if (this.#paragraphs.length > 0 && this.#open.some(({ name }) => APART.has(name))) this.#apart.push(text);
    else this.#lines.push(text, ...this.#apart.splice(0));
  }

  finish(): Extract {
    this.#lines.push(...this.#apart);
    const title = this.#properties['dc:title']?.trim();
    const created = this.#properties['meta:creation-date']?.slice(0, 10);
    return {
      lines: sourceLines(this.#lines.join('\n')),
      ...propertiesOf(title, created),
      problems: objectsProblem(this.#objects),
      notes: changesNote(this.#changes),
    };
  }
}

function numberOr(text: string | undefined): number | undefined {
  const value = text === undefined ? Number.NaN : Number(text);
  return Number.isInteger(value) && value >= 0 ? value : undefined;
}
