/** RTF: paragraphs, cells, notes and text boxes, each on a line of its own; hidden and deleted text, pictures and tables of fonts are left out. */
import { say } from '../../../engine/language/index.ts';
import { sourceLines } from '../../../engine/repair/lines.ts';
import { CODE_PAGES } from '../code-pages.ts';
import { type Extract, Refusal } from '../extract.ts';
import { propertiesOf } from '../properties.ts';
import { changesNote, objectsProblem } from '../told.ts';
import { equationText } from '../word-fields.ts';
import { type RtfHandler, scanRtf } from './scan.ts';
import { APART, BREAKS, CHARACTERS, FONT_CHARSETS, KEPT, NUMBERS, SKIPPED } from './words.ts';

/** Deeper groups are no document. */
const DEEPEST = 5000;

/** The paragraphs of an RTF file. Throws a `Refusal`. */
export function extractRtf(bytes: Buffer): Extract {
  const reader = new Reader();
  scanRtf(bytes, reader);
  return reader.finish();
}

/** Where text goes: lines that are done, and the line that is being written. */
interface Sink {
  text: string;
  /** Text of notes and boxes that stand in the line. */
  apart: string;
}

interface Group {
  /** Nothing in it is text. */
  skipped: boolean;
  hidden: boolean;
  deleted: boolean;
  /** Bytes that stand in for a character given by its number. */
  fallback: number;
  font: number;
  /** Font of Chinese characters, where it is named beside that of Latin ones. */
  asianFont: number;
  sink: Sink;
  /** The destination that the group began with, where it has a sink of its own. */
  own: string | undefined;
  starred: boolean;
}

class Reader implements RtfHandler {
  readonly #body: Sink = { text: '', apart: '' };
  readonly #title: Sink = { text: '', apart: '' };
  readonly #charsets = new Map<number, number>();
  readonly #decoders = new Map<string, InstanceType<typeof TextDecoder>>();
  readonly #groups: Group[] = [];
  #group: Group = {
    ...{ skipped: false, hidden: false, deleted: false, fallback: 1, font: -1, asianFont: -1 },
    ...{ sink: this.#body, own: undefined, starred: false },
  };
  #codePage = 1252;
  #defaultFont = -1;
  /** Depth of the table of fonts and of the day on which the file was made, while they are read. */
  #fontsAt = -1;
  #createdAt = -1;
  /** Runs that are inserted or deleted in tracked changes that are open. */
  #changes = 0;
  /** Embedded objects. */
  #objects = 0;
  readonly #created = { yr: 0, mo: 0, dy: 0 };
  /** The kind of characters that the next associated font is for. */
  #kind = '';
  #bytes: number[] = [];
  /** Whether the last byte is the first of two. */
  #lead = false;
  #toSkip = 0;

  open(): void {
    this.#flush();
    if (this.#groups.length > DEEPEST) throw new Refusal(say.corpus.tooDeepFile);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group, own: undefined, starred: false };
  }

  close(): void {
    this.#flush();
    const { own, sink } = this.#group;
    const outer = this.#groups.pop();
    if (!outer) return;
    this.#group = outer;
    if (this.#fontsAt > this.#groups.length) this.#fontsAt = -1;
    if (this.#createdAt > this.#groups.length) this.#createdAt = -1;
    if (own === undefined) return;
    if (own === 'fldinst') this.#write(equationText(sink.text));
    else if (NUMBERS.has(own)) this.#write(sink.text.trimEnd());
    else outer.sink.apart += `\n${sink.text}${sink.apart}`;
  }

  byte(value: number): void {
    this.#lead = !this.#lead && value > 0x80 && value < 0xff && !this.#encoding().startsWith('windows');
    if (this.#toSkip > 0) this.#toSkip--;
    else if (this.#isSeen()) this.#bytes.push(value);
  }

  isLead(): boolean {
    return this.#lead;
  }

  word(word: string, value: number | undefined): void {
    const character = CHARACTERS[word];
    if (this.#toSkip > 0 && character !== undefined) {
      this.#toSkip--;
      return;
    }
    this.#flush();
    if (word === 'objdata') this.#objects++;
    const group = this.#group;
    if (word === '*') group.starred = true;
    else if (group.starred) this.#starred(word);
    else if (SKIPPED.has(word)) group.skipped = true;
    else if (APART.has(word) || NUMBERS.has(word)) this.#apart(word);
    else if (word === 'u') this.#unicode(value ?? 0);
    else if (BREAKS.has(word)) this.#break();
    else if (character !== undefined) this.#write(character);
    else if (!this.#ofFonts(word, value)) this.#property(word, value);
  }

  #starred(word: string): void {
    const group = this.#group;
    group.starred = false;
    if (word === 'fldinst' || APART.has(word)) this.#apart(word);
    // `{\upr{ANSI}{\*\ud{Unicode}}}`: the second of two forms of the same text.
    else if (word === 'ud') group.skipped = this.#groups.at(-2)?.skipped ?? false;
    else if (!KEPT.has(word)) group.skipped = true;
  }

  /** The rest of the group is text of its own. */
  #apart(own: string): void {
    this.#group.own = own;
    this.#group.sink = { text: '', apart: '' };
  }

  #ofFonts(word: string, value = 0): boolean {
    const group = this.#group;
    if (word === 'fonttbl') {
      group.skipped = true;
      this.#fontsAt = this.#groups.length;
    } else if (word === 'f') group.font = value;
    else if (word === 'deff') this.#defaultFont = value;
    else if (word === 'fcharset' && this.#fontsAt >= 0) this.#charsets.set(group.font, value);
    else if (word === 'loch' || word === 'hich' || word === 'dbch') this.#kind = word;
    else if (word === 'af' && this.#kind === 'dbch') group.asianFont = value;
    else if (word === 'ansicpg') this.#codePage = value;
    else if (word === 'mac') this.#codePage = 10000;
    else return false;
    return true;
  }

  #property(word: string, value: number | undefined): void {
    const group = this.#group;
    if ((word === 'revised' || word === 'deleted') && value !== 0 && this.#fontsAt < 0) this.#changes++;
    if (word === 'v') group.hidden = value !== 0;
    else if (word === 'deleted') group.deleted = value !== 0;
    else if (word === 'plain') {
      group.hidden = false;
      group.deleted = false;
      group.font = -1;
      group.asianFont = -1;
    } else if (word === 'uc') group.fallback = Math.min(Math.max(value ?? 1, 0), 16);
    else if (word === 'info' || word === 'upr') group.skipped = true;
    else if (word === 'title' && group.skipped) {
      group.skipped = false;
      group.sink = this.#title;
    } else if (word === 'creatim') this.#createdAt = this.#groups.length;
    else if (this.#createdAt >= 0 && (word === 'yr' || word === 'mo' || word === 'dy'))
      this.#created[word] = value ?? 0;
  }

  #unicode(value: number): void {
    this.#write(String.fromCharCode(value & 0xffff));
    this.#toSkip = this.#group.fallback;
  }

  #break(): void {
    if (!this.#isSeen()) return;
    const { sink } = this.#group;
    sink.text += `${sink.apart}\n`;
    sink.apart = '';
  }

  #isSeen(): boolean {
    return !this.#group.skipped && !this.#group.hidden && !this.#group.deleted;
  }

  #write(text: string): void {
    if (this.#isSeen()) this.#group.sink.text += text;
  }

  /** Chinese text often stands in fonts that say nothing of their characters: then the code page of the file counts. */
  #encoding(): string {
    const { font, asianFont } = this.#group;
    const ofFont = (number: number): string | undefined => FONT_CHARSETS[this.#charsets.get(number) ?? 0];
    return (
      ofFont(font < 0 ? this.#defaultFont : font) ?? ofFont(asianFont) ?? CODE_PAGES[this.#codePage] ?? 'windows-1252'
    );
  }

  #flush(): void {
    this.#toSkip = 0;
    this.#lead = false;
    if (this.#bytes.length === 0) return;
    const encoding = this.#encoding();
    const decoder = this.#decoders.get(encoding) ?? new TextDecoder(encoding);
    this.#decoders.set(encoding, decoder);
    this.#group.sink.text += decoder.decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
  }

  finish(): Extract {
    while (this.#groups.length > 0) this.close(); // a file that was cut
    this.#flush();
    const title = this.#title.text.trim();
    const { yr, mo, dy } = this.#created;
    const created = yr > 0 ? `${yr}-${mo}-${dy}` : undefined;
    return {
      lines: sourceLines(`${this.#body.text}${this.#body.apart}`),
      ...propertiesOf(title, created),
      problems: objectsProblem(this.#objects),
      notes: changesNote(this.#changes),
    };
  }
}
