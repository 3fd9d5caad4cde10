/** The day a draft is written for, as the draft itself says it. */
import { say } from '../../language/index.ts';
import type { Draft, Problem } from '../../types.ts';
import { ownCopy } from '../own-copy.ts';
import type { ParsedDraft } from '../prose.ts';
import { headDate, signedDate } from './ends.ts';
import { dateInName } from './name.ts';
import { readDate } from './whole.ts';

export interface DraftDate {
  /** ISO date; undefined where the draft names none. */
  readonly asOf?: string;
  /** Values of the front matter that are no dates. */
  readonly problems: readonly Problem[];
}

/** Keys of the front matter, the one that counts first. */
const KEYS = ['asOf', 'date', '成文日期', '日期', '发布日期'] as const;
/** UTF-16 units read from each end. */
const REACH = 1200;

/**
 * The date of a draft: asOf of the front matter, its date, the 成文日期 below the signature, the date below the title or in it,
 * the date with which the name of the file begins, or ends in brackets.
 */
export function draftDate(
  { text, name = '' }: Pick<Draft, 'text' | 'name'>,
  parsed: Omit<ParsedDraft, 'comments'>,
): DraftDate {
  const problems: Problem[] = [];
  const stated = parsed.frontMatter
    ? statedDate(text, parsed.frontMatter.start, parsed.frontMatter.end, problems)
    : undefined;
  const asOf = stated ?? dateAtEnds(text, parsed.frontMatter?.end ?? 0) ?? dateOfName(name);
  return { ...(asOf !== undefined && { asOf }), problems };
}

function statedDate(text: string, start: number, end: number, problems: Problem[]): string | undefined {
  const lines = text.slice(start, end).split('\n');
  const above = text.slice(0, start).split('\n').length;
  for (const key of KEYS) {
    const at = lines.findIndex((line) => line.startsWith(key) && /^\s*[:：]/.test(line.slice(key.length)));
    const value = at < 0 ? '' : valueBehind(lines[at] ?? '', key);
    if (!value) continue;
    const iso = readDate(value);
    if (iso !== undefined) return iso;
    problems.push({
      line: above + at,
      message: say.config.badDay(key, value),
    });
  }
  return undefined;
}

/** The value behind a key, without quotation marks and comments. */
function valueBehind(line: string, key: string): string {
  const value = line
    .slice(key.length)
    .replace(/^\s*[:：]\s*/, '')
    .trim();
  const quoted = /^(["'])(.*?)\1/.exec(value);
  return (quoted?.[2] ?? value.replace(/(?:^|\s)#.*$/, '')).trim();
}

/** 2016-03-10_讲话.md, 办法(2016-03-10).md; a date further inside is that of something the draft is about. */
function dateOfName(name: string): string | undefined {
  const stem = name.replace(/\.[^.]*$/, '');
  const date = dateInName(stem);
  const isNote = date?.end === stem.length && /[）)]$/.test(stem);
  return date?.start === 0 || isNote ? date?.iso : undefined;
}

/** The ends of the draft that was asked about last: a keystroke is seldom made there. */
let asked: { readonly head: string; readonly tail: string; readonly date: string | undefined } | undefined;

function dateAtEnds(text: string, from: number): string | undefined {
  const head = text.slice(from, from + REACH);
  const tail = text.slice(Math.max(from, text.length - REACH - 1));
  if (asked?.head === head && asked.tail === tail) return asked.date;
  const date = dateInEnds(head, tail);
  asked = { head: ownCopy(head), tail: ownCopy(tail), date };
  return date;
}

/** `tail`: longer by one unit than what is read, where a line of it is cut off. */
function dateInEnds(head: string, tail: string): string | undefined {
  const lines = tail.slice(-REACH).split(/\r\n?|\n/);
  if (tail.length > REACH) lines.shift(); // cut off
  return signedDate(lines) ?? headDate(head.split(/\r\n?|\n/));
}
