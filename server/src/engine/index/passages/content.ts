/** What the index takes of a paragraph, read in one pass: its content characters, and where its clauses end. */
import { FOLD } from '../../text/fold.ts';
import { CLAUSE_KIND } from '../wording/clauses.ts';

/** Memory for one paragraph after the other. */
export interface Content {
  /** Its content characters, folded, and the place of each in the text. */
  units: Uint16Array;
  places: Uint32Array;
  count: number;
  /** How many of them stand before each border of a clause, the end of the paragraph being the last one. */
  borders: Uint32Array;
  clauses: number;
}

/** Units of most paragraphs. */
const USUAL = 1 << 12;

export const createContent = (): Content => roomFor(USUAL);

const roomFor = (units: number): Content => ({
  units: new Uint16Array(units),
  places: new Uint32Array(units),
  count: 0,
  borders: new Uint32Array(units),
  clauses: 0,
});

/**
 * Reads `text[from..to)`, all of one paragraph of a text that stands at `offset` of the whole. Each unit is written down and stays if it is
 * meant to: where a mark stands nobody can guess, and to guess wrong costs the processor more than ten units do.
 */
export function readContent(text: Uint16Array, from: number, to: number, offset: number, content: Content): void {
  if (to - from >= content.units.length) Object.assign(content, roomFor(2 * (to - from)));
  const { units, places, borders } = content;
  const [fold, kinds] = [FOLD, CLAUSE_KIND];
  let count = 0;
  let clauses = 0;
  for (let at = from; at < to; at++) {
    const unit = text[at] as number;
    const kind = kinds[unit] as number;
    units[count] = fold[unit] as number;
    places[count] = offset + at;
    count += kind & 1; // content
    borders[clauses] = count;
    clauses += kind >>> 1; // a border
  }
  borders[clauses++] = count;
  content.count = count;
  content.clauses = clauses;
}
