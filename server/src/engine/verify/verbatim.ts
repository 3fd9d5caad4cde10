/** Words that stand at length in a document word for word but for one place: all the rest of them proves that they are quoted. */
import type { Edit } from '../align/script.ts';
import { isNumeral } from '../findings/numerals.ts';
import { isParticle } from '../text/function-words.ts';
import { isMember } from './edits.ts';
import { cutsClause } from './effort.ts';
import { type Comparison, type Quotation, sourceWords } from './judge.ts';
import type { Researched } from './research.ts';

/** Characters that must be the very words; of words with another number, which may be those of another time. */
const PROOF = 14;
const PROOF_OF_NUMBER = 24;
/** Characters of what may differ, and of each of two words that stand in each other’s place. */
const MOST = 4;

/** True where there is something to be said of it gently, although nothing else shows that the words of the source were meant. */
export function isVerbatimBut(side: Quotation, { comparisons: [best], evidence }: Researched): boolean {
  if (!best || !evidence || evidence.rivals) return false; // sources have other words there as well
  const [edit, other] = best.difference.edits;
  if (!edit || other || isAtRaggedEnd(side, best, edit)) return false;
  const right = sourceWords(best).slice(edit.sourceFrom, edit.sourceTo);
  const wrong = side.words.slice(edit.draftFrom, edit.draftTo);
  const differing = exchangedIn(right, wrong) || wrong.length;
  const kept = side.words.length - differing;
  if (kept < PROOF || isLightExchange(right, wrong) || /[a-z]/i.test(right + wrong)) return false;
  if (isNumeral(right + wrong)) return kept >= PROOF_OF_NUMBER && /\d/.test(right) === /\d/.test(wrong);
  return differing < wrong.length || Math.max(right.length, wrong.length) <= MOST || isMember(best.source, side, edit);
}

/** Particles come and go; where one stands for a word the sentence is built otherwise. */
function isLightExchange(right: string, wrong: string): boolean {
  return right && wrong ? isParticle(right) || isParticle(wrong) : isParticle(right + wrong);
}

/** The source goes on otherwise there, and so does the draft. */
function isAtRaggedEnd({ words }: Quotation, { source }: Comparison, { draftFrom, draftTo }: Edit): boolean {
  const isFirst = draftFrom === 0 && cutsClause(source, source.from) === 1;
  return isFirst || (draftTo === words.length && cutsClause(source, source.to) === 1);
}

/** Characters of two words that stand in each other’s place, with what is between them the same; 0 where there are none. */
function exchangedIn(right: string, wrong: string): number {
  if (right.length !== wrong.length) return 0;
  for (let head = 1; head <= MOST; head++)
    for (let tail = 1; tail <= MOST && head + tail < right.length; tail++)
      if (wrong === right.slice(-tail) + right.slice(head, -tail) + right.slice(0, head)) return head + tail;
  return 0;
}
