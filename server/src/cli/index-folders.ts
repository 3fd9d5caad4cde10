/** `tifa index`: builds or updates the index of folders of documents, and reports what is in it. */
import { say } from '../engine/index.ts';
import { type CacheOutcome, type CliHost, type CorpusStats, EXIT, type ExitCode } from './host.ts';
import { type FolderArguments, openFolders } from './open-folders.ts';
import { writeProblems } from './problems.ts';

export interface IndexArguments extends FolderArguments {
  /** All figures, one a line, and each skipped file. */
  readonly stats: boolean;
  readonly format: 'human' | 'json';
}

export async function runIndex(host: CliHost, args: IndexArguments): Promise<ExitCode> {
  const { corpus, problems } = await openFolders(host, args);
  await corpus.close();
  const { stats } = corpus;
  if (args.format === 'json')
    host.out.write(`${JSON.stringify({ tool: { name: 'tifa', version: host.version }, corpus: stats })}\n`);
  else host.out.write(args.stats ? table(stats) : `${summary(stats)}\n`);
  const missing = stats.skipped.filter((problem) => problem.missing);
  if (args.format === 'human') writeProblems(host.err, args.stats ? stats.skipped : missing);
  return stats.documents > 0 && problems.length === 0 && missing.length === 0 ? EXIT.clean : EXIT.failure;
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
