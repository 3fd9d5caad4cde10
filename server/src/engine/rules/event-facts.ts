/** What a sentence says of an event that it names: a day or a place so near that it can only be that of the event. */
import { type DateMention, datesIn } from '../text/dates.ts';
import type { PlaceMention, Places } from '../text/places.ts';
import { sentenceAround } from '../text/sentences.ts';
import type { Span } from '../types.ts';
import type { EventMention } from './event-mentions.ts';
import type { Scene } from './rule.ts';

/** Offsets of the block. */
export interface Facts {
  readonly date?: DateMention;
  readonly place?: PlaceMention;
}

/** The words beside a mention, up to the next one, in its sentence. */
interface Beside {
  readonly before: string;
  readonly after: string;
  /** Where `before` starts. */
  readonly start: number;
  readonly end: number;
  /** Alternatives of a regular expression; empty where naming the event is enough. */
  readonly acts: string;
  readonly name: string;
}

/** 2015年至2016年, 2018年4月和2023年7月, 截至2016年: no day of one event. */
const OF_SEVERAL = /(?:[至到和与及、—–~-]|截至|距离?|自|从|早在)\s*$/;
const ENDS_OTHERWISE = /^(?:[、—–~和与及前后起底初]|[至到](?!\d+日)|以来|以[前后]|之[前后]|年代)/;
/** 7月14日至15日 */
const LAST_DAY = /^[至到—～~-]+\d{1,2}日/;
/** Between the day and the name: who spoke or met, and nothing else. */
const SPEAKER =
  '(?:党中央|中共中央|中央|我国|中国|全国)?(?:国家主席|中共中央总书记)?(?:习近平(?:总书记|主席|同志)?|总书记|主席)?';
const WHO = new RegExp(`^[，,]?${SPEAKER}[《“]?$`);
const MANNER = '(?:正是|就|亲自|隆重|胜利|成功|首次|再次|如期|应邀|以视频方式|通过视频)?';
const SAID = '(?:提出|强调|指出|作出|部署|确定|明确|宣示|阐述)';
const PART = '(?:开幕式|闭幕式|开幕会|全体会议|大会)?';
const HAPPENS = '(?:召开|举行|举办|开幕|闭幕|启幕|落幕|成立)';
/** 施行的, 施行六周年, 闭幕仅一周: another day. */
const NOT_THEN = '(?:[的之前后不仅才刚第余近]|以来|以[前后]|[一二两三四五六七八九十\\d]+个?[年月周天日])';
/** The event is what the sentence tells of, and not: 十九大提出的, 会议以来, 会议精神. */
const GOES_ON = new RegExp(
  `^${PART}(?:(?:隆重|正式|成功|胜利|如期|首次)?(?:${HAPPENS}|审议|通过|${SAID})(?!${NOT_THEN})|(?:上|期间|时|在|于)(?!的|[^，。]{0,4}${SAID}的))`,
);
/** 在…上, and not 在…上提出的. */
const SPOKEN_AT = new RegExp(
  `^${PART}(?:(?:上|期间|时)(?!的|[^，。]{0,4}${SAID}的)|上的(?:重要)?(?:讲话|致辞|演讲)[中时]|${HAPPENS}(?!${NOT_THEN}))`,
);
const THEN = new RegExp(`^(?!${NOT_THEN})`);
/** 大会于2015年12月召开, 座谈会（2016年4月19日） */
const DAY_FOLLOWS = new RegExp(`^[》”]?${PART}(?:[（(]|(?:已|曾)?(?:于|是在|在|自|从)?\\s*(?=\\d))`);
const AFTERWARDS = /^(?:以来|以后|之后|后|之前|前|精神)/;

/** The day and the place that belong to a mention; `limits` are the mentions before and behind it. */
export function factsBeside(scene: Scene, mention: EventMention, limits: Span): Facts {
  const sentence = sentenceAround(scene.text, mention.start, scene.block);
  const { event } = mention.meanings[0] ?? {};
  const said = scene.text.slice(sentence.start, sentence.end);
  if (event?.beside.length && !event.beside.some((word) => said.includes(word))) return {};
  const start = Math.max(sentence.start, limits.start);
  const beside = {
    before: scene.text.slice(start, mention.start),
    after: scene.text.slice(mention.end, Math.min(sentence.end, limits.end)),
    start,
    end: mention.end,
    name: scene.text.slice(mention.start, mention.end),
    acts: event?.acts.join('|') ?? '',
  };
  const { places } = scene.records.events;
  const date = dateBefore(beside, patternsOf(places)) ?? dateAfter(beside);
  const place = placeAfter(beside, places) ?? placeBefore(beside, places);
  return { ...(date && { date }), ...(place && { place }) };
}

/** Expressions that hold the names of all places: made once for a list of places. */
interface Patterns {
  /** Between day and name, where the name is what somebody held or attended. */
  readonly held: RegExp;
  /** … where somebody spoke at it, or wrote to it. */
  readonly at: RegExp;
  /** … where nothing but a place stands between. */
  readonly bare: RegExp;
  readonly placeAfter: RegExp;
  readonly placeBefore: RegExp;
}

const compiled = new WeakMap<Places, Patterns>();

function patternsOf(places: Places): Patterns {
  const known = compiled.get(places);
  if (known) return known;
  const lead = `^[，,]?(?:在?${places.pattern}[，,]?)?${SPEAKER}${MANNER}(?:在[^，。在]{1,6})?`;
  const day = '(?:(?:于|在)?[\\d年月日至到上下午今昨明当]{1,22})?';
  const made = {
    held: new RegExp(`${lead}在?(?:主持召开|召开|出席|主持|举行|举办|致信祝贺|祝贺|开幕)(?:了|的)?$`),
    at: new RegExp(`${lead}(在|向|致)$`),
    bare: new RegExp(`^[，,]?(?:在?${places.pattern}[，,])?$`),
    placeAfter: new RegExp(
      `^([》”]?${PART}[，,]?${day}在)(${places.pattern})[^，。、；和与等]{0,12}?${HAPPENS}(?=[，。；：、之的时上后）)]|$)`,
    ),
    placeBefore: new RegExp(
      `在(${places.pattern})[^，。、；和与等在]{0,8}?(?:${HAPPENS}的|主持召开|召开|举行|举办)了?$`,
    ),
  };
  compiled.set(places, made);
  return made;
}

function dateBefore({ before, after, start, acts, name }: Beside, patterns: Patterns): DateMention | undefined {
  const date = datesIn(before).at(-1);
  if (!date || OF_SEVERAL.test(before.slice(0, date.start))) return undefined;
  const gap = before.slice(date.end).replace(LAST_DAY, '').trim();
  const belongs = acts ? isDayOf(acts, gap, name, after) : !ENDS_OTHERWISE.test(gap) && belongsTo(gap, after, patterns);
  return belongs ? { ...date, start: start + date.start, end: start + date.end } : undefined;
}

/** 2017年6月1日，《网络安全法》正式施行; 2017年6月1日起施行的《网络安全法》; not 施行六周年. */
function isDayOf(acts: string, gap: string, name: string, after: string): boolean {
  if (new RegExp(`^起?(?:正式)?(?:${acts})的[《“]?$`).test(gap)) return true;
  if (!WHO.test(gap)) return false;
  if (new RegExp(acts).test(name)) return THEN.test(after);
  const acted = new RegExp(`^[》”]?(?:在[^，。]{1,8})?(?:正式|宣布)?(?:${acts})`).exec(after);
  return acted !== null && THEN.test(after.slice(acted[0].length));
}

function belongsTo(gap: string, after: string, { held, at, bare }: Patterns): boolean {
  if (gap.length > 40) return false;
  if (held.test(gap)) return !AFTERWARDS.test(after);
  const way = at.exec(gap)?.at(-1);
  if (way) return way !== '在' || SPOKEN_AT.test(after);
  return bare.test(gap) && GOES_ON.test(after);
}

function dateAfter({ after, end, acts }: Beside): DateMention | undefined {
  const lead = DAY_FOLLOWS.exec(after);
  const date = lead && datesIn(after).find((each) => each.start === lead[0].length);
  if (!date) return undefined;
  const rest = after.slice(date.end);
  const isOther = acts
    ? !new RegExp(`^起?(?:在[^，。]{1,8})?(?:正式)?(?:${acts})`).test(rest)
    : ENDS_OTHERWISE.test(rest);
  return isOther ? undefined : { ...date, start: end + date.start, end: end + date.end };
}

function placeAfter({ after, end }: Beside, places: Places): PlaceMention | undefined {
  const found = patternsOf(places).placeAfter.exec(after);
  return found ? placeAt(found[2] ?? '', end + (found[1]?.length ?? 0), places) : undefined;
}

function placeBefore({ before, start }: Beside, places: Places): PlaceMention | undefined {
  const found = patternsOf(places).placeBefore.exec(before);
  return found ? placeAt(found[1] ?? '', start + found.index + 1, places) : undefined;
}

function placeAt(text: string, start: number, places: Places): PlaceMention {
  return { start, end: start + text.length, names: places.names(text) };
}
