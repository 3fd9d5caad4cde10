/** Where a block names an event of the packs. */
import { eventsOf, type NamedEdition, ownNames } from '../../records/events.ts';
import { numberedForms } from '../../text/numerals.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';
import { titleAround } from '../scene.ts';
import { tornNames } from './torn.ts';

/** A name of an event; offsets of the block. */
export interface EventMention extends Span {
  /** One edition, or all of an event that is named without its number. */
  readonly meanings: readonly NamedEdition[];
  /** The number of the edition, where the name has one. */
  readonly token?: Span;
  /** What stands between the parts of a name that is taken apart; its verb says that it was held. */
  readonly between?: Span;
}

/** Directly before a name: a meeting of a place or a body, or an edition that no pack knows. */
const OTHER = /(?:[市省区县州盟校院厅局旗镇乡企司团业]|第[^，。、\s]{1,4}[届次]|首[届次])$/;
/** 第三届大会上, where the sentence has named the event before. */
const LATER = /(第[一二三四五六七八九十\d]{1,3}届|首届)(?:大会|峰会|会议|年会)?(?=[上，,。开召举闭于在、])/g;

/** All mentions in order, without overlap; the longest name counts. */
export function eventMentions(scene: Scene): EventMention[] {
  const { names, meanings } = eventsOf(scene.records);
  const found = names.find(scene.skeleton.text).sort((a, b) => a.start - b.start || b.end - a.end);
  const mentions: EventMention[] = [];
  const torn = tornNames(scene.text, scene.records);
  let end = 0;
  for (const match of found) {
    if (match.start < end) continue;
    end = match.end;
    const span = sourceSpan(scene.skeleton, match.start, match.end);
    const lead = scene.text.slice(Math.max(scene.block.start, span.start - 8), span.start);
    const title = titleAround(scene, match.start, match.end);
    const isInTitle = title !== undefined && (title.from < match.start || title.to > match.end);
    if (!OTHER.test(lead) && !isInTitle) mentions.push(withToken(scene, span, meanings(match.pattern)));
  }
  const apart = mentions.filter(({ start, end: last }) => !torn.some((each) => each.start < last && each.end > start));
  const all = torn.length ? [...apart, ...torn].sort((a, b) => a.start - b.start) : mentions;
  return all.flatMap((mention, i) => [mention, ...laterEditions(scene, mention, all[i + 1])]);
}

function withToken(scene: Scene, span: Span, meanings: readonly NamedEdition[]): EventMention {
  const token = meanings[0]?.token;
  const at = token === undefined ? -1 : scene.text.slice(span.start, span.end).indexOf(token);
  if (token === undefined || at < 0) return { ...span, meanings };
  return { ...span, meanings, token: { start: span.start + at, end: span.start + at + token.length } };
}

/** 世界互联网大会…第三届大会: the number alone, later in the sentence; it belongs to the event that was named last. */
function laterEditions(scene: Scene, mention: EventMention, next: EventMention | undefined): EventMention[] {
  const event = mention.meanings[0]?.event;
  if (mention.token || !event?.numbered.length) return [];
  const sentence = sentenceAround(scene.text, mention.start, scene.block);
  const rest = scene.text.slice(mention.end, Math.min(sentence.end, next?.start ?? sentence.end));
  return [...rest.matchAll(LATER)].flatMap(({ index, 0: text, 1: token = '' }) => {
    const name = event.editions
      .flatMap((edition) => ownNames(event, edition))
      .find((each) => each.token === token || numberedForms('第{n}届', each.edition.number ?? 0)[1]?.token === token);
    if (!name) return [];
    const start = mention.end + index;
    return [{ start, end: start + text.length, meanings: [name], token: { start, end: start + token.length } }];
  });
}
