/** Which findings wait while their words are being written: pure, so that it can be tested without an editor. */

/** What is known of a finding: its place in the text, and its rule. */
export interface Placed {
  /** UTF-16 offsets in the same text as the caret. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const OPENING = '“‘『「《〈（(【〔';
const CLOSING = '”’』」》〉）)】〕';
const STRAIGHT = '"';
const SENTENCE_END = /[。！？\r\n]/;

/**
 * True where a finding is about words that are still being written: the caret touches it, it lies within the quotation, title
 * or bracket around the caret (closed or not), or it is about a label whose list goes on at the caret, or about a mark whose
 * partner may still come. `paragraph` is the text around the caret in which marks have their partners.
 */
export function waits(paragraph: string, caret: number, finding: Placed): boolean {
  const { start, end, rule } = finding;
  if (start <= caret && caret <= end) return true;
  if (start >= paragraph.length || end <= 0) return false;
  if (rule === 'marks/unmatched') return true;
  if (rule.startsWith('labels/') && overlap(finding, sentenceAt(paragraph, caret))) return true;
  const marked = markedAt(paragraph, caret);
  return marked !== undefined && overlap(finding, marked);
}

/** The stretch that is being written at the caret: its sentence, and the quotation around it where that is longer. */
export function writtenAt(paragraph: string, caret: number): Stretch {
  const sentence = sentenceAt(paragraph, caret);
  const marked = markedAt(paragraph, caret) ?? sentence;
  return { start: Math.min(sentence.start, marked.start), end: Math.max(sentence.end, marked.end) };
}

function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && a.end > b.start;
}

function sentenceAt(text: string, caret: number): Stretch {
  let start = caret;
  while (start > 0 && !SENTENCE_END.test(text.charAt(start - 1))) start--;
  let end = caret;
  while (end < text.length && !SENTENCE_END.test(text.charAt(end))) end++;
  return { start, end };
}

/** From the outermost mark that is open at the caret to its partner, or to the end where it has none. */
function markedAt(text: string, caret: number): Stretch | undefined {
  const open: { readonly at: number; readonly partner: string }[] = [];
  for (let at = 0; at < caret; at++) take(open, text.charAt(at), at);
  const outermost = open[0];
  if (!outermost) return undefined;
  for (let at = caret; at < text.length; at++) {
    take(open, text.charAt(at), at);
    if (open[0] !== outermost) return { start: outermost.at, end: at + 1 };
  }
  return { start: outermost.at, end: text.length };
}

/** Opens or closes a mark; one that closes what is not the last to be opened closes what was opened since as well. */
function take(open: { readonly at: number; readonly partner: string }[], mark: string, at: number): void {
  const closed = open.findLastIndex(({ partner }) => partner === mark);
  if (closed >= 0) open.length = closed;
  else if (mark === STRAIGHT) open.push({ at, partner: STRAIGHT });
  else if (OPENING.includes(mark)) open.push({ at, partner: CLOSING.charAt(OPENING.indexOf(mark)) });
}
