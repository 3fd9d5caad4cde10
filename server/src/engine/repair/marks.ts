/** What single lines look like: how they end, how they begin, how wide they are. */

const ENDS: ReadonlySet<number> = new Set(
  Array.from('。！？；：…”’）)》】〕」』—!?;:.．｡~～|', (mark) => mark.charCodeAt(0)),
);
const INNER = /[。！？；!?;]/;
const STRUCTURE =
  /^(?:第[一二三四五六七八九十百千零〇\d]+[条章节编款项部]|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,3})[）)、.．]|[一二三四五六七八九十]是|——|[■●◆▲★•·※]|[（(【]|附[件录表：:]|来源|其[一二三四五六七八九]|\d{4}\s*[年—-]|[①-⑳])/;

/** Whether a line ends like a sentence, a list member or a quotation; where there is none, nothing is open. */
export function endsClosed(text: string): boolean {
  return text === '' || ENDS.has(text.charCodeAt(text.length - 1)) || isSignedNote(text);
}

/** Whether an editor's note ends here (——编者). */
export function isSignedNote(text: string): boolean {
  return text.endsWith('者') && /——\s*编\s*者$/.test(text);
}

/** Whether a line ends with a mark that cannot end a paragraph. */
export function endsWithComma(text: string): boolean {
  return '，、,'.includes(text.charAt(text.length - 1));
}

/** Whether a sentence ends inside the line. */
export function hasInnerEnd(text: string): boolean {
  return INNER.test(text);
}

/** Whether a line begins with a number, a bullet, a dash or another sign of structure. */
export function startsStructure(text: string): boolean {
  return STRUCTURE.test(text);
}

/** Width in Han characters: ASCII counts half. */
export function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2e80 && text.charCodeAt(i) < 0x2010 ? 0.5 : 1;
  return width;
}

export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf);
}
