/** The dates at the ends of a document: below the title, and the 成文日期 below the signature. */

import { type DateMention, datesIn } from '../dates.ts';
import { trimmedEnd } from '../trim.ts';

/** Lines looked at from each end; below the signature stand annexes and the lines of the printer. */
const AT_HEAD = 10;
const AT_END = 8;
/** A longer line is running text, in which a date is any date. */
const LONGEST = 60;
/** Emphasis, quotes, rules, cells and tags of Markdown, and the blanks that set a signature to the right. */
const DRESS = /<[^<>]{1,80}>|^[\s#*_~|-]+/g;
const undressed = (line: string) => trimmedEnd(line.replace(DRESS, ''), /[\s*_~|\\]/);
const BRACKETED = /^[（(【〔[]\s*|\s*[）)】〕\]]$/g;
const LABEL = /^(?:成文|发布|印发|公布|签发|发文|落款|起草|拟稿|报送)?(?:日期|时间)\s*[：:]\s*/;
/** How lines below the title of a law end that tell of its texts. */
const ENACTED = /(?:通过|批准|公布|发布|颁布|修正|修订|修改|施行)$/;
/** What a title of a document of that year ends with. */
const KIND = /(?:报告|公报|决议|决定|讲话|致辞|贺词|贺信|总结)$/;
/** An office before the date: Han characters and nothing that makes a sentence. */
const OFFICE = /^[\p{Script=Han}A-Za-z·、（）()《》“”\s]{2,40}$/u;
/** What may end such words, and then the date belongs to what is said: 定于, 截至, 本办法自. */
const OF_SENTENCE = /[自于至到从在截止为是的和与以及将起前后经由了着过]\s*$/;

/**
 * The 成文日期 of a text given as its lines: the last line near the end that is a date alone; else one behind an office.
 * A year alone is none. UTF-16 lines in order; the cost is that of the last lines.
 */
export function signedDate(lines: readonly string[]): string | undefined {
  const last = lines
    .filter((line) => line.trim() !== '')
    .slice(-AT_END)
    .reverse();
  return first(last, aloneIn) ?? first(last, behindOffice);
}

/**
 * The date below the title: alone, in brackets (a law names the days of all its versions, the last counts), or that of the
 * meeting (——2021年3月5日在…会议上); else the year with which the title of a report or a decision begins.
 */
export function headDate(lines: readonly string[]): string | undefined {
  const head = lines.filter((line) => undressed(line) !== '').slice(0, AT_HEAD);
  return first(head, aloneIn) ?? latest(head, adoptedIn) ?? first(head, heldIn) ?? first(head.slice(0, 1), titledIn);
}

function first(lines: readonly string[], read: (line: string) => string | undefined): string | undefined {
  for (const line of lines) {
    const iso = line.length > 2 * LONGEST ? undefined : read(undressed(line));
    if (iso !== undefined) return iso;
  }
  return undefined;
}

function latest(lines: readonly string[], read: (line: string) => string | undefined): string | undefined {
  const found = lines.flatMap((line) => (line.length > 2 * LONGEST ? [] : (read(undressed(line)) ?? [])));
  return found.sort().at(-1);
}

function aloneIn(line: string): string | undefined {
  const bare = line.replace(BRACKETED, '').replace(LABEL, '').trim();
  const date = only(bare);
  return date?.start === 0 && /^\s*(?:印发|发布|公布)?$/.test(bare.slice(date.end)) ? date.iso : undefined;
}

function behindOffice(line: string): string | undefined {
  const bare = line.trim();
  const date = only(bare);
  if (!date || bare.length > LONGEST || !/^\s*(?:印发|发布|公布|于\p{Script=Han}{2,6})?$/u.test(bare.slice(date.end)))
    return undefined;
  const office = bare.slice(0, date.start);
  return OFFICE.test(office) && !OF_SENTENCE.test(office) ? date.iso : undefined;
}

/** （2016年11月7日第十二届全国人民代表大会常务委员会第二十四次会议通过）, 1994年6月24日 国务院令第156号公布 */
function adoptedIn(line: string): string | undefined {
  const bare = line.trim();
  const isNote = /^[（(]/.test(bare) && /[）)]$/.test(bare);
  if (!isNote && !(ENACTED.test(bare) && datesIn(bare)[0]?.start === 0)) return undefined;
  return datesIn(bare)
    .filter(({ iso }) => iso.length === 10)
    .at(-1)?.iso;
}

/** ——2021年3月5日在第十三届全国人民代表大会第四次会议上 */
function heldIn(line: string): string | undefined {
  const bare = line.trim().replace(/^[—－-]+\s*/, '');
  if (bare === line.trim() || !/[会上]$/.test(bare)) return undefined;
  const date = only(bare);
  return date?.start === 0 ? date.iso : undefined;
}

/** 2016年国务院政府工作报告; 2016年工作计划 may be made in another year. */
function titledIn(line: string): string | undefined {
  const bare = line.trim();
  const [date] = datesIn(bare);
  return date?.start === 0 && !date.until && KIND.test(bare) ? date.iso : undefined;
}

/** The date of a line that holds one, to the month or the day. */
function only(line: string): DateMention | undefined {
  const dates = datesIn(line);
  const [date] = dates;
  return date && dates.length === 1 && date.iso.length > 4 && !date.until ? date : undefined;
}
