/** The documents of a command about folders: those that are named, else those of the configuration file. */
import { say } from '../engine/index.ts';
import type { Problem } from '../engine/types.ts';
import { findConfigurations } from './configuration.ts';
import { type CliHost, UsageError } from './host.ts';
import { writeProblems } from './problems.ts';
import { progressBar } from './progress.ts';

export interface FolderArguments {
  /** Without any, those of the configuration file are opened. */
  readonly folders: readonly string[];
  readonly config: boolean;
  readonly cache?: string;
}

export interface OpenFolders {
  readonly corpus: Awaited<ReturnType<CliHost['openCorpus']>>;
  /** Of configuration files; they have been written already. */
  readonly problems: readonly Problem[];
}

/** With a progress bar. Throws a usage error where no folder is named at all; whoever calls closes the corpus. */
export async function openFolders(host: CliHost, args: FolderArguments): Promise<OpenFolders> {
  const { shared, problems } = await findConfigurations(host, ['.'], args);
  writeProblems(host.err, problems);
  const folders = args.folders.length > 0 ? args.folders : shared.corpus.folders;
  if (folders.length === 0) throw new UsageError(say.cli.noDocuments);
  const bar = progressBar(host.err, say.cli.indexing);
  const corpus = await host.openCorpus(folders, args.cache, bar.update, shared.corpus).finally(bar.clear);
  return { corpus, problems };
}
