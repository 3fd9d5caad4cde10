/** What a markup parser tells the engine: the blocks of a draft and the prose in them. */
import type { LanguageId, Span } from '../types.ts';
import { movedSpan } from './spans.ts';

export type BlockKind = 'paragraph' | 'heading' | 'quote' | 'list' | 'table';

/**
 * One block of running text. `prose` are the ranges a reader sees as text, in order and without overlap; code, link
 * targets, HTML, comments and emphasis marks lie between them.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly prose: readonly Span[];
}

/** The same block so many units later. Made field by field: each keystroke moves all that stand behind it. */
export function shiftedBlock({ kind, start, end, prose }: Block, by: number): Block {
  return { kind, start: start + by, end: end + by, prose: prose.map((span) => movedSpan(span, by)) };
}

/** A comment of a draft, delimiters and all, and what stands between them. */
export interface Comment extends Span {
  readonly inner: Span;
}

/** The front matter as it stands (without its fences). */
export interface FrontMatter extends Span {
  /** The value of its key `tifa`, where there is one; `undefined` where it cannot be read. */
  readonly tifa?: { readonly at: number; readonly value: unknown };
}

/** A parsed draft: blocks in order, its front matter, and its comments in order. */
export interface ParsedDraft {
  readonly blocks: readonly Block[];
  readonly frontMatter?: FrontMatter;
  readonly comments: readonly Comment[];
}

/** Port: implemented by adapters/markup. Never throws. */
export type ParseProse = (text: string, languageId: LanguageId) => ParsedDraft;
/** The same in steps, between which others may parse, too. */
export type ParseInSteps = (text: string, languageId: LanguageId) => Generator<void, ParsedDraft>;
