/** Heads of articles inside a file: title, subtitle, byline, and the signs that a newspaper page sets before an article. */
import { isTitleText } from './head.ts';
import type { SourceLine } from './lines.ts';
import { endsClosed } from './marks.ts';

/** Lines `from` to `to` (indices, `to` exclusive) that are the head of an article. */
export interface ArticleHead {
  readonly from: number;
  readonly to: number;
  readonly title?: string;
  readonly speaker?: string;
  /** Whether a sign stands in it that can only stand at the head (材料 1, 社论), never after the body. */
  readonly opens: boolean;
}

const LONGEST = 60;
const NAME = '(?:\\p{Script=Han}{2,4}|\\p{Script=Han}[ \u3000]+\\p{Script=Han})';
const POST =
  '(?:主任|书记|[部院校所局厅处科市省县区会社台馆司组队站董理秘]长|董事长|院士|教授|研究员|总编辑?|主编|总裁|主席|顾问|专家|[总经]理|委员|代表|评论员|博士|讲师|学者|作家|律师|政委|工程师|负责人|成员|干事|支书)';
const OFFICIAL = new RegExp(`^[^。！？；]{0,48}${POST}(?:[（(][^）)]{1,8}[）)])?[ \u3000]+(${NAME})$`, 'u');
const REPORTER = new RegExp(
  `^[■●□▲◆\\s]*(?:\\p{Script=Han}{0,8})(?:记者|通讯员|评论员|作者|撰文|文)[ \u3000:：/／]+(${NAME}(?:[ \u3000、]+${NAME}){0,3})$`,
  'u',
);
const LABEL = /^\p{Script=Han}{0,8}(?:社论|社评|评论员文章|本报评论员)$/u;
const MARKER = /^(?:学习)?(?:材料|文章|篇目|专题)[ \u3000]*[一二三四五六七八九十\d]{1,3}$/;
const DATELINE = /^(?:本报|本刊|新华社|中新社|人民网|新华网|央视网)\S{0,16}?[讯电](?:[（(\s\u3000]|，|,)/;

const DATELINE_REPORTER = /[（(]\S{0,6}?记者[ \u3000]*(\p{Script=Han}{2,4})[^\p{Script=Han}]/u;

/** Whose line this is, where it is a byline. */
export function bylineOf(text: string): string | undefined {
  if (text.length > LONGEST || !/[ \u3000:：/／]/.test(text.slice(-12)) || endsClosed(text)) return undefined;
  const match = REPORTER.exec(text) ?? OFFICIAL.exec(text);
  return match?.[1]?.replace(/(?<=^\S)[ \u3000]+(?=\S$)/, '');
}

/** All heads in order, without overlap. `wrapped`: a title of a wrapped file has one line, for any line looks like one. */
export function findHeads(lines: readonly SourceLine[], wrapped: boolean): readonly ArticleHead[] {
  const heads: ArticleHead[] = [];
  for (let i = 0; i < lines.length; i++) {
    const head = headAt(lines, i, heads.at(-1)?.to ?? 0, wrapped);
    if (head) heads.push(head);
  }
  return heads.length < 2 ? heads : withSubtitled(lines, heads);
}

/** The head whose sure sign is line `i`; it may reach back to line `floor`. */
function headAt(lines: readonly SourceLine[], i: number, floor: number, wrapped: boolean): ArticleHead | undefined {
  const text = lines[i]?.text ?? '';
  if (i < floor) return undefined;
  if (text.length <= LONGEST) {
    const speaker = bylineOf(text);
    if (speaker !== undefined) return withTitle(lines, i, floor, { to: i + 1, speaker, opens: false }, wrapped ? 1 : 2);
    if (/[论评员章]$/.test(text) && LABEL.test(text)) return { from: i, to: i + 1, opens: true };
    if (MARKER.test(text)) return markerHead(lines, i);
  }
  if (!DATELINE.test(text)) return undefined;
  const reporter = DATELINE_REPORTER.exec(text.slice(0, LONGEST))?.[1];
  return withTitle(lines, i, floor, { to: i, opens: true, ...(reporter !== undefined && { speaker: reporter }) }, 1);
}

type Rest = Omit<ArticleHead, 'from' | 'title'>;

/** Adds the title lines right above line `i`; without any there is no head. */
function withTitle(
  lines: readonly SourceLine[],
  i: number,
  floor: number,
  rest: Rest,
  most: number,
): ArticleHead | undefined {
  let from = i;
  if (from > floor && isSubtitle(lines[from - 1]?.text ?? '')) from--;
  const bottom = from;
  while (from > floor && bottom - from < most && isHeadTitle(lines[from - 1]?.text ?? '')) {
    // Above a title a line with a comma is the beginning of a sentence that the title cuts.
    if (from < bottom && /[，,]/.test(lines[from - 1]?.text ?? '')) break;
    from--;
  }
  if (from === bottom) return undefined;
  return { ...rest, from, title: titleOf(lines.slice(from, i)) };
}

function titleOf(lines: readonly SourceLine[]): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/ (?=——)/g, '');
}

function markerHead(lines: readonly SourceLine[], i: number): ArticleHead {
  const title = lines[i + 1]?.text;
  if (title === undefined || !isTitleText(title)) return { from: i, to: i + 1, opens: true };
  return { from: i, to: i + 2, title, opens: true };
}

function isHeadTitle(text: string): boolean {
  return (
    text.length >= 4 && isTitleText(text) && !endsClosed(text.replace(/[”’》）)]$/, '')) && bylineOf(text) === undefined
  );
}

function isSubtitle(text: string): boolean {
  return /^(?:——|--)\S{6,}/.test(text) && text.length <= LONGEST && !/[。；]|编\s*者$/.test(text);
}

/** In a file of several articles a title with a subtitle is the head of one even without a byline. */
function withSubtitled(lines: readonly SourceLine[], heads: readonly ArticleHead[]): readonly ArticleHead[] {
  const taken = new Set(heads.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  const found = lines.flatMap((line, i) => {
    const title = lines[i - 1];
    if (taken.has(i) || taken.has(i - 1) || !title || !isSubtitle(line.text) || !isHeadTitle(title.text)) return [];
    if (i >= 2 && !taken.has(i - 2) && !endsClosed(lines[i - 2]?.text ?? '')) return [];
    return [{ from: i - 1, to: i + 1, title: titleOf([title, line]), opens: true }];
  });
  return [...heads, ...found].sort((a, b) => a.from - b.from);
}
