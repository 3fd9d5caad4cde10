/** Everything that can be explained in a draft. */
import type { Engine } from '../engine.ts';
import type { Draft } from '../types.ts';
import type { Explanation } from './types.ts';

/** The explanations in the order of the text; what one explains is not explained again. */
export function explainAll(engine: Pick<Engine, 'explain'>, draft: Draft): readonly Explanation[] {
  const found: Explanation[] = [];
  for (let offset = 0; offset < draft.text.length; offset++) {
    const explanation = engine.explain(draft, offset);
    if (!explanation) continue;
    found.push(explanation);
    offset = Math.max(offset, explanation.span.end - 1);
  }
  return found;
}
