/** Word 97–2003 documents (.doc, .wps): body, notes and text boxes; running heads and comments are left out. */
import { say } from '../../../engine/language/index.ts';
import { sourceLines } from '../../../engine/repair/lines.ts';
import { type Extract, Refusal } from '../extract.ts';
import type { OleFile } from '../ole.ts';
import { changesNote, objectsProblem } from '../told.ts';
import { equationText } from '../word-fields.ts';
import { numbersOf, withNumbers } from './numbers.ts';
import { summaryOf } from './summary.ts';
import { textOfPieces } from './text.ts';

const MAGIC = 0xa5ec;
/** Versions below are Word 6 and 95, whose text is laid out otherwise. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x0100;
const OTHER_TABLE = 0x0200;

/** Where the numbers of characters stand, in the order in which the parts follow one another, and whether a reader sees the part on the page. */
const PARTS = [
  [0x4c, true], // body
  [0x50, true], // footnotes
  [0x54, false], // running heads
  [0x58, false], // macros
  [0x5c, false], // comments
  [0x60, true], // endnotes
  [0x64, true], // text boxes
] as const;

/** The paragraphs of a Word document, notes and text boxes behind the body. Throws a `Refusal`. */
export function extractDoc(ole: OleFile): Extract {
  try {
    const { text, problems, notes } = readParts(ole);
    const { seen, objects } = shown(text);
    return {
      lines: sourceLines(seen),
      ...summaryOf(ole),
      problems: [...problems, ...objectsProblem(objects)],
      notes,
    };
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal(say.corpus.damagedOle);
    throw error;
  }
}

interface Parts {
  readonly text: string;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

function readParts(ole: OleFile): Parts {
  const main = ole.stream('WordDocument');
  if (!main || main.length < 0x1aa || main.readUInt16LE(0) !== MAGIC) throw new Refusal(say.corpus.oldWord);
  if (main.readUInt16LE(2) < WORD_97) throw new Refusal(say.corpus.oldWord);
  const flags = main.readUInt16LE(0x0a);
  if ((flags & ENCRYPTED) !== 0) throw new Refusal(say.corpus.encrypted);
  const table = ole.stream((flags & OTHER_TABLE) === 0 ? '0Table' : '1Table');
  if (!table) throw new Refusal(say.corpus.damagedOle);
  const { between, changes } = textOfPieces(main, table);
  const numbers = numbersOf(main, table);
  const texts: string[] = [];
  let at = 0;
  for (const [field, isSeen] of PARTS) {
    const length = main.readUInt32LE(field);
    if (isSeen && length > 0) texts.push(withNumbers(between(at, at + length), numbers ?? NO_NUMBERS));
    at += length;
  }
  return {
    text: texts.join('\r'),
    problems: numbers ? [] : [say.corpus.noNumbers],
    notes: changesNote(changes),
  };
}

const NO_NUMBERS = (): string => '';

/** What marks of Word stand for; those that are not named here stand for nothing. */
const MARKS: Readonly<Record<number, string>> = {
  7: '\n', // end of a cell
  9: '\t',
  10: '\n',
  11: '\n', // end of a line in a paragraph
  12: '\n\f', // page, section
  13: '\n', // paragraph
  14: '\n', // column
  30: '-', // a hyphen that does not break
};
const FIELD = 19;
const RESULT = 20;
const FIELD_END = 21;

interface Field {
  code: string;
  result: string;
  inResult: boolean;
}

/** The text without marks, and how many objects of other programs stand in it. Of fields (`FIELD code RESULT result FIELD_END`; they nest) the result stays. */
function shown(text: string): { readonly seen: string; readonly objects: number } {
  const open: Field[] = [];
  let seen = '';
  let objects = 0;
  const write = (part: string): void => {
    const field = open.at(-1);
    if (!field) seen += part;
    else if (field.inResult) field.result += part;
    else field.code += part;
  };
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if (code >= 32) continue;
    write(text.slice(from, at));
    from = at + 1;
    const field = open.at(-1);
    if (code === FIELD) open.push({ code: '', result: '', inResult: false });
    else if (code === RESULT && field) field.inResult = true;
    else if (code === FIELD_END && field) {
      open.pop();
      if (/^\s*EMBED\b/i.test(field.code)) objects++;
      write(field.result === '' ? equationText(field.code) : field.result);
    } else write(MARKS[code] ?? '');
  }
  // A field that never ends is damaged: what it holds is kept.
  return { seen: seen + open.map(({ result }) => result).join(''), objects };
}
