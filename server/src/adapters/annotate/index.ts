/** A copy of a Word document with a comment at each finding and, where that is wanted, what is certain as tracked changes. */
import { say } from '../../engine/language/index.ts';
import type { Span } from '../../engine/types.ts';
import { readWord } from '../import/docx/index.ts';
import { openPackage } from '../import/docx/package.ts';
import type { WordParagraph } from '../import/docx/paragraph.ts';
import type { ImportLimits } from '../import/options.ts';
import { type Comment, type Signature, withComments } from './comments.ts';
import { encodedLike } from './encode.ts';
import { Parts } from './parts.ts';
import { type Placed, placesIn, type Range, rangeOf } from './places.ts';
import { repacked } from './repack.ts';
import { track } from './track.ts';

export interface Remark extends Span {
  /** What the comment says, a paragraph each. */
  readonly lines: readonly string[];
}

export interface Correction extends Span {
  readonly replacement: string;
}

export interface Annotations {
  /** Spans count in the text that was checked. */
  readonly remarks: readonly Remark[];
  /** In order, without overlap; they are tracked as changes. */
  readonly corrections: readonly Correction[];
}

export interface Annotated {
  readonly bytes: Buffer;
  /** Remarks that have a comment: all, but in a document that has no run at all. */
  readonly comments: number;
  /** Corrections that are tracked; others stand where nothing can be changed (in the result of a field, in a number). */
  readonly tracked: number;
}

/**
 * The copy. `text` is what was checked, the lines of the paragraphs of the document in order. What stands in the package beside the parts
 * with comments and changes holds the same bytes. Throws a `Refusal` for what is no Word document.
 */
export async function annotated(
  bytes: Buffer,
  text: string,
  annotations: Annotations,
  signature: Signature,
  limits: ImportLimits,
): Promise<Annotated> {
  const word = await openPackage(bytes, limits);
  const { paragraphs } = await readWord(word, limits, true);
  const placeOf = placesIn(text, paragraphs);
  const parts = await Parts.of(word);
  const comments: Comment[] = [];
  for (const { lines, ...span } of annotations.remarks) {
    const range = commentRange(paragraphs, placeOf(span));
    if (!range) continue;
    const id = parts.nextId();
    const [first = '', ...rest] = lines;
    const words = range.around ? '' : say.word.about(text.slice(span.start, span.end));
    comments.push({ id, lines: [words + first, ...rest] });
    parts.comment(range, id);
  }
  let tracked = 0;
  for (const { replacement, ...span } of annotations.corrections) {
    const place = placeOf(span);
    const paragraph = place && paragraphs[place.paragraph];
    if (!paragraph || paragraph.text.slice(place.start, place.end) !== text.slice(span.start, span.end)) continue;
    if (track(paragraph, place, replacement, parts, signature)) tracked++;
  }
  const changed = parts.changed();
  if (comments.length > 0)
    for (const [name, source] of await withComments(word, comments, signature)) changed.set(name, source);
  const encoded = new Map<string, Buffer>();
  for (const [name, source] of changed) {
    const original = await word.zip.read(name);
    encoded.set(word.zip.nameOf(name) ?? name, encodedLike(source, original ?? Buffer.alloc(0)));
  }
  const copy = await repacked(word.zip, encoded, new Date(signature.date));
  return { bytes: copy, comments: comments.length, tracked };
}

/** Where a comment stands; that on a text which stands nowhere (an inserted file) goes to the nearest one before that does. */
function commentRange(paragraphs: readonly WordParagraph[], place: Placed | undefined): Range | undefined {
  const own = place && paragraphs[place.paragraph];
  if (!own) return undefined;
  const range = rangeOf(own, place);
  if (range) return range;
  const hasPlace = ({ pieces, anchor }: WordParagraph): boolean => pieces.length > 0 || anchor !== undefined;
  const before = paragraphs.slice(0, place.paragraph).findLast(hasPlace) ?? paragraphs.find(hasPlace);
  const beside = before && rangeOf(before, { start: 0, end: before.text.length });
  return beside && { ...beside, around: false };
}
