/** What packs list of a title or an event, as paragraphs of Markdown. */
import { say } from '../language/index.ts';
import { bestFirst } from '../records/best-first.ts';
import type { Edition } from '../records/event.ts';
import type { WordingRecord } from '../records/record.ts';
import { escaped } from './escaped.ts';
import type { ListedEvent, ListedTitle } from './listed.ts';
import { inTitle, sourceLine } from './source-line.ts';

/** Versions and editions that are told one by one. */
const MOST = 5;

/** Who issued it and the days of its versions, the newest first; below a record of the title only these. */
export function titleParts({ title, documents }: ListedTitle, record: WordingRecord | undefined): readonly string[] {
  const [best] = bestFirst(documents);
  const dates = [...new Set(documents.flatMap(({ date }) => date ?? []))].sort().reverse();
  const issuers = [...new Set(documents.flatMap(({ issuer }) => issuer ?? []))];
  const head = [`**《${escaped(inTitle(title))}》**`, ...issuers.slice(0, 1).map(escaped)].join(' — ');
  const more = dates.length > MOST ? say.reading.andOthers : '';
  return [
    record ? '' : head,
    dates.length > 1
      ? say.reading.versions(dates.length, dates.slice(0, MOST).join(say.finding.enumeration), more)
      : '',
    best && !record && dates.length < 2 ? say.reading.sourceIs(sourceLine(best)) : '',
  ];
}

/** Of the edition that is meant day and place, else of the newest of those that may be. */
export function eventParts({ event, editions }: ListedEvent): readonly string[] {
  const dated = editions.filter(({ date }) => date !== undefined).toReversed();
  const lines = dated.slice(0, MOST).map((edition) => `- ${editionLine(edition)}`);
  const what = event.acts[0] ?? say.reading.event;
  return [
    `**${escaped(event.name)}** — ${escaped(what)}`,
    dated.length > MOST
      ? say.reading.editions(dated.length, dated.at(-1)?.date?.slice(0, 4), dated[0]?.date?.slice(0, 4))
      : '',
    lines.join('\n'),
  ];
}

function editionLine({ number, date = '', until, place, source }: Edition): string {
  const parts = [
    number === undefined ? '' : say.reading.edition(number),
    until === undefined || until === date ? date : say.reading.days(date, until),
    place.join(''),
    source ? `《${inTitle(source.title)}》` : '',
  ];
  return parts.flatMap((part) => (part === '' ? [] : [escaped(part)])).join(' · ');
}
