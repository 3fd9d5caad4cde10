/** The gate that every replacement of every finding passes: what could damage a text is cut down or not offered. */
import type { WeighedFinding } from '../findings/build.ts';
import type { Block } from '../text/prose.ts';
import { groundOf } from './mend.ts';
import { withSafeFixes } from './safe.ts';
import { agreeing, type CheckAgain, loudTogether, silentAfter } from './silence.ts';

/** A block with what is found in it: the findings do not overlap, offsets are those of `text`. */
export interface Unguarded {
  readonly text: string;
  readonly block: Block;
  readonly findings: readonly WeighedFinding[];
}

/**
 * The findings of blocks with safe replacements only. A replacement touches nothing but what differs; it keeps markup,
 * note marks, brackets and blanks, the pairs of marks, the script and the width of the draft, and the form of ordinals; it
 * leaves nothing to find where it stood. What cannot be had safely is left out; what is
 * left is no longer preferred nor certain. A finding whose
 * words reach over a mark that its source does not have is none.
 */
export function guardAll(blocks: readonly Unguarded[], checkAgain: CheckAgain): WeighedFinding[][] {
  const proposed = blocks.map(({ text, block, findings }) => {
    if (!findings.length) return undefined;
    const ground = groundOf(text, block);
    return { ground, findings: findings.flatMap((finding) => withSafeFixes(ground, finding) ?? []) };
  });
  const safe = silentAfter(proposed, checkAgain).map((findings) => findings.map(withCertainty));
  const made = safe.map((findings, i) => proposed[i] && { ...proposed[i], findings });
  const loud = loudTogether(made, proposed, checkAgain);
  return safe.map((findings) => findings.map((each) => (loud.has(each) ? unpreferred(each) : each)));
}

function withCertainty(finding: WeighedFinding): WeighedFinding {
  const each = finding.rule === 'quotations/passage' ? agreeing(finding) : finding;
  return { ...each, certain: each.certain && each.replacements[0]?.preferred === true };
}

function unpreferred(finding: WeighedFinding): WeighedFinding {
  const replacements = finding.replacements.map(({ text }) => ({ text, preferred: false }));
  return { ...finding, replacements, certain: false };
}

/** The same of one block. */
export function guardFixes(
  text: string,
  block: Block,
  findings: readonly WeighedFinding[],
  checkAgain: (text: string, block: Block) => readonly WeighedFinding[],
): WeighedFinding[] {
  const all = guardAll([{ text, block, findings }], (asked) => asked.map((each) => checkAgain(each.text, each.block)));
  return all[0] ?? [];
}
