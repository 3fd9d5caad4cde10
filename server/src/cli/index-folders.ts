/** `tifa index`: builds or updates the index of folders of documents, and reports what is in it. */
import { type CliHost, type CorpusStats, EXIT, type ExitCode } from './host.ts';
import { writeProblems } from './problems.ts';
import { progressBar } from './progress.ts';

export interface IndexArguments {
  readonly folders: readonly string[];
  readonly cache?: string;
  /** All figures, one a line, and each skipped file. */
  readonly stats: boolean;
  readonly format: 'human' | 'json';
}

export async function runIndex(host: CliHost, args: IndexArguments): Promise<ExitCode> {
  const bar = progressBar(host.err, '正在建立索引');
  const corpus = await host.openCorpus(args.folders, args.cache, bar.update).finally(bar.clear);
  await corpus.close();
  const { stats } = corpus;
  if (args.format === 'json')
    host.out.write(`${JSON.stringify({ tool: { name: 'tifa', version: host.version }, corpus: stats })}\n`);
  else host.out.write(args.stats ? table(stats) : `${summary(stats)}\n`);
  if (args.stats && args.format === 'human') writeProblems(host.err, stats.skipped);
  return stats.documents > 0 ? EXIT.clean : EXIT.failure;
}

function summary({ documents, characters, seconds, skipped }: CorpusStats): string {
  const left = skipped.length > 0 ? `；跳过 ${skipped.length} 个文件（原因见 --stats）` : '';
  return `已索引 ${number(documents)} 篇文献、${number(characters)} 字，用时 ${seconds.toFixed(1)} 秒${left}`;
}

function table({ documents, characters, bytes, seconds, cache, skipped }: CorpusStats): string {
  const rows: readonly (readonly [name: string, value: string])[] = [
    ['文献', `${number(documents)} 篇`],
    ['字数', number(characters)],
    ['索引', `${number(bytes)} 字节`],
    ['用时', `${seconds.toFixed(2)} 秒`],
    ['缓存', cache],
    ['跳过', `${number(skipped.length)} 个文件`],
  ];
  return rows.map(([name, value]) => `${name}\t${value}\n`).join('');
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}
