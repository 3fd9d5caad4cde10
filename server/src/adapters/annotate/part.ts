/** A part of a Word document in which runs are cut, and marks of comments and changes stand between them. */
import type { Run, TextElement } from '../import/docx/paragraph.ts';
import { type Splice, spliced } from './splices.ts';

/** What may stand at one place between runs, in the order in which it stands there. */
const ORDER = ['deletion-end', 'insertion', 'comment-end', 'comment-start', 'deletion-start'] as const;
export type MarkKind = (typeof ORDER)[number];

/** A place at which a run may be cut: an offset in the text of an element, or before or behind the run. */
export type Cut = Beside | Within;

interface Beside {
  readonly run: Run;
  readonly at: 'before' | 'behind';
}

export interface Within {
  readonly run: Run;
  readonly element: TextElement;
  readonly at: number;
}

interface Point {
  readonly run: Run;
  readonly marks: Map<MarkKind, string[]>;
  /** Where the run is cut within a text. */
  readonly element?: TextElement;
  /** Whether the run goes on around it. */
  readonly inside: boolean;
}

export class MarkedPart {
  readonly #source: string;
  readonly #points = new Map<number, Point>();
  /** Stretches of texts that are deleted. */
  readonly #deleted: { readonly element: TextElement; readonly from: number; readonly to: number }[] = [];

  constructor(source: string) {
    this.#source = source;
  }

  /** Puts a mark at a place; of several of a kind those that were put later stand behind. */
  mark(cut: Cut, kind: MarkKind, xml: string): void {
    const [at, point] = this.#pointOf(cut);
    const known = this.#points.get(at) ?? point;
    this.#points.set(at, known);
    known.marks.set(kind, [...(known.marks.get(kind) ?? []), xml]);
  }

  /** Deletes the text of an element from a cut to an offset; `open` and `close` go around the run that has only this. */
  delete(from: Within, to: number, open: string, close: string): void {
    this.#deleted.push({ element: from.element, from: from.at, to });
    this.mark(from, 'deletion-start', open);
    this.mark({ ...from, at: to }, 'deletion-end', close);
  }

  /** The opening tag of a run with its properties, for a run beside it. */
  openingOf(run: Run): string {
    return this.#source.slice(run.from, run.inner) + this.propertiesOf(run);
  }

  propertiesOf({ properties }: Run): string {
    return properties ? this.#source.slice(...properties) : '';
  }

  sourceOf([from, to]: readonly [from: number, to: number]): string {
    return this.#source.slice(from, to);
  }

  text(): string {
    const splices: Splice[] = [];
    const cut = new Set(this.#deleted.map(({ element }) => element));
    for (const [at, { run, marks, element, inside }] of this.#points) {
      const between = ORDER.flatMap((kind) => marks.get(kind) ?? []).join('');
      const close = this.#closing(run.from);
      if (element) {
        cut.add(element);
        const text = `${this.#end(element, at)}${close}${between}${this.openingOf(run)}${this.#start(element, at)}`;
        splices.push({ from: at, to: at, text });
      } else splices.push({ from: at, to: at, text: inside ? close + between + this.openingOf(run) : between });
    }
    for (const element of cut) {
      splices.push({ from: element.from, to: element.inner, text: this.#start(element, element.inner) });
      splices.push({ from: element.end, to: element.to, text: this.#end(element, element.end) });
      splices.push(...this.#blanks(element).map(([from, to]) => ({ from, to, text: '' })));
    }
    return spliced(this.#source, splices);
  }

  /** The offset of a place, and what is to be known of it. A cut at the end of a text is one between texts, or beside the run. */
  #pointOf(cut: Cut): readonly [at: number, point: Point] {
    const { run } = cut;
    const marks = new Map<MarkKind, string[]>();
    if (typeof cut.at === 'string') return [cut.at === 'before' ? run.from : run.to, { run, marks, inside: false }];
    const { element, at } = cut;
    if (at > element.inner && at < element.end) return [at, { run, marks, inside: true, element }];
    const [first, last] = [run.properties?.[1] ?? run.inner, run.to - this.#closing(run.from).length];
    if (at <= element.inner)
      return element.from === first
        ? [run.from, { run, marks, inside: false }]
        : [element.from, { run, marks, inside: true }];
    return element.to === last ? [run.to, { run, marks, inside: false }] : [element.to, { run, marks, inside: true }];
  }

  /** Blanks at the ends of an element that did not count, and would now. */
  #blanks({ from, inner, end }: TextElement): (readonly [from: number, to: number])[] {
    if (/\sxml:space\s*=\s*["']preserve/.test(this.#source.slice(from, inner))) return [];
    const text = this.#source.slice(inner, end);
    const front = text.length - text.replace(/^[ \t\r\n]+/, '').length;
    const back = text.replace(/[ \t\r\n]+$/, '').length;
    return (
      [
        [inner, inner + front],
        [inner + Math.max(front, back), end],
      ] as const
    ).filter(([a, b]) => b > a);
  }

  /** The tag that opens the text of an element that goes on, or begins, at an offset. Blanks count in it. */
  #start(element: TextElement, at: number): string {
    const isDeleted = this.#deleted.some((each) => each.element === element && each.from <= at && at < each.to);
    return `<${this.#name(element.from, isDeleted)} xml:space="preserve">`;
  }

  #end(element: TextElement, at: number): string {
    const isDeleted = this.#deleted.some((each) => each.element === element && each.from < at && at <= each.to);
    return `</${this.#name(element.from, isDeleted)}>`;
  }

  #name(at: number, isDeleted: boolean): string {
    const name = rawName(this.#source, at);
    return isDeleted ? name.replace(/t$/, 'delText') : name;
  }

  #closing(from: number): string {
    return `</${rawName(this.#source, from)}>`;
  }
}

/** The name in a tag, with its prefix. */
export function rawName(source: string, at: number): string {
  return /^<\/?([^\s/>]+)/.exec(source.slice(at, at + 200))?.[1] ?? '';
}
