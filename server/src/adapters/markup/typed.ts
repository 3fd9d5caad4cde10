/** A draft after a keystroke within a paragraph: what was parsed of it before, with all that stands behind moved. */
import { commonEnd, commonStart } from '../../engine/text/common.ts';
import { type Block, type Comment, type ParsedDraft, shiftedBlock } from '../../engine/text/prose.ts';
import { firstEndingAfter, movedSpan } from '../../engine/text/spans.ts';

/** A Markdown draft and what is in it. */
export interface Parsed {
  readonly text: string;
  readonly parsed: ParsedDraft;
}

/** More at once is pasted. */
const MOST = 200;
/** Of how many marks of a longer paragraph the parser takes notice depends on its length (`bounded.ts`). */
const LONGEST = 32_000;
/** What may be a mark of Markdown, or end one. */
const MARK_OR_BLANK = /[^\u0080-\uffff]|\s/;
/** Before a block on its line: a block of code is laid out anew, a footnote may turn into a link. */
const TOUCHY = /[ ]{4}|\t|\[/;

/**
 * What the draft holds now, if it differs from the one before only within the words of a block, or before those of a paragraph, and in
 * characters that stand between others, all beyond ASCII: none of them is a mark of Markdown, nor are they beside one. Else `undefined`.
 * Takes a fraction of parsing, of which half goes over all nodes of the tree.
 */
export function parsedAfterTyping(before: Parsed, text: string): ParsedDraft | undefined {
  const old = before.text;
  const start = commonStart(old, text);
  const behind = commonEnd(old, text, start);
  const [oldEnd, end] = [old.length - behind, text.length - behind];
  if (behind === 0 || oldEnd - start > MOST || end - start > MOST) return undefined;
  const isOfLine = start === 0 || old.charAt(start - 1) === '\n';
  const first = isOfLine ? start : start - 1;
  if (MARK_OR_BLANK.test(old.slice(first, oldEnd + 1)) || MARK_OR_BLANK.test(text.slice(first, end + 1)))
    return undefined;
  const { blocks, comments } = before.parsed;
  const at = firstEndingAfter(blocks, start);
  const block = blocks[at];
  const within = block && firstEndingAfter(block.prose, start);
  const span = within === undefined ? undefined : block?.prose[within];
  if (!block || within === undefined || !span || span.end <= oldEnd) return undefined;
  const isFirst = isOfLine && block.kind === 'paragraph' && block.start === start;
  if (isFirst ? span.start !== start : isOfLine || span.start >= start) return undefined;
  if (block.end - block.start + end - oldEnd > LONGEST || block.end - block.start > LONGEST) return undefined;
  if (TOUCHY.test(old.slice(old.lastIndexOf('\n', block.start - 1) + 1, block.start))) return undefined;
  const by = end - oldEnd;
  const prose = block.prose.map((each, i) => {
    if (i < within) return each;
    return i > within ? movedSpan(each, by) : { start: span.start, end: span.end + by };
  });
  const changed: Block = { kind: block.kind, start: block.start, end: block.end + by, prose };
  return {
    ...before.parsed,
    blocks: [...blocks.slice(0, at), changed, ...blocks.slice(at + 1).map((each) => shiftedBlock(each, by))],
    comments: comments.map((each) => (each.start < start ? each : shiftedComment(each, by))),
  };
}

/** The same comment so many units later. */
export function shiftedComment({ start, end, inner }: Comment, by: number): Comment {
  return { start: start + by, end: end + by, inner: movedSpan(inner, by) };
}
