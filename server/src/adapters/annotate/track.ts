/** A correction as tracked changes: what goes is deleted where it stands, what comes is inserted behind it, by an author of its own. */
import { xmlAttribute, xmlText } from '../../engine/text/xml.ts';
import type { Span } from '../../engine/types.ts';
import type { WordParagraph } from '../import/docx/paragraph.ts';
import type { Signature } from './comments.ts';
import type { Cut, MarkedPart, Within } from './part.ts';
import type { Parts } from './parts.ts';
import { cutAt, piecesIn } from './places.ts';

/**
 * Tracks one correction of a paragraph; whether it could be: characters that stand in no run (numbers), in none that can be cut, or in the
 * result of a field are left.
 */
export function track(
  paragraph: WordParagraph | undefined,
  span: Span,
  replacement: string,
  parts: Parts,
  signature: Signature,
): boolean {
  if (!paragraph || /[\n\t]/.test(replacement)) return false;
  const { start, end, put } = smallest(paragraph.text, span, replacement);
  const stretches = start < end ? stretchesOf(paragraph, { start, end }) : [];
  const behind = stretches ? (stretches.at(-1)?.to ?? insertionCut(paragraph, start)) : undefined;
  if (!stretches || !behind) return false;
  const part = parts.part(behind.run.part);
  const signed = (): string =>
    `w:id="${parts.nextId()}" w:author="${xmlAttribute(signature.author)}" w:date="${signature.date}"`;
  for (const { from, to } of stretches) part.delete(from, to.at, parts.opening('del', signed()), '</w:del>');
  if (put !== '') {
    const text = parts.element('t', 'xml:space="preserve"', xmlText(put));
    const run = parts.element('r', '', boundProperties(part, behind) + text);
    part.mark(behind, 'insertion', outsideInsertion(parts.element('ins', signed(), run), part, behind, parts));
  }
  return true;
}

/** The correction without what is the same at both ends. */
function smallest(text: string, span: Span, replacement: string): Span & { readonly put: string } {
  let { start, end } = span;
  let [from, to] = [0, replacement.length];
  while (start < end && from < to && text.charCodeAt(start) === replacement.charCodeAt(from))
    [start, from] = [start + 1, from + 1];
  while (end > start && to > from && text.charCodeAt(end - 1) === replacement.charCodeAt(to - 1))
    [end, to] = [end - 1, to - 1];
  // Both halves of a character beyond 16 bits change together.
  if (isLow(text, start) || isLow(replacement, from)) [start, from] = [start - 1, from - 1];
  if (isLow(text, end) || isLow(replacement, to)) [end, to] = [end + 1, to + 1];
  return { start, end, put: replacement.slice(from, to) };
}

function isLow(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}

interface Stretch {
  readonly from: Within;
  readonly to: Within;
}

/** What of each piece is deleted; `undefined` where not all of it can be. */
function stretchesOf(paragraph: WordParagraph, { start, end }: Span): readonly Stretch[] | undefined {
  const pieces = piecesIn(paragraph, { start, end });
  const stretches = pieces.flatMap((piece): Stretch[] => {
    const from = cutAt(piece, Math.max(0, start - piece.at));
    const to = cutAt(piece, Math.min(piece.length, end - piece.at));
    return from && to && !piece.field ? [{ from, to }] : [];
  });
  const covered = (pieces[0]?.at ?? end) <= start; // nothing of it is an automatic number
  return covered && stretches.length === pieces.length ? stretches : undefined;
}

/** Where something is put in: behind the character before, else before the one that follows. */
function insertionCut({ pieces }: WordParagraph, at: number): Within | undefined {
  const before = pieces.find((piece) => piece.at < at && piece.at + piece.length >= at);
  const piece = before ?? pieces.find((each) => each.at === at);
  return piece && !piece.field ? cutAt(piece, at - piece.at) : undefined;
}

/** The properties of the run for the run beside it, without how they were before a change. */
function boundProperties(part: MarkedPart, { run }: Cut): string {
  return part.propertiesOf(run).replace(/<(?:[\w.-]+:)?rPrChange\b[\s\S]*?<\/(?:[\w.-]+:)?rPrChange>/g, '');
}

/** Within the insertion of somebody else an insertion of one's own cannot stand: that one ends before it and goes on behind. */
function outsideInsertion(xml: string, part: MarkedPart, { run: { inserted } }: Cut, parts: Parts): string {
  if (!inserted) return xml;
  const tag = part.sourceOf(inserted);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  return `</${name}>${xml}${tag.replace(/(\s(?:[\w.-]+:)?id\s*=\s*["'])\d+/, `$1${parts.nextId()}`)}`;
}
