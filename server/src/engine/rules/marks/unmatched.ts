/** marks/unmatched: “ without ”, （ without ）, 《 without 》, and marks that were typed the wrong way round. */
import { say } from '../../language/index.ts';
import { note } from '../../memo.ts';
import type { Span } from '../../types.ts';
import { type DraftCandidate, defineDraftRule, type PlacedScene, UNTIDY, type WholeDraft } from '../draft-rule.ts';
import { linesOf, readable } from '../readable.ts';
import type { Scene } from '../rule.ts';

export const unmatchedMarks = defineDraftRule({
  code: 'marks/unmatched',
  needs: 'text',
  highest: 'information',
  fix: 'offered',
  prepare: () => find,
});

type MarkKind = 'quotation' | 'title' | 'bracket';

/** Brackets of different width are taken for a pair; single quotation marks are left out, ’ is an apostrophe as well. */
const PAIRS: readonly (readonly [opens: string, closes: string, kind: MarkKind])[] = [
  ['“', '”', 'quotation'],
  ['「', '」', 'quotation'],
  ['『', '』', 'quotation'],
  ['《', '》', 'title'],
  ['（(', '）)', 'bracket'],
  ['【', '】', 'bracket'],
  ['〔', '〕', 'bracket'],
];
/** （1）…, 1）…, 一）…, a）…: the bracket belongs to the number. */
const NUMBER_BEFORE = /(?:^|[\s，。、；：])(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Za-z])$/;
const MOST_BLOCKS = 20; // bound: paragraphs in which a partner is looked for

/** Of more marks of a kind in a paragraph only the first are told. */
const MOST_MARKS = 5;

/** A mark without partner in its block. */
interface LoneMark {
  readonly at: number;
  readonly opens: boolean;
  /** Index of its pair. */
  readonly pair: number;
  /** How many marks of its pair stand before it. */
  readonly order: number;
  /** A quotation that goes on: the next line of the block begins with the same mark. */
  readonly goesOn: boolean;
}

/** The lone marks of a block, in order, by pair. */
const loneMarks = note((scene: Scene): readonly (readonly LoneMark[])[] => {
  const text = readable(scene);
  const marks = marksOf(text);
  const found = PAIRS.map((_, pair) => {
    const own = marks[pair];
    return own ? lone(text, own, pair, linesOf(scene)) : [];
  });
  return found.some((each) => each.length) ? found : NONE;
});
const NONE: readonly (readonly LoneMark[])[] = [];

const MARKS = new RegExp(`[${PAIRS.map(([opens, closes]) => opens + closes).join('')}]`, 'g');
const PAIR_OF = new Map(PAIRS.flatMap(([opens, closes], i) => [...opens, ...closes].map((mark) => [mark, i] as const)));

/** Where the marks of each pair stand, in order; none of a pair that does not stand there. */
function marksOf(text: string): number[][] {
  const marks: number[][] = [];
  for (MARKS.lastIndex = 0; MARKS.test(text); ) {
    const index = MARKS.lastIndex - 1;
    const pair = PAIR_OF.get(text.charAt(index)) ?? 0;
    const own = marks[pair];
    if (own) own.push(index);
    else marks[pair] = [index];
  }
  return marks;
}

/** A closing mark belongs to the nearest open one. Linear. */
function lone(text: string, marks: readonly number[], pair: number, lines: readonly Span[]): LoneMark[] {
  const [opens = ''] = PAIRS[pair] ?? [];
  const open: number[] = [];
  const found: LoneMark[] = [];
  const orders = new Map(marks.map((index, order) => [index, order]));
  const orderOf = (index: number) => orders.get(index) ?? 0;
  for (const index of marks) {
    const mark = text.charAt(index);
    if (opens.includes(mark)) open.push(index);
    else if (open.length) open.pop();
    else if (!/[)）]/.test(mark) || !NUMBER_BEFORE.test(text.slice(Math.max(0, index - 5), index)))
      found.push({ at: index, opens: false, pair, order: orderOf(index), goesOn: false });
  }
  let line = 0;
  for (const at of open) {
    while (line < lines.length && (lines[line]?.start ?? 0) <= at) line++;
    const next = lines[line];
    const goesOn = next !== undefined && opens.includes(text.charAt(next.start));
    found.push({ at, opens: true, pair, order: orderOf(at), goesOn });
  }
  return found.filter(({ at }) => !/[()]/.test(text.charAt(at)));
}

function find({ blocks }: WholeDraft): DraftCandidate[] {
  const lone = blocks.map(({ scene }) => loneMarks(scene));
  if (!lone.some((byPair) => byPair.length)) return []; // most drafts
  return lone.flatMap((byPair, block) => {
    if (!byPair.length) return NOTHING; // most blocks
    return byPair.flatMap((marks) => {
      const [first, last] = [marks[0], marks.at(-1)];
      const left = marks.filter((mark) => {
        const isAtEdge = mark === (mark.opens ? last : first); // else others of its kind stand between
        return !mark.goesOn && !(isAtEdge && isClosedElsewhere(blocks, lone, block, mark));
      });
      const { scene } = blocks[block] as PlacedScene;
      const isSeen = !marksHidden(scene);
      const isAlone = marks.length === 1; // else the stray one may be its partner
      return left
        .slice(0, MOST_MARKS)
        .flatMap((mark) =>
          candidates(block, mark, left, isSeen ? (isAlone ? labelBehind(scene.text, mark) : '') : undefined),
        );
    });
  });
}

const NOTHING: readonly DraftCandidate[] = [];

/** The partner stands in another paragraph, or the next paragraph opens the same quotation again. */
function isClosedElsewhere(
  blocks: readonly PlacedScene[],
  lone: readonly (readonly (readonly LoneMark[])[])[],
  block: number,
  mark: LoneMark,
): boolean {
  const step = mark.opens ? 1 : -1;
  const next = blocks[block + 1];
  const isOpenedAgain =
    next && readable(next.scene).charAt(linesOf(next.scene)[0]?.start ?? 0) === markOf(blocks, block, mark);
  if (mark.opens && isOpenedAgain) return true;
  for (let i = 1; i <= MOST_BLOCKS; i++) {
    const there = lone[block + i * step]?.[mark.pair];
    const nearest = mark.opens ? there?.[0] : there?.at(-1);
    if (nearest) return nearest.opens !== mark.opens;
  }
  return false;
}

function markOf(blocks: readonly PlacedScene[], block: number, { at }: LoneMark): string {
  return blocks[block]?.scene.text.charAt(at) ?? '';
}

/** 要坚持“两个毫不动摇，…: the name of a label that begins with a number, up to the next mark. */
const LABEL =
  /^[一二两三四五六七八九十]{1,2}[个大项条点]?(?:(?![的了是在有和与人])\p{Script=Han}){2,6}(?=[，。；、：！？\n]|$)/u;
/** Behind these somebody speaks. */
const SPEAKS = /[说道称问答：:，,。]$/;

function labelBehind(text: string, { at, opens, pair }: LoneMark): string {
  return opens && pair === 0 && !SPEAKS.test(text.slice(0, at).trimEnd().slice(-1))
    ? (LABEL.exec(text.slice(at + 1, at + 16))?.[0] ?? '')
    : '';
}

/** Code, targets of links or labels of notes hold such marks: whether one of them is the partner nobody can say. */
function marksHidden(scene: Scene | undefined): boolean {
  return scene !== undefined && countOf(scene.text) > countOf(readable(scene));
}

function countOf(text: string): number {
  return text.match(MARKS)?.length ?? 0;
}

/** `label`: what a closing mark may be put behind, or ''; undefined where no mark may be put or turned. */
function candidates(
  block: number,
  mark: LoneMark,
  left: readonly LoneMark[],
  label: string | undefined,
): DraftCandidate[] {
  const turned = turnedMark(mark, left);
  if (turned === 'first') return [];
  const [opens = '', closes = '', kind = 'bracket'] = PAIRS[mark.pair] ?? [];
  const partner = (mark.opens ? closes : opens).charAt(0);
  const name = say.finding.marks[kind];
  const { opening, closing } = say.finding;
  const [own, other] = mark.opens ? [opening(name), closing(name)] : [closing(name), opening(name)];
  return [
    {
      block,
      start: mark.at,
      end: mark.at + 1 + (turned ? 0 : (label?.length ?? 0)),
      ...UNTIDY,
      verdict: 'punctuation',
      message: turned ? say.finding.turnedMark(name, other) : say.finding.lonelyMark(own, other),
      replacements: label === undefined ? [] : turned ? partner : closedBehind(label, opens, closes),
    },
  ];
}

function closedBehind(label: string, opens: string, closes: string): DraftCandidate['replacements'] {
  return label ? [{ text: opens + label + closes, preferred: false }] : [];
}

/** Two lone marks of a kind, no others between them, “甲“ or ”甲”: the one that faces away from the words was turned round. */
function turnedMark(mark: LoneMark, left: readonly LoneMark[]): 'first' | 'turned' | undefined {
  const [first, second, third] = left;
  if (!first || !second || third || first.opens !== second.opens || second.order - first.order !== 1) return undefined;
  return (first === mark) === first.opens ? 'first' : 'turned';
}
