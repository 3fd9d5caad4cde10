/** What an engine is made of and what it can do. */
import type { CompletionOptions, Offer, Segmenter, SuggestionList } from './complete/types.ts';
import type { Explanation } from './explain/types.ts';
import type { PassageIndex } from './passages.ts';
import type { WordList } from './records/lexicon.ts';
import type { Prepared } from './records/prepared.ts';
import type { Pack, WordingRecord } from './records/record.ts';
import type { ParseInSteps, ParseProse } from './text/prose.ts';
import type { TitleLink } from './titles/links.ts';
import type { Pause } from './turns.ts';
import type { CheckOptions, CheckResult, Draft, Span } from './types.ts';
import type { WordingIndex } from './wording.ts';

/** What the engine is made of. Everything outside the engine comes in here. */
export interface EngineParts {
  readonly packs: readonly Pack[];
  /** Words around wording that none of these packs lists. */
  readonly lexicon?: readonly WordList[];
  /** What the build made of the bundled packs. */
  readonly prepared?: Prepared | undefined;
  readonly parseProse: ParseProse;
  /** Gives the thread to whoever waits for it: a check of a long draft takes turns with them. Without it nobody waits. */
  readonly pause?: Pause;
  /** Parses long drafts in turns; without it they are parsed at once. */
  readonly parseInSteps?: ParseInSteps;
}

export interface Engine {
  readonly packs: readonly Pack[];
  /** The segmenter decides word boundaries for completion and hover once it is there. */
  useSegmenter(segmenter: Segmenter): void;
  /** Replaces the passage index atomically; `undefined` takes it away. */
  usePassages(passages: PassageIndex | undefined): void;
  /** Checks a draft. Never throws for any text (an aborted look-up rejects); the same input gives the same result. */
  check(draft: Draft, options?: CheckOptions, signal?: AbortSignal): Promise<CheckResult>;
  /**
   * Fetches the words around `offset` from the segmenter, so that `complete`, `worthCompleting` and `explain` at that
   * place know their exact boundaries; without it they use a rougher cut. Never rejects.
   */
  prepare(draft: Draft, offset: number): Promise<void>;
  /** Suggestions for the caret at `offset`; none outside of prose. Synchronous; the draft is parsed once for all questions. */
  complete(draft: Draft, offset: number): SuggestionList;
  /** Whether a list is worth opening unasked: what follows is most likely among its first rows. */
  worthCompleting(draft: Draft, offset: number): boolean;
  /**
   * What records and the corpus in use offer for the caret at `offset`, in one order; what may be shown unasked; whether the list is
   * worth opening. Asked again for the same place it answers from memory; knows word boundaries after `prepare`. Rejects only where
   * `signal` aborts.
   */
  suggest(draft: Draft, offset: number, options?: CompletionOptions, signal?: AbortSignal): Promise<Offer>;
  /** The record of the words at `offset`. Never checks: what became of a quotation there is in the last `CheckResult`. */
  explain(draft: Draft, offset: number): Explanation | undefined;
  /** The wording around `offset` that documents of the corpus in use have; none outside of prose. Knows word boundaries after `prepare`. */
  wordingAt(draft: Draft, offset: number, signal?: AbortSignal): Promise<Span | undefined>;
  /** The wording of the corpus in use; `undefined` where there is none. */
  wording(): WordingIndex | undefined;
  /** The titles in 《》 that packs or the corpus know. Never checks. */
  titles(draft: Draft): Promise<readonly TitleLink[]>;
  record(id: string): WordingRecord | undefined;
  /** The day that a draft itself says it is written for (ISO), where nothing else is set; `undefined` where it names none. */
  dayOf(draft: Draft): string | undefined;
}
