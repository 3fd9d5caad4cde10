/** The day, the occasion and the place that a text gives for words: between them and the words somebody speaks. */
import { compare } from '../../align/difference.ts';
import { eventsOf } from '../../records/events.ts';
import type { RecordSet } from '../../records/forms.ts';
import { type Lexicon, ofLexicon } from '../../records/lexicon.ts';
import { occasionsOf } from '../../records/occasions.ts';
import type { Source } from '../../records/record.ts';
import { type DateMention, datesIn } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { type PlaceMention, placeBehindAt } from '../../text/places.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';
import { speech } from './lead.ts';

export interface OccasionMention extends Span {
  readonly text: string;
  readonly sources: readonly Source[];
}

/** 党的十八大以来: a time, not an occasion. */
const SINCE = /^(?:以来|以后|之后|后|之前|前|精神|报告|决策)/;
/** 2014年起, 2014年至: a time as well. */
const SPAN_OF_TIME = /^(?:[起至到前后—～~-]|以来|以[前后]|之[前后])/;
/** What somebody does at a place when he speaks there, or in the years of which he speaks. */
const THERE = '[^，。；、]{0,10}?';

/** The last known occasion that the words before a quotation name; of those that end together the longest. */
export function lastOccasion({ records }: Scene, lead: string): OccasionMention | undefined {
  let best: OccasionMention | undefined;
  for (const [{ form, sources }, end] of occasionsOf(records)(lead)) {
    const start = end - form.length;
    if (SINCE.test(lead.slice(end))) continue;
    if (!best || end > best.end || (end === best.end && start < best.start)) best = { start, end, text: form, sources };
  }
  return best;
}

/** The last day before a quotation on which somebody spoke; 今年 is that of the draft. */
export function lastDay(
  { records: { lexicon }, asOf }: Pick<Scene, 'records' | 'asOf'>,
  lead: string,
): DateMention | undefined {
  const date = datesIn(lead, asOf === undefined ? undefined : { asOf }).at(-1);
  return date && !SPAN_OF_TIME.test(lead.slice(date.end)) && said(lexicon, lead, date) ? date : undefined;
}

const there = ofLexicon(({ words }) => new RegExp(`${THERE}${anyOf(words('scene', 'service'))}`, 'y'));

/** The last place before a quotation at which somebody spoke: 在某国国会发表演讲, 在某省任职期间. */
export function lastPlace(records: RecordSet, lead: string): PlaceMention | undefined {
  const { places } = eventsOf(records);
  const next = (from: number) => placeBehindAt(lead, from, there(records.lexicon), places);
  let last: PlaceMention | undefined;
  for (let found = next(0); found; found = next(found.end)) last = found;
  return last && said(records.lexicon, lead, last) ? last : undefined;
}

/** True where somebody speaks between a mention and the words. */
export function said(lexicon: Lexicon, lead: string, mention: Span): boolean {
  return speech(lexicon).test(lead.slice(mention.end));
}

/** The usual name of the right occasion; for a short form of the wrong one, the form that is most like it. */
export function nameLike(source: Source, wrong: OccasionMention): string {
  if (source.occasion && wrong.sources.some((other) => other.occasion === wrong.text)) return source.occasion;
  const forms = [source.occasion ?? '', ...(source.occasionForms ?? [])].filter(Boolean);
  const cost = (form: string) => compare(form, wrong.text).cost;
  return forms.reduce((best, form) => (cost(form) < cost(best) ? form : best), forms[0] ?? wrong.text);
}
