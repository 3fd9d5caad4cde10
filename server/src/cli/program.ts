/** The command line: what may be typed, and which command answers it. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { isIsoDate } from '../engine/index.ts';
import { runCheck } from './check.ts';
import { runComplete } from './complete.ts';
import type { KnowingFlags } from './configuration.ts';
import { runCorpusValidate } from './corpus.ts';
import { runExplain } from './explain.ts';
import { CHINESE_HELP } from './help.ts';
import { type CliHost, EXIT, type ExitCode, UsageError } from './host.ts';
import { runIndex } from './index-folders.ts';
import { usageMessage } from './usage.ts';

interface CheckOptions extends KnowingFlags {
  readonly stdin: boolean;
  readonly stdinFilename: string;
  readonly format: 'human' | 'json';
  readonly asOf?: string;
}

interface IndexOptions {
  readonly stats: boolean;
  readonly format: 'human' | 'json';
  readonly cache?: string;
  readonly config: boolean;
}

/** Runs one command; `argv` are the arguments after the name of the program. Never rejects. */
export async function run(host: CliHost, argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const program = createProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.clean; // help or version was asked for
    host.err.write(`tifa: ${messageOf(error)}\n`);
    return EXIT.failure;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) return usageMessage(error);
  if (error instanceof UsageError) return error.message;
  return `内部错误：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function createProgram(host: CliHost, done: (code: ExitCode) => void): Command {
  const program = new Command('tifa')
    .description('补全、解释、检查政策文件中的规范提法（完全离线）')
    .version(host.version, '-V, --version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示命令的帮助')
    .configureHelp(CHINESE_HELP)
    .exitOverride()
    .configureOutput({
      writeOut: host.out.write,
      writeErr: host.err.write,
      outputError: () => {}, // run() says it in Chinese
    });
  addCheck(program, host, done);
  knowing(program.command('explain <text>').description('解释文字中的提法')).action(
    async (text: string, options: KnowingFlags) => done(await runExplain(host, { text, ...options })),
  );
  knowing(program.command('complete <text>').description('列出文字可以怎样接下去')).action(
    async (text: string, options: KnowingFlags) => done(await runComplete(host, { text, ...options })),
  );
  program
    .command('index [dir...]')
    .description('为文献文件夹（默认为 .tifa.yaml 所列）建立索引，并报告结果')
    .option('--stats', '列出全部数字和跳过的每个文件', false)
    .addOption(formatOption())
    .option('--cache <dir>', '存放索引缓存的文件夹')
    .option('--no-config', '不读 .tifa.yaml')
    .action(async (folders: readonly string[], options: IndexOptions) =>
      done(await runIndex(host, { folders, ...options })),
    );
  const corpus = program.command('corpus').description('提法库');
  corpus
    .command('validate [dir...]')
    .description('按格式检查提法库，并运行每个条目自带的例句（默认检查随附的提法库）')
    .action(async (dirs: readonly string[]) => done(await runCorpusValidate(host, dirs)));
  return program;
}

function addCheck(program: Command, host: CliHost, done: (code: ExitCode) => void): void {
  knowing(program.command('check [paths...]').description('检查文稿：文件、文件夹（其中的 .md 和 .txt）或通配符'))
    .option('--stdin', '检查标准输入', false)
    .option('--stdin-filename <file>', '标准输入的文件名（决定按 Markdown 还是纯文本检查）', '<stdin>')
    .addOption(formatOption())
    .option('--as-of <date>', '按哪一天判断提法是否现行（YYYY-MM-DD）', day)
    .action(async (paths: readonly string[], options: CheckOptions) =>
      done(await runCheck(host, { paths, ...options })),
    )
    .addHelpText('after', '\n退出码：0 没有警告；1 有警告；2 出错，或有内容没能检查');
}

/** Adds the options of commands that load packs and documents. */
function knowing(command: Command): Command {
  return command
    .option('--corpus <dir>', '文献文件夹，或提法库（含 pack.yaml），代替 .tifa.yaml 所列；可重复', collect, [])
    .option('--cache <dir>', '存放文献索引缓存的文件夹')
    .option('--no-config', '不读 .tifa.yaml');
}

function formatOption(): Option {
  return new Option('--format <format>', '输出格式').choices(['human', 'json']).default('human');
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function day(value: string): string {
  if (value.length === 10 && isIsoDate(value)) return value;
  throw new InvalidArgumentError('YYYY-MM-DD');
}
