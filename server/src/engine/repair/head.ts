/** What the first lines of a document say about it: title, date, 文号. */
import type { Paragraph } from '../corpus.ts';

export interface Head {
  readonly title?: string;
  /** ISO date. */
  readonly date?: string;
  readonly number?: string;
}

/** Paragraphs that may belong to the head. */
const DEPTH = 10;
/** Paragraphs that may belong to the signature. */
const SIGNATURE = 3;
/** A longer paragraph is running text, in which a date is any date. */
const LONGEST = 60;
const NUMBER = /\p{Script=Han}{1,16}[〔[（(]\s*(?:19|20)\d{2}\s*[〕\]）)]\s*第?\s*\d{1,5}\s*号/u;
const DATE = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日|((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/;

/** Reads the head. The title is the first line where that is short and no sentence. */
export function readHead(paragraphs: readonly Paragraph[]): Head {
  const head = paragraphs.slice(0, DEPTH).filter(({ text }) => text.length <= LONGEST);
  const number = firstMatch(NUMBER, head)?.[0].replace(/\s/g, '');
  // A law names the days of all its versions: the last one is that of this text.
  const date = head.map(({ text }) => isoDate(DATE.exec(text))).reduce(later, undefined) ?? signedDate(paragraphs);
  const first = paragraphs[0]?.text;
  const title = first !== undefined && isTitleText(first) ? first : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number }),
  };
}

/** The day below the signature of a letter or notice. */
function signedDate(paragraphs: readonly Paragraph[]): string | undefined {
  for (const { text } of paragraphs.slice(-SIGNATURE)) {
    const match = DATE.exec(text);
    if (match && match[0].length >= text.length - 2) return isoDate(match);
  }
  return undefined;
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

function isoDate(match: RegExpExecArray | null): string | undefined {
  if (!match) return undefined;
  const [year, month, day] = match[1] === undefined ? match.slice(4, 7) : match.slice(1, 4);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
