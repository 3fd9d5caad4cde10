/** drafting/repeated: a passage that stands in the draft a second time, word for word. */

import { say } from '../../language/index.ts';
import { lastStart } from '../../last-start.ts';
import { note } from '../../memo.ts';
import { once } from '../../once.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import { notesIn } from '../../text/asides.ts';
import { keyOf } from '../../text/key.ts';
import { anyOf } from '../../text/literal.ts';
import { fold } from '../../text/skeleton.ts';
import { firstEndingAfter } from '../../text/spans.ts';
import type { Span } from '../../types.ts';
import { type DraftCandidate, defineDraftRule, type PlacedScene, UNTIDY, type WholeDraft } from '../draft-rule.ts';
import { markerAt, markersOf } from '../markers.ts';
import { linesOf, outermost, readable } from '../readable.ts';
import type { Scene } from '../rule.ts';
import { recurrence } from './recurrence.ts';

export const repeated = defineDraftRule({
  code: 'drafting/repeated',
  needs: 'text',
  highest: 'information',
  fix: 'none',
  prepare: () => {
    const recurring = recurrence(sentencesIn);
    return (draft) => {
      const keys = recurring(draft.blocks);
      return keys.size ? find(draft, keys) : NOTHING;
    };
  },
});

/** Content characters of the shortest passage that is told, and how many clauses it has at least. */
const SHORTEST = 30;
const FEWEST_CLAUSES = 3;
/** A single sentence out of the provisions of a regulation, or of a list, recurs in its parallels: it is told from this length on. */
const SHORTEST_PARALLEL = 90;
const FEWEST_ARTICLES = 3;
/** Shorter sentences recur in every text; they are only told as part of a longer passage. */
const SHORTEST_SENTENCE = 4;

const NOTHING: readonly DraftCandidate[] = [];

/** A sentence of a block, with what it is compared by. */
interface Sentence extends Span {
  /** Content characters. */
  readonly length: number;
  /** The number of its folded words. */
  readonly key: number;
}

const NONE: readonly Sentence[] = [];

/** Headings and cells of tables recur. */
function sentencesIn({ scene, kind }: PlacedScene): readonly Sentence[] {
  return kind === 'heading' || kind === 'table' ? NONE : sentencesOf(scene);
}

const sentencesOf = note((scene: Scene): readonly Sentence[] => {
  const text = readable(scene);
  const unitsBetween = contentOf(scene);
  const found: Sentence[] = [];
  for (const line of linesOf(scene))
    for (let next = line.start; next < line.end; ) {
      const at = sentenceFrom(text, next, line.end);
      next = endOfSentence(text, at, line.end);
      const { length, key } = unitsBetween(at, next);
      if (length < SHORTEST_SENTENCE) continue;
      const words = text.slice(at, next);
      const start = at + (words.length - words.trimStart().length);
      found.push({ start, end: at + words.trimEnd().length, length, key });
    }
  return found;
});

/** How many content characters stand between two offsets of a block, and the number of them, one stretch after the other. */
function contentOf(scene: Scene): (start: number, end: number) => { readonly length: number; readonly key: number } {
  const { text, at } = scene.skeleton;
  if (notesIn(scene.text).length) {
    const seen = readable(scene); // marks of notes are no words, but they are read here
    return (start, end) => {
      const words = fold(seen.slice(start, end));
      return { length: words.length, key: keyOf(words) };
    };
  }
  let from = 0;
  return (start, end) => {
    while (from < at.length && (at[from] as number) < start) from++;
    let to = from;
    while (to < at.length && (at[to] as number) < end) to++;
    const key = keyOf(text, 0, from, to);
    const length = to - from;
    from = to;
    return { length, key };
  };
}

/** No sentence begins with the mark at which another one ends. */
function sentenceFrom(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && endsSentence(text.charCodeAt(at))) at++;
  return at;
}

/** Behind its words, the marks at their end, and those that close what they stand in. */
function endOfSentence(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !endsSentence(text.charCodeAt(at))) at++;
  at = sentenceFrom(text, at, limit);
  while (at < limit && CLOSING.includes(text.charAt(at))) at++;
  return at;
}

const CLOSING = '”’」』）';
const [STOP, EXCLAMATION, QUESTION] = ['。', '！', '？'].map((mark) => mark.charCodeAt(0));

function endsSentence(unit: number): boolean {
  return unit === STOP || unit === EXCLAMATION || unit === QUESTION;
}

/** Words that are quoted, or official wording from end to end, may well stand there twice. */
function mayRecur(scene: Scene, sentence: Sentence): boolean {
  return isQuoted(scene, sentence) || isOfficial(scene, sentence);
}

function clausesOf(scene: Scene, { start, end }: Sentence): number {
  return readable(scene)
    .slice(start, end)
    .split(/[，；：、]/).length;
}

/** Half of the words or more stand in quotation marks. */
function isQuoted(scene: Scene, { start, end }: Span): boolean {
  const outer = outermost(scene);
  let inside = 0;
  for (let i = firstEndingAfter(outer, start); i < outer.length && (outer[i]?.start ?? end) < end; i++)
    inside += Math.min(outer[i]?.end ?? end, end) - Math.max(outer[i]?.start ?? end, start);
  return inside * 2 >= end - start;
}

/** Half of the words or more are wording of records. */
function isOfficial(scene: Scene, { start, end }: Span): boolean {
  const official = officialSpans(scene);
  let covered = 0;
  for (let i = firstEndingAfter(official, start); i < official.length && (official[i]?.start ?? end) < end; i++)
    covered += Math.min(official[i]?.end ?? end, end) - Math.max(official[i]?.start ?? end, start);
  return covered * 2 >= end - start;
}

/** Where wording of records stands, in order, without overlap. */
const officialSpans = note(({ exact, skeleton }: Scene): readonly Span[] => {
  const spans: Span[] = [];
  for (const { form, from, to } of exact) {
    const end = (skeleton.at[to - 1] ?? 0) + 1;
    const start = Math.max(skeleton.at[from] ?? 0, spans.at(-1)?.end ?? 0);
    if (form.role !== 'wrong' && start < end) spans.push({ start, end });
  }
  return spans;
});

interface Place {
  readonly block: number;
  readonly index: number;
}

/** Where each of the sentences of a block stood first, if any of them did; notes those that stand here first. */
function placesBefore(
  sentences: readonly Sentence[],
  block: number,
  first: Map<number, Place>,
  recurring: ReadonlySet<number>,
): readonly (Place | undefined)[] | undefined {
  let earlier: (Place | undefined)[] | undefined;
  for (let index = 0; index < sentences.length; index++) {
    const { key } = sentences[index] as Sentence;
    if (!recurring.has(key)) continue; // nearly all
    const known = first.get(key);
    if (!known) first.set(key, { block, index });
    else {
      earlier ??= sentences.map(() => undefined);
      earlier[index] = known;
    }
  }
  return earlier;
}

/** `recurring`: keys of sentences that stand in the draft twice. */
function find(draft: WholeDraft, recurring: ReadonlySet<number>): DraftCandidate[] {
  const first = new Map<number, Place>();
  let articles: number | undefined; // counted where something stands there twice
  const isRegulation = () => {
    articles ??= articlesOf(draft);
    return articles >= FEWEST_ARTICLES;
  };
  const lines = once(() => startsOfLines(draft.text));
  return draft.blocks.flatMap((placed, block) => {
    const own = sentencesIn(placed);
    const earlier = placesBefore(own, block, first, recurring);
    if (!earlier) return NOTHING; // most blocks
    return runsOf(earlier).flatMap(({ from, to, place }) => {
      const passage = own.slice(from, to);
      const known = draft.blocks[place.block] as PlacedScene;
      const first = sentencesOf(known.scene)[place.index] as Sentence;
      if (isReported(placed.scene, passage[0] as Sentence) || isReported(known.scene, first)) return [];
      if (isCaption(placed.scene, own[to])) return [];
      return isTold(placed.scene, passage, isRegulation) ? [candidate(draft, lines, block, passage, place)] : [];
    });
  });
}

const said = ofLexicon(({ words }) => new RegExp(`${anyOf(words('saying'))}[，,：:]`));

/** Further up in the paragraph somebody speaks: a letter or a speech is given in full, and told of. */
function isReported(scene: Scene, { start }: Sentence): boolean {
  return said(scene.records.lexicon).test(readable(scene).slice(0, start));
}

/** Pictures of one day share the sentence that says where they were taken: …。这是…。 */
function isCaption(scene: Scene, next: Sentence | undefined): boolean {
  return next !== undefined && readable(scene).startsWith('这是', next.start);
}

/** Sentences in a row that stand in the same order where they stood first. */
function runsOf(earlier: readonly (Place | undefined)[]): { from: number; to: number; place: Place }[] {
  const runs: { from: number; to: number; place: Place }[] = [];
  earlier.forEach((place, i) => {
    if (!place) return;
    const run = runs.at(-1);
    const goesOn =
      run && run.to === i && run.place.block === place.block && run.place.index + i - run.from === place.index;
    if (goesOn) run.to = i + 1;
    else runs.push({ from: i, to: i + 1, place });
  });
  return runs;
}

function articlesOf({ blocks }: WholeDraft): number {
  return blocks.reduce((sum, { scene }) => sum + markersOf(scene).filter(({ style }) => style === '条').length, 0);
}

function isTold(scene: Scene, passage: readonly Sentence[], isRegulation: () => boolean): boolean {
  const own = passage.filter((sentence) => !mayRecur(scene, sentence));
  if (own.reduce((sum, { length }) => sum + length, 0) < SHORTEST) return false;
  if (own.reduce((sum, sentence) => sum + clausesOf(scene, sentence), 0) < FEWEST_CLAUSES) return false;
  const [only, more] = passage;
  if (!only || more || only.length >= SHORTEST_PARALLEL) return true;
  return !isNumbered(scene, only) && !isRegulation();
}

/** It begins with a number: a point of a list, an article. */
function isNumbered(scene: Scene, { start }: Sentence): boolean {
  return markerAt(scene).has(start);
}

function startsOfLines(text: string): readonly number[] {
  const starts = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  return starts;
}

function candidate(
  { blocks }: WholeDraft,
  lines: () => readonly number[],
  block: number,
  passage: readonly Sentence[],
  place: Place,
): DraftCandidate {
  const { scene, start } = blocks[place.block] as PlacedScene;
  const known = sentencesOf(scene)[place.index] as Sentence;
  const last = sentencesOf(scene)[place.index + passage.length - 1] as Sentence;
  const line = lastStart(lines(), start + known.start) + 1;
  return {
    block,
    start: passage[0]?.start ?? 0,
    end: passage.at(-1)?.end ?? 0,
    ...UNTIDY,
    verdict: 'insertion',
    message: say.finding.repeats(line),
    replacements: [],
    related: { start: start + known.start, end: start + last.end, message: say.finding.firstHere },
  };
}
