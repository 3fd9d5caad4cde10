/** What a service named, laid out and searched by the code that searches the index of a machine. */
import type { CorpusDocument } from '../../engine/corpus.ts';
import { smallSegment } from '../../engine/index/passages/build.ts';
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import { MAX_EXACT, searchSegments } from '../../engine/index/passages/search.ts';
import { type DocumentInfo, documentKey, type PassageCandidate, type PassageQuery } from '../../engine/passages.ts';
import { joined } from './fragment.ts';
import type { Body } from './packed.ts';

export interface Laid {
  readonly live: LiveSegment;
  /** Of each piece its document and where in it the piece begins. */
  readonly places: ReadonlyMap<DocumentInfo, { readonly document: DocumentInfo; readonly offset: number }>;
}

/** Pieces of one document lie in its order, each as a document of its own: no match goes over what is not known between them. */
export function segmentOf(bodies: readonly Body[]): Laid {
  const places: [DocumentInfo, { document: DocumentInfo; offset: number }][] = [];
  const pieces = joined(bodies).map(({ document: { info, paragraphs }, offset }): CorpusDocument => {
    const piece = { ...info, article: info.article + offset / LONGEST };
    places.push([piece, { document: info, offset }]);
    return { info: piece, paragraphs };
  });
  const segment = smallSegment(pieces, BITS);
  return { live: { segment, dead: new Uint8Array(segment.documents) }, places: new Map(places) };
}

/** So many that two runs of a few paragraphs hardly ever share a bucket. */
const BITS = 15;
/** UTF-16 units that no document has. */
const LONGEST = 2 ** 32;

/** The search of this machine over what the service named; how many documents have the very words only the service knows. */
export function search({ live, places }: Laid, query: PassageQuery, documents: number): PassageCandidate[] {
  const found = searchSegments([live], query).map((candidate): PassageCandidate => {
    const { document = candidate.document, offset = 0 } = places.get(candidate.document) ?? {};
    return { ...candidate, document, offset: candidate.offset + offset };
  });
  const isExact = found[0]?.exactDocuments !== undefined;
  if (!isExact) return found;
  const first = new Map(found.toReversed().map((each) => [documentKey(each.document), each])); // of two pieces of a document
  const all = [...first.values()].reverse();
  return all.map((each) => ({ ...each, exactDocuments: Math.min(Math.max(documents, all.length), MAX_EXACT) }));
}
