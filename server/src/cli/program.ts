/** The command line: what may be typed, and which command answers it. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  BUNDLED_PACKS,
  type BundledPack,
  isBundledPack,
  isIsoDate,
  LANGUAGES,
  type Language,
  languageOf,
  say,
  speak,
} from '../engine/index.ts';
import { runCheck } from './check.ts';
import type { CommentArguments } from './commented.ts';
import { runComplete } from './complete.ts';
import type { KnowingFlags } from './configuration.ts';
import { runCorpusNew, runCorpusValidate } from './corpus.ts';
import { runExplain } from './explain.ts';
import type { FixArguments } from './fix.ts';
import { CHECK_FORMATS, type CheckFormat } from './formats/index.ts';
import { HELP } from './help.ts';
import { HISTORY_FORMATS, type HistoryArguments, runHistory } from './history.ts';
import { type CliHost, EXIT, type ExitCode, UsageError } from './host.ts';
import { runIndex } from './index-folders.ts';
import { runMcp } from './mcp.ts';
import { runMine } from './mine.ts';
import type { PaperArguments } from './papers/index.ts';
import { addService } from './service-commands.ts';
import { usageMessage } from './usage.ts';

interface CheckOptions extends KnowingFlags, FixArguments, PaperArguments, CommentArguments {
  readonly stdin: boolean;
  readonly stdinFilename: string;
  readonly format: CheckFormat;
  readonly asOf?: string;
}

/** Formulations that are listed or written where nothing else is said. */
const MINED = 500;

interface IndexOptions {
  readonly stats: boolean;
  readonly format: 'human' | 'json';
  readonly cache?: string;
  readonly config: boolean;
}

interface MineOptions {
  readonly min?: number;
  readonly since?: string;
  readonly limit: number;
  readonly out?: string;
  readonly format: 'human' | 'json';
  readonly cache?: string;
  readonly config: boolean;
}

/** Runs one command; `argv` are the arguments after the name of the program. Never rejects. */
export async function run(host: CliHost, argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  speak(languageAsked(argv) ?? languageOf(host.locale));
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

/** What `--language` says; it is needed before the options are read, because their help is in that language too. */
function languageAsked(argv: readonly string[]): Language | undefined {
  const [option, at] = [argv.findLast((each) => each.startsWith('--language=')), argv.lastIndexOf('--language')];
  const asked = option?.slice('--language='.length) ?? (at < 0 ? undefined : argv[at + 1]);
  return LANGUAGES.find((each) => each === asked);
}

function messageOf(error: unknown): string {
  if (error instanceof CommanderError) return usageMessage(error);
  if (error instanceof UsageError) return error.message;
  return say.cli.internalError(error instanceof Error ? (error.stack ?? error.message) : String(error));
}

function createProgram(host: CliHost, done: (code: ExitCode) => void): Command {
  const program = new Command('tifa')
    .description(say.cli.aboutTifa)
    .version(host.version, '-V, --version', say.cli.aboutVersion)
    .addOption(new Option('--language <language>', say.cli.aboutLanguage).choices(LANGUAGES))
    .helpOption('-h, --help', say.cli.aboutHelp)
    .helpCommand('help [command]', say.cli.aboutHelpCommand)
    .configureHelp(HELP)
    .exitOverride()
    .configureOutput({
      writeOut: host.out.write,
      writeErr: host.err.write,
      outputError: () => {}, // run() says it in the user's language
    });
  addCheck(program, host, done);
  knowing(program.command('explain <text>').description(say.cli.aboutExplain)).action(
    async (text: string, options: KnowingFlags) => done(await runExplain(host, { text, ...options })),
  );
  knowing(program.command('history <wording>').description(say.cli.aboutHistory))
    .addOption(formatOption(HISTORY_FORMATS))
    .action(async (wording: string, options: Omit<HistoryArguments, 'wording'>) =>
      done(await runHistory(host, { wording, ...options })),
    );
  knowing(program.command('complete <text>').description(say.cli.aboutComplete)).action(
    async (text: string, options: KnowingFlags) => done(await runComplete(host, { text, ...options })),
  );
  program
    .command('index [dir...]')
    .description(say.cli.aboutIndex)
    .option('--stats', say.cli.aboutStats, false)
    .addOption(formatOption())
    .option('--cache <dir>', say.cli.aboutCache, named)
    .option('--no-config', say.cli.aboutNoConfig)
    .action(async (folders: readonly string[], options: IndexOptions) =>
      done(await runIndex(host, { folders, ...options })),
    );
  addMine(program, host, done);
  program
    .command('lsp')
    .description(say.cli.aboutLsp)
    .requiredOption('--stdio', say.cli.aboutStdio)
    .action(host.serveEditor);
  knowing(program.command('mcp').description(say.cli.aboutMcp)).action(async (options: KnowingFlags) =>
    done(await runMcp(host, options)),
  );
  addService(program, host, done);
  const corpus = program.command('corpus').description(say.cli.aboutCorpus);
  corpus
    .command('validate [dir...]')
    .description(say.cli.aboutValidate)
    .action(async (dirs: readonly string[]) => done(await runCorpusValidate(host, dirs)));
  corpus
    .command('new <dir>')
    .description(say.cli.aboutNew)
    .action(async (dir: string) => done(await runCorpusNew(host, dir)));
  return program;
}

function addMine(program: Command, host: CliHost, done: (code: ExitCode) => void): void {
  program
    .command('mine [dir...]')
    .description(say.cli.aboutMine)
    .option('--min <number>', say.cli.aboutMin, atLeast(2))
    .option('--since <date>', say.cli.aboutSince, date)
    .option('--limit <number>', say.cli.aboutLimit, atLeast(1), MINED)
    .option('--out <dir>', say.cli.aboutOut)
    .addOption(formatOption())
    .option('--cache <dir>', say.cli.aboutCache, named)
    .option('--no-config', say.cli.aboutNoConfig)
    .action(async (folders: readonly string[], options: MineOptions) =>
      done(await runMine(host, { folders, ...options })),
    );
}

function addCheck(program: Command, host: CliHost, done: (code: ExitCode) => void): void {
  knowing(program.command('check [paths...]').description(say.cli.aboutCheck))
    .option('--stdin', say.cli.aboutStdin, false)
    .option('--stdin-filename <file>', say.cli.aboutStdinName, '<stdin>')
    .addOption(formatOption(CHECK_FORMATS))
    .option('--as-of <date>', say.cli.aboutAsOf, day)
    .option('--fix', say.cli.aboutFix, false)
    .option('--dry-run', say.cli.aboutDryRun, false)
    .option('--diff', say.cli.aboutDiff, false)
    .option('--errata <file>', say.cli.aboutErrata, collect, [])
    .option('--record <file>', say.cli.aboutRecord, collect, [])
    .option('--comments <file>', say.word.aboutComments)
    .option('--track', say.word.aboutTrack, false)
    .action(async (paths: readonly string[], options: CheckOptions) =>
      done(await runCheck(host, { paths, ...options })),
    )
    .addHelpText('after', say.cli.exitCodes);
}

/** Adds the options of commands that load packs and documents. */
function knowing(command: Command): Command {
  return command
    .option('--corpus <dir>', say.cli.aboutCorpusOption, collect, [])
    .option('--without <pack>', say.cli.aboutWithout(BUNDLED_PACKS.join(say.finding.enumeration)), collectPacks, [])
    .option('--cache <dir>', say.cli.aboutCache, named)
    .addOption(new Option('--service <url>', say.service.aboutOption).env('TIFA_SERVICE'))
    .option('--no-config', say.cli.aboutNoConfig);
}

/** An empty name, as of a variable that is not set, would be the folder at hand. */
function named(folder: string): string {
  if (folder.trim() !== '') return folder;
  throw new InvalidArgumentError(say.cli.nameOfFolder);
}

function formatOption(formats: readonly string[] = ['human', 'json']): Option {
  return new Option('--format <format>', say.cli.aboutFormat).choices(formats).default('human');
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function collectPacks(value: string, before: readonly BundledPack[]): readonly BundledPack[] {
  if (isBundledPack(value)) return [...before, value];
  throw new InvalidArgumentError(BUNDLED_PACKS.join(say.finding.enumeration));
}

function atLeast(least: number): (value: string) => number {
  return (value) => {
    if (/^\d{1,6}$/.test(value) && Number(value) >= least) return Number(value);
    throw new InvalidArgumentError(`${least}, ${least + 1}, …`);
  };
}

function date(value: string): string {
  if (isIsoDate(value)) return value;
  throw new InvalidArgumentError('YYYY, YYYY-MM, YYYY-MM-DD');
}

function day(value: string): string {
  if (value.length === 10 && isIsoDate(value)) return value;
  throw new InvalidArgumentError('YYYY-MM-DD');
}
