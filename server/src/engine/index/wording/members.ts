/** The list that documents put behind a label: “四个意识” → （政治意识、大局意识、核心意识、看齐意识）. */
import { readNumber } from '../../text/numerals.ts';
import { fold } from '../../text/skeleton.ts';
import { textOf } from '../passages/window.ts';
import { caretOf } from './caret.ts';
import { echoesOf } from './echoes.ts';
import { Witnesses } from './prints.ts';
import type { Asked } from './ways.ts';

/** A number and what it counts, perhaps in quotation marks, perhaps with the mark that opens its list. */
const LABEL = /([“‘])?([一二两三四五六七八九十]\p{Script=Han}{2,5})([”’])?([（：]?)$/u;
/** Days, times and places in a row are no labels. */
const NONE = /^.(?:月|日|年|点|时|分|号|届|次|是|十|百|千|万)/u;
/** How a list begins behind its label, and how one in brackets and one that is not ends. */
const INTRODUCED = /^[”’》]?(?:（(?:即|指|是指)?|：|——|，?即|，?就是)/u;
const END = { bracket: /[）。\n\0]/u, open: /[。；\n\0]/u } as const;
const LONGEST = 240;
/** What joins the last member to the others, where no mark does. */
const JOINT = /[和与及]/u;

export interface Members {
  /** What follows the caret. */
  readonly text: string;
  readonly said: number;
  readonly documents: number;
  readonly isLeast: boolean;
}

interface Counted extends List {
  readonly witnesses: Witnesses;
  isLeast: boolean;
}

/** The list that most documents have behind the label before the caret; `undefined` where there is none. */
export function membersAt({ segments, text, now, minDocuments, isOthers }: Asked): Members | undefined {
  const label = LABEL.exec(text.slice(-12));
  const [, opening = '', words = '', closing = '', introduced = ''] = label ?? [];
  if (!label || NONE.test(words)) return undefined;
  const count = readNumber(words.charAt(0)) ?? 0;
  // As documents are compared raw from the third last character on, the label is asked for with its own marks.
  const caret = caretOf(words + closing + introduced);
  if (count < 2 || !caret) return undefined;
  const found = new Map<string, Counted>();
  for (const { units, document, print, place, same, isSampled } of echoesOf(segments, caret, now, isOthers)) {
    if (same < caret.content.length) continue;
    const list = listAt(textOf(units, place, place + LONGEST), introduced, count);
    if (list === undefined) continue;
    const known = found.get(list.members) ?? { ...list, witnesses: new Witnesses(), isLeast: false };
    found.set(list.members, known);
    known.witnesses.add(document, print);
    known.isLeast ||= isSampled;
  }
  const [best] = [...found.values()].sort(
    (a, b) => b.witnesses.documents - a.witnesses.documents || (a.members < b.members ? -1 : 1),
  );
  if (!best || best.witnesses.independent < Math.max(2, minDocuments)) return undefined;
  const { documents } = best.witnesses;
  const added = `${opening !== '' && closing === '' && introduced === '' ? '”' : ''}${bracketed(best.text, introduced)}`;
  return { text: added, said: words.length, documents, isLeast: best.isLeast };
}

function bracketed(list: string, introduced: string): string {
  if (introduced === '：') return list;
  return introduced === '（' ? `${list}）` : `（${list}）`;
}

interface List {
  readonly text: string;
  /** The same list, however its members are joined. */
  readonly members: string;
}

/** The list at the beginning of what follows a label; it has as many members as the label says. */
function listAt(behind: string, introduced: string, count: number): List | undefined {
  const start = introduced === '' ? INTRODUCED.exec(behind)?.[0] : introduced;
  if (start === undefined) return undefined;
  const rest = introduced === '' ? behind.slice(start.length) : behind;
  const end = rest.search(start.includes('（') ? END.bracket : END.open);
  const words = end < 0 ? '' : rest.slice(0, end);
  for (const mark of '、，；') {
    const members = membersOf(words, mark);
    if (members.length === count) return { text: members.join(mark), members: members.map(fold).join(mark) };
  }
  return undefined;
}

function membersOf(list: string, mark: string): string[] {
  const members = list.split(mark);
  const last = members.pop() ?? '';
  const parts = members.length > 0 && mark === '、' ? last.split(JOINT) : [last];
  return [...members, ...parts].filter((member) => fold(member).length > 1);
}
