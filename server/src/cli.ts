/** Composition root of the command line `tifa`. */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { version } from '../../package.json';
import { beside, connectBeside } from './adapters/beside.ts';
import { createConfigurationReader } from './adapters/config/index.ts';
import { listDrafts } from './adapters/drafts/list.ts';
import { decodeDraft, readDraft } from './adapters/drafts/read.ts';
import { createIgnoreFiles } from './adapters/ignore/index.ts';
import type { Corpus as IndexedCorpus } from './adapters/index/index.ts';
import { parseProse } from './adapters/markup/parse.ts';
import { bundledBeside, openPacksInForce } from './adapters/packs/in-force.ts';
import { bundledPackDirs, isPack } from './adapters/packs/open.ts';
import { isFolder } from './adapters/regular.ts';
import { harmless } from './cli/harmless.ts';
import {
  type CliHost,
  type CorpusStats,
  EXIT,
  type Knowledge,
  type KnowledgeOptions,
  type OnProgress,
  type Output,
  UsageError,
} from './cli/host.ts';
import { run } from './cli/program.ts';
import type { CorpusReading } from './engine/configuration.ts';
import { createEngine, isBundledPack, say } from './engine/index.ts';
import { once } from './engine/once.ts';
import { crypto } from './platform/crypto.ts';

/** Packs lie beside the bundle (dist/corpus), or at the top of the source tree. */
const BUNDLED = [join(__dirname, 'corpus'), join(__dirname, '../../corpus')].find((dir) => existsSync(dir)) ?? '';

/** Pages of the rules lie in the package, or in the source tree. */
const PAGES =
  [join(__dirname, '../docs/rules'), join(__dirname, '../../docs/rules')].find((dir) => existsSync(dir)) ?? '';

/** The language server finds `--stdio` among the arguments. */
async function serveEditor(): Promise<void> {
  beside(__dirname, 'server');
}

async function serviceAt(url: string) {
  const { namedService, openedService } = await import('./adapters/service/opened.ts');
  try {
    return openedService(namedService(url, process.env), () => connectBeside(__dirname));
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const bundled = once(() => bundledBeside(BUNDLED));

async function openKnowledge(options: KnowledgeOptions, onProgress: OnProgress): Promise<Knowledge> {
  for (const dir of options.corpus) assertFolder(dir);
  const { configured } = options;
  const own = [...options.corpus, ...configured.packs.folders].filter(isPack);
  const { bundled: inForce } = configured.packs;
  const named = configured.folders.filter(isFolder).map(shownFolder);
  const folders = [...options.corpus.filter((dir) => !isPack(dir)), ...named];
  const service = options.service === undefined ? undefined : await serviceAt(options.service);
  const [{ problems, notes, ...known }, corpus] = await Promise.all([
    openPacksInForce({ bundled: BUNDLED, own }, (id) => isBundledPack(id) && inForce[id] === false),
    folders.length > 0 ? openDocuments(folders, options.cache, configured.reading, onProgress) : undefined,
  ]);
  const engine = createEngine({ ...known, parseProse });
  const passages = service ? service.beside(corpus?.index) : corpus?.index;
  engine.usePassages(passages);
  const isDocument = (path: string) => corpus?.holds(resolve(path)) ?? false;
  let isWhole = true;
  const leaveOut = (path: string): void => {
    const others = isDocument(path) ? corpus?.without(resolve(path)) : undefined;
    if (others) engine.usePassages(service ? service.beside(others) : others);
    else if (!isWhole) engine.usePassages(passages);
    isWhole = others === undefined;
  };
  return {
    engine,
    isDocument,
    leaveOut,
    ...(passages ? { passages } : {}),
    ...(corpus ? { stats: statsOf(corpus, folders) } : {}),
    shownPath: (path) => shownPath(path, folders),
    problems,
    notes,
    versions: async () => (await import('./adapters/versions.ts')).versionsOf({ bundled: BUNDLED, own }, folders),
    close: async () => {
      await service?.close();
      await corpus?.close();
    },
  };
}

function assertFolder(dir: string): void {
  if (!isFolder(dir)) throw new UsageError(say.cli.notAFolder(dir));
}

/** Folders of a configuration file are shown as seen from where the program runs. */
function shownFolder(folder: string): string {
  return shownPath(folder, ['.']);
}

async function openDocuments(
  folders: readonly string[],
  cache: string | undefined,
  { tiers, jsonl }: CorpusReading,
  onProgress: OnProgress,
): Promise<IndexedCorpus> {
  const { openCorpus } = await import('./adapters/index/index.ts');
  return openCorpus({
    folders: folders.map((folder) => resolve(folder)),
    tierRules: tiers,
    jsonlFields: jsonl,
    ...(cache === undefined ? {} : { cacheDir: resolve(cache) }),
    onProgress: ({ files, of }) => onProgress({ done: files, total: of }),
  });
}

function statsOf({ stats }: IndexedCorpus, folders: readonly string[]): CorpusStats {
  const skipped = stats.skipped.map((problem) =>
    problem.path === undefined ? problem : { ...problem, path: shownPath(problem.path, folders) },
  );
  return { ...stats, skipped, bytes: stats.bytes.index, fileBytes: stats.bytes.files };
}

/** The index knows absolute paths; they are shown the way the folder was given. */
function shownPath(path: string, folders: readonly string[]): string {
  for (const folder of folders) {
    const inside = relative(resolve(folder), path);
    if (!isAbsolute(inside) && inside !== '..' && !inside.startsWith(`..${sep}`)) return join(folder, inside);
  }
  return path;
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`tifa check … | head`) is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.failure),
  );
  const isTerminal = stream.isTTY === true;
  return { write: (text) => void stream.write(isTerminal ? harmless(text) : text), isTerminal };
}

const configurations = createConfigurationReader();
/** Lists beside drafts only: what the editor keeps of the user alone is not looked for. */
const ignored = createIgnoreFiles(() => undefined);
const host: CliHost = {
  version,
  serveEditor,
  serveAssistants: (service) => beside<typeof import('./mcp/serve.ts')>(__dirname, 'mcp').serve(service),
  locale: process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'],
  out: output(process.stdout),
  err: output(process.stderr),
  drafts: {
    list: listDrafts,
    read: readDraft,
    readInput: async (name) => decodeDraft(await buffer(process.stdin), name),
    write: async (path, text, changes) =>
      (await import('./adapters/drafts/write.ts')).writeChanges(path, text, changes),
  },
  writeAnnotated: async (request) => (await import('./adapters/annotate/write.ts')).writeAnnotated(request),
  sourceDate: process.env['SOURCE_DATE_EPOCH'],
  openKnowledge,
  openService: serviceAt,
  openCorpus: async (folders, cache, onProgress, reading) => {
    for (const dir of folders) assertFolder(dir);
    const shown = folders.map(shownFolder);
    const corpus = await openDocuments(shown, cache, reading, onProgress);
    const { index, close } = corpus;
    return { index, stats: statsOf(corpus, shown), shownPath: (path) => shownPath(path, shown), close };
  },
  configurationOf: async (path) => {
    const { problems, ...found } = await configurations.of(resolve(path));
    return { ...found, problems: problems.map((problem) => ({ ...problem, path: shownFolder(problem.path ?? '') })) };
  },
  ignored: {
    of: (path) => ignored.of(path === undefined ? undefined : resolve(path)),
    unused: ignored.unused,
  },
  writeFile: async (path, content) => (await import('./adapters/drafts/write.ts')).writeReport(path, content),
  rulePage: (rule) => {
    const file = join(PAGES, `${rule}.md`);
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  },
  hash: (text) => crypto().createHash('sha256').update(text).digest('hex'),
  bundledPacks: () => bundledPackDirs(BUNDLED),
  isFreeForPack: async (dir) => (await import('./adapters/packs/skeleton.ts')).isFreeForPack(dir),
  writePack: async (dir, skeleton) => (await import('./adapters/packs/skeleton.ts')).writePackSkeleton(dir, skeleton),
  startPack: async (dir) => (await import('./adapters/packs/skeleton.ts')).writeNewPack(dir),
  validatePack: async (dir) => {
    const { validatePack } = await import('./adapters/packs/validate.ts');
    return validatePack(dir, (packs) => createEngine({ packs, parseProse }), await bundled());
  },
};

run(host, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
