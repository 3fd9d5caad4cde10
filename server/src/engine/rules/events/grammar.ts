/** Words that tie a day or a place to an event in a sentence, and words that tell of another time. */
import type { Places } from '../../text/places.ts';

/** 2015年至2016年, 2018年4月和2023年7月, 截至2016年: no day of one event. */
export const OF_SEVERAL = /(?:[至到和与及、—–~-]|截至|距离?|自|从|早在)\s*$/;
export const ENDS_OTHERWISE = /^(?:[、—–~和与及前后起底初]|[至到](?!\d+日)|以来|以[前后]|之[前后]|年代)/;
/** 7月14日至15日 */
export const LAST_DAY = /^[至到—～~-]+\d{1,2}日/;
/** Between the day and the name: who spoke or met, and nothing else. */
const SPEAKER =
  '(?:党中央|中共中央|中央|我国|中国|全国|我们党|我们|我党)?(?:国家主席|中共中央总书记)?(?:习近平(?:总书记|主席|同志)?|总书记|主席)?';
export const WHO = new RegExp(`^[，,]?${SPEAKER}(?:实现|正式|首次)?[《“]?$`);
const MANNER = '(?:正是|就|亲自|隆重|胜利|成功|首次|第一次|再次|如期|应邀|以视频方式|通过视频)?';
const SAID = '(?:提出|强调|指出|作出|部署|确定|明确|宣示|阐述)';
const PART = '(?:开幕式|闭幕式|开幕会|全体会议|大会)?';
const HAPPENS = '(?:召开|举行|举办|开幕|闭幕|启幕|落幕|成立)';
/** 施行的, 施行六周年, 闭幕仅一周: another day. */
const NOT_THEN = '(?:[的之前后不仅才刚第余近]|以来|以[前后]|[一二两三四五六七八九十\\d]+个?[年月周天日])';
/** The event is what the sentence tells of, and not: 十九大提出的, 会议以来, 会议精神. */
export const GOES_ON = new RegExp(
  `^${PART}(?:(?:隆重|正式|成功|胜利|如期|首次)?(?:${HAPPENS}|审议|通过|${SAID}|把|决定|确立)(?!${NOT_THEN})|(?:上|期间|时|在|于)(?!的|[^，。]{0,4}${SAID}的))`,
);
/** 在…上, and not 在…上提出的. */
export const SPOKEN_AT = new RegExp(
  `^${PART}(?:(?:上|期间|时|中)(?!的|[^，。]{0,4}${SAID}的)|上的(?:重要)?(?:讲话|致辞|演讲)[中时]|${HAPPENS}(?!${NOT_THEN}))`,
);
/** 2016年4月19日在…上的讲话: how speeches are cited, with their day. */
export const CITED = new RegExp(`^${PART}(?:上|时|期间)的(?:重要)?(?:讲话|致辞|演讲|报告)(?=[中时里。，；》）]|$)`);
export const THEN = new RegExp(`^(?!${NOT_THEN})`);
/** 大会于2015年12月召开, 座谈会（2016年4月19日） */
export const DAY_FOLLOWS = new RegExp(`^[》”]?${PART}(?:[（(]|(?:已|曾)?(?:于|是在|在|自|从)?\\s*(?=\\d))`);
export const AFTERWARDS = /^(?:以来|以后|之后|后|之前|前|精神)/;

/** Expressions that hold the names of all places: made once for a list of places. */
export interface Patterns {
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

/** Compiles them at the first use of the list. */
export function patternsOf(places: Places): Patterns {
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
