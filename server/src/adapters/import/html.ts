/** HTML to lines: blocks become lines, everything that is no text of the document (scripts, menus, forms) is left out. */
import { say } from '../../engine/language/index.ts';
import type { SourceLine } from '../../engine/repair/lines.ts';
import type { Extract } from './extract.ts';
import { lineCounter } from './line-counter.ts';

/** `rt` and `rp` are readings above characters, `del` is what was struck out of a text. */
const SKIPPED = new Set(
  'script style noscript template svg math nav aside footer form button select option iframe object head rt rp rtc del'.split(
    ' ',
  ),
);
/** Elements that may hold the mark of a note. */
const MARKS = new Set(['sup', 'a']);
/** ①, [1], 〔2〕, 注3, *, also in brackets. */
const NOTE_MARK = /^[[〔［(（【]?(?:[①-⓿❶-➓*†‡※]+|(?:注|註|note)?\s*\d{1,3})[\]〕］)）】]?$/i;
const BLOCKS = new Set(
  'p div br li ul ol dl dt dd tr table thead tbody caption h1 h2 h3 h4 h5 h6 section article header main blockquote pre hr figure figcaption center address'.split(
    ' ',
  ),
);
/** Names of `meta` that hold metadata, on official sites and elsewhere. */
const META: Readonly<Record<string, string>> = {
  articletitle: 'title',
  'og:title': 'title',
  pubdate: 'date',
  publishdate: 'date',
  'article:published_time': 'date',
  contentsource: 'issuer',
  source: 'issuer',
};
/** Deeper nesting is no document. */
const DEEPEST = 2000;

/** Text of an HTML page. Lines are numbered as in the source; metadata come from `meta` and `title`. */
export async function extractHtml(source: string): Promise<Extract> {
  const { Parser } = await import('htmlparser2');
  const page = new Page(source);
  const parser: { readonly startIndex: number; end(chunk: string): void } = new Parser(
    {
      onopentag: (name, attributes) => page.open(name, attributes),
      ontext: (text) => page.text(text, parser.startIndex),
      onclosetag: (name) => page.close(name),
    },
    { decodeEntities: true },
  );
  parser.end(source);
  return page.finish();
}

interface Element {
  /** Nothing in it is text. */
  readonly skips: boolean;
  /** Length of the line before it. */
  readonly from: number;
  /** It refers to a note, as its attributes say. */
  readonly isNote: boolean;
}

/** `aria-hidden` hides from screen readers alone: such text is seen. */
function isHidden({ hidden, style = '' }: Readonly<Record<string, string>>): boolean {
  return hidden !== undefined || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isNoteReference({
  role = '',
  class: names = '',
  'epub:type': type = '',
}: Readonly<Record<string, string>>): boolean {
  return role === 'doc-noteref' || type === 'noteref' || /\b(?:footnote|note|fn)-?ref\b/i.test(names);
}

/** Collects the lines while the parser walks through the page. */
class Page {
  readonly #lines: SourceLine[] = [];
  readonly #metadata: Record<string, string> = {};
  readonly #lineOf: (offset: number) => number;
  readonly #elements: Element[] = [];
  #skipped = 0;
  #inTitle = false;
  #title = '';
  #current = '';
  #start = 0;

  constructor(source: string) {
    this.#lineOf = lineCounter(source);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.#elements.length >= DEEPEST) throw new RangeError(say.corpus.tooDeep);
    if (name === 'meta') this.#meta(attributes);
    if (name === 'title') this.#inTitle = true;
    const skips = SKIPPED.has(name) || isHidden(attributes);
    this.#elements.push({ skips, from: this.#current.length, isNote: isNoteReference(attributes) });
    if (skips) this.#skipped++;
    else if (BLOCKS.has(name)) this.#flush();
    else if ((name === 'td' || name === 'th') && this.#current !== '') this.#current += '\u3000';
  }

  close(name: string): void {
    const element = this.#elements.pop();
    if (name === 'title') this.#inTitle = false;
    if (element?.skips) this.#skipped--;
    else if (BLOCKS.has(name)) this.#flush();
    else if (element && MARKS.has(name)) this.#dropMark(name, element);
  }

  /** Takes the mark of a note out again: `台账<sup>[1]</sup>`, `<a>①</a>`, but not `10<sup>4</sup>` and `<a>1</a>`. */
  #dropMark(name: string, { from, isNote }: Element): void {
    const inside = this.#current.slice(from).trim();
    const before = this.#current.slice(0, from).trimEnd();
    const isBare = /^\d+$/.test(inside);
    const isPower = /[\w)）]$/.test(before);
    const isMark = NOTE_MARK.test(inside) && !(isBare && (name === 'a' || isPower));
    if (isMark || (isNote && inside.length < 8)) this.#current = this.#current.slice(0, from);
  }

  text(text: string, offset: number): void {
    if (this.#inTitle) this.#title += text;
    if (this.#skipped > 0) return;
    if (this.#current === '') {
      const from = text.search(/\S/);
      if (from < 0) return;
      this.#start = offset + from;
    }
    this.#current += text;
  }

  finish(): Extract {
    this.#flush();
    const title = this.#title.trim();
    return {
      lines: this.#lines,
      metadata: { ...(title !== '' && { title: title.split(/\s*[-_|]\s*/)[0] ?? title }), ...this.#metadata },
    };
  }

  #meta(attributes: Readonly<Record<string, string>>): void {
    const field = META[(attributes['name'] ?? attributes['property'] ?? '').toLowerCase()];
    const content = attributes['content']?.trim();
    if (field !== undefined && content) this.#metadata[field] = content;
  }

  #flush(): void {
    const text = withoutSourceBreaks(this.#current);
    this.#current = '';
    if (text !== '') this.#lines.push({ text, line: this.#lineOf(this.#start), indent: 0, afterBlank: false });
  }
}

/** White space of the source is one space, and none between Chinese characters. */
function withoutSourceBreaks(text: string): string {
  return text
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t\f]+/g, ' ')
    .replace(/ ?[\r\n]\s*/g, '\n')
    .replace(/(?<=[\u2014-\u2027\u3000-\u9fff\uff00-\uffef])\n|\n(?=[\u2014-\u2027\u3000-\u9fff\uff00-\uffef])/g, '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}
