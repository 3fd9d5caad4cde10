/** `tifa index`: builds or updates the index of folders of documents, and reports what is in it. */
import { say } from '../engine/index.ts';
import { findConfigurations } from './configuration.ts';
import { type CacheOutcome, type CliHost, type CorpusStats, EXIT, type ExitCode, UsageError } from './host.ts';
import { writeProblems } from './problems.ts';
import { progressBar } from './progress.ts';

export interface IndexArguments {
  /** Without any, those of the configuration file are indexed. */
  readonly folders: readonly string[];
  readonly config: boolean;
  readonly cache?: string;
  /** All figures, one a line, and each skipped file. */
  readonly stats: boolean;
  readonly format: 'human' | 'json';
}

export async function runIndex(host: CliHost, args: IndexArguments): Promise<ExitCode> {
  const { shared, problems } = await findConfigurations(host, ['.'], args);
  writeProblems(host.err, problems);
  const folders = args.folders.length > 0 ? args.folders : shared.corpus.folders;
  if (folders.length === 0) throw new UsageError(say.cli.noDocuments);
  const bar = progressBar(host.err, say.cli.indexing);
  const corpus = await host.openCorpus(folders, args.cache, bar.update, shared.corpus).finally(bar.clear);
  await corpus.close();
  const { stats } = corpus;
  if (args.format === 'json')
    host.out.write(`${JSON.stringify({ tool: { name: 'tifa', version: host.version }, corpus: stats })}\n`);
  else host.out.write(args.stats ? table(stats) : `${summary(stats)}\n`);
  if (args.stats && args.format === 'human') writeProblems(host.err, stats.skipped);
  return stats.documents > 0 && problems.length === 0 ? EXIT.clean : EXIT.failure;
}

const CACHE_STATES: Readonly<Record<CacheOutcome['state'], () => string>> = {
  off: () => say.cli.cacheOff,
  created: () => say.cli.cacheCreated,
  used: () => say.cli.cacheUsed,
  updated: () => say.cli.cacheUpdated,
  rebuilt: () => say.cli.cacheRebuilt,
};

function cacheText({ state, files, reason }: CacheOutcome): string {
  const detail = reason ?? (files === undefined ? undefined : say.cli.filesChanged(files));
  return CACHE_STATES[state]() + (detail === undefined ? '' : say.finding.inBrackets(detail));
}

function summary({ documents, characters, seconds, skipped, cache }: CorpusStats): string {
  const left = skipped.length > 0 ? say.cli.indexSkipped(skipped.length) : '';
  const kept = cache.state === 'off' ? '' : say.cli.indexCache(cacheText(cache));
  return say.cli.indexed(number(documents), number(characters), seconds.toFixed(1), kept, left);
}

function table(stats: CorpusStats): string {
  const rows: readonly (readonly [name: string, value: string])[] = [
    [say.cli.rowFiles, say.cli.filesAndBytes(number(stats.files), number(stats.fileBytes))],
    [say.cli.rowDocuments, say.cli.documents(number(stats.documents))],
    [say.cli.rowCharacters, number(stats.characters)],
    [say.cli.rowIndex, say.cli.bytes(number(stats.bytes))],
    [say.cli.rowTime, say.cli.seconds(stats.seconds.toFixed(2))],
    [say.cli.rowCache, cacheText(stats.cache)],
    [say.cli.rowSkipped, say.cli.files(number(stats.skipped.length))],
  ];
  return rows.map(([name, value]) => `${name}\t${value}\n`).join('');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
