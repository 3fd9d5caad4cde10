/**
 * Equations in fields (`EQ`): what a reader sees of them. Word draws them from the code, so that no result holds their words
 * (Word, “Field codes: Eq (Equation) field”).
 */

/** Shapes drawn around a character. */
const SHAPE = /^[\s○〇◯□△◇◎]*$/;
/** What is drawn above or below others: in an overlay the reading of a character. */
const RAISED = /^\s*\\s\s*\\(?:up|do)\b/i;
/** Switches of a part and its opening bracket: `\o\ad(`, `\s\up 9(`, `\b\bc\{(`. */
const PART = /\\([abdfilorsx])\s*(?:\\[a-z]{2}\s*(?:\d+\s*|\\.\s*)?)*\(/iy;
const LONGEST_CODE = 2000; // bound: codes are lines, not texts

/**
 * The characters that an equation shows, in the order of reading: `EQ \o\ad(\s\up 9(jué),决)` is 决 with its reading above,
 * `EQ \o\ac(○,一)` is 一 in a circle, `EQ \f(1,2)` a fraction. Empty for every other field: what it shows is its result.
 */
export function equationText(code: string): string {
  const equation = /^\s*EQ\b(.*)$/is.exec(code)?.[1];
  return equation === undefined || code.length > LONGEST_CODE
    ? ''
    : read(equation.replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '')).trim();
}

function read(text: string): string {
  let seen = '';
  for (let at = 0; at < text.length; ) {
    PART.lastIndex = at;
    const part = PART.exec(text);
    if (part) {
      const members = membersFrom(text, PART.lastIndex);
      seen += shown(part[1] ?? '', members.texts);
      at = members.end;
    } else if (text.charAt(at) === '\\') {
      // A bracket or a comma that is none of the code; a switch of which Word makes nothing.
      seen += text.charAt(at + 1).replace(/[a-z]/i, '');
      at += 2;
    } else seen += text.charAt(at++);
  }
  return seen;
}

function shown(kind: string, members: readonly string[]): string {
  switch (kind.toLowerCase()) {
    case 'o':
      return members
        .filter((member) => !RAISED.test(member) && !SHAPE.test(member))
        .map(read)
        .join('');
    case 'f':
      return members.map(read).join('/');
    case 'b':
      return `(${members.map(read).join('')})`;
    case 'a':
    case 'l':
      return members.map(read).join(' ');
    case 'd':
      return '';
    default:
      return members.map(read).join('');
  }
}

/** What stands between the commas (or semicolons) of a bracket that opens before `from`; where it ends. */
function membersFrom(text: string, from: number): { readonly texts: readonly string[]; readonly end: number } {
  const texts = [''];
  let depth = 1;
  let at = from;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '(') depth++;
    if (sign === ')' && --depth === 0) break;
    if (depth === 1 && (sign === ',' || sign === ';')) texts.push('');
    else {
      const length = sign === '\\' ? 2 : 1;
      texts[texts.length - 1] += text.slice(at, at + length);
      at += length - 1;
    }
  }
  return { texts: texts.map((each) => each.trim()), end: at + 1 };
}
