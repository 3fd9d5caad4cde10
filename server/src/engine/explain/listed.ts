/** Titles and events that packs list without a record of each: what is known of those under the caret. */
import { memo } from '../memo.ts';
import type { Edition, OfficialEvent } from '../records/event.ts';
import { eventsOf } from '../records/events.ts';
import type { RecordSet } from '../records/forms.ts';
import type { Source } from '../records/record.ts';
import { sourcesIn } from '../records/sources.ts';
import { fold, skeletonOf, sourceSpan } from '../text/skeleton.ts';
import { titleKey } from '../text/titles.ts';
import { waysToName } from '../titles/known.ts';
import type { Span } from '../types.ts';

/** The documents of one title. */
export interface ListedTitle {
  /** As it is written in the draft. */
  readonly title: string;
  readonly documents: readonly Source[];
}

export interface ListedEvent {
  readonly event: OfficialEvent;
  /** The editions that the words may mean, in their order. */
  readonly editions: readonly Edition[];
}

export interface Listed {
  /** The words of the draft, UTF-16 offsets. */
  readonly span: Span;
  readonly title?: ListedTitle;
  readonly event?: ListedEvent;
}

/** A title is longer than this in no draft. */
const LONGEST_TITLE = 100;
/** Where the words must stand that some names of events need beside them. */
const BESIDE = 60;

/** A title in 《》 around the caret, else the longest name of an event; `undefined` where there is none. */
export function listedAt(records: RecordSet, text: string, offset: number): Listed | undefined {
  return titleAt(records, text, offset) ?? eventAt(records, text, offset);
}

const titlesOf = memo(({ packs }: RecordSet): ReadonlyMap<string, readonly Source[]> => {
  const byKey = new Map<string, Source[]>();
  for (const source of [...packs.flatMap(({ titles }) => titles ?? []), ...sourcesIn(packs)])
    for (const key of new Set(waysToName(source).map(titleKey))) {
      const same = byKey.get(key);
      if (same) same.push(source);
      else byKey.set(key, [source]);
    }
  return byKey;
});

function titleAt(records: RecordSet, text: string, offset: number): Listed | undefined {
  const from = Math.max(0, offset - LONGEST_TITLE);
  const start = from + text.slice(from, offset).lastIndexOf('《') + 1;
  if (start === from) return undefined;
  const length = text.slice(start, start + LONGEST_TITLE).search(/[《》]/);
  if (length <= 0 || text[start + length] !== '》' || start + length < offset) return undefined;
  const title = text.slice(start, start + length).replace(/\s+/g, '');
  const alike = titlesOf(records).get(titleKey(title)) ?? [];
  // A report of one year is no version of that of another.
  const same = alike.filter((source) => waysToName(source).some((name) => fold(name) === fold(title)));
  const documents = same.length > 0 || /[0-9]{4}年/.test(title) ? same : alike;
  return documents.length === 0 ? undefined : { span: { start, end: start + length }, title: { title, documents } };
}

function eventAt(records: RecordSet, text: string, offset: number): Listed | undefined {
  const { names, meanings } = eventsOf(records);
  const window = { start: Math.max(0, offset - BESIDE), end: Math.min(text.length, offset + BESIDE) };
  const skeleton = skeletonOf(text, [window]);
  const around = text.slice(window.start, window.end);
  const found = names.find(skeleton.text).flatMap(({ pattern, start, end }) => {
    const span = sourceSpan(skeleton, start, end);
    const meant = meanings(pattern).filter(({ event: { beside } }) => isBeside(beside, around));
    const [first] = meant;
    return first && span.start <= offset && offset <= span.end ? [{ span, first, meant }] : [];
  });
  const [best] = found.sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  if (!best) return undefined;
  const { event } = best.first;
  const editions = best.meant.filter((each) => each.event === event).map(({ edition }) => edition);
  return { span: best.span, event: { event, editions } };
}

function isBeside(beside: readonly string[], around: string): boolean {
  return beside.length === 0 || beside.some((words) => around.includes(words));
}
