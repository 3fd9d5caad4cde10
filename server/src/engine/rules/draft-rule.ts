/** A rule that looks at a draft as a whole: what stands twice, what jumps, what is opened here and closed elsewhere. */
import type { Candidate } from '../findings/build.ts';
import type { BlockKind } from '../text/prose.ts';
import { groupOf, type RuleGroup } from './codes.ts';
import type { Knowledge, RuleFacts, Scene } from './rule.ts';

/** A block with its place: `start` is the UTF-16 offset of the scene's text in the draft. */
export interface PlacedScene {
  readonly scene: Scene;
  readonly start: number;
  readonly kind: BlockKind;
}

/** A whole draft: its text and its blocks in order. Blocks with the same words share one scene. */
export interface WholeDraft {
  readonly text: string;
  readonly blocks: readonly PlacedScene[];
}

/** What a rule says of a place in one of the blocks: offsets are those of its scene. */
export type DraftCandidate = Candidate & {
  /** Index of the block. */
  readonly block: number;
};

/** How a fault is told that is none of wording: the draft is unfinished or untidy there, and no source says so. */
export const UNTIDY = { change: 'layout', place: 'plain', length: 0 } as const;

/**
 * What the rule needs of a block it takes from the scene with a `memo`, so that after a keystroke only the changed block is
 * read again; `find` itself goes over what was noted of all of them.
 */
export interface DraftRuleDefinition extends RuleFacts {
  readonly prepare: (knowledge: Knowledge) => (draft: WholeDraft) => readonly DraftCandidate[];
}

export interface DraftRule extends DraftRuleDefinition {
  readonly group: RuleGroup;
}

export function defineDraftRule(definition: DraftRuleDefinition): DraftRule {
  return { ...definition, group: groupOf(definition.code) };
}
