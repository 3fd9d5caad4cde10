/** The gate that every replacement of every finding passes: what could damage a text is cut down or not offered. */
import type { WeighedFinding } from '../findings/build.ts';
import type { Block } from '../text/prose.ts';
import { groundOf } from './mend.ts';
import { withSafeFixes } from './safe.ts';
import { agreeing, type CheckAgain, silentAfter } from './silence.ts';

/**
 * The findings of a block with safe replacements only. A replacement touches nothing but what differs; it keeps markup,
 * note marks, brackets and blanks, the pairs of marks, the script and the width of the draft, and the form of ordinals; it
 * leaves nothing to find where it stood. What cannot be had safely is left out; what is
 * left is no longer preferred nor certain. A finding whose
 * words reach over a mark that its source does not have is none. Offsets are those of `text`; the findings do not overlap.
 */
export function guardFixes(
  text: string,
  block: Block,
  findings: readonly WeighedFinding[],
  checkAgain: CheckAgain,
): WeighedFinding[] {
  if (!findings.length) return [];
  const ground = groundOf(text, block);
  const safe = findings.flatMap((finding) => withSafeFixes(ground, finding) ?? []);
  return silentAfter(ground, safe, checkAgain).map((each) => {
    const finding = each.rule === 'quotations/passage' ? agreeing(each) : each;
    return { ...finding, certain: finding.certain && finding.replacements[0]?.preferred === true };
  });
}
