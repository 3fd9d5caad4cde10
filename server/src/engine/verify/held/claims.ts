/** Meetings that a block says were held on a day: the day, the name with its number, the place before it. */
import { note } from '../../memo.ts';
import { eventsOf } from '../../records/events.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import type { Scene } from '../../rules/rule.ts';
import { type DateMention, datesIn } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { NUMBER, readNumber } from '../../text/numerals.ts';
import { type PlaceMention, placeBehindAt } from '../../text/places.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { fold } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';

/** The number of a meeting; the span holds its digits. */
export interface MeetingNumber extends Span {
  /** 0 where it is left open: 第××届. */
  readonly value: number;
  /** 次 or 届 */
  readonly counter: string;
  /** What stands right before 第 and behind 次, as far as it belongs to the name; folded. */
  readonly before: string;
  readonly behind: string;
}

/** Offsets of the block. */
export interface HeldClaim {
  readonly scene: Scene;
  readonly date: DateMention;
  /** The name behind its verb, folded. Of one with a number the longer part beside it. */
  readonly key: string;
  readonly number?: MeetingNumber;
  readonly place?: PlaceMention;
}

/** Characters of a name that no other meeting has. */
const SHORTEST = 6;
const LONGEST = 30;
/** Nothing stands between the place and the verb. */
export const END = /$/y;
/** Told of later, or of something that followed. */
export const LATER = /^(?:精神|以来|以后|之后|后|前|之前|提出|部署|要求|决定|的)/;

/** Left open by the writer: 第××届. */
const BLANK = '[×XxＸ＊*]{1,3}';

const patternsOf = ofLexicon(({ words }) => {
  const noun = anyOf(words('meeting'));
  const holds = anyOf(words('holding', 'conducting'));
  return {
    any: new RegExp(noun),
    numbered: new RegExp(`第(${NUMBER}|${BLANK})[次届]((?:\\p{Script=Han}|[“”]){0,${LONGEST}}?${noun})`, 'gdu'),
    named: new RegExp(`(${holds})了?((?:\\p{Script=Han}|[“”]){4,${LONGEST}}?${noun})`, 'gu'),
    upToName: new RegExp(`^.*(?:${holds}|[^\\p{Script=Han}“”])`, 'su'),
  };
});

const NONE: readonly HeldClaim[] = [];

/** All of a block, each day with the first meeting behind it in its sentence. */
export const heldIn = note((scene: Scene): readonly HeldClaim[] => {
  const { text, block, asOf } = scene;
  if (!patternsOf(scene.records.lexicon).any.test(text)) return NONE; // most blocks tell of no meeting
  const dates = datesIn(text.slice(block.start, block.end), { asOf }).filter(({ iso }) => iso.length === 10);
  return dates.flatMap((each, i) => {
    const date = { ...each, start: block.start + each.start, end: block.start + each.end };
    const from = block.start + (each.until?.end ?? each.end);
    const sentence = sentenceAround(text, date.start, block);
    const next = dates[i + 1];
    const to = Math.min(sentence.end, next ? block.start + next.start : sentence.end);
    return to > from ? claimIn(scene, date, from, to) : [];
  });
});

function claimIn(scene: Scene, date: DateMention, from: number, to: number): HeldClaim[] {
  const rest = scene.text.slice(from, to);
  const { numbered, named, upToName } = patternsOf(scene.records.lexicon);
  const first = [...rest.matchAll(numbered)][0];
  const [digits, tail] = [first?.indices?.[1], first?.indices?.[2]];
  const value = readNumber(first?.[1] ?? '') ?? 0;
  if (first && digits && tail) {
    if (LATER.test(rest.slice(tail[1]))) return [];
    const before = fold(rest.slice(0, first.index).replace(upToName, ''));
    const behind = fold(first[2] ?? '');
    const key = behind.length >= SHORTEST ? behind : before;
    const counter = rest.charAt(digits[1]);
    const number = { start: from + digits[0], end: from + digits[1], value, counter, before, behind };
    return key.length < SHORTEST || key.length > LONGEST ? [] : [{ scene, date, key, number }];
  }
  const name = [...rest.matchAll(named)][0];
  if (!name || fold(name[2] ?? '').length < SHORTEST) return [];
  if (LATER.test(rest.slice(name.index + name[0].length))) return [];
  const key = fold((name[1] ?? '') + (name[2] ?? '')); // with its verb: there documents tell where and when
  const place = placeBehindAt(rest.slice(0, name.index), 0, END, eventsOf(scene.records).places);
  return [{ scene, date, key, ...(place && { place: moved(place, from) }) }];
}

function moved(place: PlaceMention, by: number): PlaceMention {
  return { ...place, start: place.start + by, end: place.end + by };
}
