/** Titles that no document of a corpus bears, but that its documents name in 《》: what nearly is one of these. */
import { compare } from '../align/difference.ts';
import { patchOf } from '../align/patch.ts';
import { type Side, unitsOf } from '../align/side.ts';
import { slideGaps } from '../align/slide.ts';
import type { Candidate } from '../findings/build.ts';
import { type Compared, changeOf, wordsOf } from '../findings/change.ts';
import { isNumeral } from '../findings/numerals.ts';
import { ONLY_TOLD, type Voice, voiceOf } from '../findings/voice.ts';
import { say } from '../language/index.ts';
import { describeDifference } from '../messages.ts';
import { placeRef } from '../passage-source.ts';
import type { DocumentInfo, PassageCandidate, PassageIndex } from '../passages.ts';
import type { MarkedUnits, Scene } from '../rules/rule.ts';
import { areAlike } from '../text/alike.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { bareTitle, STATE } from '../text/titles.ts';
import type { SourceRef } from '../types.ts';
import { otherPeriods } from './period.ts';
import { placeIn } from './slip.ts';

/** A title of a draft that neither packs nor the titles of documents explain. */
export interface OpenTitle {
  readonly scene: Scene;
  readonly range: MarkedUnits;
  /** Documents with titles like it. */
  readonly near: readonly DocumentInfo[];
}

/** Characters of a title, of one with a word changed, and of one with a word for a word. */
const SHORTEST = 6;
const LONG = 10;
const LONGER = 16;
const LONGEST = 100;
/** Documents that must name a title, and those of which one may be a slip itself. */
const FEW = 3;
const SEVERAL = 5;
const PRINTED_SLIPS = 20;
/** Share of the characters that may differ. */
const SHARE = 0.2;
const CANDIDATES = 24;
/** Characters at the end that say what kind of document it is. */
const KIND = 2;
/** What says the edition of a title: 第十四个五年规划. */
const EDITION = /第[一二三四五六七八九十百\d]+[个届次]|十[一二三四五六七八九]五/g;
const YEAR = /(?:19|20)\d{2}/g;

/** Asks for all titles at once; answers in their order. Rejects only when aborted. */
export async function namedTitles(
  asked: readonly OpenTitle[],
  index: PassageIndex,
  signal?: AbortSignal,
): Promise<readonly (Candidate | undefined)[]> {
  const words = asked.map(({ scene, range }) => scene.skeleton.text.slice(range.from, range.to));
  const borne = new Set(words.filter((_, i) => asked[i]?.near.length));
  const likely = await nearlyKnown(words, borne, index);
  const queries = [...likely].map((text) => ({ text, limit: CANDIDATES }));
  const answers = queries.length ? await index.lookup(queries, signal) : [];
  const named = new Map(queries.map(({ text }, i) => [text, namesIn(answers[i] ?? [])]));
  const near = asked.map((each, i) => {
    const names = named.get(words[i] ?? '');
    return names ? nearNames(each, [...each.near.map(ofDocument), ...names]) : [];
  });
  const titles = [...new Set(near.flatMap((list) => list.map(nameOf)))];
  const counted = titles.length ? await index.frequency(titles) : [];
  const documents = new Map(titles.map((title, i) => [title, counted[i] ?? 0]));
  const periods = await otherPeriods(
    asked.map((each, i) => (likely.has(words[i] ?? '') ? each : undefined)),
    index,
    signal,
  );
  return near.map((list, i) => told(list, documents) ?? periods[i]);
}

/**
 * Of the titles those that stand nowhere, but for a part, or are like one that a document bears: to look them up costs a
 * hundred times as much as to ask this.
 */
async function nearlyKnown(
  words: readonly string[],
  borne: ReadonlySet<string>,
  index: PassageIndex,
): Promise<ReadonlySet<string>> {
  const fit = [...new Set(words)].filter(({ length }) => length >= SHORTEST && length <= LONGEST);
  const halves = fit.map((title) => {
    const bare = title.startsWith(STATE) ? title.slice(STATE.length) : title;
    return [title, bare.slice(0, bare.length >> 1), bare.slice(bare.length >> 1)];
  });
  const counts = fit.length ? await index.frequency(halves.flat()) : [];
  return new Set(
    fit.filter((title, i) => {
      const [whole = 0, head = 0, tail = 0] = counts.slice(3 * i);
      return whole === 0 && (head + tail > 0 || borne.has(title));
    }),
  );
}

interface Name {
  readonly text: string;
  readonly source: SourceRef;
  /** A document bears it itself. */
  readonly isBorne?: true;
}

/** A note behind a title: 《…纲要（草案）》. */
const NOTE = /\s*[（(][^（）()]{1,12}[）)]$/;

function ofDocument({ title, tier, path, date }: DocumentInfo): Name {
  return {
    text: bareTitle(title).replace(NOTE, ''),
    source: { title, tier, path, ...(date && { date }) },
    isBorne: true,
  };
}

/** What stands in 《》 where the words are. */
function namesIn(candidates: readonly PassageCandidate[]): Name[] {
  return candidates.flatMap((candidate) => {
    const { text, match } = candidate;
    if (!match) return [];
    return [...text.matchAll(/《([^《》\n]+)》/g)].flatMap(({ index, 0: marked, 1: title = '' }) => {
      if (index >= match.end || index + marked.length <= match.start) return [];
      return [{ text: title.replace(NOTE, ''), source: placeRef(candidate, index) }];
    });
  });
}

interface Near {
  readonly compared: Compared;
  readonly name: Name;
}

/** One of each name, the nearest first. */
function nearNames({ scene, range }: OpenTitle, names: readonly Name[]): Near[] {
  const { text, skeleton: own } = scene;
  const whole: Side = { text, skeleton: own, from: range.from, to: range.to };
  const bare = unitsOf(whole).startsWith(STATE) ? { ...whole, from: range.from + STATE.length } : whole;
  const found = new Map<string, Near>();
  for (const name of names) {
    const skeleton = skeletonOf(name.text);
    const draft = skeleton.text.startsWith(STATE) ? whole : bare;
    const words = unitsOf(draft);
    if (found.has(skeleton.text) || Math.abs(skeleton.text.length - words.length) > words.length * SHARE) continue;
    const source: Side = { text: name.text, skeleton, from: 0, to: skeleton.text.length };
    const difference = compare(skeleton.text, words);
    if (difference.cost > Math.max(2, words.length * SHARE)) continue;
    const edits = slideGaps(difference.edits, source, draft);
    found.set(skeleton.text, { name, compared: { source, draft, difference: { ...difference, edits } } });
  }
  return [...found.values()].sort((a, b) => a.compared.difference.cost - b.compared.difference.cost);
}

const nameOf = ({ compared: { source } }: Near): string => source.skeleton.text;

/** Where several titles are alike but for this, each of them is another one of a family: none is a slip of another. */
function told(near: readonly Near[], documents: ReadonlyMap<string, number>): Candidate | undefined {
  const [best] = near;
  if (!best) return undefined;
  const count = documents.get(nameOf(best)) ?? 0;
  const rivals = near.slice(1).filter((other) => (documents.get(nameOf(other)) ?? 0) * PRINTED_SLIPS > count);
  const voice = voiceOfName(best, count, rivals.length > 0);
  return voice && candidateOf(best, voice, count);
}

function voiceOfName({ compared, name }: Near, documents: number, hasRivals: boolean): Voice | undefined {
  const { length } = compared.source.skeleton.text;
  if (isTypo(compared)) {
    const proof = { tier: name.source.tier, documents, against: 0, unverified: false, curated: false };
    return documents < FEW
      ? undefined
      : voiceOf({ proof, change: 'typo', place: 'title', length, doubtful: hasRivals });
  }
  const least = length < LONGER ? SEVERAL : FEW;
  const isProved = name.isBorne ? length >= LONGER : length >= LONG && documents >= least;
  if (hasRivals || !isProved) return undefined;
  return isWorthALook(compared) ? ONLY_TOLD : undefined;
}

/** Every difference sounds or looks alike, or two neighbours have changed places. */
function isTypo(compared: Compared): boolean {
  const { edits, verdict } = compared.difference;
  const [edit] = edits;
  if (verdict === 'order') return edits.length === 1 && edit !== undefined && edit.draftTo - edit.draftFrom === 2;
  return (
    edits.length === 1 &&
    edits.every((each) => {
      const { right, wrong } = wordsOf(compared, each);
      return right !== '' && areAlike(right, wrong);
    })
  );
}

/** A single small difference inside the title, which no other title may have there: no other kind, no other edition. */
function isWorthALook(compared: Compared): boolean {
  const [edit, second] = compared.difference.edits;
  if (!edit || second) return false;
  const { right, wrong } = wordsOf(compared, edit);
  const { length } = compared.source.skeleton.text;
  if (edit.sourceFrom <= placeIn(compared.source.skeleton.text)) return false;
  const isOne = right.length === 1 && wrong.length === 1; // 准则 and 规则; of other words the kind is another
  if (edit.sourceTo > length - KIND && !isOne) return false;
  switch (changeOf(compared)) {
    case 'particle':
    case 'de':
    case 'character':
      return true;
    case 'typo':
    case 'omission':
    case 'insertion':
      return Math.max(right.length, wrong.length) <= 2;
    case 'synonym':
      return length >= LONGER && right.length === wrong.length;
    case 'number':
    case 'slot':
      return isNumeral(right + wrong) && namesItsEdition(compared);
    default:
      return false;
  }
}

/** The number of the edition agrees, and only the year does not: 第十四个五年规划和2030年远景目标. */
function namesItsEdition({ source, draft, difference: { edits } }: Compared): boolean {
  const title = source.skeleton.text;
  const words = unitsOf(draft);
  const isInYear = [...title.matchAll(YEAR)].some(({ index }) =>
    edits.every(({ sourceFrom, sourceTo }) => sourceFrom >= index && sourceTo <= index + 4),
  );
  return isInYear && [...title.matchAll(EDITION)].some(([edition]) => words.includes(edition));
}

function candidateOf({ compared, name }: Near, voice: Voice, documents: number): Candidate {
  const { source, draft, difference } = compared;
  const patch = patchOf(source, draft, difference.edits);
  const differs = describeDifference(difference, source, draft);
  return {
    start: patch.start,
    end: patch.end,
    voice,
    verdict: difference.verdict,
    message: say.finding.titleDiffers(
      name.isBorne ? say.finding.titleIs : say.finding.titleInDocuments(documents),
      source.text,
      differs,
    ),
    replacements: [{ text: patch.replacement, preferred: true }],
    source: name.source,
    sourceText: source.text,
    points: draft.to - draft.from,
  };
}
