/** What is seen of a field of Word, in .doc and .rtf alike: its result; of a formula that lays characters over one another, the character. */

/** Shapes drawn around a character. */
const SHAPE = /^[\s○□△◇〇◯]*$/;

/**
 * The characters that a formula of overlaid characters shows on the line: `EQ \o\ad(\s\up 9(jué),决)` is 决 with its reading above,
 * `EQ \o\ac(○,一)` is 一 in a circle. Empty for every other field: what it shows is its result.
 */
export function overlaid(code: string): string {
  const inside = /^\s*EQ\b[^(]*\\o\b[^(]*\((.*)\)\s*$/is.exec(code)?.[1];
  if (inside === undefined) return '';
  const kept = partsOf(inside).filter((part) => !/^\s*\\s\\(?:up|do)/i.test(part) && !SHAPE.test(part));
  return (kept.at(-1) ?? '').trim();
}

/** Cuts at the separators that stand in no bracket. */
function partsOf(text: string): readonly string[] {
  const parts = [''];
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth === 0 && (char === ',' || char === ';')) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}
