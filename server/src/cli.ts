#!/usr/bin/env node
/** Composition root of the command line `tifa`. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { version } from '../../package.json';
import { listDrafts } from './adapters/drafts/list.ts';
import { decodeDraft, readDraft } from './adapters/drafts/read.ts';
import { parseProse } from './adapters/markup/parse.ts';
import { bundledPackDirs, isPack, openPack } from './adapters/packs/open.ts';
import { type CliHost, EXIT, type Knowledge, type KnowledgeOptions, type Output, UsageError } from './cli/host.ts';
import { run } from './cli/program.ts';
import { createEngine } from './engine/index.ts';

/** Packs lie beside the bundle (dist/corpus), or at the top of the source tree. */
const BUNDLED = [join(__dirname, 'corpus'), join(__dirname, '../../corpus')].find((dir) => existsSync(dir)) ?? '';

async function openKnowledge(options: KnowledgeOptions): Promise<Knowledge> {
  for (const dir of options.corpus)
    if (!statSync(dir, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`--corpus ${dir} 不是文件夹：请检查路径`);
  const packDirs = [...bundledPackDirs(BUNDLED), ...options.corpus.filter(isPack)];
  const loaded = await Promise.all(packDirs.map(openPack));
  const engine = createEngine({ packs: loaded.flatMap(({ pack }) => pack ?? []), parseProse });
  return {
    engine,
    problems: loaded.flatMap(({ problems }) => problems),
    close: async () => {},
  };
}

function output(stream: NodeJS.WriteStream): Output {
  // A reader that has seen enough (`tifa check … | head`) is no failure of ours.
  stream.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? EXIT.clean : EXIT.failure),
  );
  return { write: (text) => void stream.write(text), isTerminal: stream.isTTY === true };
}

const host: CliHost = {
  version,
  out: output(process.stdout),
  err: output(process.stderr),
  drafts: {
    list: listDrafts,
    read: readDraft,
    readInput: async (name) => decodeDraft(await buffer(process.stdin), name),
  },
  openKnowledge,
  openCorpus: () => Promise.reject(new UsageError('索引尚未接入')),
  bundledPacks: () => bundledPackDirs(BUNDLED),
  validatePack: async (dir) => {
    const { validatePack } = await import('./adapters/packs/validate.ts');
    return validatePack(dir, (packs) => createEngine({ packs, parseProse }));
  },
};

run(host, process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
