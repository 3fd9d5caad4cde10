/** Lists that a draft gives behind a label: “四个自信”，即…; “十个坚持”（…）; “五大使命任务”：一是…；二是…. */
import { isSuperseded, type WordingRecord } from '../../records/record.ts';
import { fold, skeletonIndex, sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { type Marker, markerAt, markersOf } from '../markers.ts';
import type { ExactMatch, Scene } from '../rule.ts';
import { titleAround } from '../scene.ts';

/** Skeleton units, end exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** A list as the draft gives it. */
export interface GivenList extends Range {
  /** The labels that stand before it: one, unless packs have several of the same name. */
  readonly records: readonly WordingRecord[];
  /** Where the label stands, in the text. */
  readonly label: Span;
  /** The points of the list, where each has a number or a line of its own. */
  readonly items: readonly Range[];
  /** It says that it names a part only: …等. */
  readonly isPartial: boolean;
}

type Place = Omit<GivenList, 'records' | 'label'>;

/** What joins a label to its list; a few words may stand between: 的重要原则. */
const JOINER =
  /[”"」』’]?(?:的?[^，。；：:！？“”"（()）、\s]{0,8}?)?(?:[（(]|[：:]|——|，?(?:也就是|也即|就是|即是?|是指|指的是|指(?![导出引挥])|分别是|分别为|具体是|具体为|具体包括|主要包括|包括)[：:]?)\s*/y;
const LONGEST = 1000; // bound: UTF-16 units that are read of a list
const MOST_POINTS = 30; // bound: no label has so many members
const SENTENCE_END = /[。！？!?\n]/;
const BRACKET_END = /[）)。！？\n]/;
const PARTIAL = /等(?:[^级]|$)|……|\.{3}|之一/;

/** Lists behind labels in a scene whose points are `items`, if they are known, else numbered or joined by marks. */
export function givenLists(scene: Scene, items?: readonly Range[]): readonly GivenList[] {
  const labels = scene.exact.filter(isLabel);
  if (!labels.length) return NONE; // most blocks
  const places = new Map<number, WordingRecord[]>();
  for (const { form, from, to } of labels)
    if (!titleAround(scene, from, to)) places.set(to, [...(places.get(to) ?? []), form.record]);
  return [...places].flatMap(([to, records]) => {
    const list = listBehind(scene, to, items);
    const wording = records[0]?.wording ?? '';
    return list ? [{ ...list, records, label: sourceSpan(scene.skeleton, to - fold(wording).length, to) }] : [];
  });
}

const NONE: readonly GivenList[] = [];

function isLabel({ form: { record, role } }: ExactMatch): boolean {
  const hasList = record.kind === 'label' && record.members.length > 1 && role === 'wording';
  return hasList && !record.unverified && !isSuperseded(record);
}

function listBehind(scene: Scene, label: number, items?: readonly Range[]): Place | undefined {
  const { end } = sourceSpan(scene.skeleton, label - 1, label);
  JOINER.lastIndex = end;
  const joiner = JOINER.exec(scene.text)?.[0];
  if (joiner === undefined) return undefined;
  const start = end + joiner.length;
  if (items) return listOfItems(scene, start, items);
  const numbered = numberedItems(scene, start);
  if (numbered.length > 1) return listOfItems(scene, start, numbered);
  const span = { start, end: endOf(scene, start, /[（(]/.test(joiner) ? BRACKET_END : SENTENCE_END) };
  const range = unitsOf(scene, span);
  if (range.from >= range.to) return undefined;
  return { ...range, items: [], isPartial: PARTIAL.test(scene.text.slice(span.start, span.end)) };
}

/** The items, if the list begins with them. */
function listOfItems(scene: Scene, start: number, items: readonly Range[]): Place | undefined {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || skeletonIndex(scene.skeleton, start) > first.from) return undefined;
  return { from: first.from, to: last.to, items, isPartial: false };
}

/** 一是…；二是…: from a number at the beginning on, as long as they count on; the last one ends with its sentence. */
function numberedItems(scene: Scene, start: number): Range[] {
  const markers = markersOf(scene);
  const own: Marker[] = [];
  const at = markerAt(scene).get(start);
  for (let i = at ?? markers.length; i < markers.length && own.length < MOST_POINTS; i++) {
    const marker = markers[i] as Marker;
    if (marker.value === 1 && own[0]?.style === marker.style) break;
    if (marker.value === own.length + 1 && (own[0] ?? marker).style === marker.style) own.push(marker);
    else if (!own[0] || marker.start - (own.at(-1)?.end ?? 0) > LONGEST) break;
  }
  return own.map(({ end }, i) => {
    const next = own[i + 1];
    return unitsOf(scene, { start: end, end: next ? next.start : endOf(scene, end, SENTENCE_END) });
  });
}

function endOf({ text, block }: Scene, start: number, pattern: RegExp): number {
  const found = text.slice(start, start + LONGEST).search(pattern);
  return Math.min(start + (found < 0 ? LONGEST : found), block.end);
}

function unitsOf({ skeleton }: Scene, { start, end }: Span): Range {
  return { from: skeletonIndex(skeleton, start), to: skeletonIndex(skeleton, end) };
}
