/** What a check asks of documents: everything that is made for one index, and asked of the blocks of a draft. */
import {
  ascribeStates,
  type BlockState,
  checkLawStates,
  checkTitleStates,
  checkUsageStates,
  heardOf,
  isVerified,
  resultOf,
  type Told,
  verifyStates,
  voteStates,
  withoutKnownTitles,
} from './block-states.ts';
import { type BlockResult, checkBlocks, settleAll } from './check.ts';
import type { WeighedFinding } from './findings/build.ts';
import { isDue, type Question, silentInDocuments } from './fix/asked.ts';
import { meet } from './fix/silence.ts';
import { type CheckLaws, createLawChecker } from './laws/check.ts';
import type { PassageIndex } from './passages.ts';
import { type CheckTitles, createTitleChecker } from './titles/check.ts';
import { batchesOf, type Turn } from './turns.ts';
import { type CheckUsage, createUsageChecker } from './usage/check.ts';
import { type Ascribe, createAscription } from './verify/ascribed/ascribe.ts';
import { createVerifier } from './verify/verifier.ts';
import type { Verify } from './verify/verify.ts';
import { createVote, type Vote } from './verify/votes.ts';

/** Those who ask one index. */
export interface Documents {
  /** UTF-16 units of blocks that are asked about together. */
  readonly atOnce: number;
  readonly verify: Verify;
  readonly vote: Vote;
  readonly ascribe: Ascribe;
  /** Absent where the index gives no whole documents. */
  readonly checkLaws: CheckLaws | undefined;
  readonly checkTitles: CheckTitles | undefined;
  /** Absent where it does not know what is usual. */
  readonly checkUsage: CheckUsage | undefined;
}

export function documentsOf(index: PassageIndex): Documents {
  return {
    atOnce: index.failures ? AT_ONCE_AFAR : AT_ONCE, // what may fail in part is asked over a network
    verify: createVerifier(index),
    vote: createVote(index),
    ascribe: createAscription(index),
    checkLaws: createLawChecker(index),
    checkTitles: createTitleChecker(index),
    checkUsage: createUsageChecker(index),
  };
}

/** UTF-16 units of blocks that documents are asked about together, where others wait for the thread. */
const AT_ONCE = 600;
/** The same where each question goes over a network. */
const AT_ONCE_AFAR = 8000;

/** Asks about all that was not asked yet. Rejects only when aborted. */
export async function askAbout(
  all: readonly BlockState[],
  by: Documents,
  turn: Turn | undefined,
  signal?: AbortSignal,
): Promise<void> {
  const due = all.filter((state) => !isAsked(state, by)); // after a keystroke a single one
  signal?.throwIfAborted();
  const most = turn ? by.atOnce : Number.POSITIVE_INFINITY;
  for (const states of batchesOf(due, ({ result }) => result.scene.text.length, most)) {
    await askAboutWords(states, by, signal);
    await turn?.();
    await ascribeStates(states, by.ascribe, signal);
    await askAboutWorks(states, by, signal, turn);
    await turn?.();
  }
}

/** Nothing is left to be asked of a block. */
function isAsked(state: BlockState, by: Documents): boolean {
  const { verify, vote, ascribe, checkLaws, checkTitles, checkUsage } = by;
  const { result, voted, ascribed, laws, titles, usage } = state;
  if (voted?.by !== vote || ascribed?.by !== ascribe) return false;
  if (voted.result.open.length && !isVerified(state, verify, voted.result)) return false;
  if (checkLaws && result.citations.length && laws?.by !== checkLaws) return false;
  if (checkUsage && usage?.by !== checkUsage) return false;
  return !checkTitles || !result.scene.titles.length || titles?.by === checkTitles;
}

async function askAboutWords(states: readonly BlockState[], by: Documents, signal?: AbortSignal): Promise<void> {
  const { verify, vote } = by;
  await Promise.all([verifyStates(states, verify, vote, signal), voteStates(states, vote, signal)]);
  await verifyStates(states, verify, vote, signal); // of quotations that a record has just given free
}

async function askAboutWorks(
  states: readonly BlockState[],
  by: Documents,
  signal?: AbortSignal,
  turn?: Turn,
): Promise<void> {
  if (by.checkLaws) await checkLawStates(states, by.checkLaws, signal);
  if (by.checkTitles) await checkTitleStates(states, by.checkTitles, signal);
  await turn?.();
  if (by.checkUsage) await checkUsageStates(states, by.checkUsage, signal, turn);
}

/** What is told of a block, but for rules on whole drafts: the same list as long as nothing else is said. */
export function settledIn(state: BlockState, by: Documents | undefined): readonly WeighedFinding[] {
  if (!by && state.result.findings.length < 2) return state.result.findings; // nothing else is said of most blocks
  const heard = heardOf(state, by);
  if (state.settled?.of !== heard) state.settled = { of: heard, findings: settleAll(foundIn(state, by)) };
  return state.settled.findings;
}

/** What the rules and the documents say of a block, overlapping or not; what was not asked is not said. */
export function foundIn(state: BlockState, by: Documents | undefined): readonly WeighedFinding[] {
  const result = resultOf(state, by?.vote);
  if (!by) return result.findings;
  const titles = state.titles?.answers ?? [];
  const verified = isVerified(state, by.verify, result) ? (state.verified?.answers ?? []) : [];
  return [
    ...withoutKnownTitles(result.findings, titles),
    ...foundBy(titles),
    ...verified.flatMap((answer) => answer.findings),
    ...foundBy(state.ascribed?.answers ?? []),
    ...foundBy(state.laws?.answers ?? []),
    ...(state.usage?.findings ?? []),
  ];
}

function foundBy(told: readonly { readonly finding?: WeighedFinding }[]): readonly WeighedFinding[] {
  return told.flatMap(({ finding }) => finding ?? []);
}

/** The same findings, behind the gate of what can be judged without documents, with those fixes only after which the documents have nothing to say; asked once for the same findings. */
export async function withProvedFixes(
  told: readonly Told[],
  by: Documents,
  signal?: AbortSignal,
): Promise<(readonly WeighedFinding[])[]> {
  const known = told.map(({ state, findings }) => isProved(state, findings, by)?.findings);
  const due = told.filter(({ findings }, i) => findings.length && findings.some(isDue) && !known[i]);
  const ask = (questions: readonly Question[]) => askAgain(questions, by, signal);
  const guarded = due.map(({ state, findings }) => {
    const { scene, open } = resultOf(state, by.vote);
    return { scene, findings, asked: open };
  });
  const tried = await silentInDocuments(guarded, ask);
  // Blocks with the same words share a state, and a rule on whole drafts may tell more of one of them: each has its own answer.
  const proved = new Map(due.map((each, i) => [each, tried[i] ?? each.findings]));
  for (const [{ state, findings: of }, findings] of proved) state.proved = { by: by.verify, of, findings };
  return told.map((each, i) => proved.get(each) ?? known[i] ?? each.findings);
}

function isProved({ proved }: BlockState, findings: readonly WeighedFinding[], by: Documents): BlockState['proved'] {
  return proved?.by === by.verify && proved.of === findings ? proved : undefined;
}

/** What would be found in blocks with a fix made, around it. */
async function askAgain(
  questions: readonly Question[],
  by: Documents,
  signal: AbortSignal | undefined,
): Promise<(readonly WeighedFinding[])[]> {
  const [first] = questions;
  if (!first) return [];
  const changed = questions.map(({ scene, text, block }) => ({ text, block, terms: scene }));
  const results = checkBlocks(changed, first.scene.records);
  const states = questions.map(({ around }, i): BlockState => {
    const result = results[i] as BlockResult;
    const open = result.open.filter((words) => around.some((place) => meet(words, place)));
    return { result: { ...result, open } };
  });
  await askAboutWords(states, by, signal);
  await askAboutWorks(states, by, signal);
  return states.map((state) => settleAll(foundIn(state, by)));
}
