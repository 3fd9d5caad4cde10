/** How stretches are used where they are no part of a longer one: what stands around them, in which documents, and when. */
import { SAYING } from '../text/words.generated.ts';
import { CLAUSE, CLOSING, NUMBER, OPENING, STOP, TITLE } from './paragraph.ts';
import type { Stretches } from './stretches.ts';
import type { MinedText } from './text.ts';

/** For each stretch numbers of free places, those that are no part of a longer stretch. */
export interface Uses {
  readonly free: Uint32Array;
  /** Behind a mark that ends a clause, behind another mark, and behind 要, which asks for what follows. */
  readonly opened: Uint32Array;
  readonly halfOpened: Uint32Array;
  readonly demanded: Uint32Array;
  /** Before a mark that ends a clause, and before another mark. */
  readonly closed: Uint32Array;
  readonly halfClosed: Uint32Array;
  /** At the end of a sentence, and as a sentence of their own. */
  readonly ended: Uint32Array;
  readonly alone: Uint32Array;
  /** Wholly between quotation marks, and between those of a title. */
  readonly quoted: Uint32Array;
  readonly titled: Uint32Array;
  /** Beside a number or foreign word. */
  readonly numbered: Uint32Array;
  /** In what is reported as said, and in the first paragraph below a headline. */
  readonly said: Uint32Array;
  readonly led: Uint32Array;
  /** Documents with free places, and how often the quarter of the year changes from one to the next. */
  readonly documents: Uint32Array;
  readonly quarters: Uint32Array;
  /** Shares of the whole text. */
  readonly saidOfAll: number;
  readonly ledOfAll: number;
}

type Columns = Omit<Uses, 'saidOfAll' | 'ledOfAll'>;

const DEMAND = '要'.charCodeAt(0);
const SAID = SAYING.map((word) => [word.charCodeAt(0), word.charCodeAt(1)] as const);

/** One pass over the text; places in `at` that are part of a longer stretch are cleared by it. */
export function countUses(text: MinedText, { at, lengths, size }: Stretches): Uses {
  const { units, starts, documentOf } = text;
  const uses = columnsOf(size);
  const noteDocument = documentNotes(text, uses, size);
  let [saidUnits, ledUnits, reach] = [0, 0, 0];
  for (let p = 0; p < documentOf.length; p++) {
    const [from, to] = [starts[p] ?? 0, starts[p + 1] ?? 0];
    const said = saidFrom(units, from, to);
    const isLed = text.isLead[p] === 1;
    saidUnits += to - said;
    if (isLed) ledUnits += to - from;
    for (let i = from; i < to; i++) {
      const stretch = at[i] ?? 0;
      const end = i + (lengths[stretch] ?? 0);
      if (end <= reach) at[i] = 0;
      if (stretch === 0 || end <= reach) continue;
      reach = end;
      notePlace(text, uses, stretch, i, end);
      if (i > said) bump(uses.said, stretch);
      if (isLed) bump(uses.led, stretch);
      noteDocument(stretch, documentOf[p] ?? 0);
    }
  }
  const all = Math.max(1, units.length);
  return { ...uses, saidOfAll: saidUnits / all, ledOfAll: ledUnits / all };
}

function columnsOf(size: number): Columns {
  const column = () => new Uint32Array(size + 1);
  return {
    free: column(),
    opened: column(),
    halfOpened: column(),
    demanded: column(),
    closed: column(),
    halfClosed: column(),
    ended: column(),
    alone: column(),
    quoted: column(),
    titled: column(),
    numbered: column(),
    said: column(),
    led: column(),
    documents: column(),
    quarters: column(),
  };
}

function notePlace({ units, marks }: MinedText, uses: Columns, stretch: number, start: number, end: number): void {
  const [before, behind] = [marks[start] ?? 0, marks[end] ?? 0];
  const isWhole = (before & OPENING) !== 0 && (behind & CLOSING) !== 0;
  const isLast = units[end] === STOP;
  bump(uses.free, stretch);
  if (isWhole || (before & CLAUSE) !== 0) bump(uses.opened, stretch);
  else if (before !== 0) bump(uses.halfOpened, stretch);
  else if (units[start - 1] === DEMAND) bump(uses.demanded, stretch);
  if (isWhole || (behind & CLAUSE) !== 0) bump(uses.closed, stretch);
  else if (behind !== 0) bump(uses.halfClosed, stretch);
  if (isLast) bump(uses.ended, stretch);
  if (isLast && units[start - 1] === STOP) bump(uses.alone, stretch);
  if (isWhole) bump((before & TITLE) !== 0 ? uses.titled : uses.quoted, stretch);
  if (units[start - 1] === NUMBER || units[end] === NUMBER) bump(uses.numbered, stretch);
}

/** Notes the documents of a stretch, which come in the order of their worth. */
function documentNotes({ infos }: MinedText, uses: Columns, size: number): (stretch: number, document: number) => void {
  const quarters = infos.map(({ date }, document) => quarterOf(date) ?? -1 - document);
  const before = new Int32Array(size + 1).fill(-1);
  return (stretch, document) => {
    const known = before[stretch] ?? -1;
    if (known === document) return;
    before[stretch] = document;
    bump(uses.documents, stretch);
    if (known < 0 || quarters[known] !== quarters[document]) bump(uses.quarters, stretch);
  };
}

/** Where in a paragraph somebody begins to speak; its end where nobody does. */
function saidFrom(units: Uint16Array, from: number, to: number): number {
  for (let i = from; i < to; i++)
    for (const [first, second] of SAID) if (units[i] === first && units[i + 1] === second) return i;
  return to;
}

function quarterOf(date: string | undefined): number | undefined {
  const [, year, month = '7'] = /^(\d{4})(?:-(\d{2}))?/.exec(date ?? '') ?? [];
  return year === undefined ? undefined : 4 * Number(year) + Math.floor((Number(month) - 1) / 3);
}

function bump(column: Uint32Array, at: number): void {
  column[at] = (column[at] ?? 0) + 1;
}
