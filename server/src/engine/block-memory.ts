/** The blocks that were checked lately, by their words: what is known of them is not made again. */
import { aboveOf, MOST_ABOVE } from './above.ts';
import type { BlockState } from './block-states.ts';
import { checkBlocksInSteps } from './check.ts';
import type { RecordSet } from './records/forms.ts';
import type { Terms } from './rules/rule.ts';
import type { Unprepared } from './rules/scene.ts';
import { commonEnd, commonStart } from './text/common.ts';
import { keyOf as keyOfText } from './text/key.ts';
import { ownCopy } from './text/own-copy.ts';
import { type Block, shiftedBlock } from './text/prose.ts';
import { atOnce, batchesOf } from './turns.ts';
import type { Span } from './types.ts';

/**
 * UTF-16 units of blocks kept, or twice those of a longer draft: a long paragraph leaves a copy of itself behind at every
 * keystroke, and each unit of one costs some 20 bytes.
 */
const MOST_UNITS = 1_000_000;

export interface BlockMemory {
  /** The states of the blocks of a draft, in their order: from the last check of the same words where there was one. */
  statesOf(text: string, blocks: readonly Block[], terms: Terms): readonly BlockState[];
  /** The same, some blocks at each step: between two of them others may check drafts, too. */
  statesInSteps(text: string, blocks: readonly Block[], terms: Terms): Generator<void, readonly BlockState[]>;
}

/** UTF-16 units of blocks that are checked together, in steps. */
const AT_ONCE = 2000;

/** A draft as it was checked last; keys and states in the order of its blocks. */
interface Checked {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly terms: Terms;
  readonly keys: readonly number[];
  readonly states: readonly BlockState[];
}

const NOTHING: Checked = { text: '', blocks: [], terms: { minQuotationLength: 0 }, keys: [], states: [] };

/** Remembers blocks by their words, and the last draft: after a keystroke only what stands around it is looked up. */
export function createBlockMemory(records: RecordSet): BlockMemory {
  let known = new Map<number, BlockState>(); // in order of use
  let units = 0; // of all of them
  let last = NOTHING;
  function* lookUp(blocks: readonly Unprepared[], keys: readonly number[]): Generator<void, BlockState[]> {
    const states = new Map<number, BlockState>(); // those that are known may be let go before others are checked
    const unknown = new Map<number, Unprepared>();
    for (const [i, key] of keys.entries()) {
      const state = known.get(key);
      if (state) states.set(key, state);
      else unknown.set(key, blocks[i] as Unprepared);
    }
    const results = unknown.size ? yield* checkBlocksInSteps([...unknown.values()], records) : [];
    for (const [i, key] of [...unknown.keys()].entries()) {
      const state = { result: results[i] } as BlockState;
      states.set(key, state);
      units += unitsOf(state);
    }
    return keys.map((key) => touch(known, key, states.get(key) as BlockState));
  }
  const unprepared = (text: string, blocks: readonly Block[], i: number, terms: Terms): Unprepared => {
    const block = blocks[i] as Block;
    const above = aboveOf(text, blocks, i, records.lexicon);
    const own = above === undefined ? terms : { ...terms, above: ownCopy(above) };
    // Key and block are kept: neither may keep the whole draft.
    const words = ownCopy(text.slice(block.start, block.end));
    return { text: words, block: shiftedBlock(block, -block.start), terms: own };
  };
  function* checked(text: string, blocks: readonly Block[], terms: Terms, together: number) {
    const before = last;
    const { front, back } = unchanged(before, text, blocks, terms);
    const due = blocks.slice(front, blocks.length - back);
    const own: { keys: number[]; states: BlockState[] } = { keys: [], states: [] };
    for (const some of batchesOf(due, ({ start, end }) => end - start, together)) {
      if (own.keys.length) yield;
      const first = front + own.keys.length;
      const words = some.map((_, i) => unprepared(text, blocks, first + i, terms));
      const keys = words.map(keyOf);
      for (const state of yield* lookUp(words, keys)) own.states.push(state);
      for (const key of keys) own.keys.push(key);
    }
    const keys = between(before.keys, front, own.keys, back);
    const states = between(before.states, front, own.states, back);
    last = { text, blocks, terms, keys, states };
    if (units > MOST_UNITS && units > 2 * unitsOfAll(states)) {
      for (const [i, key] of keys.entries()) touch(known, key, states[i] as BlockState);
      known = newest(known, Math.max(MOST_UNITS / 2, unitsOfAll(states))); // the last ones are those of this draft
      units = unitsOfAll(known.values());
    }
    return states;
  }
  return {
    statesOf: (text, blocks, terms) => atOnce(checked(text, blocks, terms, Number.POSITIVE_INFINITY)),
    statesInSteps: (text, blocks, terms) => checked(text, blocks, terms, AT_ONCE),
  };
}

/** The entries used last, as many as hold so many units. */
function newest(known: ReadonlyMap<number, BlockState>, most: number): Map<number, BlockState> {
  const entries = [...known];
  let first = entries.length;
  for (let left = most; first > 0; first--) {
    const entry = entries[first - 1];
    left -= entry ? unitsOf(entry[1]) : 0;
    if (left < 0) break;
  }
  return new Map(entries.slice(first));
}

function unitsOfAll(states: Iterable<BlockState>): number {
  let units = 0;
  for (const state of states) units += unitsOf(state);
  return units;
}

/** UTF-16 units of text that are kept with a block. */
function unitsOf({ result: { scene } }: BlockState): number {
  return scene.text.length + (scene.above?.length ?? 0);
}

/** Puts an entry to the end of a map that is in order of use. */
function touch(known: Map<number, BlockState>, key: number, state: BlockState): BlockState {
  known.delete(key);
  known.set(key, state);
  return state;
}

/** The first and the last ones of a list, with others between them. */
function between<T>(list: readonly T[], front: number, middle: readonly T[], back: number): T[] {
  return list.slice(0, front).concat(middle, list.slice(list.length - back));
}

/** How many blocks at the front and at the back of a draft are those of the one before, with the same ones above them. */
function unchanged(last: Checked, text: string, blocks: readonly Block[], terms: Terms) {
  const isSame = last.terms.asOf === terms.asOf && last.terms.minQuotationLength === terms.minQuotationLength;
  if (!isSame) return { front: 0, back: 0 };
  const start = commonStart(last.text, text);
  const end = text.length - commonEnd(last.text, text, start);
  const shift = text.length - last.text.length;
  const before = last.blocks;
  const few = Math.min(before.length, blocks.length);
  let front = 0;
  while (front < few && endOf(blocks[front]) <= start && isAt(before[front], blocks[front], 0)) front++;
  let back = 0;
  for (let i = blocks.length - 1; back < few - front && (blocks[i]?.start ?? 0) >= end; i--, back++)
    if (!isAt(before[i + before.length - blocks.length], blocks[i], shift)) break;
  return { front, back: Math.max(0, back - MOST_ABOVE) };
}

function endOf(block: Block | undefined): number {
  return block?.end ?? 0;
}

/** The same block, so many units later. */
function isAt(before: Block | undefined, block: Block | undefined, shift: number): boolean {
  if (before === block && shift === 0) return block !== undefined; // a parser may hand out the same ones again
  if (!before || !block || before.kind !== block.kind || before.prose.length !== block.prose.length) return false;
  if (!isMoved(before, block, shift)) return false;
  for (let i = 0; i < block.prose.length; i++) if (!isMoved(before.prose[i], block.prose[i], shift)) return false;
  return true;
}

function isMoved(before: Span | undefined, span: Span | undefined, shift: number): boolean {
  return before !== undefined && before.start + shift === span?.start && before.end + shift === span.end;
}

/** Two blocks with the same key give the same result. */
function keyOf({ text, block, terms }: Unprepared): number {
  const { asOf = '', minQuotationLength, above = '' } = terms;
  const isPlain = block.prose.length === 1 && block.prose[0]?.end === block.end && block.prose[0].start === block.start;
  const prose = isPlain ? '' : block.prose.map(({ start, end }) => `${start}-${end}`).join();
  return keyOfText(text, keyOfText(`${block.kind}\n${prose}\n${asOf}\n${minQuotationLength}\n${above}`));
}
