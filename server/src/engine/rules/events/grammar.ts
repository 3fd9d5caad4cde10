/** Words that tie a day or a place to an event in a sentence, and words that tell of another time. */
import { namesOfSpeakers, ofLexicon } from '../../records/lexicon.ts';
import { anyOf } from '../../text/literal.ts';

/** 2015年至2016年, 2018年4月和2023年7月, 截至2016年: no day of one event. */
export const OF_SEVERAL = /(?:[至到和与及、—–~-]|截至|距离?|自|从|早在)\s*$/;
export const ENDS_OTHERWISE =
  /^(?:[、—–~和与及前后起底初]|[至到](?!(?:(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})月)?(?:[\d０-９]+|[一二三十]+)日)|以来|以[前后]|之[前后]|年代)/;
/** 7月14日至15日, 2月27日至3月12日 */
export const LAST_DAY =
  /^[至到—～~-]+(?:(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,3})月)?(?:[\d０-９]{1,2}|[一二三十]{1,3})日/;
/** 2月26日下午 */
export const TIME_OF_DAY = /^(?:凌晨|清晨|上午|中午|下午|傍晚|晚上?|当[天日]|夜间)/;
/** 施行的, 施行六周年, 闭幕仅一周: another day. */
const NOT_THEN = '(?:[的之前后不仅才刚第余近]|以来|以[前后]|[一二两三四五六七八九十\\d]+个?[年月周天日])';
export const THEN = new RegExp(`^(?!${NOT_THEN})`);
export const AFTERWARDS = /^(?:以来|以后|之后|后|之前|前|精神)/;

/** Expressions made of the words of the packs. */
export interface Patterns {
  /** Between the day and the name: who spoke or met, and nothing else. */
  readonly who: RegExp;
  /** The event is what the sentence tells of, and not: 十九大提出的, 会议以来, 会议精神. */
  readonly goesOn: RegExp;
  /** 在…上, and not 在…上提出的. */
  readonly spokenAt: RegExp;
  /** 2016年4月19日在…上的讲话: how speeches are cited, with their day. */
  readonly cited: RegExp;
  /** 大会于2015年12月召开, 座谈会（2016年4月19日） */
  readonly dayFollows: RegExp;
  /** Directly behind the name or the day: it was held, perhaps at a place. */
  readonly wasHeld: RegExp;
  /** Behind the name, up to the word for its first or its last day. */
  readonly opening: RegExp;
  readonly closing: RegExp;
  /** Between day and name, sticky behind a place: the name is what somebody held or attended. */
  readonly held: RegExp;
  /** … somebody spoke at it, or wrote to it. */
  readonly at: RegExp;
  /** From the name to the place behind it. */
  readonly toPlace: RegExp;
  /** Sticky, behind a place: what happens there to what was named before. */
  readonly happensThere: RegExp;
  /** Sticky, behind a place up to the name: what happened there. */
  readonly happenedThere: RegExp;
}

/** Somebody who meets or speaks: a body, a speaker with the office before or behind the name. */
const someone = ofLexicon((lexicon) => {
  const { words } = lexicon;
  return { pattern: `${anyOf(words('body'))}?${anyOf(words('office'))}?${namesOfSpeakers(lexicon)}?` };
});

export const patternsOf = ofLexicon((lexicon): Patterns => {
  const { words } = lexicon;
  const part = `${anyOf(words('ceremony'))}?`;
  const happens = anyOf(words('happening'));
  const said = anyOf(words('saying', 'telling', 'deciding'));
  const address = anyOf(words('address'));
  const notSaid = `(?!的|[^，。]{0,4}${said}的)`;
  const how = `${anyOf([...words('attendance'), '正式'])}?`;
  const holds = anyOf(words('holding'));
  const lead = `${someone(lexicon).pattern}${anyOf(words('attendance'))}?(?:在[^，。在]{1,6})?`;
  const day = '(?:(?:于|在)?[\\d０-９〇○一二三四五六七八九十年月日至到上下午今昨明当]{1,22})?';
  return {
    who: new RegExp(`^[，,]?${someone(lexicon).pattern}(?:实现|正式|首次)?[《“]?$`),
    goesOn: new RegExp(
      `^${part}(?:${how}(?:${happens}|审议|通过|${said}|把)(?!${NOT_THEN})|(?:上|期间|时|在|于)${notSaid})`,
    ),
    spokenAt: new RegExp(
      `^${part}(?:(?:上|期间|时|中)${notSaid}|上的(?:重要)?${address}[中时]|${happens}(?!${NOT_THEN}))`,
    ),
    wasHeld: new RegExp(`^(?:(?:于|在)[^，。；、]{1,12})?${how}${happens}(?!${NOT_THEN})`),
    opening: partDay(words('opening')),
    closing: partDay(words('closing')),
    cited: new RegExp(`^${part}(?:上|时|期间)的(?:重要)?(?:${address}|报告)(?=[中时里。，；》）]|$)`),
    dayFollows: new RegExp(`^[》”]?${part}(?:[（(]|(?:已|曾)?(?:于|是在|在|自|从)?\\s*(?=[\\d０-９一二]))`),
    held: new RegExp(`${lead}在?${holds}(?:了|的)?$`, 'y'),
    at: new RegExp(`${lead}[在向致]$`, 'y'),
    toPlace: new RegExp(`^[》”]?${part}[，,]?${day}在`),
    happensThere: new RegExp(`[^，。、；和与等]{0,12}?${happens}(?=[，。；：、之的时上后）)]|$)`, 'y'),
    happenedThere: new RegExp(`[^，。、；和与等在]{0,8}?(?:${happens}的|${holds})了?$`, 'y'),
  };
});

/** In the clause behind the name; not 闭幕后, and not the opening of something else that is named between. */
function partDay(words: readonly string[]): RegExp {
  return new RegExp(`^[》”]?[^，。；、“《]{0,30}?${anyOf(words)}(?!${NOT_THEN})`);
}
