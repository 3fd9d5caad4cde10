/** After a fix nothing may be found where it was made: else it is not offered. */
import type { WeighedFinding } from '../findings/build.ts';
import { firstThat } from '../first-that.ts';
import type { Change } from '../rules/changes.ts';
import { fold } from '../text/skeleton.ts';
import type { Replacement, Span } from '../types.ts';
import { changesBetween } from './difference.ts';
import { type Ground, groundOf } from './mend.ts';
import { withSafeFixes } from './safe.ts';
import { clipped, type Trial, trialOf } from './trial.ts';

/** A block with fixes made. */
export interface Changed extends Pick<Trial, 'text' | 'block'> {
  /** The number of the block that it was made of. */
  readonly of: number;
}

/** Checks blocks again without the gate: the findings that a draft with these words would have, in their order. */
export type CheckAgain = (changed: readonly Changed[]) => readonly (readonly WeighedFinding[])[];

/** What is proposed for a block. */
export interface Proposed {
  readonly ground: Ground;
  readonly findings: readonly WeighedFinding[];
}

/**
 * What is found after a fix at its place: nothing; something that has no fix of its own, so that one may doubt; or something
 * that would be fixed again, perhaps back.
 */
export type Echo = 'silent' | 'doubtful' | 'loud';

/** Fixes of a block that are tried one by one. */
export const MOST_TRIALS = 12;

/**
 * Leaves out the replacements after which something is found at their place. One more check of each block where all is well,
 * one for each finding where it is not; those of all blocks are made together. Nothing is proposed for a block that is undefined.
 */
export function silentAfter(blocks: readonly (Proposed | undefined)[], checkAgain: CheckAgain): WeighedFinding[][] {
  const whole = blocks.map((each, of) => each && allTogether(each, of));
  const together = heard(whole, checkAgain);
  const plans = blocks.map((each, of) => (each ? plansOf(each, of, together[of] ?? []) : []));
  const attempts = plans.flat().flatMap(({ own }) => own.filter((each) => typeof each === 'object'));
  const alone = heard(attempts, checkAgain);
  const echoes = new Map(attempts.map((attempt, i) => [attempt, alone[i]?.[0]]));
  const known = (own: Echo | Attempt) => (typeof own === 'object' ? (echoes.get(own) ?? 'loud') : own);
  return plans.map((list) => list.map((plan) => withSilent(plan, plan.own.map(known))));
}

/**
 * Of each block the certain ones after whose fixes, made together as “fix all” makes them, something is found at their place. They
 * are tried only where other fixes were made beside them in the first trial; `before` is what was proposed for that one.
 */
export function loudTogether(
  blocks: readonly (Proposed | undefined)[],
  before: readonly (Proposed | undefined)[],
  checkAgain: CheckAgain,
): ReadonlySet<WeighedFinding> {
  const attempts = blocks.map((each, of) => {
    const certain = each?.findings.filter((finding) => finding.certain) ?? [];
    if (!each || certain.length < 2 || certain.length === before[of]?.findings.filter(hasFix).length) return undefined;
    return attemptOf(of, each.ground, certain.map(firstOf), certain);
  });
  const echoes = heard(attempts, checkAgain);
  return new Set(
    attempts.flatMap((attempt, i) => attempt?.findings.filter((_, k) => echoes[i]?.[k] !== 'silent') ?? []),
  );
}

function allTogether({ ground, findings }: Proposed, of: number): Attempt {
  const due = findings.filter(hasFix);
  return attemptOf(of, ground, due.map(firstOf), due);
}

function hasFix({ replacements }: WeighedFinding): boolean {
  return replacements.length > 0;
}

/** What is known of the replacements of a finding, and which are still to be tried alone. */
interface Plan {
  readonly finding: WeighedFinding;
  /** Of the first one, where the first ones of all findings are made together. */
  readonly echo: Echo;
  readonly own: readonly (Echo | Attempt)[];
}

function plansOf({ ground, findings }: Proposed, of: number, together: readonly Echo[]): Plan[] {
  const due = findings.filter(hasFix);
  const place = new Map(due.map((finding, i) => [finding, i]));
  const once = lonely(due);
  let trials = 0;
  const alone = (finding: WeighedFinding, replacement: Replacement, unknown: Echo): Echo | Attempt => {
    if (++trials > MOST_TRIALS) return unknown === 'silent' ? 'doubtful' : 'loud';
    return attemptOf(of, clipped(ground, finding), [changeOf(finding, replacement)], [finding]);
  };
  return findings.map((finding) => {
    const echo = together[place.get(finding) ?? -1] ?? 'silent';
    const isKnown = due.length === 1 || (echo === 'silent' && once.has(finding));
    const own = finding.replacements.map((each, i) =>
      i === 0 && isKnown ? echo : alone(finding, each, i === 0 ? echo : 'loud'),
    );
    return { finding, echo, own };
  });
}

function withSilent({ finding, echo }: Plan, own: readonly Echo[]): WeighedFinding {
  const replacements = finding.replacements.flatMap(({ text, preferred }, i) => {
    if (own[i] === 'loud') return [];
    return [{ text, preferred: preferred && own[i] === 'silent' && echo === 'silent' }];
  });
  return { ...finding, replacements };
}

/** What stands nearer may be words of the same wording. */
const NEAR = 80;

/** Those that stand alone, and whose record is found once: beside others a fix may bring further words into reach. */
function lonely(findings: readonly WeighedFinding[]): ReadonlySet<WeighedFinding> {
  const count = new Map<string, number>();
  const key = ({ record, rule }: WeighedFinding) => record ?? rule;
  for (const finding of findings) count.set(key(finding), (count.get(key(finding)) ?? 0) + 1);
  const isFar = (a: WeighedFinding | undefined, b: WeighedFinding | undefined) => !a || !b || b.start - a.end > NEAR;
  return new Set(
    findings.filter((finding, i) => {
      return count.get(key(finding)) === 1 && isFar(findings[i - 1], finding) && isFar(finding, findings[i + 1]);
    }),
  );
}

function firstOf(finding: WeighedFinding): Change {
  return changeOf(finding, finding.replacements[0] ?? { text: finding.text, preferred: false });
}

export function changeOf({ start, end }: Span, { text }: Replacement): Change {
  return { start, end, replacement: text };
}

/** A trial of changes, one for each of some findings in their order. */
interface Attempt extends Trial, Changed {
  readonly findings: readonly WeighedFinding[];
}

function attemptOf(
  of: number,
  ground: Ground,
  changes: readonly Change[],
  findings: readonly WeighedFinding[],
): Attempt {
  return { ...trialOf(ground, changes), of, findings };
}

/** What is found in each of the attempts at the places of its findings. */
function heard(attempts: readonly (Attempt | undefined)[], checkAgain: CheckAgain): (readonly Echo[])[] {
  const due = attempts.flatMap((attempt) => (attempt?.findings.length ? [attempt] : []));
  const found = due.length ? checkAgain(due) : [];
  const echoes = new Map(due.map((attempt, i) => [attempt, echoesIn(attempt, found[i] ?? [])]));
  return attempts.map((attempt) => (attempt && echoes.get(attempt)) ?? []);
}

function echoesIn(attempt: Attempt, checked: readonly WeighedFinding[]): Echo[] {
  const found = withFixes(attempt, checked);
  return attempt.findings.map((finding, i) => {
    const near = foundAt(found, attempt.move(finding));
    return near.length ? echoOf(finding, attempt.places[i] ?? [], near, attempt.text) : 'silent';
  });
}

/** What is found in a trial, with such fixes as would be offered for it. */
export function withFixes({ text, block }: Trial, found: readonly WeighedFinding[]): readonly WeighedFinding[] {
  if (!found.length) return found;
  const ground = groundOf(text, block);
  return found.map((other) => withSafeFixes(ground, other) ?? { ...other, replacements: [] });
}

/** Those of some findings in order that overlap a span. */
export function foundAt(found: readonly WeighedFinding[], { start, end }: Span): readonly WeighedFinding[] {
  return found.slice(
    firstThat(found, (other) => other.end > start),
    firstThat(found, (other) => other.start >= end),
  );
}

/** The echo of what is found near the places of the changes that were made for a finding. */
function echoOf(finding: WeighedFinding, places: readonly Span[], near: readonly WeighedFinding[], text: string): Echo {
  return echoAmong(near.filter((other) => isSame(other, finding) || changesAt(other, places, text)));
}

/** The echo of findings that are made again. */
export function echoAmong(again: readonly WeighedFinding[]): Echo {
  if (!again.length) return 'silent';
  return again.some(({ replacements }) => replacements.length) ? 'loud' : 'doubtful';
}

/** Of the same record; what rests on none is told apart by its rule. */
function isSame(other: WeighedFinding, { record, rule }: WeighedFinding): boolean {
  return record === undefined ? other.rule === rule : other.record === record;
}

/** Would change what was just put there; without a fix, points at it. */
export function changesAt(other: WeighedFinding, places: readonly Span[], text: string): boolean {
  const [first] = other.replacements;
  const written = text.slice(other.start, other.end);
  const changes: readonly Span[] = first ? changesBetween(written, first.text, other.start) : [other];
  return places.some((place) => changes.some((change) => meet(change, place)));
}

/** They share a unit; what is empty is met at its ends as well. */
export function meet(a: Span, b: Span): boolean {
  if (a.start === a.end || b.start === b.end) return a.start <= b.end && a.end >= b.start;
  return a.start < b.end && a.end > b.start;
}

/** A finding on a quotation: only words that stand in its source are preferred. */
export function agreeing(finding: WeighedFinding): WeighedFinding {
  const source = fold(finding.sourceText ?? '');
  const replacements = finding.replacements.map(({ text, preferred }) => {
    return { text, preferred: preferred && source.includes(fold(text)) };
  });
  return { ...finding, replacements };
}
