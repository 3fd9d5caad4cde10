/** Where a text says who spoke some words, when and where: before them, behind them, or in a sentence further up. */
import { isNamed, type Lexicon, ofLexicon } from '../../records/lexicon.ts';
import { hasDate } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { sentenceAround } from '../../text/sentences.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';

/** Words that ascribe others. `text` stands at `start`, but for what was made blank in it. */
export interface Lead {
  readonly text: string;
  readonly start: number;
  /** Where `text` stands: before the words, or behind them. */
  readonly side: 'before' | 'behind';
  /** So many units at its beginning stand in a paragraph further up, and have no place in the text of the block. */
  readonly above?: number;
}

/** Sentences that are looked through for the one in which the speaker is named. */
const SENTENCES = 6;
/** Stands for what is not looked at: neither a word nor a mark. */
const BLANK = '…';

/** Somebody says something: 指出, 阐述, 讲话. */
export const speech = ofLexicon(({ words }) => new RegExp(anyOf(words('saying', 'telling', 'address'))));

/** “…”，总书记…强调。 — “…”——总书记在…的讲话 */
const behind = ofLexicon(({ words }) => {
  const says = anyOf(words('saying', 'telling', 'address'));
  return new RegExp(
    `^[”’」』"](?:[，,。]|——|（)?[^“‘「『。；！？\\n]{2,80}?${says}(?:过|的|时说|中)?(?=[。；！？）\\n]|$)`,
  );
});

/** 他强调：“ — the one who spoke is named further up. */
const pronoun = ofLexicon(({ words, speakers }) => {
  const alone = anyOf(['他', '她', ...speakers.flatMap(({ offices }) => offices)]);
  return new RegExp(`^[\\s"”’」』]*(?:在[^，。]{1,12}(?:时|中|上)，?)?${alone}[^，。“”]{0,8}${anyOf(words('saying'))}`);
});

/** A report of a meeting or a speech, after which 他 is the one who spoke there. */
const reports = ofLexicon(({ words }) => new RegExp(anyOf(words('saying', 'telling', 'address', 'holding'))));

/** Up to where a sentence tells of the occasion; then follows what was said. */
const untilSaid = ofLexicon(({ words }) => new RegExp(`^.*?${anyOf(words('saying'))}(?=[，,：:“])`));

/** What ascribes the words that stand at `words`; none where nobody speaks. */
export function leadOf(scene: Scene, words: Span): Lead | undefined {
  const { lexicon } = scene.records;
  const sentence = sentenceAround(scene.text, words.start, scene.block);
  const own = { text: scene.text.slice(sentence.start, words.start), start: sentence.start, side: 'before' } as const;
  if (goesOn(lexicon, own.text)) {
    const further = reportBefore(scene, own);
    if (further) return further;
  }
  if (speech(lexicon).test(own.text)) return own;
  const text = behind(lexicon).exec(scene.text.slice(words.end, scene.block.end))?.[0];
  return text && namesSomebody(lexicon, text) ? { text, start: words.end, side: 'behind' } : undefined;
}

/** The own lead of the words together with the sentence in which their occasion is told, what lies between made blank. */
function reportBefore(scene: Scene, own: Lead): Lead | undefined {
  const { lexicon } = scene.records;
  let { start } = own;
  for (let i = 0; i < SENTENCES && start > scene.block.start; i++) {
    const sentence = sentenceAround(scene.text, start - 1, scene.block);
    start = sentence.start < start ? sentence.start : start - 1;
    const text = scene.text.slice(start, sentence.end);
    if (isQuoted(scene, start) || goesOn(lexicon, text)) continue;
    const told = reportIn(lexicon, text);
    if (told === undefined) return undefined;
    const blank = BLANK.repeat(own.start - start - told.length);
    return { text: told + blank + own.text, start, side: 'before' };
  }
  return start > scene.block.start ? undefined : reportAbove(scene, own);
}

/** The same in the paragraphs before, of which a scene knows those that this one goes on with. */
function reportAbove({ above = '', records: { lexicon } }: Scene, own: Lead): Lead | undefined {
  const sentences = above.split(/(?<=[。！？；\n])/).filter((sentence) => sentence.trim());
  for (const sentence of sentences.reverse().slice(0, SENTENCES)) {
    if (goesOn(lexicon, sentence)) continue;
    const told = reportIn(lexicon, sentence);
    if (told === undefined) return undefined;
    const length = told.length + BLANK.length;
    return { text: told + BLANK + own.text, start: own.start - length, side: 'before', above: length };
  }
  return undefined;
}

/** 他强调，…: the one who speaks, and when, is told further up. */
export function goesOn(lexicon: Lexicon, text: string): boolean {
  return pronoun(lexicon).test(text) && !hasDate(text);
}

/** What a sentence tells of an occasion on which somebody who is named speaks. */
function reportIn(lexicon: Lexicon, text: string): string | undefined {
  if (!namesSomebody(lexicon, text) || !reports(lexicon).test(text)) return undefined;
  return untilSaid(lexicon).exec(text)?.[0] ?? text;
}

function isQuoted({ quotations }: Scene, offset: number): boolean {
  return quotations.some(({ start, end }) => start < offset && offset < end);
}

function namesSomebody({ speakers }: Lexicon, text: string): boolean {
  return speakers.some((speaker) => isNamed(speaker, text));
}
