/** What a service named, laid out and searched by the code that searches the index of a machine. */
import type { CorpusDocument } from '../../engine/corpus.ts';
import { smallSegment } from '../../engine/index/passages/build.ts';
import type { LiveSegment } from '../../engine/index/passages/hit.ts';
import { searchSegments } from '../../engine/index/passages/search.ts';
import type { DocumentInfo, PassageCandidate, PassageQuery } from '../../engine/passages.ts';
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

/** The search of this machine over what the service named. */
export function search({ live, places }: Laid, query: PassageQuery): PassageCandidate[] {
  return searchSegments([live], query).map((candidate): PassageCandidate => {
    const { document = candidate.document, offset = 0 } = places.get(candidate.document) ?? {};
    return { ...candidate, document, offset: candidate.offset + offset };
  });
}
