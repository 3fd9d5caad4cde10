/** After a fix nothing may be found where it was made: else it is not offered. */

import type { WeighedFinding } from '../findings/build.ts';
import { firstThat } from '../first-that.ts';
import { applied, type Change } from '../rules/changes.ts';
import type { Block } from '../text/prose.ts';
import { fold } from '../text/skeleton.ts';
import type { Replacement, Span } from '../types.ts';
import { changesBetween } from './difference.ts';
import { type Ground, groundOf } from './mend.ts';
import { moveBy, movedBlock } from './moved.ts';
import { withSafeFixes } from './safe.ts';

/** Checks a text again without the gate: the findings that a draft with these words would have. */
export type CheckAgain = (text: string, block: Block) => readonly WeighedFinding[];

/**
 * What is found after a fix at its place: nothing; something that has no fix of its own, so that one may doubt; or something
 * that would be fixed again, perhaps back.
 */
type Echo = 'silent' | 'doubtful' | 'loud';

/** Fixes of a block that are tried one by one. */
const MOST_TRIALS = 12;
/** For a single fix no more is checked again than this before it and behind it. */
const AROUND = 1000;

/**
 * Leaves out the replacements after which something is found at their place. One more check of the block where all is well,
 * one for each finding where it is not.
 */
export function silentAfter(
  ground: Ground,
  findings: readonly WeighedFinding[],
  checkAgain: CheckAgain,
): WeighedFinding[] {
  const due = findings.filter(({ replacements }) => replacements.length);
  const together = echoes(ground, due.map(firstOf), due, checkAgain);
  const place = new Map(due.map((finding, i) => [finding, i]));
  const once = lonely(due);
  let trials = 0;
  const alone = (finding: WeighedFinding, replacement: Replacement, unknown: Echo): Echo => {
    if (++trials > MOST_TRIALS) return unknown === 'silent' ? 'doubtful' : 'loud';
    return echoes(clipped(ground, finding), [changeOf(finding, replacement)], [finding], checkAgain)[0] ?? 'loud';
  };
  return findings.map((finding) => {
    const echo = together[place.get(finding) ?? -1] ?? 'silent';
    const isKnown = due.length === 1 || (echo === 'silent' && once.has(finding));
    const replacements = finding.replacements.flatMap((each, i) => {
      const own = i === 0 && isKnown ? echo : alone(finding, each, i === 0 ? echo : 'loud');
      if (own === 'loud') return [];
      return [{ text: each.text, preferred: each.preferred && own === 'silent' && echo === 'silent' }];
    });
    return { ...finding, replacements };
  });
}

/** The ground around a finding: all of a paragraph that people write. */
function clipped(ground: Ground, { start, end }: Span): Ground {
  const { block } = ground;
  if (block.end - block.start <= 2 * AROUND) return ground;
  const near = { start: Math.max(block.start, start - AROUND), end: Math.min(block.end, end + AROUND) };
  const prose = block.prose
    .map((span) => ({ start: Math.max(span.start, near.start), end: Math.min(span.end, near.end) }))
    .filter((span) => span.start < span.end);
  return { ...ground, block: { ...block, ...near, prose } };
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

function changeOf({ start, end }: Span, { text }: Replacement): Change {
  return { start, end, replacement: text };
}

/** What is found at the place of each of the findings once the changes (one for each, in their order) are made. */
function echoes(
  { text, block }: Ground,
  changes: readonly Change[],
  findings: readonly WeighedFinding[],
  checkAgain: CheckAgain,
): Echo[] {
  if (!findings.length) return [];
  const fine = changes.map(({ start, end, replacement }) => changesBetween(text.slice(start, end), replacement, start));
  const after = applied(text, { start: 0, end: text.length }, changes);
  const move = moveBy(fine.flat());
  const moved = movedBlock(block, move);
  const found = checkAgain(after, moved);
  if (!found.length) return findings.map(() => 'silent');
  const ground = groundOf(after, moved);
  const left = found.map((other) => withSafeFixes(ground, other) ?? { ...other, replacements: [] });
  return findings.map((finding, i) => {
    const span = move(finding);
    const from = firstThat(left, (other) => other.end > span.start);
    const near = left.slice(
      from,
      firstThat(left, (other) => other.start >= span.end),
    );
    return near.length ? echoOf(finding, (fine[i] ?? []).map(move), near, after) : 'silent';
  });
}

/** The echo of what is found near the places of the changes that were made for a finding. */
function echoOf(finding: WeighedFinding, places: readonly Span[], near: readonly WeighedFinding[], text: string): Echo {
  const again = near.filter((other) => isSame(other, finding) || changesAt(other, places, text));
  if (!again.length) return 'silent';
  return again.some(({ replacements }) => replacements.length) ? 'loud' : 'doubtful';
}

/** Of the same record; what rests on none is told apart by its rule. */
function isSame(other: WeighedFinding, { record, rule }: WeighedFinding): boolean {
  return record === undefined ? other.rule === rule : other.record === record;
}

/** Would change what was just put there; without a fix, points at it. */
function changesAt(other: WeighedFinding, places: readonly Span[], text: string): boolean {
  const [first] = other.replacements;
  const written = text.slice(other.start, other.end);
  const changes: readonly Span[] = first ? changesBetween(written, first.text, other.start) : [other];
  return places.some((place) => changes.some((change) => meet(change, place)));
}

/** They share a unit; what is empty is met at its ends as well. */
function meet(a: Span, b: Span): boolean {
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
