/** The changes that may be made unseen: one rule for the editor and for the command line. */
import type { Change } from '../rules/changes.ts';
import type { Finding } from '../types.ts';

/** The first replacements of certain findings, in order of their start; of two that overlap the first one is made. */
export function certainChanges(
  findings: readonly Pick<Finding, 'start' | 'end' | 'certain' | 'replacements'>[],
): Change[] {
  const changes: Change[] = [];
  let free = 0;
  for (const { start, end, certain, replacements } of findings.toSorted((a, b) => a.start - b.start)) {
    const [first] = replacements;
    if (!certain || !first || start < free) continue;
    changes.push({ start, end, replacement: first.text });
    free = end;
  }
  return changes;
}
