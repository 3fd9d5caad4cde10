/** `tifa complete`: lists how a text may go on. */
import type { OfferedRow } from '../engine/complete/types.ts';
import { say } from '../engine/index.ts';
import { findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import { type CliHost, EXIT, type ExitCode } from './host.ts';
import { writePackProblems, writeProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';

export interface CompleteArguments extends KnowingFlags {
  readonly text: string;
}

/** One suggestion a line: the wording, then its source after a tab. */
export async function runComplete(host: CliHost, args: CompleteArguments): Promise<ExitCode> {
  const configurations = await findConfigurations(host, ['.'], args);
  const knowledge = await openWithProgress(host, knowledgeOptions(args, configurations));
  const draft = { text: args.text, languageId: 'plaintext' } as const;
  const { items } = await knowledge.engine.suggest(draft, args.text.length);
  await knowledge.close();
  for (const row of items) host.out.write(`${lineOf(row)}\n`);
  if (items.length === 0) host.err.write(say.cli.nothingToComplete);
  writeProblems(host.err, configurations.problems);
  writePackProblems(host.err, knowledge);
  return knowledge.problems.length + configurations.problems.length > 0 ? EXIT.failure : EXIT.clean;
}

/** A record says its source, wording of the corpus in how many documents it was found. */
function lineOf({ label, detail }: OfferedRow): string {
  return detail === '' ? label : `${label}\t${detail}`;
}
