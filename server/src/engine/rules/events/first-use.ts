/** events/first-use: 首次提出 with another day or meeting than the one at which the words were first spoken. */
import type { Candidate } from '../../findings/build.ts';
import { eventsOf, type NamedEdition, ownNames } from '../../records/events.ts';
import { namesOfSpeakers, ofLexicon } from '../../records/lexicon.ts';
import { anyOf } from '../../text/literal.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import { lastDay } from '../quotations/occasion.ts';
import { defineRule, type Scene } from '../rule.ts';
import { eventCandidate } from './finding.ts';
import { type EventMention, eventMentions } from './mentions.ts';
import { mayBeOn, otherFacts, type Reading } from './readings.ts';

export const firstUse = defineRule({
  code: 'events/first-use',
  needs: 'events',
  highest: 'warning',
  fix: 'offered',
  prepare: () => find,
});

const firstTime = ofLexicon(
  ({ words }) => new RegExp(`${anyOf(words('first'))}(?:正式|公开|明确|创造性地?)?提出`, 'g'),
);
/** A speaker said it first, not others who study what was said. */
const speaks = ofLexicon((lexicon) => {
  const leader = namesOfSpeakers(lexicon);
  const study = anyOf(lexicon.words('study'));
  return new RegExp(`(?<!${study})${leader}(?:正是|就)?(?:在[^，。]{2,30}?[上时中]|在[^，。]{2,20}期间)?[，,]?$`);
});

function find(scene: Scene): Candidate[] {
  const { firsts } = eventsOf(scene.records);
  const text = scene.text.slice(scene.block.start, scene.block.end);
  if (!firsts.size || !text.includes('提出')) return []; // shortcut: no match
  return [...text.matchAll(firstTime(scene.records.lexicon))].flatMap((match) => {
    const start = scene.block.start + match.index;
    const end = start + match[0].length;
    const clause = /^[^，。；！？\n]{0,40}/.exec(scene.text.slice(end))?.[0] ?? '';
    const words = [...firsts.keys()].find((each) => clause.includes(each));
    const meant = words === undefined ? undefined : firsts.get(words);
    const found = meant && judge(scene, { start, end }, meant);
    return found ? [found] : [];
  });
}

function judge(scene: Scene, verb: Span, meant: NamedEdition): Candidate | undefined {
  const { start } = sentenceAround(scene.text, verb.start, scene.block);
  if (!speaks(scene.records.lexicon).test(scene.text.slice(start, verb.start))) return undefined;
  const named = eventMentions(scene).filter((mention) => mention.start >= start && mention.end <= verb.start);
  const mention = named.at(-1);
  if (mention?.meanings.some(({ edition }) => edition === meant.edition)) return undefined;
  const day = lastDay(scene, scene.text.slice(start, verb.end));
  const date = day && { ...day, start: start + day.start, end: start + day.end };
  const isThen = date && mayBeOn(meant.edition, date.iso);
  if (mention) return eventCandidate(scene, {}, [renamed(mention, meant)]);
  return date && !isThen
    ? eventCandidate(scene, { date }, [otherFacts(meant, { date }, eventsOf(scene.records).places)])
    : undefined;
}

/** Another edition by its number, another meeting by its name. */
function renamed({ token, meanings, ...span }: EventMention, meant: NamedEdition): Reading {
  const [own] = ownNames(meant.event, meant.edition);
  const isSame = meanings.some(({ event }) => event === meant.event);
  if (token && isSame && own?.token) return { meant, changes: [{ ...token, replacement: own.token }] };
  return { meant, changes: [{ start: span.start, end: span.end, replacement: own?.name ?? meant.event.name }] };
}
