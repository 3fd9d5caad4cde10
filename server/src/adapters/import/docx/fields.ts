/** Fields written as marks between runs: whether one stands in a code, which is not seen, or in a result. */
import { equationText } from '../word-fields.ts';

interface Field {
  /** Whether its result has begun. */
  shown: boolean;
  code: string;
}

/** The fields that are open at a place. */
export class Fields {
  #open: Field[] = [];
  readonly #outer: Field[][] = [];

  /** Whether text is seen here. */
  get visible(): boolean {
    return this.#open.every(({ shown }) => shown);
  }

  /** Whether text is the result of a field: what is changed here goes with the next update. */
  get inside(): boolean {
    return this.#open.length > 0;
  }

  /** A mark of that type (`w:fldCharType`). What a field without a result shows. */
  mark(type: string | undefined): string {
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ shown: false, code: '' });
    else if (type === 'separate' && last) last.shown = true;
    else if (type === 'end') {
      this.#open.pop();
      if (last && !last.shown && this.visible) return equationText(last.code);
    }
    return '';
  }

  code(text: string): void {
    const last = this.#open.at(-1);
    if (last && !last.shown && last.code.length < LONGEST_CODE) last.code += text;
  }

  /** A field that is an element of its own and shows nothing but its result. `leave` ends it. */
  simple(): void {
    this.#outer.push(this.#open);
    this.#open = [...this.#open, { shown: true, code: '' }];
  }

  /** Text of its own (a text box, a note) begins: what is open outside does not reach into it. */
  enter(): void {
    this.#outer.push(this.#open);
    this.#open = [];
  }

  leave(): void {
    this.#open = this.#outer.pop() ?? [];
  }
}

const LONGEST_CODE = 2001; // bound: a longer one is none that is read
