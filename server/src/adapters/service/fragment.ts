/** Documents cut into the fragments that a service holds, and fragments put together again. */
import type { CorpusDocument, Paragraph } from '../../engine/corpus.ts';
import { type DocumentInfo, documentKey } from '../../engine/passages.ts';
import { fold } from '../../engine/text/skeleton.ts';
import { titleKey } from '../../engine/text/titles.ts';
import { TIERS } from '../../engine/types.ts';
import { crypto } from '../../platform/crypto.ts';
import { type Body, packInfo, packText } from './packed.ts';

/** UTF-16 units of a fragment, about; a document is cut where it has half as much again. */
const LENGTH = 300;

/** A fragment as it is sent, with its name. */
export interface Fragment {
  readonly id: string;
  readonly source: {
    /** Folded words of each paragraph. */
    readonly pairs: readonly string[];
    /** Of the first fragment of a document only. */
    readonly title?: string;
    readonly work?: string;
    readonly date?: string;
    readonly document: string;
    /** Best source first. */
    readonly rank: string;
    readonly part: number;
    readonly file: string;
    /** Of all fragments of its file. */
    readonly version?: string;
    /** The parts of a body: see packed.ts. */
    readonly info: string;
    readonly text: string;
  };
}

export function hashOf(text: string): string {
  return crypto().createHash('sha256').update(text).digest('base64url').slice(0, 22);
}

/** The order of `compareSources`, in one key. */
export function rankOf({ tier, date, path, article }: DocumentInfo): string {
  return `${TIERS.indexOf(tier)}\n${date ?? '~'}\n${path}\n${String(article).padStart(6, '0')}`;
}

/** The same document gives the same fragments, with the same names. */
export function fragmentsOf({ info, paragraphs }: CorpusDocument): Fragment[] {
  const document = hashOf(documentKey(info));
  const packed = packInfo(info);
  const starts = startsOf(paragraphs);
  return cut(paragraphs).map(([from, to], part): Fragment => {
    const text = packText({ paragraphs: paragraphs.slice(from, to), offset: starts[from] ?? 0 });
    return {
      id: hashOf(`${document} ${part} ${packed} ${text}`),
      source: {
        pairs: paragraphs.slice(from, to).map(({ text }) => fold(text)),
        ...(part === 0 && { title: fold(info.title), work: titleKey(info.title) }),
        ...(part === 0 && info.date !== undefined && { date: info.date }),
        document,
        rank: rankOf(info),
        part,
        file: hashOf(info.path),
        info: packed,
        text,
      },
    };
  });
}

/** Offsets of paragraphs in the text of their document: one unit ends each. */
function startsOf(paragraphs: readonly Paragraph[]): number[] {
  let at = 0;
  return paragraphs.map(({ text }) => {
    at += text.length + 1;
    return at - text.length - 1;
  });
}

/** Paragraphs of each fragment, from and up to. */
function cut(paragraphs: readonly Paragraph[]): (readonly [number, number])[] {
  const total = paragraphs.reduce((sum, { text }) => sum + text.length + 1, 0);
  if (total <= 1.5 * LENGTH) return [[0, paragraphs.length]];
  const pieces: (readonly [number, number])[] = [];
  let from = 0;
  let length = 0;
  for (const [i, { text }] of paragraphs.entries()) {
    length += text.length + 1;
    if (length < LENGTH && i + 1 < paragraphs.length) continue;
    pieces.push([from, i + 1]);
    from = i + 1;
    length = 0;
  }
  return pieces;
}

/** Documents, or what is known of each without a gap, and where in its document each begins. */
export interface Known {
  readonly document: CorpusDocument;
  readonly offset: number;
}

/** What is known of each document. */
export function byDocument(bodies: readonly Body[]): readonly (readonly Body[])[] {
  const documents = new Map<string, Body[]>();
  for (const body of bodies) {
    const key = documentKey(body.info);
    const own = documents.get(key);
    if (own) own.push(body);
    else documents.set(key, [body]);
  }
  return [...documents.values()];
}

/** Fragments of one document that overlap or stand beside each other become one; each has an `info` of its own. */
export function joined(bodies: readonly Body[]): Known[] {
  return byDocument(bodies).flatMap((own) => {
    const places = new Map<number, Paragraph>();
    for (const { paragraphs, offset } of own) {
      const starts = startsOf(paragraphs);
      for (const [i, paragraph] of paragraphs.entries()) places.set(offset + (starts[i] ?? 0), paragraph);
    }
    const known: { paragraphs: Paragraph[]; offset: number; end: number }[] = [];
    for (const [start, paragraph] of [...places].sort(([a], [b]) => a - b)) {
      const end = start + paragraph.text.length + 1;
      const last = known.at(-1);
      if (last?.end === start) {
        last.paragraphs.push(paragraph);
        last.end = end;
      } else known.push({ paragraphs: [paragraph], offset: start, end });
    }
    const info = own[0]?.info as DocumentInfo;
    return known.map(({ paragraphs, offset }) => ({ document: { info: { ...info }, paragraphs }, offset }));
  });
}
