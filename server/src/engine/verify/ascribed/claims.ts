/** What a block says of its quotations that documents can prove or disprove: who said them, in which document, when. */
import { note } from '../../memo.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import { type DocumentMention, documentIn } from '../../rules/quotations/document.ts';
import { type Lead, leadOf } from '../../rules/quotations/lead.ts';
import { lastDay } from '../../rules/quotations/occasion.ts';
import { isWhole, type SpeakerMention, speakerIn } from '../../rules/quotations/speaker.ts';
import { SHORTEST_SAYING } from '../../rules/quotations/told.ts';
import type { MarkedUnits, Scene } from '../../rules/rule.ts';
import type { DateMention } from '../../text/dates.ts';
import { hasDate } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { movedSpan } from '../../text/spans.ts';
import type { Span } from '../../types.ts';

/** Offsets of the block; `words` are folded. */
export interface Claim {
  readonly scene: Scene;
  readonly quotation: MarkedUnits;
  readonly words: string;
  readonly lead: Lead;
  /** Where the draft names the one who speaks; `at` is the span in the block. */
  readonly speaker?: SpeakerMention & { readonly at: Span };
  readonly document?: DocumentMention;
  readonly date?: DateMention;
}

/** The claims of a block, read once. Words that are short, or part of a longer sentence of the draft, are left alone. */
export const claimsOf = note((scene: Scene): readonly Claim[] =>
  scene.quotations
    .filter(({ depth, closed }) => closed && depth === 0)
    .flatMap((quotation) => claimOf(scene, quotation)),
);

function claimOf(scene: Scene, quotation: MarkedUnits): Claim[] {
  if (quotation.to - quotation.from < SHORTEST_SAYING) return [];
  const lead = leadOf(scene, quotation);
  if (!lead || (lead.side === 'before' && !isWhole(scene, quotation))) return [];
  const words = scene.skeleton.text.slice(quotation.from, quotation.to);
  if (lead.above) return [{ scene, quotation, words, lead }]; // told by records only
  const said = speakerIn(scene, lead);
  const document = documentIn(scene, lead) ?? speechIn(scene, lead);
  if (!said && !document) return [];
  const day = said && lastDay(scene, lead.text);
  return [
    {
      ...{ scene, quotation, words, lead },
      ...(said && { speaker: { ...said, at: movedSpan(said, lead.start) } }),
      ...(document && { document }),
      ...(day && { date: { ...day, ...movedSpan(day, lead.start) } }),
    },
  ];
}

/** 在…大会上的讲话中强调, 在…会议上指出: the speech that was given there. */
const atMeeting = ofLexicon(({ words }) => {
  const says = anyOf(words('saying'));
  const speech = `(?:的(?:重要)?${anyOf(words('address'))}中?)?`;
  return new RegExp(
    `在([^，。；：“”‘’（）在]{6,40})上${speech}(?:明确|深刻)?${says}(?:了|过)?[，,：:]?\\s*[“‘「『"]?$`,
  );
});

function speechIn(scene: Scene, { text, side, start }: Lead): DocumentMention | undefined {
  const { lexicon } = scene.records;
  const found = side === 'before' ? atMeeting(lexicon).exec(text) : undefined;
  const marked = found?.[1];
  if (!found || !marked || hasDate(marked)) return undefined;
  const at = start + found.index + 1;
  const title = [[marked], [...lexicon.words('address'), '报告']];
  return { start: at, end: at + marked.length, marked, title, sources: [], isSpeech: true };
}
