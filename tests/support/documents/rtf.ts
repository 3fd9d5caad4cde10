/** Writes RTF: each paragraph by numbers of its characters, as Word does. */

/** A file of paragraphs. */
export function rtfOf(paragraphs: readonly string[]): string {
  return `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}${paragraphs
    .map((text) => `\\pard ${rtfText(text)}\\par\n`)
    .join('')}}`;
}

/** Characters as RTF writes them, each with one byte for programs that know no numbers. */
export function rtfText(text: string): string {
  return text.replace(/[^\x20-\x7e]|[\\{}]/g, (unit) => {
    if ('\\{}'.includes(unit)) return `\\${unit}`;
    const code = unit.charCodeAt(0);
    return `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });
}
