/** drafting/numbering: 一、二、四、; （一）（三）; 第一条、第三条; 一是…三是…: numbers that jump or come twice. */
import { say } from '../../language/index.ts';
import { chineseNumber } from '../../text/numerals.ts';
import type { Replacement } from '../../types.ts';
import { type DraftCandidate, defineDraftRule, type PlacedScene, UNTIDY, type WholeDraft } from '../draft-rule.ts';
import { type Marker, markersOf } from '../markers.ts';
import { linesOf, readable } from '../readable.ts';

export const numbering = defineDraftRule({
  code: 'drafting/numbering',
  needs: 'text',
  highest: 'information',
  fix: 'offered',
  prepare: () => find,
});

/** Numbers farther apart belong to other lists, or points in between were left out on purpose. */
const WIDEST_JUMP = 4;

/** Which numbers stand under which; those of one rank do not end each other. Articles count on through chapters. */
const RANKS: Readonly<Record<string, number>> = {
  编: 0,
  章: 1,
  节: 2,
  条: 3,
  '一、': 4,
  '（一）': 5,
  '1.': 6,
  '（1）': 7,
  '1）': 7,
  '①': 8,
  一是: 9,
  第一: 9,
};
const ARTICLE = 3;
const OF_LISTS = 6;

/** UTF-16 units of a paragraph between two points of one row: 一是…二是…. */
const LONGEST_POINT = 1500;

/** Blocks between two points of a list. */
const MOST_BETWEEN = 6;

const MOST_BROKEN = 8; // bound: rows within rows; nobody nests deeper

type Placed = Marker & { readonly block: number };

/** Numbers of one style that are counted on. */
interface Row {
  readonly last: Placed;
  /** How many numbers followed one another, from 1 on; 0 where the row did not begin with 1 or ran back. */
  readonly steps: number;
  /** Last numbers of rows of the same style that a new one broke off: they may go on behind it. */
  readonly broken: readonly number[];
}

const NOTHING: readonly DraftCandidate[] = [];

function find(draft: WholeDraft): DraftCandidate[] {
  const rows = new Map<string, Row>();
  return draft.blocks.flatMap((placed, block) => {
    const own = ownMarkers(draft, placed);
    if (!own.length && placed.kind !== 'heading') return NOTHING; // most blocks
    const markers = own.map((marker) => ({ ...marker, block }));
    const last = new Map(markers.map(({ style, start }) => [style, start])); // they come in their order
    if (placed.kind === 'heading' && !markers.length) endRows(rows, ARTICLE);
    return markers.flatMap((marker): DraftCandidate[] => {
      const row = rows.get(marker.style);
      const fault = row && faultOf(draft, row, marker);
      const isLast = last.get(marker.style) === marker.start;
      endRows(rows, rankOf(marker.style));
      rows.set(marker.style, nextRow(row, marker));
      return fault ? [candidate(draft, marker, row.last, fault, isLast)] : [];
    });
  });
}

function rankOf(style: string): number {
  return RANKS[style] ?? OF_LISTS + Number(style.slice('list '.length)) / 100;
}

/** What stands under a number of this rank begins anew; only articles count on. */
function endRows(rows: Map<string, Row>, rank: number): void {
  for (const style of [...rows.keys()]) if (style !== '条' && rankOf(style) > rank) rows.delete(style);
}

/** What is quoted or stands in a table has numbers of its own. */
function ownMarkers({ text }: WholeDraft, placed: PlacedScene): readonly Marker[] {
  if (placed.kind === 'quote' || placed.kind === 'table') return [];
  const listed = placed.kind === 'list' ? listMarker(text, placed) : undefined;
  return listed ? [listed, ...markersOf(placed.scene)] : markersOf(placed.scene);
}

/** The number of an item of a Markdown list stands before its block: what is underlined is the beginning of the item. */
function listMarker(text: string, { scene, start }: PlacedScene): Marker | undefined {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const match = /^(\s*)(\d{1,4})[.)]\s+(?:\[[ xX]\]\s+)?$/.exec(text.slice(lineStart, start));
  const first = linesOf(scene)[0];
  if (!match || !first) return undefined;
  const words = /^[^，。；：、！？\n]{1,12}/.exec(readable(scene).slice(first.start, first.end))?.[0] ?? ' ';
  const [, indent = '', digits = ''] = match;
  const place = { start: first.start, end: first.start + words.length };
  return { ...place, style: `list ${indent.length}`, value: Number(digits), inline: false };
}

function nextRow(row: Row | undefined, marker: Placed): Row {
  const { value } = marker;
  if (!row) return { last: marker, steps: value === 1 ? 1 : 0, broken: [] };
  const broken = value > row.last.value ? row.broken : [...row.broken, row.last.value].slice(-MOST_BROKEN);
  const goesOn = value !== row.last.value + 1 && broken.includes(value - 1);
  if (goesOn) return { last: marker, steps: row.steps + 1, broken: broken.filter((each) => each < value - 1) };
  const steps = value === 1 ? 1 : row.steps && value > row.last.value ? row.steps + 1 : 0;
  return { last: marker, steps, broken };
}

/** A number that jumps a little or is that of before. */
function faultOf(draft: WholeDraft, { last, steps, broken }: Row, marker: Placed): 'jump' | 'double' | undefined {
  const jump = marker.value - last.value;
  if (!steps || broken.includes(marker.value - 1)) return undefined;
  if ((marker.inline && isFar(last, marker)) || isHidden(draft, last, marker)) return undefined;
  if (jump > 1 && jump <= WIDEST_JUMP) return 'jump';
  return jump === 0 && steps > 1 && !marker.style.startsWith('list') ? 'double' : undefined;
}

/** Points within paragraphs are not counted on much later. */
function isFar(last: Placed, marker: Placed): boolean {
  return last.block === marker.block ? marker.start - last.end > LONGEST_POINT : marker.block > last.block + 1;
}

/** The number before stands there, though not where a point begins: its line was joined to the one above. */
function isHidden({ blocks }: WholeDraft, last: Placed, marker: Placed): boolean {
  if (marker.value - last.value < 2 || marker.block - last.block > MOST_BETWEEN) return false;
  const number = chineseNumber(marker.value - 1);
  const words = { 一是: `${number}是`, 第一: `第${number}`, '（一）': `（${number}）` }[marker.style];
  if (!words) return false;
  const between = blocks.slice(last.block, marker.block + 1).map(({ scene }) => scene.text);
  const end = between.length - 1;
  between[end] = between[end]?.slice(0, marker.start) ?? '';
  between[0] = between[0]?.slice(last.end) ?? '';
  return between.some((text) => text.replaceAll(`第${words}`, '').includes(words));
}

function candidate(
  draft: WholeDraft,
  marker: Placed,
  last: Placed,
  fault: 'jump' | 'double',
  isLast: boolean,
): DraftCandidate {
  const { block, start, end } = marker;
  const isOfParagraph = marker.inline && last.block === block && isLast; // else those behind it have to be changed as well
  const [own, before] = [writtenAs(draft, marker), writtenAs(draft, last)];
  const message = fault === 'jump' ? say.finding.numberSkipped(own, before) : say.finding.numberTwice(own, before);
  return {
    block,
    start,
    end,
    ...UNTIDY,
    verdict: 'number',
    message,
    replacements: isOfParagraph ? [renumbered(draft, marker, last)] : [],
  };
}

/** The next number, as the other one is written; a point may also be missing. */
function renumbered({ blocks }: WholeDraft, { block, start, end, value }: Placed, last: Placed): Replacement {
  const written = blocks[block]?.scene.text.slice(start, end) ?? '';
  return { text: written.replace(chineseNumber(value), chineseNumber(last.value + 1)), preferred: false };
}

function writtenAs({ blocks }: WholeDraft, { block, start, end, style, value }: Placed): string {
  return style.startsWith('list') ? say.finding.item(value) : `“${blocks[block]?.scene.text.slice(start, end)}”`;
}
