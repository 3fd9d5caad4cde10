/** What a node of parsed Markdown holds: blocks with their prose, and comments. */
import type { TreeCursor } from '@lezer/common';
import { htmlComments } from '../../engine/suppress/comments.ts';
import type { Block, BlockKind, Comment } from '../../engine/text/prose.ts';
import type { Span } from '../../engine/types.ts';
import { plainParagraphs } from './plain.ts';

/** What is found in a part of a draft. */
export interface Parts {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

/** Blocks whose inline content is text for a reader. */
const LEAF_BLOCKS = new Set([
  'Paragraph',
  ...['1', '2', '3', '4', '5', '6'].map((level) => `ATXHeading${level}`),
  ...['1', '2'].map((level) => `SetextHeading${level}`),
  'TableCell',
  'Task',
]);

/** Inline nodes that a reader does not see as text. */
const NOT_PROSE = new Set([
  'Autolink',
  'CodeMark',
  'Comment',
  'EmphasisMark',
  'Entity',
  'HTMLTag',
  'HeaderMark',
  'Image',
  'InlineCode',
  'LinkLabel',
  'LinkMark',
  'LinkTitle',
  'ProcessingInstruction',
  'QuoteMark',
  'StrikethroughMark',
  'TaskMarker',
  'URL',
]);

const HAN = /\p{Script=Han}/gu;

/** What the node holds at which a cursor stands, and stands again afterwards. */
export function partsOf(cursor: TreeCursor, text: string): Parts {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  let hidden: Span[] = [];
  let kinds: BlockKind[] = [];
  cursor.iterate(
    (node) => {
      const { from: start, to: end } = node;
      if (LEAF_BLOCKS.has(node.name)) hidden = [];
      else if (node.name === 'CodeBlock') {
        if (looksLikeProse(text.slice(start, end))) blocks.push(...paragraphs(text, start, end));
        return false;
      } else if (node.name === 'LinkReference') {
        blocks.push(...footnoteText(text, start, end));
        return false;
      } else if (node.name === 'CommentBlock') {
        comments.push(...htmlComments(text, { start, end }));
        return false;
      } else if (NOT_PROSE.has(node.name) || isFootnote(node.name, text, start)) {
        if (node.name === 'Comment') comments.push(...htmlComments(text, { start, end }));
        hidden.push({ start, end });
        return false;
      } else if (CONTAINERS[node.name]) kinds.push(CONTAINERS[node.name] as BlockKind);
      return undefined;
    },
    (node) => {
      if (CONTAINERS[node.name]) kinds = kinds.slice(0, -1);
      if (!LEAF_BLOCKS.has(node.name)) return;
      const { from: start, to: end } = node;
      const kind = node.name.includes('Heading') ? 'heading' : (kinds.at(-1) ?? 'paragraph');
      blocks.push({ kind, start, end, prose: without({ start, end }, hidden) });
    },
  );
  return { blocks, comments };
}

const CONTAINERS: Readonly<Record<string, BlockKind>> = {
  Blockquote: 'quote',
  BulletList: 'list',
  OrderedList: 'list',
  Table: 'table',
};

/** A footnote reference ([^1]) parses as a link; its number is not text. */
function isFootnote(name: string, text: string, start: number): boolean {
  return name === 'Link' && text.startsWith('[^', start);
}

/** No address of the web has these. */
const FOREIGN = /[^\x20-\x7e]/;
const FOOTNOTE = /^\[\^[^\]\n]+\]:[ \t]*/;

/** A footnote without a blank in it parses as the target of a link: [^1]: “…”。 */
function footnoteText(text: string, start: number, end: number): Block[] {
  const mark = FOOTNOTE.exec(text.slice(start, end))?.[0];
  if (mark === undefined || !FOREIGN.test(text.slice(start + mark.length, end))) return [];
  const span = { start: start + mark.length, end };
  return [{ ...span, kind: 'paragraph', prose: [span] }];
}

/** Chinese paragraphs indented by four blanks are Markdown code by the letter, but prose by intent. */
function looksLikeProse(text: string): boolean {
  const han = text.match(HAN)?.length ?? 0;
  return han * 2 > text.replace(/\s/g, '').length;
}

export function without(block: Span, hidden: readonly Span[]): Span[] {
  const prose: Span[] = [];
  let at = block.start;
  for (const span of hidden) {
    if (span.end <= block.start || span.start >= block.end) continue;
    if (span.start > at) prose.push({ start: at, end: span.start });
    at = Math.max(at, span.end);
  }
  if (block.end > at) prose.push({ start: at, end: block.end });
  return prose;
}

/** Paragraphs of plain text in a stretch of the draft. */
export function paragraphs(text: string, from: number, to: number): Block[] {
  return plainParagraphs(text, from, to).map((span) => ({ ...span, kind: 'paragraph', prose: [span] }));
}
