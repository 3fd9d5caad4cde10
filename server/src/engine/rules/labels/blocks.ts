/** Lists whose points are blocks of their own behind a paragraph that ends with the label and a colon. */
import { note } from '../../memo.ts';
import type { Block } from '../../text/prose.ts';
import { skeletonIndex } from '../../text/skeleton.ts';
import { movedSpan } from '../../text/spans.ts';
import type { Span } from '../../types.ts';
import { type DraftCandidate, defineDraftRule, type PlacedScene, type WholeDraft } from '../draft-rule.ts';
import { markersOf } from '../markers.ts';
import { linesOf, readable } from '../readable.ts';
import type { Scene } from '../rule.ts';
import { prepareScene } from '../scene.ts';
import { faultsBehind, LIST_FACTS } from './behind.ts';
import { givenLists } from './given.ts';

/** A paragraph and the blocks of its list. */
interface Group {
  readonly first: number;
  readonly last: number;
  /** The points, in offsets of the draft. */
  readonly items: readonly Span[];
}

const LEADS = /[：:]$/;
const leads = note((scene: Scene) => LEADS.test(readable(scene).trimEnd().slice(-1)));
/** 1. and - stand before the block of an item. */
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?$/;
const MOST_GROUPS = 50; // bound: groups kept with what was found; a draft has a few

export const labelListOverBlocks = defineDraftRule({ ...LIST_FACTS, prepare: listsOverBlocks });

/** Finds what is wrong in such lists; a group with the same words as before is not looked at again. */
function listsOverBlocks(): (draft: WholeDraft) => readonly DraftCandidate[] {
  let known = new Map<string, readonly DraftCandidate[]>();
  return (draft) => {
    const found = new Map<string, readonly DraftCandidate[]>();
    const candidates = groupsOf(draft).flatMap((group) => {
      const key = keyOf(draft, group);
      const faults = known.get(key) ?? faultsOf(draft, group);
      found.set(key, faults);
      return faults.map((fault) => ({ ...fault, block: group.first + fault.block }));
    });
    known = new Map([...known, ...found].slice(-MOST_GROUPS));
    return candidates;
  };
}

function groupsOf(draft: WholeDraft): Group[] {
  return draft.blocks.flatMap(({ scene, kind }, first) => {
    if (kind === 'table' || kind === 'list' || !leads(scene)) return [];
    if (!scene.exact.some(({ form }) => form.record.kind === 'label' && form.record.members.length > 1)) return [];
    const group = { first, ...itemsBehind(draft, first) };
    return group.items.length > 1 ? [group] : [];
  });
}

/** The blocks of one list: items of Markdown, or paragraphs that are numbered from 1 on. */
function itemsBehind(draft: WholeDraft, lead: number): Pick<Group, 'last' | 'items'> {
  const items: Span[] = [];
  let last = lead;
  let indent = -1;
  for (let i = lead + 1; i < draft.blocks.length; i++) {
    const placed = draft.blocks[i] as PlacedScene;
    const end = placed.start + placed.scene.text.length;
    if (placed.kind === 'list') {
      const before = draft.text.slice(draft.text.lastIndexOf('\n', placed.start - 1) + 1, placed.start);
      const width = ITEM.exec(before)?.[1]?.length ?? Number.POSITIVE_INFINITY;
      if (indent < 0) indent = width;
      if (width < indent) break;
      if (width === indent) items.push({ start: placed.start, end });
    } else {
      const number = numberOf(placed, items.length + 1);
      if (!number || indent >= 0) break;
      items.push({ start: placed.start + number.end, end });
    }
    last = i;
  }
  return { last, items };
}

/** The number that a paragraph begins with, if it is the next one. */
function numberOf({ scene, kind }: PlacedScene, value: number): Span | undefined {
  const start = linesOf(scene)[0]?.start;
  return kind === 'paragraph' || kind === 'heading'
    ? markersOf(scene).find((marker) => marker.start === start && marker.value === value)
    : undefined;
}

function keyOf({ text, blocks }: WholeDraft, { first, last, items }: Group): string {
  const { scene, start } = blocks[first] as PlacedScene;
  const end = endOf(blocks, last);
  const spans = items.map((item) => `${item.start - start}-${item.end - start}`).join();
  return `${text.slice(start, end)}\n${spans}\n${scene.asOf ?? ''}`;
}

function endOf(blocks: WholeDraft['blocks'], last: number): number {
  const { scene, start } = blocks[last] as PlacedScene;
  return start + scene.text.length;
}

/** Reads the blocks of a group as one; `block` of what is found counts from the first of them. */
function faultsOf({ text, blocks }: WholeDraft, { first, last, items }: Group): DraftCandidate[] {
  const own = blocks.slice(first, last + 1);
  const { scene: lead, start: offset } = own[0] as PlacedScene;
  const prose = own.flatMap(({ scene, start }) => scene.block.prose.map((span) => movedSpan(span, start - offset)));
  const end = endOf(blocks, last) - offset;
  const block: Block = { start: 0, end, kind: 'paragraph', prose };
  const { records, asOf, minQuotationLength } = lead;
  const scene = prepareScene(text.slice(offset, offset + end), block, records, { asOf, minQuotationLength });
  const points = items.map((item) => ({
    from: skeletonIndex(scene.skeleton, item.start - offset),
    to: skeletonIndex(scene.skeleton, item.end - offset),
  }));
  const found = givenLists(scene, points).flatMap((list) => faultsBehind(scene, list));
  return found.flatMap((candidate) => {
    const at = own.findLastIndex(({ start }) => start - offset <= candidate.start);
    const { start = 0, scene: there = scene } = own[at] ?? {};
    const span = movedSpan(candidate, offset - start);
    return span.end <= there.text.length ? [{ ...candidate, ...span, block: at }] : [];
  });
}
