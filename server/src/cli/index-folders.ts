/** `tifa index`: builds or updates the index of folders of documents, and reports what is in it. */
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
  if (folders.length === 0)
    throw new UsageError('没有文献文件夹：请给出路径，或在 .tifa.yaml 的 corpus.folders 中写明');
  const bar = progressBar(host.err, '正在建立索引');
  const corpus = await host.openCorpus(folders, args.cache, bar.update, shared.corpus).finally(bar.clear);
  await corpus.close();
  const { stats } = corpus;
  if (args.format === 'json')
    host.out.write(`${JSON.stringify({ tool: { name: 'tifa', version: host.version }, corpus: stats })}\n`);
  else host.out.write(args.stats ? table(stats) : `${summary(stats)}\n`);
  if (args.stats && args.format === 'human') writeProblems(host.err, stats.skipped);
  return stats.documents > 0 && problems.length === 0 ? EXIT.clean : EXIT.failure;
}

const CACHE_STATES: Readonly<Record<CacheOutcome['state'], string>> = {
  off: '未使用',
  created: '新建',
  used: '沿用',
  updated: '已更新',
  rebuilt: '已重建',
};

function cacheText({ state, files, reason }: CacheOutcome): string {
  const detail = reason ?? (files === undefined ? undefined : `${files} 个文件有变化`);
  return `${CACHE_STATES[state]}${detail === undefined ? '' : `（${detail}）`}`;
}

function summary({ documents, characters, seconds, skipped, cache }: CorpusStats): string {
  const left = skipped.length > 0 ? `；跳过 ${skipped.length} 个文件（原因见 --stats）` : '';
  const kept = cache.state === 'off' ? '' : `，缓存${cacheText(cache)}`;
  return `已索引 ${number(documents)} 篇文献、${number(characters)} 字，用时 ${seconds.toFixed(1)} 秒${kept}${left}`;
}

function table(stats: CorpusStats): string {
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['文件', `${number(stats.files)} 个，${number(stats.fileBytes)} 字节`],
    ['文献', `${number(stats.documents)} 篇`],
    ['字数', number(stats.characters)],
    ['索引', `${number(stats.bytes)} 字节`],
    ['用时', `${stats.seconds.toFixed(2)} 秒`],
    ['缓存', cacheText(stats.cache)],
    ['跳过', `${number(stats.skipped.length)} 个文件`],
  ];
  return rows.map(([name, value]) => `${name}\t${value}\n`).join('');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
