/** Lines that are no text of the document: page numbers, running heads, boilerplate of sites, tables of contents. */
import type { SourceLine } from './lines.ts';

/** Longest line that may be noise. */
const LONGEST = 48;
const DECORATED_NUMBER =
  /^[-—–―─·•.]{1,4}\s*\d{1,4}\s*[-—–―─·•.]{1,4}$|^第\s*\d{1,4}\s*页(?:[，,、/\s]*共\s*\d{1,4}\s*页)?$/;
const BARE_NUMBER = /^\d{1,4}$/;
/** What browsers print above and below a page: day, time and title; address and number. */
const BROWSER =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? *(?:[上下]午 *)?\d{1,2}:\d{2}(?::\d{2})?(?: *[AP]M)?(?: |$)|^(?:https?|file):\/\/\S+ +\d{1,4}\/\d{1,4}$/;
const SITE = new RegExp(
  [
    '^隐藏内容$',
    '(?:用户|会员|代理|VIP)\\S{0,4}特权',
    '(?:权限|会员|登录|付费|积分|购买)\\S{0,6}(?:查看|阅读|下载)',
    '^(?:上一篇|下一篇|上一页|下一页|分享到|当前位置|您的位置|浏览次数|点击数|打印本页|关闭窗口|返回顶部|相关阅读|相关链接)',
    '^[【\\[［]?(?:打印|关闭|纠错|收藏|字号|字体)\\s*[：:]?\\s*(?:大|中|小|本页|窗口|】|\\]|］)',
    '^扫一扫',
    '版权所有',
    'ICP备',
    '公网安备',
  ].join('|'),
);

export interface Sifted {
  readonly kept: readonly SourceLine[];
  readonly dropped: readonly SourceLine[];
}

/** Takes noise out of the lines of a file. */
export function sift(lines: readonly SourceLine[]): Sifted {
  const noise = new Set<SourceLine>();
  for (const line of lines) if (isNoise(line.text)) noise.add(line);
  for (const line of pageNumbers(lines)) noise.add(line);
  for (const line of runningHeads(lines)) noise.add(line);
  for (const line of tableOfContents(lines)) noise.add(line);
  if (noise.size === 0) return { kept: lines, dropped: [] };
  return { kept: without(lines, noise), dropped: [...noise].sort((a, b) => a.line - b.line) };
}

/** Whether a line by itself shows that it is none of the text. Sentences never are. */
function isNoise(text: string): boolean {
  if (text.charCodeAt(0) < 0x80 && BROWSER.test(text)) return true;
  if (text.length > LONGEST || '。；：，'.includes(text.charAt(text.length - 1))) return false;
  return SITE.test(text) || DECORATED_NUMBER.test(text);
}

/** The other lines. A page whose first line is dropped begins with its next one. */
function without(lines: readonly SourceLine[], noise: ReadonlySet<SourceLine>): readonly SourceLine[] {
  const kept: SourceLine[] = [];
  let newPage = false;
  for (const line of lines) {
    newPage ||= line.newPage === true;
    if (noise.has(line)) continue;
    kept.push(newPage && !line.newPage ? { ...line, newPage } : line);
    newPage = false;
  }
  return kept;
}

/** Bare numbers are page numbers where they count up by one, far apart from each other (cells of a table are near). */
function pageNumbers(lines: readonly SourceLine[]): readonly SourceLine[] {
  const numbers: { readonly line: SourceLine; readonly at: number }[] = [];
  lines.forEach((line, at) => {
    if (line.text.length <= 4 && BARE_NUMBER.test(line.text)) numbers.push({ line, at });
  });
  if (numbers.length < 3) return [];
  const counted = numbers.filter(({ line, at }, i) => {
    const next = numbers[i + 1];
    const last = numbers[i - 1];
    const followed = next && Number(next.line.text) === Number(line.text) + 1 && next.at - at >= 8;
    const follows = last && Number(last.line.text) === Number(line.text) - 1 && at - last.at >= 8;
    return followed || follows;
  });
  return counted.length >= 3 && counted.length > numbers.length / 2 ? counted.map(({ line }) => line) : [];
}

/** The first and the last line of pages, where it is the same (but for numbers) on all pages, or on many. */
function runningHeads(lines: readonly SourceLine[]): readonly SourceLine[] {
  const pages = 1 + lines.filter(({ newPage }, i) => newPage && i > 0).length;
  if (pages < 2) return [];
  const edges = lines.filter((line, i) => line.newPage || lines[i + 1]?.newPage || i === lines.length - 1);
  const counts = new Map<string, number>();
  for (const { text } of edges) counts.set(withoutNumbers(text), (counts.get(withoutNumbers(text)) ?? 0) + 1);
  return edges.filter(({ text }) => {
    const count = counts.get(withoutNumbers(text)) ?? 0;
    return text.length <= LONGEST && (count >= pages || (count >= 3 && count >= pages * 0.4));
  });
}

function withoutNumbers(text: string): string {
  return text.replace(/\d+|[一二三四五六七八九十]+/g, '#');
}

/** The lines after 目录 that end in a page number, and that word itself. */
function tableOfContents(lines: readonly SourceLine[]): readonly SourceLine[] {
  const at = lines.findIndex(({ text }) => text.length <= 8 && /^(?:目\s*[录錄]|CONTENTS)$/i.test(text));
  if (at < 0) return [];
  const entries: SourceLine[] = [];
  for (const line of lines.slice(at + 1)) {
    if (!/(?:\t|[.．…·]{2,}|\s{2,})\s*[（(]?\d{1,4}[）)]?$/.test(line.text)) break;
    entries.push(line);
  }
  const first = lines[at];
  return first && entries.length >= 2 ? [first, ...entries] : [];
}
