/** What the first lines of a document say about it: title, date, 文号. */
import type { Paragraph } from '../corpus.ts';
import { signedDate } from '../text/dates/ends.ts';
import { datesIn } from '../text/dates.ts';

/** Each is looked for when it is asked for: mostly something better than the text has told it. */
export interface Head {
  readonly title: string | undefined;
  /** ISO date. */
  readonly date: string | undefined;
  readonly number: string | undefined;
}

/** Paragraphs that may belong to the head. */
const DEPTH = 10;
/** A longer paragraph is running text, in which a date is any date. */
const LONGEST = 60;
const NUMBER = /\p{Script=Han}{1,16}[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*第?\s*\d{1,5}\s*号/u;

/** Reads the head. The title is the first line where that is short and no sentence. */
export function readHead(paragraphs: readonly Paragraph[]): Head {
  const head = paragraphs.slice(0, DEPTH).filter(({ text }) => text.length <= LONGEST);
  return {
    get title() {
      const first = paragraphs[0]?.text;
      return first !== undefined && isTitleText(first) ? first : undefined;
    },
    get date() {
      // A law names the days of all its versions: the last one is that of this text.
      const named = head.map(({ text }) => dayIn(text)).reduce(later, undefined);
      return named ?? signedDate(paragraphs.slice(-8).map(({ text }) => text));
    },
    get number() {
      const numbered = head.filter(({ text }) => text.includes('号'));
      return firstMatch(NUMBER, numbered)?.[0].replace(/\s/g, '');
    },
  };
}

/** The first day that a line of the head names. */
function dayIn(text: string): string | undefined {
  return datesIn(text).find(({ iso }) => iso.length === 10)?.iso;
}

/** Whether a line may be a title: short, with Chinese in it, and no sentence. */
export function isTitleText(text: string): boolean {
  if (text.length > LONGEST || text.length < 2) return false;
  return !/[。；，：,;:!！?？]$/.test(text) && !/[。；]/.test(text) && /\p{Script=Han}/u.test(text);
}

function firstMatch(pattern: RegExp, paragraphs: readonly Paragraph[]): RegExpExecArray | undefined {
  for (const { text } of paragraphs) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a === undefined || (b !== undefined && b > a) ? b : a;
}
