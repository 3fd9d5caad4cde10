/** A finding with those of its replacements that are safe in themselves. */
import type { WeighedFinding } from '../findings/build.ts';
import type { Replacement } from '../types.ts';
import { CROSSES, type Ground, mend } from './mend.ts';

/** The finding with safe replacements; undefined where it would reach over a mark that its source does not have. */
export function withSafeFixes(ground: Ground, finding: WeighedFinding): WeighedFinding | undefined {
  const mended = finding.replacements.map(({ text, preferred }) => {
    const found = mend(ground, finding, text, finding.verdict);
    return found && found !== CROSSES ? { text: found.text, preferred: preferred && found.whole } : found;
  });
  if (mended.length && mended.every((each) => each === CROSSES)) return undefined;
  const replacements = mended.filter((each): each is Replacement => typeof each === 'object');
  const different = replacements.filter(
    ({ text }, i) => text !== finding.text && replacements.findIndex((other) => other.text === text) === i,
  );
  return { ...finding, replacements: different };
}
