/** The port `WordingIndex` over segments in memory: for the corpus of this machine. */
import { minedPage, scopeOf } from '../../mine/list.ts';
import { type MinedFormulation, type MiningScope, mineFormulations } from '../../mine/mine.ts';
import type { WordingIndex } from '../../wording.ts';
import type { LiveSegment } from '../passages/hit.ts';
import type { ClauseTable } from './clause-table.ts';
import { askedOf, continuationsAt } from './continuations.ts';
import { historyOf } from './history.ts';
import { type InitialsIndex, makeInitials } from './initials.ts';
import { letterRun, lettersAt } from './letters.ts';
import { neighboursOf } from './neighbours.ts';
import { type Occurrences, occurrencesOf } from './occurrences.ts';
import { sharedClauses } from './shared.ts';
import { makeTable } from './table.ts';
import { variantsOf } from './variants.ts';
import { withoutFolders } from './without.ts';

/** Answers that are kept of how words stand: a list asks for the same ones again while a clause is typed. */
const KEPT = 500;
/** Wordings of which all places are kept: they are asked for their history, then for their neighbours. */
const KEPT_PLACES = 4;

/** Lists of mined wording that are kept: of everything, and of what else was asked for last. */
const KEPT_MINED = 2;

/** Mines the segments of an index. */
export type Mine = (scope: MiningScope) => Promise<readonly MinedFormulation[]>;

/**
 * An index over these segments; they must not change afterwards. `pause` lets other work of the thread go on; `mine` says where
 * mining is done, which takes seconds: in this thread where it is absent.
 */
export function wordingIndex(
  segments: readonly LiveSegment[],
  pause: () => Promise<void> = () => Promise.resolve(),
  mine: Mine = (scope) => mineFormulations(segments, { ...scope, pause }),
): WordingIndex {
  let making: Promise<ClauseTable> | undefined;
  const table = (): Promise<ClauseTable> => {
    making ??= makeTable(segments, pause);
    return making;
  };
  let spelling: Promise<InitialsIndex> | undefined;
  const initials = async (): Promise<InitialsIndex> => {
    spelling ??= makeInitials(await table(), pause);
    return spelling;
  };
  const places = keptLast(KEPT_PLACES, (words): Promise<Occurrences[]> => occurrencesOf(segments, words, pause));
  const mining = keptLast(KEPT_MINED, (scope) => mine(JSON.parse(scope)));
  const kept = new Map<string, ReturnType<typeof historyOf>>();
  const history = async (words: string, most: number) => {
    const key = `${most} ${words}`;
    const known = kept.get(key) ?? historyOf(await places(words), most);
    if (kept.size >= KEPT) kept.clear();
    kept.set(key, known);
    return known;
  };
  const others = new Map<string, WordingIndex>();
  const self: WordingIndex = {
    span: spanOf(segments),
    without: (folders) => {
      if (folders.length === 0) return self;
      const key = JSON.stringify(folders);
      const known = others.get(key) ?? wordingIndex(withoutFolders(segments, folders), pause);
      others.set(key, known);
      return known;
    },
    continuations: async (query, signal) => {
      const made = await table();
      signal?.throwIfAborted();
      const run = letterRun(query.before);
      const asked = askedOf(segments, made, query);
      if (run === undefined) return continuationsAt(asked, query);
      const rows = lettersAt(asked, run, await initials());
      return { rows: rows.slice(0, query.limit), first: 1, asked: (query.asked ?? []).map(() => 0), places: 0 };
    },
    history: (wordings, most, signal) => inTurn(wordings, signal, (words) => history(words, most)),
    neighbours: (wordings, limit, signal) =>
      inTurn(wordings, signal, async (words) => neighboursOf(await places(words), limit, pause)),
    variants: (wordings, limit, signal) =>
      inTurn(wordings, signal, (words) => variantsOf(segments, words, limit, pause)),
    mined: async (query, signal) => {
      const formulations = await mining(JSON.stringify(scopeOf(query)));
      signal?.throwIfAborted();
      return minedPage(formulations, query);
    },
    shared: async (query, signal) => {
      const made = await table();
      signal?.throwIfAborted();
      return sharedClauses(made, query);
    },
  };
  return self;
}

/** The same function, which remembers its last answers; what failed is asked again. */
function keptLast<T>(most: number, ask: (words: string) => Promise<T>): (words: string) => Promise<T> {
  const kept = new Map<string, Promise<T>>();
  return (words) => {
    const answer = kept.get(words) ?? ask(words);
    answer.catch(() => kept.delete(words));
    kept.delete(words); // the one used last goes to the end
    kept.set(words, answer);
    for (const [oldest] of kept) if (kept.size > most) kept.delete(oldest);
    return answer;
  };
}

async function inTurn<T>(
  wordings: readonly string[],
  signal: AbortSignal | undefined,
  answer: (words: string) => Promise<T>,
): Promise<readonly T[]> {
  const answers: T[] = [];
  for (const words of wordings) {
    signal?.throwIfAborted();
    answers.push(await answer(words));
  }
  return answers;
}

function spanOf(segments: readonly LiveSegment[]): WordingIndex['span'] {
  let first: string | undefined;
  let last: string | undefined;
  for (const { segment, dead } of segments) {
    for (const [document, { date }] of segment.infos.entries()) {
      if (date === undefined || dead[document] === 1) continue;
      if (first === undefined || date < first) first = date;
      if (last === undefined || date > last) last = date;
    }
  }
  return { ...(first !== undefined && { first }), ...(last !== undefined && { last }) };
}
