/** Characters that are named by a font and a number (`w:sym` and its like in .doc): those of Unicode, and the boxes and ticks that forms have. */

/** Of the fonts Wingdings and Wingdings 2, whose characters are drawings. */
const DRAWN: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 108: '●', 110: '■', 111: '□', 113: '□', 168: '□', 251: '✗', 252: '✓', 253: '☒', 254: '☑' },
  'wingdings 2': { 42: '□', 79: '✗', 80: '✓', 81: '☒', 82: '☑', 83: '☒', 84: '☒', 163: '□' },
};
/** Circled numbers of Wingdings: ⓪ to ⑩, then ⓿ to ❿. */
const CIRCLED = '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿';
const FIRST_CIRCLED = 0x80;
/** Characters of symbol fonts stand in this area. */
const SYMBOLS = 0xf000;

/** Empty for a drawing that is no word. */
export function symbolText(code: number, font: string | undefined): string {
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  const name = font?.toLowerCase() ?? '';
  const own = code >= SYMBOLS && code < SYMBOLS + 0x100 ? code - SYMBOLS : code;
  const drawn = DRAWN[name];
  if (drawn) return drawn[own] ?? (name === 'wingdings' ? CIRCLED.charAt(own - FIRST_CIRCLED) : '');
  if (own !== code) return own < 0x7f && !/symbol|webdings|wingdings/.test(name) ? String.fromCharCode(own) : '';
  return code < 0xe000 || code > 0xf8ff ? String.fromCharCode(code) : '';
}
