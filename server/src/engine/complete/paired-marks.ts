/** Quotation marks and brackets that come in pairs: an insertion leaves none of them alone. */

const PAIRS = ['“”', '‘’', '「」', '『』', '《》', '〈〉', '（）', '【】', '〔〕', '()', '[]'] as const;
const CLOSING: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(0), pair.charAt(1)]));
const OPENING: ReadonlyMap<string, string> = new Map(PAIRS.map((pair) => [pair.charAt(1), pair.charAt(0)]));

const MARKS = /[“”‘’「」『』《》〈〉（）【】〔〕()[\]]/g;

/** The closing mark of an opening one; '' for everything else. */
export function closingOf(opening: string): string {
  return CLOSING.get(opening) ?? '';
}

/** The opening marks of a text that nothing in it closes, in their order. */
export function openMarks(text: string): string {
  return readMarks(text).open.join('');
}

/** Whether a text closes a mark that it does not open, or the other way round. */
export function leavesMarkAlone(text: string): boolean {
  const { open, isUnopened } = readMarks(text);
  return isUnopened || open.length > 0;
}

function readMarks(text: string): { readonly open: readonly string[]; readonly isUnopened: boolean } {
  const open: string[] = [];
  let isUnopened = false;
  for (const [char] of text.matchAll(MARKS)) {
    if (CLOSING.has(char)) open.push(char);
    const opening = OPENING.get(char);
    if (opening === undefined) continue;
    if (open.at(-1) === opening) open.pop();
    else isUnopened = true;
  }
  return { open, isUnopened };
}

/** Marks are looked for so far from the words. */
export const MARKS_AROUND = 200;

/** The line up to a place, as far as marks are looked for in it. */
export function lineBefore(text: string, offset: number): string {
  const near = text.slice(Math.max(0, offset - MARKS_AROUND), offset);
  return near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
}

/** Whether an insertion leaves no mark alone, as far as the marks that `before` has opened are closed by it. */
export function closesWhatIsOpen(before: string, insert: string): boolean {
  const opened = openMarks(before);
  for (let from = opened.length; from >= 0; from--) if (!leavesMarkAlone(opened.slice(from) + insert)) return true;
  return false;
}
