/** Asks records and the corpus about a caret; one place is asked about several times: for the list, for ghost text, whether to open. */
import type { RecordSet } from '../records/forms.ts';
import { createOutdated } from '../records/outdated.ts';
import type { WordingIndex } from '../wording.ts';
import { goneWording } from './gone.ts';
import { addedTexts, offerOf } from './offer.ts';
import {
  COMPLETION_DEFAULTS,
  type Completer,
  type CompletionOptions,
  type Offer,
  type Segmenter,
  type SuggestionList,
} from './types.ts';
import { voicesAt } from './voices.ts';

export const NO_OFFER: Offer = { items: [], isCut: false, ghosts: [], isWorthOpening: false };

const NO_ROWS: SuggestionList = { items: [], isCut: false };
/** Rows of the corpus. */
const ROWS = 12;
/** Units of the draft before the caret that a corpus is told. */
const BEFORE = 2_000;

export interface OfferedPlace {
  readonly text: string;
  readonly offset: number;
  /** The day of the draft, where it says one. */
  readonly day?: string;
}

export type Offering = (
  place: OfferedPlace,
  wording: WordingIndex | undefined,
  segmenter: Segmenter | undefined,
  options?: CompletionOptions,
  signal?: AbortSignal,
) => Promise<Offer>;

export function createOffering(records: RecordSet, completer: Completer): Offering {
  const outdated = createOutdated(records);

  const ask = async (
    { text, offset, day }: OfferedPlace,
    index: WordingIndex | undefined,
    segmenter: Segmenter | undefined,
    { source, minDocuments, without = [] }: CompletionOptions,
    signal: AbortSignal | undefined,
  ): Promise<Offer> => {
    const wording = index?.without(without);
    const takesRecords = source !== 'corpus';
    const list = takesRecords ? completer.complete(text, offset, segmenter) : NO_ROWS;
    const isWorthOpening = takesRecords && completer.worthCompleting(text, offset, segmenter, list);
    const before = text.slice(Math.max(0, offset - BEFORE), offset);
    const asked = addedTexts(text, offset, list);
    const voices = voicesAt(records.lexicon, before);
    const query = {
      before,
      limit: ROWS,
      minDocuments,
      asked,
      ...(day !== undefined && { day }),
      ...(voices && { voices }),
    };
    const corpus = source === 'packs' ? undefined : await wording?.continuations(query, signal);
    const isAsked = wording !== undefined && corpus !== undefined;
    const gone = isAsked ? await goneWording(wording, text, offset, corpus.rows, signal) : new Map<string, number>();
    return offerOf({
      text,
      offset,
      list,
      isWorthOpening,
      corpus,
      record: records.recordOf,
      outdated,
      forms: (words) => records.exact.find(words),
      lexicon: records.lexicon,
      day,
      gone,
    });
  };

  let last:
    | { readonly key: string; readonly wording: WordingIndex | undefined; readonly offer: Promise<Offer> }
    | undefined;
  return (place, wording, segmenter, options = COMPLETION_DEFAULTS, signal) => {
    const { text, ...rest } = place;
    const key = `${JSON.stringify([rest, options, segmenter?.name])} ${text}`;
    if (last?.key === key && last.wording === wording) return last.offer;
    const offer = ask(place, wording, segmenter, options, signal);
    last = { key, wording, offer };
    offer.catch(() => {
      last = undefined;
    });
    return offer;
  };
}
