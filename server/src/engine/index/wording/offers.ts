/** What is offered of the ways a text may go on: those that save most, counted with how likely they are. */
import type { BranchNode } from './branches.ts';

/** The best `most` nodes: each next one is that which adds most to what those before it save already. */
export function bestNodes(nodes: readonly BranchNode[], most: number): BranchNode[] {
  const picked: BranchNode[] = [];
  const rest = new Set(nodes);
  while (picked.length < most && rest.size > 0) {
    let best: BranchNode | undefined;
    let bestGain = 0;
    for (const node of rest) {
      const gain = gainOf(node, picked);
      if (gain > bestGain) [best, bestGain] = [node, gain];
    }
    if (!best) break;
    picked.push(best);
    rest.delete(best);
  }
  return picked;
}

function gainOf(node: BranchNode, picked: readonly BranchNode[]): number {
  let { probability } = node;
  let saved = 1;
  for (const other of picked) {
    if (isBelow(other, node)) {
      if (!picked.some((third) => third !== other && isBelow(other, third) && isBelow(third, node)))
        probability -= other.probability;
    } else if (isBelow(node, other)) saved = Math.max(saved, other.length);
  }
  return probability * (node.length - saved);
}

function isBelow(node: BranchNode, above: BranchNode): boolean {
  for (let at = node.parent; at; at = at.parent) if (at === above) return true;
  return false;
}
