/** Made-up documents for the tests of the passage index, and the plain way to search them. */
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { buildSegment } from '../../../server/src/engine/index/passages/build.ts';
import { createContent, readContent } from '../../../server/src/engine/index/passages/content.ts';
import type { LiveSegment } from '../../../server/src/engine/index/passages/hit.ts';
import { bufferOf } from '../../../server/src/engine/index/passages/layout.ts';
import { openSegment, sealSegment } from '../../../server/src/engine/index/persist.ts';
import { dayOf } from '../../../server/src/engine/index/wording/days.ts';
import { lastUnit, printOf } from '../../../server/src/engine/index/wording/prints.ts';
import type { DocumentInfo } from '../../../server/src/engine/passages.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';

/** A document of these paragraphs, one a line with an empty line between. */
export function documentOf(
  path: string,
  paragraphs: readonly string[],
  info: Partial<DocumentInfo> = {},
): CorpusDocument {
  return {
    info: { path, article: 0, title: path, tier: 'media', known: {}, ...info },
    paragraphs: paragraphs.map((text, i) => ({ text, line: 2 * i + 1 })),
  };
}

/** The print of a paragraph as an index lays it down. */
export function printOfText(text: string, date?: string): number {
  const units = Uint16Array.from(text, (char) => char.charCodeAt(0));
  const content = createContent();
  readContent(units, 0, units.length, 0, content);
  return printOf(content, lastUnit(units, 0, units.length), dayOf(date));
}

/** A segment that is read by need, as one on disk is. */
export function liveSegment(documents: readonly CorpusDocument[]): LiveSegment {
  const built = buildSegment(documents);
  sealSegment(built);
  const bytes = new Uint8Array(bufferOf(built), 0, built.byteLength);
  const segment = openSegment(bytes.length, (into, at) => into.set(bytes.subarray(at, at + into.length)));
  if (typeof segment === 'string') throw new Error(segment);
  return { segment, dead: new Uint8Array(segment.documents) };
}

/** Paths of the documents with a paragraph that holds the words, found by looking into each. */
export function documentsWith(documents: readonly CorpusDocument[], words: string): string[] {
  const holds = (document: CorpusDocument) => document.paragraphs.some(({ text }) => fold(text).includes(words));
  return documents.filter(holds).map((document) => document.info.path);
}

/** Numbers that look random and are the same every time (linear congruence). */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const PUNCTUATION = ['，', '、', '。', '”', ' ', '——'];

/** A text of made-up words over `alphabet` characters with punctuation in between. */
export function randomText(random: (below: number) => number, length: number, alphabet: number): string {
  let text = '';
  for (let i = 0; i < length; i++) {
    text += String.fromCharCode(0x4e00 + random(alphabet));
    if (random(9) === 0) text += PUNCTUATION[random(PUNCTUATION.length)] ?? '';
  }
  return text;
}

export function randomDocuments(seed: number, count: number, alphabet: number): CorpusDocument[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, (_, d) =>
    documentOf(
      `/made/${d}.md`,
      Array.from({ length: 1 + random(5) }, () => randomText(random, random(160), alphabet)),
      { date: `20${10 + random(10)}-01-01` },
    ),
  );
}
