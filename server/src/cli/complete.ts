/** `tifa complete`: lists how a text may go on. */
import { type CliHost, EXIT, type ExitCode, type KnowledgeOptions } from './host.ts';
import { writePackProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';

export interface CompleteArguments extends KnowledgeOptions {
  readonly text: string;
}

/** One suggestion a line: the wording, then its source after a tab. */
export async function runComplete(host: CliHost, args: CompleteArguments): Promise<ExitCode> {
  const knowledge = await openWithProgress(host, args);
  const { items } = knowledge.engine.complete({ text: args.text, languageId: 'plaintext' }, args.text.length);
  await knowledge.close();
  for (const { label, detail } of items) host.out.write(`${detail === '' ? label : `${label}\t${detail}`}\n`);
  if (items.length === 0) host.err.write('tifa: 没有可补全的提法\n');
  writePackProblems(host.err, knowledge.problems);
  return knowledge.problems.length > 0 ? EXIT.failure : EXIT.clean;
}
