/** Finds the prose of a draft: Markdown by the Lezer parser (exact offsets, fast, never throws), plain text by its lines. */
import { type Tree, type TreeCursor, TreeFragment } from '@lezer/common';
import { Autolink, type MarkdownConfig, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import { htmlComments, plainComments } from '../../engine/suppress/comments.ts';
import { commonEnd, commonStart } from '../../engine/text/common.ts';
import { frontMatterPlace } from '../../engine/text/front-matter.ts';
import {
  type Block,
  type BlockKind,
  type Comment,
  type ParsedDraft,
  type ParseProse,
  shiftedBlock,
} from '../../engine/text/prose.ts';
import { firstEndingAfter } from '../../engine/text/spans.ts';
import type { Span } from '../../engine/types.ts';
import { bounded, withoutDepths } from './bounded.ts';
import { frontMatterOf } from './front-matter.ts';
import { plainParagraphs } from './plain.ts';
import { type Parsed, parsedAfterTyping, shiftedComment } from './typed.ts';

/** Nothing in Markdown begins with a character beyond ASCII: a run of them is passed over at once, not asked about one by one. */
const prose: MarkdownConfig = {
  parseInline: [
    {
      name: 'Prose',
      before: 'Escape',
      parse: (context, next, start) => {
        if (next <= LAST_ASCII) return -1;
        let end = start + 1;
        while (context.char(end) > LAST_ASCII) end++;
        return end;
      },
    },
  ],
};
const LAST_ASCII = 0x7f;

const withoutLinks = bounded(parser.configure([prose, Table, TaskList, Strikethrough]));
const withLinks = bounded(withoutLinks.configure(Autolink));
/** What bare addresses hold. They are looked for at every character, which takes as long as all the rest: only where there are any. */
const MAY_BE_LINK = /www\.|https?:\/\/|@|mailto:|xmpp:/;

/** The last text and its tree: the next one mostly differs by a keystroke, and unchanged parts are taken over. */
let last: { readonly text: string; readonly tree: Tree; readonly grammar: typeof parser } | undefined;

function parseTree(text: string): Tree {
  const grammar = MAY_BE_LINK.test(text) ? withLinks : withoutLinks;
  const tree = grammar.parse(
    withoutDepths(text),
    last?.grammar === grammar ? fragments(last.text, last.tree, text) : [],
  );
  last = { text, tree, grammar };
  return tree;
}

/** What of the old tree still holds: all but the stretch between the common start and the common end. */
function fragments(old: string, tree: Tree, text: string): readonly TreeFragment[] {
  const start = commonStart(old, text);
  const end = commonEnd(old, text, start);
  const change = { fromA: start, toA: old.length - end, fromB: start, toB: text.length - end };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change]);
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

/** Parses a draft into blocks with their prose ranges (UTF-16 offsets). Linear in the length of the text. */
export const parseProse: ParseProse = (text, languageId) =>
  languageId === 'markdown' ? parseMarkdown(text) : parsePlain(text);

/** What stands at the end of lines for Tifa is no text: it takes no part in how lines are joined, and is not checked. */
function parsePlain(text: string): ParsedDraft {
  const comments = plainComments(text);
  if (!comments.length) return { blocks: paragraphs(text, 0, text.length), comments };
  const readable = blanked(text, comments);
  const blocks = paragraphs(readable, 0, text.length).map((block) => {
    const first = firstEndingAfter(comments, block.start);
    return { ...block, prose: without(block, comments.slice(first, firstEndingAfter(comments, block.end) + 1)) };
  });
  return { blocks, comments };
}

/** The same text, as long as before, with blanks in the place of some spans. */
function blanked(text: string, spans: readonly Span[]): string {
  let readable = '';
  for (const { start, end } of spans) readable += text.slice(readable.length, start) + ' '.repeat(end - start);
  return readable + text.slice(readable.length);
}

/** The last draft: the next one mostly differs by a keystroke. */
let before: Parsed | undefined;

function parseMarkdown(text: string): ParsedDraft {
  const parsed = (before && parsedAfterTyping(before, text)) ?? parsedAnew(text);
  before = { text, parsed };
  return parsed;
}

function parsedAnew(text: string): ParsedDraft {
  const matter = frontMatterPlace(text);
  const found = markdownBlocks(text, matter?.behind ?? 0);
  if (!matter) return found;
  return { ...found, frontMatter: frontMatterOf(text, { start: matter.start, end: matter.end }) };
}

/** What is found in a part of a draft. */
interface Parts {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
}

interface PlacedParts {
  /** The number of its node in the last text. */
  place: number;
  start: number;
  blocks: readonly Block[];
  comments: readonly Comment[];
}

/** What the nodes of the last trees hold; a node that the parser takes over has the same text. */
const known = new WeakMap<Tree, PlacedParts>();
/** The nodes of the last text with what they hold, in order: after a keystroke nearly all follow each other as before. */
let inOrder: readonly { readonly tree: Tree; readonly own: PlacedParts }[] = [];

function markdownBlocks(text: string, from: number): Parts {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  const cursor = parseTree(text.slice(from)).cursor();
  const nodes: { tree: Tree; own: PlacedParts }[] = [];
  let next = 0;
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    const start = from + cursor.from;
    const { tree } = cursor;
    const expected = inOrder[next];
    const before = tree && (expected?.tree === tree ? expected.own : known.get(tree));
    const own = before ?? { place: 0, start, ...partsOf(cursor, text, from) };
    if (tree && !before) known.set(tree, own);
    if (before) next = before.place + 1;
    own.place = nodes.length;
    if (tree) nodes.push({ tree, own });
    moveParts(own, start);
    for (const block of own.blocks) blocks.push(block);
    for (const comment of own.comments) comments.push(comment);
  }
  inOrder = nodes;
  return { blocks, comments };
}

/** They are the very same where they stand where they stood. */
function moveParts(own: PlacedParts, start: number): void {
  const by = start - own.start;
  own.start = start;
  if (!by) return;
  own.blocks = own.blocks.map((block) => shiftedBlock(block, by));
  own.comments = own.comments.map((comment) => shiftedComment(comment, by));
}

/** What the node holds at which a cursor stands, and stands again afterwards. */
function partsOf(cursor: TreeCursor, text: string, from: number): Parts {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  let hidden: Span[] = [];
  let kinds: BlockKind[] = [];
  cursor.iterate(
    (node) => {
      const start = from + node.from;
      const end = from + node.to;
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
      const [start, end] = [from + node.from, from + node.to];
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

function without(block: Span, hidden: readonly Span[]): Span[] {
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
function paragraphs(text: string, from: number, to: number): Block[] {
  return plainParagraphs(text, from, to).map((span) => ({ ...span, kind: 'paragraph', prose: [span] }));
}
