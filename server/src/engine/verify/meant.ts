/** What the draft around a quotation shows of it: words that nearly stand in a document may be meant as they are. */
import { isRepeated } from '../align/side.ts';
import { isNameOfSomething } from '../findings/place.ts';
import type { Scene } from '../rules/rule.ts';
import { areAlike } from '../text/alike.ts';
import { sentenceAround } from '../text/sentences.ts';
import { fold } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import { isPair } from './edits.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import type { Researched } from './research.ts';
import { signsOf } from './signs.ts';
import { isBroken, isOutOfPlace } from './unheard.ts';

/** A quotation in the text of its scene. */
type Placed = Span & { readonly scene: Scene };

/** Units of a lost word from which on it is not met by chance in the same sentence. */
const WORD = 3;

/** All that is lost stands in the same sentence, outside the quotation: “互不构成威胁”“互为合作伙伴，相互支持和平发展”. */
export function isQuotedInPieces({ scene, start, end }: Placed, best: Comparison): boolean {
  const { edits } = best.difference;
  const words = sourceWords(best);
  const lost = edits.map(({ sourceFrom, sourceTo }) => words.slice(sourceFrom, sourceTo));
  if (!lost.length || edits.some(({ draftFrom, draftTo }) => draftTo > draftFrom)) return false;
  const sentence = sentenceAround(scene.text, start, scene.block);
  const outside = [scene.text.slice(sentence.start, start), scene.text.slice(end, sentence.end)].map((part) =>
    fold(part),
  );
  return lost.every((word) => word.length >= WORD && outside.some((part) => part.includes(word)));
}

/** A name that so many documents have is known: another one like it would be known as well. */
const WELL_KNOWN = 8;

/** The quotation is the name of something, which is not that of the documents unless what differs is a slip that nobody means. */
export function mayBeItsOwn({ scene, end }: Placed, side: Quotation, { comparisons, evidence }: Researched): boolean {
  const [best] = comparisons;
  if (!best || (evidence && evidence.witnesses.documents >= WELL_KNOWN)) return false;
  if (!isNameOfSomething(scene, { end }) || isSlipOfHand(side, best)) return false;
  const signs = evidence && signsOf(side, best, evidence);
  return !evidence || !signs || !(isBroken(evidence, signs) || isOutOfPlace(side, evidence, signs));
}

function isSlipOfHand(side: Quotation, best: Comparison): boolean {
  if (isPair(best.difference)) return true;
  const words = sourceWords(best);
  return best.difference.edits.every(
    (edit) =>
      isRepeated(side.words, edit) ||
      areAlike(words.slice(edit.sourceFrom, edit.sourceTo), side.words.slice(edit.draftFrom, edit.draftTo)),
  );
}
