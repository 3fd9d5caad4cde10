/** Formulas that lay characters over one another (`EQ \o`): their members, and what is seen of them in .doc and .rtf. */

/** Shapes drawn around a character. */
const SHAPE = /^[\s○□△◇〇◯]*$/;

/**
 * The characters that a formula of overlaid characters shows on the line: `EQ \o\ad(\s\up 9(jué),决)` is 决 with its reading above,
 * `EQ \o\ac(○,一)` is 一 in a circle. Empty for every other field: what it shows is its result.
 */
export function overlaid(code: string): string {
  const inside = /^\s*EQ\b[^(]*\\o\b[^(]*\((.*)\)\s*$/is.exec(code)?.[1];
  if (inside === undefined) return '';
  const kept = membersOf(inside).filter((member) => !/^\\s\\(?:up|do)/i.test(member) && !SHAPE.test(member));
  return kept.at(-1) ?? '';
}

/** What stands between commas (or semicolons) that stand in no brackets of their own. */
export function membersOf(text: string): readonly string[] {
  const members = [''];
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (depth === 0 && (sign === ',' || sign === ';')) members.push('');
    else members[members.length - 1] += sign;
  }
  return members.map((member) => member.trim());
}
