/** Is a quotation that nearly stands in the corpus a slip, or other words that only resemble it? */
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { isLight } from '../text/function-words.ts';
import { isSameNumber } from '../text/numerals.ts';
import { isProof } from '../types.ts';
import { isDoubled, isMember, isPair, slipsIn } from './edits.ts';
import { type Comparison, editLimit, type Quotation, sourceWords } from './judge.ts';
import { hasSameMembers } from './rearranged.ts';
import type { Evidence } from './research.ts';
import { oddsOf, type Signs, signsOf } from './signs.ts';
import { isOtherOrdinal } from './slips.ts';

/** Odds, as natural logarithms, from which on a difference is a slip, and from which on it is worth a look. */
const SURE = 0;
const LIKELY = -1.6;
/** Characters. */
const SHORTEST = 5;
/** Documents in which a wording that stands nowhere as a whole clause must stand, and an order of members. */
const FEW = 3;
const ORDERED = 5;
/** Documents against which no other word stands. */
const MANY = 20;
/** Characters: so long a stretch of a speech or a law is quoted, not met by chance. */
const AT_LENGTH = 16;
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
  const enough = quotation.words.length >= AT_LENGTH ? 2 : ORDERED;
  if (witnesses.documents >= enough && isOfMembers) return 'sure';
  return witnesses.documents > 1 || signs.whole ? 'likely' : undefined;
}

/** Digits and Latin letters: another year, amount, product; another one in a row. */
function speaksOfSomethingElse(quotation: Quotation, best: Comparison): boolean {
  const words = sourceWords(best);
  if (best.difference.edits.some((edit) => isOtherOrdinal(words, quotation.words, edit))) return true;
  return sidesOf(quotation, best).some(
    ({ right, wrong }) => /[\x20-\x7e]/.test(right + wrong) && !isSameNumber(right, wrong),
  );
}

/** What makes a difference doubtful although the odds are good; docs/accuracy.md says what each guard gains and costs. */
function mayBeMeant(quotation: Quotation, best: Comparison, evidence: Evidence, signs: Signs): boolean {
  const isUnheardOf = evidence.draftRuns.every((count) => count * PRINTED_SLIPS <= evidence.witnesses.documents);
  if (signs.alone && !isNonsense(evidence, signs, isUnheardOf)) return true;
  if (signs.alike) return false;
  if (sidesOf(quotation, best).some((side) => isBeside(side) || isCount(side, signs) || isLightSide(side))) return true;
  if (isProof(best.candidate.document.tier) && quotation.words.length >= AT_LENGTH) return false;
  return isOfOwnWords(evidence, signs, isUnheardOf);
}

/**
 * One document of the media proves a slip only where no wording of one's own is left: characters that stand together
 * nowhere, for alike ones, or for a common word that is cut.
 */
function isNonsense({ sourceRuns }: Evidence, signs: Signs, isUnheardOf: boolean): boolean {
  if (!isUnheardOf || signs.ragged) return false;
  if (signs.alike) return signs.whole === 1 || signs.short === 0;
  return signs.cut === 1 && signs.word === 0 && Math.max(0, ...sourceRuns) >= COMMON;
}

/** Words put between words, a word for a word, a part of another clause than that of the source. */
function isOfOwnWords({ witnesses }: Evidence, signs: Signs, isUnheardOf: boolean): boolean {
  if (!signs.cut && !signs.whole && witnesses.documents < FEW) return true;
  if (!signs.cut && signs.ragged) return true; // the source goes on otherwise there, and so does the draft
  if (!signs.cut && signs.added && !isUnheardOf) return true;
  if (!signs.exchanged || !signs.word) return false;
  const isAgainstMany = signs.words && signs.whole && isUnheardOf && witnesses.documents >= MANY;
  return !isAgainstMany;
}

const isLightSide = ({ right, wrong }: Sides): boolean => isLight(right) && isLight(wrong);

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
