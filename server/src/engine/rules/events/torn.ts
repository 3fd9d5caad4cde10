/** Numbered names that a sentence takes apart: 中央政治局就…进行第二十七次集体学习. */
import { memo } from '../../memo.ts';
import type { OfficialEvent } from '../../records/event.ts';
import { eventsOf, type NamedEdition, ownNames } from '../../records/events.ts';
import type { RecordSet } from '../../records/forms.ts';
import { anyOf } from '../../text/literal.ts';
import { NUMBER, readNumber } from '../../text/numerals.ts';
import type { Span } from '../../types.ts';

/** A name in two parts; offsets of the text. */
export interface TornName extends Span {
  readonly meanings: readonly NamedEdition[];
  readonly token: Span;
  /** What stands between the parts, up to the verb. */
  readonly between: Span;
}

interface Parts {
  readonly event: OfficialEvent;
  readonly head: string;
  readonly tail: string;
}

/** Characters of each part: shorter ones are parts of other names. */
const SHORTEST_HEAD = 4;
const SHORTEST_TAIL = 2;
/** UTF-16 units between the parts. */
const LONGEST = 60;

const tornNamesOf = memo((records: RecordSet) => {
  const parts = eventsOf(records).all.flatMap((event) =>
    event.numbered.flatMap((template) => partsOf(event, template)),
  );
  const heads = [...new Set(parts.map(({ head }) => head))].sort((a, b) => b.length - a.length);
  const holds = anyOf(records.lexicon.words('conducting'));
  const tails = anyOf([...new Set(parts.map(({ tail }) => tail))]);
  const between = `[^。；！？：\\n]{0,${LONGEST}}?`;
  const pattern = `(${anyOf(heads)})(${between})${holds}了?(第(${NUMBER})次)${tails}`;
  return { parts, pattern: parts.length ? new RegExp(pattern, 'gd') : undefined };
});

function partsOf(event: OfficialEvent, template: string): Parts[] {
  const [head = '', tail = ''] = template.split('第{n}次');
  return head.length >= SHORTEST_HEAD && tail.length >= SHORTEST_TAIL ? [{ event, head, tail }] : [];
}

/** All of a text. */
export function tornNames(text: string, records: RecordSet): TornName[] {
  const { parts, pattern } = tornNamesOf(records);
  if (!pattern || !text.includes('次')) return []; // shortcut: the name ends with 第…次
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, head, , , digits = ''] = match;
    const number = readNumber(digits);
    const meant = parts.filter((each) => each.head === head && whole.endsWith(each.tail));
    const meanings = meant.flatMap(({ event }) => editionsWith(event, number));
    const [between, token] = [match.indices?.[2], match.indices?.[3]];
    if (!meanings.length || !between || !token) return [];
    return [
      { start: match.index, end: match.index + whole.length, meanings, token: spanOf(token), between: spanOf(between) },
    ];
  });
}

function editionsWith(event: OfficialEvent, number: number | undefined): NamedEdition[] {
  const edition = event.editions.find((each) => each.number === number && number !== undefined);
  return edition ? ownNames(event, edition).slice(0, 1) : [];
}

const spanOf = ([start, end]: [number, number]): Span => ({ start, end });
