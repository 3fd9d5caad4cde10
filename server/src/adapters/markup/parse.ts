/** Finds the prose of a draft: Markdown by the Lezer parser (exact offsets, fast, never throws), plain text by its lines. */
import { type Tree, TreeFragment } from '@lezer/common';
import { Autolink, type MarkdownConfig, parser, Strikethrough, Table, TaskList } from '@lezer/markdown';
import { plainComments } from '../../engine/suppress/comments.ts';
import { commonEnd, commonStart } from '../../engine/text/common.ts';
import { frontMatterPlace } from '../../engine/text/front-matter.ts';
import { type Block, type Comment, type ParsedDraft, type ParseProse, shiftedBlock } from '../../engine/text/prose.ts';
import { firstEndingAfter } from '../../engine/text/spans.ts';
import { atOnce } from '../../engine/turns.ts';
import type { LanguageId, Span } from '../../engine/types.ts';
import { bounded, withoutDepths } from './bounded.ts';
import { frontMatterOf } from './front-matter.ts';
import { type Parts, paragraphs, partsOf, without } from './parts.ts';
import { stretchesOf } from './stretches.ts';
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

/** Shorter stretches are parsed anew, or known by their words. */
const LONG = 4000;

/** The last long text and its tree: the next one mostly differs by a keystroke, and unchanged parts are taken over. */
let last: { readonly text: string; readonly tree: Tree; readonly grammar: typeof parser } | undefined;

function* parseTree(text: string): Generator<void, Tree> {
  const grammar = MAY_BE_LINK.test(text) ? withLinks : withoutLinks;
  const readable = withoutDepths(text);
  if (text.length < LONG) return grammar.parse(readable);
  const parsing = grammar.startParse(readable, last?.grammar === grammar ? fragments(last.text, last.tree, text) : []);
  let tree = parsing.advance();
  while (!tree) {
    yield;
    tree = parsing.advance();
  }
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

/** Parses a draft into blocks with their prose ranges (UTF-16 offsets). Linear in the length of the text. */
export const parseProse: ParseProse = (text, languageId) => atOnce(parseInSteps(text, languageId));

/** The same in steps of a paragraph or so: other drafts may be parsed between two of them. */
export function* parseInSteps(text: string, languageId: LanguageId): Generator<void, ParsedDraft> {
  return languageId === 'markdown' ? yield* parseMarkdown(text) : parsePlain(text);
}

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

function* parseMarkdown(text: string): Generator<void, ParsedDraft> {
  const parsed = (before && parsedAfterTyping(before, text)) ?? (yield* parsedAnew(text));
  before = { text, parsed };
  return parsed;
}

function* parsedAnew(text: string): Generator<void, ParsedDraft> {
  const matter = frontMatterPlace(text);
  const found = yield* blocksFrom(text, matter?.behind ?? 0);
  if (!matter) return found;
  return { ...found, frontMatter: frontMatterOf(text, { start: matter.start, end: matter.end }) };
}

/** Blocks without marks that are laid down in a step. */
const PER_STEP = 64;

/** What the shorter stretches with marks of the last draft hold, as if each began its text; most are there again. */
let stretchesBefore: ReadonlyMap<string, Parts> = new Map();

function* blocksFrom(text: string, from: number): Generator<void, Parts> {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  const stretches = new Map<string, Parts>();
  for (const { kind, start, end, prose } of stretchesOf(text, from)) {
    if (kind !== 'marked') blocks.push({ kind, start, end, prose: [{ start: prose, end }] });
    else if (end - start >= LONG) take(yield* markdownBlocks(text.slice(start, end)), start);
    else {
      const words = text.slice(start, end);
      const parts = stretches.get(words) ?? stretchesBefore.get(words) ?? (yield* markdownBlocks(words));
      stretches.set(words, parts);
      take(parts, start);
    }
    if (blocks.length % PER_STEP === 0) yield;
  }
  stretchesBefore = stretches;
  return { blocks, comments };

  function take(parts: Parts, by: number): void {
    for (const block of parts.blocks) blocks.push(by === 0 ? block : shiftedBlock(block, by));
    for (const comment of parts.comments) comments.push(by === 0 ? comment : shiftedComment(comment, by));
  }
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

function* markdownBlocks(text: string): Generator<void, Parts> {
  const blocks: Block[] = [];
  const comments: Comment[] = [];
  const cursor = (yield* parseTree(text)).cursor();
  const nodes: { tree: Tree; own: PlacedParts }[] = [];
  const expectedOrder = inOrder;
  let next = 0;
  for (let more = cursor.firstChild(); more; more = cursor.nextSibling()) {
    const start = cursor.from;
    const { tree } = cursor;
    const expected = expectedOrder[next];
    const before = tree && (expected?.tree === tree ? expected.own : known.get(tree));
    if (!before) yield;
    const own = before ?? { place: 0, start, ...partsOf(cursor, text) };
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
  if (own.comments.length) own.comments = own.comments.map((comment) => shiftedComment(comment, by));
}
