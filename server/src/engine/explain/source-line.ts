/** A source in one line: day, speaker, occasion, title, how far it proves. */
import { say } from '../language/index.ts';
import type { SourceRef } from '../types.ts';
import { escaped } from './escaped.ts';

export function sourceLine(source: SourceRef): string {
  const parts = [
    source.date,
    source.speaker,
    source.occasion,
    source.title && `《${inTitle(source.title)}》`,
    source.tier && say.names.tiers[source.tier],
  ];
  return parts.flatMap((part) => (part ? [escaped(part)] : [])).join(' · ');
}

export function inTitle(title: string): string {
  return title.replace(/《/g, '〈').replace(/》/g, '〉');
}
