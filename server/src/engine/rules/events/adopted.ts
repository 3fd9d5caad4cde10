/** A document beside a meeting that another one adopted: 二十届二中全会通过《…》 where the third session did. */
import { compare } from '../../align/difference.ts';
import type { OfficialEvent } from '../../records/event.ts';
import { eventsOf, type NamedEdition, ownNames, titleKey } from '../../records/events.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Scene } from '../rule.ts';
import type { EventMention } from './mentions.ts';
import type { Reading } from './readings.ts';

/** From the name to the first title behind it: …审议通过了《, 《 at once; not 会后通过, not what others adopt later. */
const ADOPTS =
  /^(?!以[来后前]|之[后前]|[后前])(?:上?的?|[^。；！？《》\n]{0,60}?(?:通过|作出|批准)(?:了|的)?)《([^》\n]{3,80})》/;

/** A text without a title is not looked at. */
export const mayAdopt = (text: string) => text.includes('》');

/** The meeting that adopted the document, where the sentence names another one with a number; undefined where nothing is wrong. */
export function adoptedElsewhere(scene: Scene, mention: EventMention, next: number): Reading | undefined {
  const { adopted } = eventsOf(scene.records);
  const { token, meanings, start, end } = mention;
  if (!token || !adopted.size) return undefined;
  const sentence = sentenceAround(scene.text, start, scene.block);
  const title = ADOPTS.exec(scene.text.slice(end, Math.min(sentence.end, next)))?.[1];
  const meant = title === undefined ? undefined : adopted.get(titleKey(title));
  if (!meant || meanings.some(({ edition }) => edition === meant.edition)) return undefined;
  if (!meanings.every(({ event }) => isOfKind(event, meant.event))) return undefined;
  const written = scene.text.slice(start, end);
  const cost = ({ name }: NamedEdition) => compare(name, written).cost;
  const [best] = [...ownNames(meant.event, meant.edition)].sort((a, b) => cost(a) - cost(b));
  return best && { meant: best, changes: [{ start, end, replacement: best.name }] };
}

/** A session of an assembly may well approve what one of a committee has proposed: only like meetings are mistaken for one another. */
const isOfKind = (one: OfficialEvent, other: OfficialEvent) =>
  one === other || (one.family !== undefined && one.family === other.family);
