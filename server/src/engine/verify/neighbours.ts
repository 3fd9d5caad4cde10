/** Words ascribed to somebody, of which all stands in one document word for word but for a little: the rest proves that they are quoted. */
import { isNumeral } from '../findings/numerals.ts';
import { isParticle } from '../text/function-words.ts';
import { isMember, isPair } from './edits.ts';
import { cutsClause } from './effort.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import { documentOf, documentsOf } from './stitched.ts';
import type { Piece } from './verify.ts';

/** Characters of a clause with another word, and of one beside it that proves where it comes from. */
const SHORTEST = 10;
const SHORTEST_PROOF = 8;
/** Characters of a word. */
const WORD = 2;

/** True where the words are those of the source but for a word, and the same document has a neighbour of theirs. */
export function isOtherwiseVerbatim(piece: Piece, pieces: readonly Piece[]): boolean {
  const best = piece.found?.comparisons[0];
  const isOpen = piece.state === 'unknown' && best !== undefined && piece.side.words.length >= SHORTEST;
  return isOpen && isWord(piece.side, best) && !isOneOfMany(piece) && hasNeighbour(piece, best, pieces);
}

/** A word lost, added or exchanged: no number or name in Latin letters, no particle, nothing at a border inside a clause of the source. */
export function isWord(side: Quotation, best: Comparison): boolean {
  const { difference, source } = best;
  const [edit, second] = difference.edits;
  if (!edit || second || isPair(difference)) return false;
  const { sourceFrom, sourceTo, draftFrom, draftTo } = edit;
  const right = sourceWords(best).slice(sourceFrom, sourceTo);
  const wrong = side.words.slice(draftFrom, draftTo);
  if (isParticle(right) && isParticle(wrong)) return false;
  if (isNumeral(right + wrong) || /[\x20-\x7e]/.test(right + wrong)) return false;
  if (Math.max(right.length, wrong.length) > WORD && !isMember(source, side, edit)) return false;
  const isFirst = draftFrom === 0 && cutsClause(source, source.from) === 1;
  const isLast = draftTo === side.words.length && cutsClause(source, source.to) === 1;
  return !isFirst && !isLast;
}

/** Sources have other words there as well: another name, another way to say it. */
export function isOneOfMany({ found }: Piece): boolean {
  return (found?.evidence?.rivals ?? 0) > 0;
}

function hasNeighbour(piece: Piece, best: Comparison, pieces: readonly Piece[]): boolean {
  const words = sourceWords(best);
  const same = piece.found?.comparisons.filter((each) => sourceWords(each) === words) ?? [];
  const homes = new Set(same.map(documentOf));
  return pieces.some(({ state, side, ...other }) => {
    if (state !== 'exact' || side.words.length < SHORTEST_PROOF) return false;
    if ([...documentsOf({ state, side, ...other })].some((each) => homes.has(each))) return true;
    return same.some(({ source }) => source.skeleton.text.includes(side.words));
  });
}
