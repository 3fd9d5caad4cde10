/** A title of a draft beside the known one that it is a slip of. */
import { compare } from '../align/difference.ts';
import { patchOf, type Side } from '../align/patch.ts';
import { unitsOf } from '../align/side.ts';
import { slideGaps } from '../align/slide.ts';
import type { Candidate } from '../findings/build.ts';
import { type Change, type Compared, changeOf } from '../findings/change.ts';
import type { Proof } from '../findings/proof.ts';
import { say } from '../language/index.ts';
import { memo } from '../memo.ts';
import { describeDifference } from '../messages.ts';
import { type Lexicon, ofLexicon } from '../records/lexicon.ts';
import type { MarkedUnits, Scene } from '../rules/rule.ts';
import { commonEnd, commonStart } from '../text/common.ts';
import { anyOf } from '../text/literal.ts';
import { skeletonOf } from '../text/skeleton.ts';
import { bareTitle, STATE } from '../text/titles.ts';
import type { SourceRef } from '../types.ts';

/** A title as it should be, with what proves it. */
export interface ProvedTitle {
  readonly title: string;
  readonly source: SourceRef;
  readonly proof: Proof;
}

/** 《山西省…条例》 is no slip of 《陕西省…条例》: another place has a title of its own. */
const PLACE = /^[^关于的法和与实施]{1,8}?(?:自治区|自治州|自治县|特别行政区|经济特区|省|市|县|州|盟|旗)/;

/** What is said of a title that is a slip of one of the keyboard; the nearest first. Nothing where it may be another title. */
export function titleSlip(scene: Scene, range: MarkedUnits, known: readonly ProvedTitle[]): Candidate | undefined {
  const slips = known.flatMap((each) => compareTitle(scene, range, each) ?? []);
  const [best] = slips.sort((a, b) => a.compared.difference.cost - b.compared.difference.cost);
  return best && candidate(best.compared, best.known);
}

interface Slip {
  readonly compared: Compared;
  readonly known: ProvedTitle;
}

function compareTitle(scene: Scene, range: MarkedUnits, known: ProvedTitle): Slip | undefined {
  const words = scene.skeleton.text.slice(range.from, range.to);
  const near = waysToWrite(known).filter(({ skeleton }) => mayBeSlip(skeleton.text, words));
  const ways = near.map((source) => compared(scene, range, source));
  const [nearest] = ways.sort((a, b) => a.difference.cost - b.difference.cost);
  return nearest && isSlip(nearest, scene.records.lexicon) ? { compared: nearest, known } : undefined;
}

/** A slip exchanges so many characters at most, and is all that differs: the rest stands before and behind it. */
const MOST = 2;

/** Quick to rule out: of two titles that are near each other hardly one is a slip of the other. */
function mayBeSlip(right: string, words: string): boolean {
  const before = commonStart(right, words);
  return before + commonEnd(right, words, before) >= Math.max(right.length, words.length) - MOST;
}

/** The same of a title of which only the key is known, and of the words of a draft in content characters: it may be told without more of it. */
export function mayBeSlipOf(key: string, words: string): boolean {
  return mayBeSlip(key, words) || mayBeSlip(STATE + key, words);
}

/** With and without the name of the state before it. */
const waysToWrite = memo(({ title }: ProvedTitle): readonly Side[] => {
  const bare = bareTitle(title);
  const ways = bare.startsWith(STATE) ? [bare, bare.slice(STATE.length)] : [bare, STATE + bare];
  return ways.map((text) => {
    const skeleton = skeletonOf(text);
    return { text, skeleton, from: 0, to: skeleton.text.length };
  });
});

function compared(scene: Scene, { from, to }: MarkedUnits, source: Side): Compared {
  const { skeleton } = source;
  const draft: Side = { text: scene.text, skeleton: scene.skeleton, from, to };
  const difference = compare(skeleton.text, scene.skeleton.text.slice(from, to));
  const edits = slideGaps(difference.edits, source, draft);
  return { source, draft, difference: { ...difference, edits } };
}

/** One slip, and none that makes another place of the one that the title begins with; or another word deep in a title of the whole country. */
function isSlip(all: Compared, lexicon: Lexicon): boolean {
  const { source, difference } = all;
  const { edits, verdict } = difference;
  if (!edits.length || edits.length > 1 || verdict === 'number') return false;
  const change = changeOf(all);
  if (change !== 'typo') return isOtherWord(all, change);
  const place = placeIn(source.skeleton.text);
  return edits.every(({ sourceFrom }) => sourceFrom >= place) || isSamePlace(all, lexicon);
}

/** Documents of the Party: of other bodies there are others of nearly the same name, and laws that hold no longer. */
const OF_PARTY = /^(?:中国共产党|中共中央关于|关于新形势下)/;
/** Of a law with fewer words there may have been one before (合同法, 劳动合同法); with a word more there hardly is one. */
const OF_STATE = /^中华人民共和国/;
const CHANGED: ReadonlySet<Change> = new Set(['character', 'synonym', 'omission', 'order']);
/** Units of a title in which two of them are a small part, and before the first that may differ. */
const [LONG, NAMED] = [11, 7];

/** A word exchanged, lost or put in. What is put in at the end makes a draft of a law, or its commentary. */
function isOtherWord({ source, difference }: Compared, change: Change): boolean {
  const [edit] = difference.edits;
  const { text } = source.skeleton;
  if (!edit || text.length < LONG || edit.sourceFrom < NAMED) return false;
  const isAtEnd = edit.sourceTo === text.length;
  if (change === 'insertion') return !isAtEnd && (OF_PARTY.test(text) || OF_STATE.test(text));
  return CHANGED.has(change) && OF_PARTY.test(text) && !(isAtEnd && /报告$/.test(text));
}

/** The title begins with a known place, and the draft with the same one or with none: 兰洲市 is no other city than 兰州市. */
function isSamePlace({ source, draft }: Compared, lexicon: Lexicon): boolean {
  const [right, written] = [source, draft].map((side) => places(lexicon).exec(unitsOf(side))?.[0]);
  return right !== undefined && (written === undefined || written === right);
}

const places = ofLexicon(({ words }) => new RegExp(`^${anyOf(words('place'))}`));

/** Characters of the name of the place that a title begins with. */
export function placeIn(title: string): number {
  return PLACE.exec(title)?.[0].length ?? 0;
}

function candidate(all: Compared, { source, proof }: ProvedTitle): Candidate {
  const { difference, draft } = all;
  const change = changeOf(all);
  const patch = patchOf(all.source, draft, difference.edits);
  const differs = describeDifference(difference, all.source, draft);
  return {
    start: patch.start,
    end: patch.end,
    change,
    doubtful: change !== 'typo',
    place: 'title',
    proof,
    length: all.source.skeleton.text.length,
    verdict: difference.verdict,
    message: say.finding.differsFromTitle(all.source.text, differs),
    replacements: patch.replacement,
    source,
    sourceText: all.source.text,
    points: draft.to - draft.from,
  };
}
