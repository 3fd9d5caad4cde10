/** Walks through a part of a document and collects its paragraphs: every word that is seen, once, in the order of reading. */
import type { Counters } from '../lists.ts';
import {
  BORDERS,
  BOXES,
  type Chunk,
  type Frame,
  isOtherChoice,
  NOTES,
  PARAGRAPHS,
  RUNS,
  signOf,
  TEXTS,
  trimmed,
  UNSEEN,
} from './elements.ts';
import { Fields } from './fields.ts';
import type { Names } from './names.ts';
import { OpenParagraph, type Place, type Run, type WordParagraph } from './paragraph.ts';
import type { Styles } from './styles.ts';
import type { Tally } from './tally.ts';
import { readToggle } from './toggle.ts';
import type { ReadAttribute, WordEvents } from './xml.ts';

/** What the parts of a document share. */
export interface Surroundings {
  readonly styles: Styles;
  readonly counters: Counters;
  readonly tally: Tally;
  /** Paragraphs of notes (`w:footnoteReference 2`), of inserted files (`w:altChunk rId5`) and of diagrams (`dgm:relIds rId6`). */
  readonly tied: ReadonlyMap<string, readonly WordParagraph[]>;
  /** Whether places are asked for. */
  readonly places: boolean;
}

/** A run that is open. */
interface RunState {
  readonly run: Run;
  /** Hidden or not, as the run itself says. */
  vanish?: boolean;
  style?: string;
  /** The mark of a note that the writer has typed follows. */
  mark?: boolean;
}

export class Walker implements WordEvents {
  /** Paragraphs outside of notes. */
  readonly paragraphs: WordParagraph[] = [];
  /** Paragraphs of notes by their ids. */
  readonly notes = new Map<string, WordParagraph[]>();
  /** Name of the outermost element. */
  root = '';
  readonly #part: string;
  readonly #around: Surroundings;
  readonly #fields = new Fields();
  readonly #frames: Frame[] = [];
  readonly #open: OpenParagraph[] = [];
  readonly #runs: RunState[] = [];
  /** Depth below an element of which nothing is read. */
  #skipped = 0;
  /** Open elements of which nothing is seen. */
  #hidden = 0;
  /** A paragraph that the next one goes on. */
  #carried: OpenParagraph | undefined;
  #blank = false;
  #chunks: Chunk[] | undefined;
  #preserved = false;
  #note: WordParagraph[] | undefined;

  constructor(part: string, around: Surroundings) {
    this.#part = part;
    this.#around = around;
  }

  open(name: string, attribute: ReadAttribute, from: number, to: number, names: Names): void {
    if (this.#skipped > 0) {
      this.#skipped++;
      return;
    }
    const parent = this.#frames.at(-1);
    if (parent === undefined) this.root = name;
    this.#around.tally.see(name, attribute);
    if (UNSEEN.has(name) || isOtherChoice(name, attribute, parent, names)) {
      if (name === 'w:del' || name === 'w:moveFrom') this.#noteDeletion(parent);
      this.#skipped = 1;
      return;
    }
    if (BORDERS.has(name)) this.#flushCarried();
    this.#frames.push({ name, from, inner: to, hidden: false, noted: false });
    if (PARAGRAPHS.has(name)) this.#beginParagraph();
    else if (RUNS.has(name)) this.#beginRun(from, to, parent);
    else if (TEXTS.has(name)) {
      this.#chunks = [];
      this.#preserved = name !== 'w:t' || attribute('xml:space') === 'preserve';
    } else if (BOXES.has(name)) this.#fields.enter();
    else if (NOTES.has(name)) this.#beginNote(`${name}Reference ${attribute('w:id')}`);
    else this.#property(name, attribute, parent);
  }

  text(text: string, from: number, to: number): void {
    if (this.#skipped > 0) return;
    if (this.#chunks) this.#chunks.push({ text, from, to });
    else if (this.#frames.at(-1)?.name === 'w:instrText') this.#fields.code(text);
  }

  close(name: string, from: number, to: number): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (BORDERS.has(name)) this.#flushCarried();
    const frame = this.#frames.pop();
    if (frame?.hidden) this.#hidden--;
    if (TEXTS.has(name)) this.#endText(frame, from, to);
    else if (RUNS.has(name)) this.#endRun(to);
    else if (PARAGRAPHS.has(name)) this.#endParagraph();
    else if (BOXES.has(name) || name === 'w:fldSimple') this.#fields.leave();
    else if (NOTES.has(name)) this.#note = undefined;
    else if (name === 'w:rPr' && frame && this.#frames.at(-1)?.name === 'w:r') {
      const state = this.#runs.at(-1);
      if (state) state.run.properties = [frame.from, to];
    } else if (name === 'm:num') this.#emit('/');
  }

  /** The elements that say something by being there. */
  #property(name: string, attribute: ReadAttribute, parent: Frame | undefined): void {
    const value = attribute('w:val');
    const paragraph = this.#open.at(-1);
    const run = this.#runs.at(-1);
    if (name === 'w:pStyle') paragraph?.say({ style: value });
    else if (name === 'w:numId') paragraph?.say({ list: value });
    else if (name === 'w:ilvl') paragraph?.say({ level: Number(value) });
    else if (name === 'w:vanish' || name === 'w:specVanish') this.#noteHidden(name, readToggle(value));
    else if (name === 'w:rStyle' && run && value !== undefined) run.style = value;
    else if (name === 'w:showingPlcHdr' && readToggle(value)) this.#hide('w:sdt');
    else if (name === 'w:hidden' && parent?.name === 'w:trPr' && readToggle(value)) this.#hide('w:tr');
    else if (name === 'w:cellDel') this.#hide('w:tc');
    else if ((name === 'w:vMerge' || name === 'w:hMerge') && value !== 'restart') this.#hide('w:tc');
    else if (name === 'w:fldSimple') this.#fields.simple();
    else if (name === 'w:fldChar') this.#emit(this.#fields.mark(attribute('w:fldCharType')));
    else if (name === 'w:altChunk') this.#tie(`${name} ${attribute('r:id')}`);
    else if (name === 'dgm:relIds') this.#tie(`${name} ${attribute('r:dm')}`);
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      this.#tie(`${name} ${attribute('w:id')}`);
      if (run) run.mark = readToggle(attribute('w:customMarkFollows') ?? '0');
    } else if (name === 'v:textpath') this.#draw(attribute('string') ?? '');
    else this.#emit(signOf(name, attribute, parent));
  }

  /** Nothing is seen in the innermost open element of that name. */
  #hide(name: string): void {
    const frame = this.#frames.findLast((each) => each.name === name);
    if (!frame || frame.hidden) return;
    frame.hidden = true;
    this.#hidden++;
  }

  #noteDeletion(parent: Frame | undefined): void {
    if (parent?.name === 'w:trPr') this.#hide('w:tr');
    if (parent?.name === 'w:rPr' && this.#frames.at(-2)?.name === 'w:pPr') this.#open.at(-1)?.say({ open: true });
  }

  #noteHidden(name: string, on: boolean): void {
    if (this.#frames.at(-3)?.name === 'w:pPr') {
      if (on) this.#open.at(-1)?.say({ open: true });
      return;
    }
    const run = this.#runs.at(-1);
    if (run && name === 'w:vanish') run.vanish = on;
  }

  #beginNote(id: string): void {
    this.#note = [];
    this.notes.set(id, this.#note);
  }

  /** Puts paragraphs that stand elsewhere behind the one that names them. */
  #tie(id: string): void {
    const tied = this.#around.tied.get(id);
    const paragraph = this.#open.at(-1);
    if (this.#hidden > 0 || (paragraph && !this.#isSeen(paragraph))) return;
    if (!tied && id.startsWith('dgm:')) this.#around.tally.leftOut.diagrams++;
    const anchor = this.#runs[0]?.run;
    const into = paragraph?.after ?? this.paragraphs;
    for (const each of tied ?? []) into.push(anchor && this.#around.places ? { ...each, anchor } : each);
  }

  /** Words that are drawn: a text of its own. */
  #draw(text: string): void {
    const paragraph = this.#open.at(-1);
    if (!paragraph || this.#hidden > 0 || !/\S/.test(text)) return;
    const anchor = this.#runs[0]?.run;
    paragraph.after.push({ text, pieces: [], afterBlank: false, ...(anchor && { anchor }) });
  }

  #beginParagraph(): void {
    const carried = this.#carried;
    this.#carried = undefined;
    this.#open.push(carried?.goOn() ?? new OpenParagraph(this.#runs.length, this.#runs[0]?.run));
  }

  #endParagraph(): void {
    const paragraph = this.#open.pop();
    if (!paragraph || this.#hidden > 0) return;
    if (paragraph.said.open) {
      this.#carried = paragraph;
      return;
    }
    this.#count(paragraph);
    this.#flush(paragraph);
  }

  #flushCarried(): void {
    const carried = this.#carried;
    this.#carried = undefined;
    if (carried) this.#flush(carried);
  }

  #flush(paragraph: OpenParagraph): void {
    const into = this.#open.at(-1)?.after ?? this.#note ?? this.paragraphs;
    const finished = paragraph.finished(this.#blank);
    this.#blank = finished === undefined;
    if (finished) into.push(finished);
    for (const each of paragraph.after) into.push(each);
  }

  /** Gives a paragraph its number, once. */
  #count(paragraph: OpenParagraph): void {
    if (paragraph.numbered) return;
    const { styles, counters } = this.#around;
    const { said } = paragraph;
    const style = styles.of(said.style);
    const list = said.list ?? style.list;
    const level = said.level ?? counters.levelOf(list ?? '', style.listedBy ?? '') ?? style.level ?? 0;
    paragraph.number(list === undefined ? '' : counters.next(list, level));
  }

  #beginRun(from: number, inner: number, parent: Frame | undefined): void {
    const inserted = parent?.name === 'w:ins' || parent?.name === 'w:moveTo';
    const run = { part: this.#part, from, to: inner, inner };
    this.#runs.push({ run: inserted ? { ...run, inserted: [parent.from, parent.inner] } : run });
  }

  #endRun(to: number): void {
    const state = this.#runs.pop();
    if (state) state.run.to = to;
  }

  #endText(frame: Frame | undefined, end: number, to: number): void {
    const chunks = this.#chunks ?? [];
    this.#chunks = undefined;
    const element = frame?.name === 'w:t' ? { from: frame.from, inner: frame.inner, end, to } : undefined;
    for (const chunk of this.#preserved ? chunks : trimmed(chunks)) {
      const place = element && { from: chunk.from, to: chunk.to, element };
      this.#emit(chunk.text.replace(/[\t\r\n]/g, ' '), place);
    }
  }

  /** Adds text to the paragraph where it is seen. Without a place it stands nowhere as characters. */
  #emit(text: string, place?: Place): void {
    const paragraph = this.#open.at(-1);
    if (text === '' || !paragraph || !this.#isSeen(paragraph)) return;
    this.#count(paragraph);
    if (!this.#around.places) paragraph.add(text);
    else {
      const run = this.#runs[paragraph.runs]?.run;
      const nested = this.#runs.length > paragraph.runs + 1;
      paragraph.add(text, run, this.#fields.inside, nested ? undefined : place);
    }
  }

  /** Whether text is seen here. */
  #isSeen(paragraph: OpenParagraph): boolean {
    if (this.#hidden > 0 || !this.#fields.visible) return false;
    for (let i = paragraph.runs; i < this.#runs.length; i++) {
      const run = this.#runs[i];
      if (run && (run.mark || this.#isHidden(run, paragraph))) return false;
    }
    return true;
  }

  #isHidden({ vanish, style }: RunState, paragraph: OpenParagraph): boolean {
    if (vanish !== undefined) return vanish;
    const { styles } = this.#around;
    // A property that is on in the styles of the paragraph and of the characters is off: it is a toggle (17.7.3).
    const byCharacters = style !== undefined && styles.of(style).hidden;
    return styles.hidden || byCharacters !== styles.of(paragraph.said.style).hidden;
  }
}
