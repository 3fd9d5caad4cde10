/**
 * Which words around a place are wording: a stretch of whole words that documents have, the longer and the more frequent the
 * better, and with marks on both sides of it often enough that it begins and ends there.
 */
import type { Segmenter } from '../complete/types.ts';
import { wordsAround } from '../complete/words.ts';
import type { PassageIndex, Witnesses } from '../passages.ts';
import { fold } from '../text/skeleton.ts';
import type { Span } from '../types.ts';

/** Fewer documents make no wording. */
const DOCUMENTS = 2;
/** Words that are tried on each side. */
const REACH = 8;
/** Content characters that can be asked about with their marks. */
const SHORTEST = 3;
const LONGEST = 40;
/** Share of the documents with a mark on one side: less, and no wording ends there; more says nothing more. */
const LEAST_SHARE = 0.03;
const ENOUGH_SHARE = 0.3;
/** Documents without a mark that are thought of beside those that there are, so that two of two prove little. */
const DOUBT = 8;
const NUMBER = /\d/;
const TWO_HAN = /^\p{Script=Han}{2}$/u;

/** Words from the one numbered `from` to the one numbered `to`. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** `undefined` where no documents have words there. Asks for longer stretches only around those that documents have. */
export async function wordingAround(
  text: string,
  offset: number,
  index: PassageIndex,
  segmenter?: Segmenter,
  signal?: AbortSignal,
): Promise<Span | undefined> {
  const words = wordsAround(text, offset, segmenter);
  const at = words.findLastIndex(({ start }) => start <= offset && start < (words.at(-1)?.end ?? 0));
  const word = words[at];
  if (!word) return undefined;
  const spanOf = ({ from, to }: Stretch): Span => ({
    start: words[from]?.start ?? word.start,
    end: words[to]?.end ?? word.end,
  });
  let best: Span | undefined;
  let most = 0;
  for (let stretches: readonly Stretch[] = [{ from: at, to: at }]; stretches.length > 0; ) {
    signal?.throwIfAborted();
    const asked = stretches.map((stretch) => fold(text.slice(spanOf(stretch).start, spanOf(stretch).end)));
    const found = await index.witnesses(asked.filter(isAskable));
    const alive: Stretch[] = [];
    let answer = 0;
    for (const [i, stretch] of stretches.entries()) {
      const folded = asked[i] ?? '';
      const witnesses = isAskable(folded) ? found[answer++] : undefined;
      if (witnesses ? witnesses.documents >= DOCUMENTS : folded.length < SHORTEST) alive.push(stretch);
      const worth = witnesses ? worthOf(folded, witnesses, stretch.from === stretch.to) : 0;
      if (worth > most) [best, most] = [spanOf(stretch), worth];
    }
    stretches = longer(alive, at, words.length);
  }
  return best ?? (await twoCharacters(text, word, index, signal));
}

const isAskable = ({ length }: string): boolean => length >= SHORTEST && length <= LONGEST;

/** One word more on either side, each stretch once. */
function longer(stretches: readonly Stretch[], at: number, words: number): Stretch[] {
  const next = stretches.flatMap(({ from, to }) => [
    { from: from - 1, to },
    { from, to: to + 1 },
  ]);
  const isInReach = ({ from, to }: Stretch): boolean =>
    from >= Math.max(0, at - REACH) && to < Math.min(words, at + REACH + 1);
  return [...new Map(next.filter(isInReach).map((each) => [`${each.from} ${each.to}`, each])).values()];
}

function worthOf(folded: string, { documents, opening, closing }: Witnesses, isWord: boolean): number {
  if (documents < DOCUMENTS || NUMBER.test(folded)) return 0;
  const shares = [opening, closing].map((count) => (count + 1) / (documents + DOUBT + 2));
  if (!isWord && shares.some((share) => share < LEAST_SHARE)) return 0;
  const marks = shares.reduce((product, share) => product * Math.min(share, ENOUGH_SHARE), 1);
  return Math.log(documents) * Math.log(folded.length) * Math.sqrt(marks);
}

async function twoCharacters(
  text: string,
  word: Span,
  { wording }: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<Span | undefined> {
  const words = text.slice(word.start, word.end);
  if (!wording || !TWO_HAN.test(words)) return undefined;
  const [history] = await wording.history([words], 0, signal);
  return (history?.documents ?? 0) >= DOCUMENTS ? word : undefined;
}
