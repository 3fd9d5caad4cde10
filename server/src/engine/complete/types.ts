/** What completion takes and gives. */
import type { Status } from '../records/record.ts';
import type { SourceRef, Span } from '../types.ts';

/** How the typed prefix and the wording fit together, best first. */
export type MatchKind = 'prefix' | 'pinyin' | 'initials' | 'fuzzy' | 'continuation' | 'members';

/** Words of a text in order: their concatenation is the text. */
export interface Segmenter {
  /** Shown in the status item: nodejieba, jieba-wasm, Intl.Segmenter … */
  readonly name: string;
  cut(text: string): readonly string[];
}

/**
 * One thing that may be inserted. Replacing `replace` (UTF-16 offsets in the draft) by `insert` is the whole effect;
 * `filter` starts with the text of `replace`, so that an editor never filters the item out while it is being typed.
 */
export interface Suggestion {
  readonly record: string;
  readonly label: string;
  readonly insert: string;
  readonly replace: Span;
  readonly filter: string;
  readonly match: MatchKind;
  readonly status: Status;
  /** Source and date, short: 2016-04-19 网络安全和信息化工作座谈会. */
  readonly detail: string;
  /** Sortable: a smaller string is a better suggestion. */
  readonly rank: string;
  readonly successor?: string;
  readonly source?: SourceRef;
}

export interface SuggestionList {
  readonly items: readonly Suggestion[];
  /** True where more fit than are given: the editor asks again on the next keystroke. */
  readonly incomplete: boolean;
}
