/** Quotation marks, title marks and brackets as a fix must leave them: in pairs as before, in the kind the draft uses. */

const PAIRS = ['“”', '‘’', '「」', '『』', '﹁﹂', '《》', '〈〉', '（）', '()', '〔〕', '【】', '［］', '[]'];
const CLOSED_BY = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const CLOSING = new Set(CLOSED_BY.values());
const STRAIGHT = '"';

const MARK = /[“”‘’「」『』﹁﹂《》〈〉（）()〔〕【】［］[\]"]/g;
/** Marks around words that are spoken or named: what is deleted with them leaves nothing open. */
const OF_WORDS = /[“”‘’「」『』﹁﹂《》〈〉"]/;

/** The marks of a text, in order. */
export function marksOf(text: string): string {
  return text.match(MARK)?.join('') ?? '';
}

/** The text without marks. */
export function withoutMarks(text: string): string {
  return text.replace(MARK, '');
}

export function holdsMarkOfWords(text: string): boolean {
  return OF_WORDS.test(text);
}

/** The marks of a text that have no partner, in order; '' where all stand in pairs. Straight ones have no side to stand on. */
export function unpaired(text: string): string {
  const open: string[] = [];
  const lone: string[] = [];
  let straight = 0;
  for (const mark of marksOf(text)) {
    if (mark === STRAIGHT) straight++;
    else if (CLOSING.has(mark)) {
      const at = open.findLastIndex((each) => CLOSED_BY.get(each) === mark);
      if (at < 0) lone.push(mark);
      else lone.push(...open.splice(at).slice(1));
    } else open.push(mark);
  }
  return [...lone, ...open, ...(straight % 2 ? [STRAIGHT] : [])].join('');
}

/** Marks that were taken out stand in pairs, whichever comes first: 乙”、“ is a member with its marks. */
export function isWholePairs(marks: string): boolean {
  return PAIRS.every((pair) => marks.split(pair.charAt(0)).length === marks.split(pair.charAt(1)).length);
}

/** Words are looked at this far back for the mark they stand in. */
const FAR = 500;

/** The words with their quotation marks as the draft writes them at `offset`: 「」, straight ones, single ones inside. */
export function inKindOf(draft: string, words: string, offset: number): string {
  if (!words.includes('“')) return words;
  if (!/[“「]/.test(draft) && draft.includes(STRAIGHT)) return words.replace(/[“”]/g, STRAIGHT);
  const [outer, inner] = draft.includes('“') || !draft.includes('「') ? ['“”', '‘’'] : ['「」', '『』'];
  const before = draft.slice(Math.max(0, offset - FAR), offset);
  let isInside = before.lastIndexOf(outer.charAt(0)) > before.lastIndexOf(outer.charAt(1));
  let isDeeper = false;
  return words.replace(/[“”]/g, (mark) => {
    if (mark === '“' && isInside) isDeeper = true;
    else if (mark === '“') isInside = true;
    else if (!isDeeper) isInside = false;
    const kind = isDeeper ? inner : outer;
    if (mark === '”') isDeeper = false;
    return kind.charAt(mark === '“' ? 0 : 1);
  });
}
