/** What is remembered of a block, and what passages are asked about all blocks at once. */
import { type BlockResult, checkedAgain, withSafeFixes } from './check.ts';
import type { WeighedFinding } from './findings/build.ts';
import type { CheckLaws, LawAnswer } from './laws/check.ts';
import type { CheckTitles, TitleAnswer } from './titles/check.ts';
import type { Turn } from './turns.ts';
import type { Finding, QuotationReport } from './types.ts';
import type { CheckUsage } from './usage/check.ts';
import type { Ascribe, Ascription } from './verify/ascribed/ascribe.ts';
import type { Verification, Verify } from './verify/verify.ts';
import type { Vote } from './verify/votes.ts';

/** What is remembered of a block between two checks of the same or another draft. */
export interface BlockState {
  readonly result: BlockResult;
  /** What the passages that were in use leave of what the rules found. */
  voted?: { readonly by: Vote; readonly result: BlockResult };
  /** Verification of the open quotations of a result against the passages that were in use. */
  verified?: { readonly by: Verify; readonly of: BlockResult; readonly answers: readonly Verification[] };
  /** What the passages say of those to whom its quotations are ascribed. */
  ascribed?: { readonly by: Ascribe; readonly answers: readonly Ascription[] };
  /** What became of its quotations of laws. */
  laws?: { readonly by: CheckLaws; readonly answers: readonly LawAnswer[] };
  /** What the corpus knows of its titles. */
  titles?: { readonly by: CheckTitles; readonly answers: readonly TitleAnswer[] };
  /** Where it says what no document of the corpus says, and many say the same otherwise. */
  usage?: { readonly by: CheckUsage; readonly findings: readonly WeighedFinding[] };
  /** Its findings with safe fixes, made of these ones. */
  safe?: { readonly of: readonly WeighedFinding[]; readonly findings: readonly WeighedFinding[] };
  /** Its findings with those safe fixes that the passages in use bear out, made of these ones. */
  proved?: {
    readonly by: Verify;
    readonly of: readonly WeighedFinding[];
    readonly findings: readonly WeighedFinding[];
  };
  /** What was said of it so far. */
  heard?: Heard;
  /** All its findings but those of rules on whole drafts, made of what was said. */
  settled?: { readonly of: Heard; readonly findings: readonly WeighedFinding[] };
  /** What a writer was shown of it last. */
  shown?: Shown;
}

/** All that was said of a block, by those who ask the passages in use. */
export interface Heard {
  readonly by: object | undefined;
  readonly voted: BlockState['voted'] | undefined;
  readonly verified: BlockState['verified'] | undefined;
  readonly ascribed: BlockState['ascribed'] | undefined;
  readonly laws: BlockState['laws'] | undefined;
  readonly titles: BlockState['titles'] | undefined;
  readonly usage: BlockState['usage'] | undefined;
}

/** A block as a part of a result, in offsets of the draft in which it stood at `offset`. */
export interface Shown {
  readonly of: Heard;
  readonly told: readonly WeighedFinding[];
  readonly offset: number;
  readonly findings: readonly Finding[];
  readonly quotations: readonly QuotationReport[];
}

/** What was said of a block so far: the same object as long as nothing else is said. */
export function heardOf(state: BlockState, by: object | undefined): Heard {
  const { voted, verified, ascribed, laws, titles, usage, heard } = state;
  const isSame =
    heard?.by === by &&
    heard?.voted === voted &&
    heard?.verified === verified &&
    heard?.ascribed === ascribed &&
    heard?.laws === laws &&
    heard?.titles === titles &&
    heard?.usage === usage;
  if (heard && isSame) return heard;
  const now = { by, voted, verified, ascribed, laws, titles, usage };
  state.heard = now;
  return now;
}

/** A block of a draft with its findings, all taken together. */
export interface Told {
  readonly state: BlockState;
  readonly findings: readonly WeighedFinding[];
}

/** The same with safe fixes only: every fix passes the gate here, once for the same findings. */
export function withSafeFindings(told: readonly Told[]): Told[] {
  if (told.every(({ state, findings }) => !findings.length || state.safe?.of === findings))
    return told.map(({ state, findings }) => ({ state, findings: (findings.length && state.safe?.findings) || NONE }));
  const due: Told[] = [];
  const last = new Map<BlockState, number>(); // blocks with the same words share a state
  const places = told.map((each) => {
    const { state, findings } = each;
    if (!findings.length || areSame(state.safe?.of, findings)) return -1;
    const before = last.get(state);
    if (before !== undefined && areSame(due[before]?.findings, findings)) return before;
    last.set(state, due.length);
    return due.push(each) - 1;
  });
  const known = told.map(({ state, findings }) => (findings.length ? state.safe?.findings : undefined) ?? NONE);
  const made = withSafeFixes(due.map(({ state, findings }) => ({ scene: state.result.scene, findings })));
  for (const [i, { state, findings: of }] of due.entries()) state.safe = { of, findings: made[i] ?? [] };
  return told.map(({ state }, i) => {
    const place = places[i] ?? -1;
    return { state, findings: (place < 0 ? known[i] : made[place]) ?? NONE };
  });
}

const NONE: readonly WeighedFinding[] = [];

function areSame(a: readonly WeighedFinding[] | undefined, b: readonly WeighedFinding[]): boolean {
  return (
    a === b || (a?.length === b.length && a.every((each, i) => each === b[i] || isAlike(each, b[i] as WeighedFinding)))
  );
}

/** Rules that look at a whole draft make their findings anew for each check. */
function isAlike(a: WeighedFinding, b: WeighedFinding): boolean {
  if (a.rule !== b.rule || a.start !== b.start || a.end !== b.end || a.message !== b.message) return false;
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Asks the index once for all quotations that it was not asked for yet. */
export async function verifyStates(
  states: readonly BlockState[],
  by: Verify,
  voting: Vote,
  signal?: AbortSignal,
): Promise<void> {
  const due = [...new Set(states)].flatMap((state) => {
    const result = resultOf(state, voting);
    return result.open.length && !isVerified(state, by, result) ? [{ state, result }] : [];
  });
  if (!due.length) return;
  const questions = due.flatMap(({ result: { open, scene } }) => open.map((each) => ({ ...each, scene })));
  const answers = await by(questions, signal);
  let at = 0;
  for (const { state, result } of due) {
    state.verified = { by, of: result, answers: answers.slice(at, at + result.open.length) };
    at += result.open.length;
  }
}

export function isVerified({ verified }: BlockState, by: Verify | undefined, result: BlockResult): boolean {
  return verified !== undefined && verified.by === by && verified.of === result;
}

/** What holds of a block by the passages that vote, as far as they were asked. */
export function resultOf({ result, voted }: BlockState, by: Vote | undefined): BlockResult {
  return voted && voted.by === by ? voted.result : result;
}

/** Asks the index once what it has of the words of all findings that it was not asked for yet. */
export async function voteStates(states: readonly BlockState[], by: Vote, signal?: AbortSignal): Promise<void> {
  const due = [...new Set(states)].filter((state) => state.voted?.by !== by);
  const left = await by(
    due.map(({ result }) => result.found),
    signal,
  );
  due.forEach((state, i) => {
    const { result } = state;
    const found = left[i] ?? [];
    state.voted = { by, result: found === result.found ? result : checkedAgain(result, found) };
  });
}

/** Asks the index once for all ascriptions that it was not asked for yet. */
export async function ascribeStates(states: readonly BlockState[], by: Ascribe, signal?: AbortSignal): Promise<void> {
  const due = [...new Set(states)].filter((state) => state.ascribed?.by !== by);
  const answers = await by(
    due.map((state) => state.result.scene),
    signal,
  );
  due.forEach((state, i) => {
    state.ascribed = { by, answers: answers[i] ?? [] };
  });
}

/** Asks the index once for all quotations of laws that it was not asked for yet. */
export async function checkLawStates(
  states: readonly BlockState[],
  by: CheckLaws,
  signal?: AbortSignal,
): Promise<void> {
  const due = [...new Set(states)].filter(({ result, laws }) => result.citations.length && laws?.by !== by);
  for (const state of due) state.laws = { by, answers: await by(state.result.citations, signal) };
}

/** Asks the index once for all titles that it was not asked for yet. */
export async function checkTitleStates(
  states: readonly BlockState[],
  by: CheckTitles,
  signal?: AbortSignal,
): Promise<void> {
  const due = [...new Set(states)].filter(({ result, titles }) => result.scene.titles.length && titles?.by !== by);
  if (!due.length) return;
  const answers = await by(
    due.map(({ result }) => result.scene),
    signal,
  );
  due.forEach((state, i) => {
    state.titles = { by, answers: answers[i] ?? [] };
  });
}

/** Asks the index once for all blocks that it was not asked for yet. */
export async function checkUsageStates(
  states: readonly BlockState[],
  by: CheckUsage,
  signal?: AbortSignal,
  turn?: Turn,
): Promise<void> {
  const due = [...new Set(states)].filter(({ usage }) => usage?.by !== by);
  if (!due.length) return;
  const answers = await by(
    due.map(({ result }) => result.scene),
    signal,
    turn,
  );
  due.forEach((state, i) => {
    state.usage = { by, findings: answers[i] ?? [] };
  });
}

/** The findings on titles that no document of the corpus has: what has one is nobody's slip. */
export function withoutKnownTitles(
  findings: readonly WeighedFinding[],
  titles: readonly TitleAnswer[],
): readonly WeighedFinding[] {
  const known = titles.filter(({ isKnown }) => isKnown).map(({ title }) => title);
  if (!known.length) return findings;
  const isKnown = ({ rule, start, end }: WeighedFinding) =>
    rule === 'names/title' && known.some((title) => title.start <= start && title.end >= end);
  return findings.filter((finding) => !isKnown(finding));
}
