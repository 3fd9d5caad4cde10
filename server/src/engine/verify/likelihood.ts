/** Is a quotation that nearly stands in the corpus a slip, or other words that only resemble it? */
import type { Edit } from '../align/script.ts';
import { isRepeated } from '../align/side.ts';
import { isBorder } from '../align/slide.ts';
import { isNumeral } from '../findings/numerals.ts';
import type { Likelihood } from '../findings/voice.ts';
import { isLight } from '../text/function-words.ts';
import { isSameNumber } from '../text/numerals.ts';
import { wordStarts } from '../text/words.ts';
import { isProof } from '../types.ts';
import { isMember, isPair, slipsIn } from './edits.ts';
import { type Comparison, editLimit, type Quotation, sourceWords } from './judge.ts';
import { hasSameMembers } from './rearranged.ts';
import type { Evidence } from './research.ts';
import { oddsOf, type Signs, signsOf } from './signs.ts';
import { isOtherOrdinal } from './slips.ts';
import { isBroken, isOutOfPlace, isUnheardOf } from './unheard.ts';

/** Odds, as natural logarithms, from which on a difference is a slip, and from which on it is worth a look. */
const SURE = 0;
const LIKELY = -1.6;
/** The same of words put in where nobody ever had them: what they are made of is heard of, and speaks against a slip. */
const SURE_PUT_IN = -0.5;
/** The same of a character for another in a short wording. */
const SURE_SHORT = 1;
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

/** `undefined`: something else is meant. */
export function likelihoodOf(quotation: Quotation, best: Comparison, evidence: Evidence): Likelihood | undefined {
  const { difference, source } = best;
  const { length } = quotation.words;
  if (length < SHORTEST || slipsIn(source, quotation, difference) > editLimit(length)) return undefined;
  const signs = signsOf(quotation, best, evidence);
  if (difference.verdict === 'order' && !isPair(difference)) return ofOrder(quotation, best, evidence, signs);
  if (speaksOfSomethingElse(quotation, best)) return undefined;
  if (goesOnOtherwise(quotation, best, evidence, signs)) return undefined;
  const odds = oddsOf(signs);
  if (odds < LIKELY) return undefined;
  const least = signs.added && isOutOfPlace(quotation, evidence, signs) ? SURE_PUT_IN : SURE;
  return odds >= least && !mayBeMeant(quotation, best, evidence, signs) ? 'sure' : 'likely';
}

/** A part of a clause that the source ends otherwise, with a word of its own; not where that only tears a word of the source. */
function goesOnOtherwise(quotation: Quotation, best: Comparison, evidence: Evidence, signs: Signs): boolean {
  if (!signs.ragged || signs.alike || isBroken(evidence, signs)) return false;
  if (signs.word || signs.alone) return true;
  const { source, difference } = best;
  const [edit, other] = difference.edits;
  if (!edit || other || edit.draftTo - edit.draftFrom !== 1 || edit.sourceTo - edit.sourceFrom !== 1) return false;
  return (
    (edit.draftFrom === 0 && isInsideWord(source, source.from)) ||
    (edit.draftTo === quotation.words.length && isInsideWord(source, source.to))
  );
}

/** Units on both sides of a border in which a word is looked for. */
const WORD = 6;

/** A word of the text goes on over the border: 新时代育 is no 新时代大, where the source has 新时代大学生. */
function isInsideWord({ text, skeleton }: Comparison['source'], border: number): boolean {
  const from = Math.max(0, border - WORD);
  const around = { text, skeleton, from, to: Math.min(skeleton.text.length, border + WORD) };
  return wordStarts(around)[border - from] === false;
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
  if (signs.alone && !isNonsense(evidence, signs)) return true;
  if (signs.short && isOtherPhrase(quotation, best, signs)) return true;
  if (signs.alike) return false;
  if (sidesOf(quotation, best).some((side) => isBeside(side) || isCount(side, signs) || isLightSide(side))) return true;
  if (signs.added && evidence.frames.some((count) => count > 0)) return true; // somebody has these words between those
  if (isProof(best.candidate.document.tier) && quotation.words.length >= AT_LENGTH) return false;
  return !isOutOfPlace(quotation, evidence, signs) && isOfOwnWords(evidence, signs);
}

/**
 * Few characters soon resemble others. Where those of the source are only a part of other words, what has more is another
 * phrase, and a clause with one for another that is alike plays with them.
 */
function isOtherPhrase(quotation: Quotation, { difference }: Comparison, signs: Signs): boolean {
  if (signs.exchanged && !signs.long) return oddsOf(signs) < SURE_SHORT;
  if (signs.whole) return false;
  return signs.added > 0 || (!isPair(difference) && difference.edits.every(isExchange) && isOneClause(quotation));
}

const isExchange = (edit: Edit): boolean => edit.sourceFrom < edit.sourceTo && edit.draftFrom < edit.draftTo;

/** No mark stands inside. */
function isOneClause(quotation: Quotation): boolean {
  return !Array.from(quotation.words).some((_, i) => i > 0 && isBorder(quotation, i));
}

/**
 * One document of the media proves a slip only where no wording of one's own is left: characters that stand together
 * nowhere, for alike ones, or for a common word that is cut.
 */
function isNonsense(evidence: Evidence, signs: Signs): boolean {
  if (!isUnheardOf(evidence) || signs.ragged) return false;
  if (signs.alike) return signs.whole === 1 || signs.short === 0;
  return signs.cut === 1 && signs.word === 0 && Math.max(0, ...evidence.sourceRuns) >= COMMON;
}

/** Words put between words, a word for a word, a part of another clause than that of the source. */
function isOfOwnWords(evidence: Evidence, signs: Signs): boolean {
  const { documents } = evidence.witnesses;
  if (!signs.cut && !signs.whole && documents < FEW) return true;
  if (!signs.cut && signs.ragged) return true; // the source goes on otherwise there, and so does the draft
  if (!signs.cut && signs.added && !isUnheardOf(evidence)) return true;
  if (!signs.exchanged || !signs.word) return false;
  const isAgainstMany = signs.words && signs.whole && isUnheardOf(evidence) && documents >= MANY;
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
    const isOnce = !isRepeated(words, edit);
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

/** Another number, unless a numeral is missing in the middle of a word; a number for a word, where none is cut: 三证合一, 多证合一. */
function isCount({ right, wrong }: Sides, { cut }: Signs): boolean {
  if (isNumeral(right + wrong)) return !(cut && !wrong);
  return !cut && right !== '' && wrong !== '' && (isNumeral(right) || isNumeral(wrong));
}
