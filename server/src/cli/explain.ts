/** `tifa explain`: says what is known about the official wording in a text. */

import type { Explanation } from '../engine/explain/types.ts';
import type { Engine } from '../engine/index.ts';
import type { Draft } from '../engine/types.ts';
import { explanationText } from './explanation.ts';
import { type CliHost, EXIT, type ExitCode, type KnowledgeOptions } from './host.ts';

export interface ExplainArguments extends KnowledgeOptions {
  readonly text: string;
}

export async function runExplain(host: CliHost, args: ExplainArguments): Promise<ExitCode> {
  const knowledge = await host.openKnowledge(args);
  const draft: Draft = { text: args.text, languageId: 'plaintext' };
  await knowledge.engine.check(draft); // verifies quotations, so that they are explained, too
  const explanations = explainAll(knowledge.engine, draft);
  await knowledge.close();
  if (explanations.length === 0) host.out.write('没有找到相关的提法。\n');
  else host.out.write(`${explanations.map((explanation) => explanationText(explanation, args.text)).join('\n\n')}\n`);
  for (const { message } of knowledge.problems) host.err.write(`tifa: ${message}\n`);
  return knowledge.problems.length > 0 ? EXIT.failure : EXIT.clean;
}

/** All explanations in the order of the text; what one explains is not explained again. */
function explainAll(engine: Engine, draft: Draft): readonly Explanation[] {
  const found: Explanation[] = [];
  for (let offset = 0; offset < draft.text.length; offset++) {
    const explanation = engine.explain(draft, offset);
    if (!explanation) continue;
    found.push(explanation);
    offset = Math.max(offset, explanation.span.end - 1);
  }
  return found;
}
