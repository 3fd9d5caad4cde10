/** What an index hands out of a fragment, as columns of bytes: small, and read without a parser for each of its paragraphs. */
import type { Paragraph } from '../../engine/corpus.ts';
import type { LineBreak } from '../../engine/line-breaks.ts';
import type { DocumentInfo } from '../../engine/passages.ts';

/** What is stored of a fragment to be judged; `offset` is the place of its first paragraph in the document. */
export interface Body {
  readonly info: DocumentInfo;
  readonly paragraphs: readonly Paragraph[];
  readonly offset: number;
}

export const packInfo = (info: DocumentInfo): string => Buffer.from(JSON.stringify(info)).toString('base64');
export const unpackInfo = (packed: string): DocumentInfo =>
  JSON.parse(Buffer.from(packed, 'base64').toString()) as DocumentInfo;

/**
 * Two bytes a unit, of which Chinese takes three in UTF-8: how many units of numbers follow, the numbers, then the texts. Of each
 * paragraph its length, its line, how many breaks it has, and the breaks.
 */
export function packText({ paragraphs, offset }: Omit<Body, 'info'>): string {
  const rows = paragraphs.flatMap(({ text, line, breaks = [] }) => [
    text.length,
    line,
    breaks.length,
    ...breaks.flatMap((each) => [each.at, each.line]),
  ]);
  const numbers = [offset, paragraphs.length, ...rows].map(written).join('');
  const texts = paragraphs.map(({ text }) => text).join('');
  return Buffer.from(written(numbers.length) + numbers + texts, 'utf16le').toString('base64');
}

export function unpackText(packed: string): Omit<Body, 'info'> {
  const units = Buffer.from(packed, 'base64').toString('utf16le');
  let at = 0;
  const next = (): number => {
    const unit = units.charCodeAt(at++);
    return unit < LARGE ? unit : (unit - LARGE) * LARGE + units.charCodeAt(at++);
  };
  const numbers = next();
  let start = at + numbers;
  const [offset, count] = [next(), next()];
  const paragraphs: Paragraph[] = [];
  for (let i = 0; i < count; i++) {
    const [length, line, breakCount] = [next(), next(), next()];
    const breaks: LineBreak[] = [];
    for (let b = 0; b < breakCount; b++) breaks.push({ at: next(), line: next() });
    const text = units.slice(start, start + length);
    paragraphs.push(breaks.length ? { text, line, breaks } : { text, line });
    start += length;
  }
  return { paragraphs, offset };
}

/** A number of one unit, or of two whose first is not less than this. */
const LARGE = 0x8000;

function written(number: number): string {
  if (number < LARGE) return String.fromCharCode(number);
  return String.fromCharCode(LARGE + Math.floor(number / LARGE), number % LARGE);
}
