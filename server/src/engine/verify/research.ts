/** What an index says about quotations: the nearest passages, who else has their words, and how common the characters are. */
import type { PassageIndex, Witnesses } from '../passages.ts';
import { areEqual, type Contender, nearestWordings, rankContenders } from './contenders.ts';
import { slipsIn } from './edits.ts';
import { isOfOneLength } from './even.ts';
import { byNearness, type Comparison, compareCandidates, editLimit, type Quotation, sourceWords } from './judge.ts';
import { needsPoll } from './marks.ts';
import { punctuationPlaces } from './punctuation.ts';
import { rearranged } from './rearranged.ts';
import { frameOf, runsAround } from './slips.ts';

/** Candidates asked for; the judgement needs the variants beside the best one. */
const CANDIDATES = 24;
/** As many as an index counts. */
const EVERY_DOCUMENT = 200;
const LONGEST = 400;
/** What can be counted. */
const SHORTEST_RUN = 3;
/** Quotations remembered. */
const MOST = 2000;
/** Candidates asked for of each list with members exchanged. */
const FEW = 4;
/** Two slips; what is farther may be a list whose members have changed places. */
const FAR = 1.5;

const NOBODY: Witnesses = { documents: 0, opening: 0, closing: 0, whole: 0 };

/** What speaks for and against the words of the nearest passage being those that were meant. */
export interface Evidence {
  /** Who has the words of the source. */
  readonly witnesses: Witnesses;
  /** Documents with each run of three characters around the differences: as the draft has them, as a lone source does. */
  readonly draftRuns: readonly number[];
  readonly sourceRuns: readonly number[];
  /** Documents with what the draft says and its neighbours, where one thing differs and the draft has something there. */
  readonly frames: readonly number[];
  /** Other wordings that are as near, or one character farther. */
  readonly rivals: number;
}

export interface Researched {
  /** Best first. */
  readonly comparisons: readonly Comparison[];
  /** Other words that may have been meant as well as those of the best one. */
  readonly rival?: Comparison;
  /** Absent where the very words were found, or nothing. */
  readonly evidence?: Evidence;
}

export type Research = (quotations: readonly Quotation[], signal?: AbortSignal) => Promise<Researched[]>;

/** Asks the index about quotations it was not asked about lately: a few rounds of questions, however many they are. */
export function createResearch(index: PassageIndex): Research {
  const known = new Map<string, Researched>();
  return async (quotations, signal) => {
    const keys = quotations.map(printed);
    const before = keys.map((key) => known.get(key)); // another check may clear the memory while this one waits
    const due = new Map(keys.flatMap((key, i) => (before[i] ? [] : [[key, quotations[i] as Quotation]])));
    const found = await research([...due.values()], index, signal);
    const fresh = new Map([...due.keys()].map((key, i) => [key, found[i] as Researched]));
    if (known.size > MOST) known.clear();
    for (const [key, answer] of fresh) known.set(key, answer);
    return keys.map((key, i) => (before[i] ?? fresh.get(key)) as Researched);
  };
}

/** The quotation as it stands and as it is read: two that are printed alike, and read alike, are judged alike. */
function printed({ text, skeleton, from, to, words }: Quotation): string {
  return `${words}\n${text.slice(skeleton.at[from], (skeleton.at[to - 1] ?? 0) + 1)}`;
}

/** A quotation with what is known of it so far. */
interface Case {
  readonly quotation: Quotation;
  /** Best first. */
  comparisons: readonly Comparison[];
  /** Best first; none where the very words were found, or nothing. */
  contenders: readonly Contender[];
}

async function research(
  quotations: readonly Quotation[],
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<Researched[]> {
  const cases = quotations.map((quotation): Case => ({ quotation, comparisons: [], contenders: [] }));
  await lookUp(cases, ({ quotation }) => [quotation.words], CANDIDATES, index, signal);
  await findRearranged(cases, index, signal);
  await hearWitnesses(cases, index);
  await findSameMarks(cases, index, signal);
  return weigh(cases, index);
}

/** Compares the quotations with the candidates for some words, beside those they have been compared with. */
async function lookUp(
  cases: readonly Case[],
  wordsOf: (each: Case) => readonly string[],
  limit: number,
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<void> {
  const asked = cases.flatMap((each) => wordsOf(each).map((words) => ({ each, words })));
  if (!asked.length) return;
  const queries = asked.map(({ words }) => ({ text: words.slice(0, LONGEST), limit }));
  const answers = await index.lookup(queries, signal);
  asked.forEach(({ each }, i) => {
    const found = compareCandidates(each.quotation, answers[i] ?? []);
    each.comparisons = each.comparisons.length ? together(each.comparisons, found) : found;
  });
}

/** Each place once, best first. */
function together(known: readonly Comparison[], found: readonly Comparison[]): Comparison[] {
  const places = new Map<string, Comparison>();
  for (const each of [...known, ...found]) {
    const { document, offset } = each.candidate;
    places.set(
      `${document.path} ${document.article} ${offset + (each.source.skeleton.at[each.source.from] ?? 0)}`,
      each,
    );
  }
  return [...places.values()].sort(byNearness);
}

/** Asks for lists with members exchanged where nothing near was found. */
async function findRearranged(cases: readonly Case[], index: PassageIndex, signal?: AbortSignal): Promise<void> {
  const far = cases.filter(({ comparisons }) => (comparisons[0]?.effort ?? Number.POSITIVE_INFINITY) > FAR);
  const variants = new Map(far.map((each) => [each, rearranged(each.quotation)]));
  const all = [...variants.values()].flat();
  const counts = all.length ? await index.frequency(all) : [];
  const stands = new Set(all.filter((_, i) => (counts[i] ?? 0) > 0));
  await lookUp(far, (each) => variants.get(each)?.filter((words) => stands.has(words)) ?? [], FEW, index, signal);
}

/** Neither the very words nor so far from them that nothing will be said. */
function isNear(quotation: Quotation, { source, difference }: Comparison): boolean {
  if (difference.verdict === 'exact') return false;
  return slipsIn(source, quotation, difference) <= editLimit(quotation.words.length);
}

/** Asks who has the wordings that are about as near, and puts them into order. */
async function hearWitnesses(cases: readonly Case[], index: PassageIndex): Promise<void> {
  const open = cases.filter(({ quotation, comparisons: [best] }) => best && isNear(quotation, best));
  const nearest = open.map(({ comparisons }) => nearestWordings(comparisons));
  const heard = open.length ? await index.witnesses(nearest.flat().map(sourceWords)) : [];
  let at = 0;
  open.forEach((each, i) => {
    const contenders = nearest[i]?.map((comparison): Contender => {
      return { comparison, witnesses: heard[at++] ?? NOBODY, isEven: isOfOneLength(each.quotation, comparison) };
    });
    each.contenders = rankContenders(contenders ?? []);
  });
}

/** Other documents with the same words may have the punctuation of the draft: asks for more where those seen have not. */
async function findSameMarks(cases: readonly Case[], index: PassageIndex, signal?: AbortSignal): Promise<void> {
  const due = cases.filter(({ quotation, comparisons, contenders: [best] }) => {
    if (!best) return needsPoll(quotation, comparisons);
    const { comparison, witnesses } = best;
    if (witnesses.documents <= seenOf(comparison, comparisons)) return false;
    return comparison.punctuation < punctuationPlaces(quotation, comparison.difference.edits);
  });
  const wordsOf = ({ quotation, contenders: [best] }: Case) => [best ? sourceWords(best.comparison) : quotation.words];
  await lookUp(due, wordsOf, EVERY_DOCUMENT, index, signal);
  for (const each of due) {
    const [first, ...others] = each.contenders;
    const comparison = first && each.comparisons.find((other) => sourceWords(other) === sourceWords(first.comparison));
    if (first && comparison) each.contenders = [{ ...first, comparison }, ...others];
  }
}

function seenOf(best: Comparison, comparisons: readonly Comparison[]): number {
  const words = sourceWords(best);
  return comparisons.filter((each) => sourceWords(each) === words).length; // shortcut: what was seen is not asked for again
}

/** Counts the runs around the differences, and puts all together. */
async function weigh(cases: readonly Case[], index: PassageIndex): Promise<Researched[]> {
  const runs = cases.map(({ quotation, contenders: [best] }) => {
    if (!best) return { draft: [], source: [], frames: [] };
    const { difference, source } = best.comparison;
    return {
      frames: framesOf(quotation.words, difference.edits),
      draft: difference.edits.flatMap((edit) => runsAround(quotation, edit.draftFrom, edit.draftTo)),
      // They are asked for only where one document has to do without others.
      source:
        best.witnesses.documents > 1
          ? []
          : difference.edits.flatMap((edit) => runsAround(source, edit.sourceFrom, edit.sourceTo)),
    };
  });
  const counts = await index.frequency(runs.flatMap(({ draft, source, frames }) => [...draft, ...source, ...frames]));
  let at = 0;
  const next = (list: readonly string[]) => {
    at += list.length;
    return counts.slice(at - list.length, at);
  };
  return cases.map(({ comparisons, contenders }, i): Researched => {
    const { draft, source, frames } = runs[i] ?? { draft: [], source: [], frames: [] };
    const [draftRuns, sourceRuns, framed] = [next(draft), next(source), next(frames)];
    const [best, second] = contenders;
    if (!best) return { comparisons };
    const ordered = [best.comparison, ...comparisons.filter((each) => each !== best.comparison)];
    const evidence = {
      witnesses: best.witnesses,
      draftRuns,
      sourceRuns,
      frames: framed,
      rivals: rivalsOf(best.comparison, comparisons),
    };
    return { comparisons: ordered, evidence, ...(second && areEqual(best, second) && { rival: second.comparison }) };
  });
}

/** None where several things differ, or where something is only lost: that leaves no frame of its own. */
function framesOf(words: string, edits: Comparison['difference']['edits']): string[] {
  const [edit, other] = edits;
  if (!edit || other || edit.draftFrom === edit.draftTo) return [];
  const frame = frameOf(words, edit);
  return frame.length < SHORTEST_RUN ? [] : [frame];
}

/** Other wordings that differ about as little. */
function rivalsOf(best: Comparison, comparisons: readonly Comparison[]): number {
  const near = comparisons.filter(({ difference }) => difference.cost <= best.difference.cost + 1);
  return new Set(near.map(sourceWords)).size - 1;
}
