/** Is a quotation that nearly stands in the corpus a slip, or other words that only resemble it? */
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { isLight } from '../text/function-words.ts';
import { isProof } from '../types.ts';
import { isDoubled, isMember, isPair, slipsIn } from './edits.ts';
import { type Comparison, editLimit, type Quotation, sourceWords } from './judge.ts';
import { hasSameMembers } from './rearranged.ts';
import type { Evidence } from './research.ts';
import { oddsOf, type Signs, signsOf } from './signs.ts';

/** Odds, as natural logarithms, from which on a difference is a slip, and from which on it is worth a look. */
const SURE = 0;
const LIKELY = -1.6;
/** Characters. */
const SHORTEST = 5;
/** Documents in which a wording that stands nowhere as a whole clause must stand, and an order of members. */
const FEW = 3;
const ORDERED = 5;
const MANY = 8;
/** Documents with the characters around a difference that prove a word of the language. */
const COMMON = 20;
/** Where a wording has so many documents, one with other words is a slip itself. */
const PRINTED_SLIPS = 20;

/** `undefined`: something else is meant. */
export function likelihoodOf(quotation: Quotation, best: Comparison, evidence: Evidence): Likelihood | undefined {
  const { difference, source } = best;
  const { length } = quotation.words;
  if (length < SHORTEST || slipsIn(source, quotation, difference) > editLimit(length)) return undefined;
  const signs = signsOf(quotation, best, evidence);
  if (difference.verdict === 'order' && !isPair(difference)) return ofOrder(quotation, best, evidence, signs);
  if (speaksOfSomethingElse(quotation, best)) return undefined;
  if (signs.ragged && !signs.alike && (signs.word || signs.alone)) return undefined;
  const odds = oddsOf(signs);
  if (odds < LIKELY) return undefined;
  return odds >= SURE && !mayBeMeant(quotation, best, evidence, signs) ? 'sure' : 'likely';
}

/** Another order may be as right: sources must have theirs often, and of the same members. */
function ofOrder(
  quotation: Quotation,
  { source }: Comparison,
  { witnesses }: Evidence,
  signs: Signs,
): Likelihood | undefined {
  const isOfMembers = hasSameMembers(source, quotation);
  if (witnesses.documents >= ORDERED && isOfMembers) return 'sure';
  return witnesses.documents > 1 || signs.whole ? 'likely' : undefined;
}

/** Digits and Latin letters: another year, amount, product. */
function speaksOfSomethingElse(quotation: Quotation, best: Comparison): boolean {
  return sidesOf(quotation, best).some(({ right, wrong }) => /[\x20-\x7e]/.test(right + wrong));
}

/** What makes a difference doubtful although the odds are good; docs/accuracy.md says what each guard gains and costs. */
function mayBeMeant(quotation: Quotation, best: Comparison, evidence: Evidence, signs: Signs): boolean {
  const { witnesses, draftRuns, sourceRuns } = evidence;
  const isUnheardOf = draftRuns.every((count) => count * PRINTED_SLIPS <= witnesses.documents);
  // One document is enough only for a character for another that leaves no word there, where others have the right one.
  const isNonsense = isUnheardOf && !signs.ragged && Math.max(0, ...sourceRuns) >= COMMON && signs.cut && !signs.word;
  if (signs.alone && !isNonsense && !(signs.alike && isUnheardOf && !signs.ragged && (signs.whole || !signs.short)))
    return true;
  if (signs.alike) return false;
  if (!signs.whole && !signs.cut && witnesses.documents < FEW && !isProof(best.candidate.document.tier)) return true;
  if (signs.ragged && !signs.cut) return true; // the source goes on otherwise, and so does the draft
  if (signs.added && !signs.cut && !isUnheardOf) return true; // words put between words
  // A word for a word, unless many have the one and nobody the other.
  if (signs.exchanged && signs.word && !(signs.words && isUnheardOf && signs.whole && witnesses.documents >= MANY))
    return true;
  return sidesOf(quotation, best).some(
    (side) => isBeside(side) || isCount(side, signs) || (isLight(side.right) && isLight(side.wrong)),
  );
}

interface Sides {
  readonly right: string;
  readonly wrong: string;
  /** Added at the beginning or end, or lost there, and not typed twice. */
  readonly isOutside: boolean;
  /** A whole member too many that does not stand there twice. */
  readonly isOwnMember: boolean;
}

function sidesOf(quotation: Quotation, best: Comparison): Sides[] {
  const { words } = quotation;
  return best.difference.edits.map((edit) => {
    const right = sourceWords(best).slice(edit.sourceFrom, edit.sourceTo);
    const wrong = words.slice(edit.draftFrom, edit.draftTo);
    const isOnce = !isDoubled(words, edit);
    return {
      right,
      wrong,
      isOutside: isOnce && !right && (edit.draftFrom === 0 || edit.draftTo === words.length),
      isOwnMember: isOnce && !right && isMember(best.source, quotation, edit),
    };
  });
}

/** The quotation has more than the source there, before it, behind it or as a member of its own. */
const isBeside = ({ isOutside, isOwnMember }: Sides): boolean => isOutside || isOwnMember;

/** Another number, unless a numeral is missing in the middle of a word. */
const isCount = ({ right, wrong }: Sides, { cut }: Signs): boolean => isNumeral(right + wrong) && !(cut && !wrong);
