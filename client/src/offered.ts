/**
 * Remembers what completion last offered, so that the client does not ask again while VS Code still filters that list
 * by itself, nor nag a writer who has closed it and types on. Pure.
 */
interface Place {
  readonly line: number;
  readonly character: number;
}

export interface Offer {
  readonly uri: string;
  readonly line: number;
  /** UTF-16 character where the replaced text starts, and where the caret stood. */
  readonly start: number;
  readonly caret: number;
  readonly filters: readonly string[];
}

/** Is the text before the caret still the beginning of something that was offered? */
export function covers(offer: Offer, uri: string, caret: Place, lineText: string): boolean {
  if (offer.uri !== uri || offer.line !== caret.line || caret.character < offer.start) return false;
  const typed = lineText.slice(offer.start, caret.character);
  return offer.filters.some((filter) => filter.startsWith(typed));
}

/** A change before the caret of the offer (deleting, accepting, editing elsewhere) ends it. */
export function ends(offer: Offer, uri: string, change: Place): boolean {
  return offer.uri === uri && (change.line !== offer.line || change.character < offer.caret);
}
