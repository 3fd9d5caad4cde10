/** Lines that name a section: nobody wants them continued unasked. */
import { CHINESE } from '../outline/outline.ts';

const LINE_HEAD = /^[\s\u3000]*(?:(?:[-*+>]|#{1,6})[ \t]+)*/;
const HEADING = /^ {0,3}#{1,6}[ \t]/;
const NUMBER = new RegExp(
  `^(?:\\*\\*|__)?(?:第${CHINESE}[编章节条款]|${CHINESE}、|[（(](?:${CHINESE}|\\d{1,2})[）)]|\\d{1,2}[.．、)](?!\\d)|[①-⑳])`,
);
const BOLD = /^(?:\*\*|__)/;
const ENDS_TITLE = /[。；：！？]|(?:\*\*|__)/;

/** Whether the caret stands in a heading, behind the number of a section, or in a bold label at the start of a line. */
export function opensSection(text: string, offset: number): boolean {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const line = text.slice(start, offset);
  if (HEADING.test(line)) return true;
  const words = line.replace(LINE_HEAD, '');
  const sign = NUMBER.exec(words)?.[0] ?? BOLD.exec(words)?.[0];
  return sign !== undefined && !ENDS_TITLE.test(words.slice(sign.length));
}
