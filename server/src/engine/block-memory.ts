/** The blocks that were checked lately, by their words: what is known of them is not made again. */
import type { BlockState } from './block-states.ts';
import { checkBlocks } from './check.ts';
import type { RecordSet } from './records/forms.ts';
import type { Unprepared } from './rules/scene.ts';

/** Blocks kept, or twice those of a longer draft; one of 40,000 characters has a few hundred. */
const MOST_BLOCKS = 5000;

export interface BlockMemory {
  /** The states of the blocks of a draft, in their order: from the last check of the same words where there was one. */
  statesOf(blocks: readonly Unprepared[]): BlockState[];
}

export function createBlockMemory(records: RecordSet): BlockMemory {
  let known = new Map<string, BlockState>(); // in order of use
  return {
    statesOf: (blocks) => {
      const keys = blocks.map(keyOf);
      const unknown = new Map<string, Unprepared>();
      for (const [i, key] of keys.entries()) if (!known.has(key)) unknown.set(key, blocks[i] as Unprepared);
      const results = checkBlocks([...unknown.values()], records);
      const made = new Map([...unknown.keys()].map((key, i) => [key, results[i]]));
      const states = keys.map((key) => {
        const result = made.get(key);
        const state = known.get(key) ?? (result && { result });
        known.delete(key);
        if (state) known.set(key, state);
        return state as BlockState;
      });
      const most = Math.max(MOST_BLOCKS, 2 * states.length);
      if (known.size > most) known = new Map([...known].slice(-most / 2)); // the last ones are those of this draft
      return states;
    },
  };
}

/** Two blocks with the same key give the same result. */
function keyOf({ text, block, terms }: Unprepared): string {
  const { asOf = '', minQuotationLength, above = '' } = terms;
  const isPlain = block.prose.length === 1 && block.prose[0]?.end === block.end && block.prose[0].start === block.start;
  const prose = isPlain ? '' : block.prose.map(({ start, end }) => `${start}-${end}`).join();
  return `${block.kind}\n${text}\n${prose}\n${asOf}\n${minQuotationLength}\n${above}`;
}
