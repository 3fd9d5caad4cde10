/** The document that a text gives for words: 党的十八大报告指出“…”, 《…》提出“…”. */
import { memo } from '../../memo.ts';
import { eventsOf } from '../../records/events.ts';
import type { RecordSet } from '../../records/forms.ts';
import { ofLexicon } from '../../records/lexicon.ts';

import type { Source } from '../../records/record.ts';
import { sourcesOf } from '../../records/sources.ts';
import { datesIn } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { fold } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { eventMentions } from '../events/mentions.ts';
import type { Scene } from '../rule.ts';
import type { Lead } from './lead.ts';

/** A document that is said to hold words; offsets of the text of the block. */
export interface DocumentMention extends Span {
  /** As the draft writes it, with its title marks. */
  readonly marked: string;
  /** Words of which its title holds one each: the names of a congress, and 报告. */
  readonly title: readonly (readonly string[])[];
  /** Its date, as far as packs know it. */
  readonly date?: string;
  /** The name is that of a meeting, at which the document was read. */
  readonly isSpeech?: boolean;
  /** The sources of packs that are this document. */
  readonly sources: readonly Source[];
}

/** From the document to the words. */
const says = ofLexicon(({ words }) => {
  return new RegExp(
    `^(?:里|中)?(?:明确|首次|鲜明|郑重|曾|曾经|就)?${anyOf(words('saying'))}(?:了|过)?[，,：:]?\\s*[“‘「『"]?$`,
  );
});
const TITLED = /《([^《》]{4,80})》$/;
/** Behind the year: 2012年政府工作报告, 二〇一二年国务院政府工作报告. */
const OF_YEAR = /^(?:国务院)?([\u4e00-\u9fff]{2,12}(?:报告|白皮书))$/;
const YEAR = 'YYYY'.length;
const CONGRESS = /(?:党的)?(?<![一二三四五六七八九十])([一二三四五六七八九十]{1,3})大(?:政治)?报告$/;
const REPORT = /(?:政治)?报告$/;

/** The document that a lead names directly before its verb of saying. */
export function documentIn(scene: Scene, lead: Lead): DocumentMention | undefined {
  if (lead.side === 'behind') return undefined;
  for (let end = lead.text.length; end > 1; end--) {
    if (!/[》告书]/.test(lead.text.charAt(end - 1)) || !says(scene.records.lexicon).test(lead.text.slice(end)))
      continue;
    const text = lead.text.slice(0, end);
    const { start } = lead;
    return titled(scene, text, start) ?? ofEvent(scene, text, start) ?? ofCongress(text, start) ?? ofYear(text, start);
  }
  return undefined;
}

/** Every source of packs by its title. */
const titlesOf = memo((records: RecordSet): ReadonlyMap<string, readonly Source[]> => {
  const made = new Map<string, Source[]>();
  for (const source of sourcesOf(records.records, eventsOf(records).all)) {
    const key = fold(source.title);
    made.set(key, [...(made.get(key) ?? []), source]);
  }
  return made;
});

function titled(scene: Scene, text: string, offset: number): DocumentMention | undefined {
  const found = TITLED.exec(text);
  if (!found) return undefined;
  const [marked, name = ''] = found;
  const key = fold(name);
  const sources = titlesOf(scene.records).get(key) ?? [];
  const date = sources[0]?.date ?? datesIn(name)[0]?.iso.slice(0, YEAR);
  return { ...spanAt(text, marked, offset), marked, title: [[name]], sources, ...(date && { date }) };
}

/** 党的十八大报告: the report given at a meeting that packs know. */
function ofEvent(scene: Scene, text: string, offset: number): DocumentMention | undefined {
  const report = REPORT.exec(text);
  const end = offset + (report?.index ?? Number.NaN);
  const mention = report && eventMentions(scene).find((each) => each.end === end);
  const [meant, other] = mention?.meanings ?? [];
  if (!mention || !meant || other) return undefined;
  const { event, edition } = meant;
  const names = [event.name, ...event.forms, ...edition.forms, event.name.replace(/^党的/, '')];
  const { date, source } = edition;
  return {
    start: mention.start,
    end: offset + text.length,
    marked: text.slice(mention.start - offset),
    title: [names],
    sources: source ? [source] : [],
    ...(date && { date }),
  };
}

/** 十七大报告: a congress that packs do not know. */
function ofCongress(text: string, offset: number): DocumentMention | undefined {
  const found = CONGRESS.exec(text);
  if (!found) return undefined;
  const [marked, number = ''] = found;
  return {
    ...spanAt(text, marked, offset),
    marked,
    title: [[`${number}大`, `第${number}次全国代表大会`]],
    sources: [],
  };
}

function ofYear(text: string, offset: number): DocumentMention | undefined {
  const date = datesIn(text).at(-1);
  const bare = /((?:19|20)\d{2})(?=[^\d年][^，。；：]*$)/.exec(text); // 2012政府工作报告
  const [at, end, year] = date
    ? [date.start, date.end, date.iso]
    : [bare?.index ?? 0, (bare?.index ?? 0) + YEAR, bare?.[1]];
  const kind = OF_YEAR.exec(text.slice(end))?.[1];
  if (kind === undefined || year?.length !== YEAR) return undefined;
  const marked = text.slice(at);
  return { ...spanAt(text, marked, offset), marked, title: [[year], [kind]], sources: [], date: year };
}

function spanAt(text: string, marked: string, offset: number): Span {
  return { start: offset + text.length - marked.length, end: offset + text.length };
}
