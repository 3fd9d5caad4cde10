/** `tifa mine`: formulations that recur in documents, as a list or as the skeleton of a pack. */
import { say, skeletonPack } from '../engine/index.ts';
import type { MinedWording, WordingHistory, WordingIndex } from '../engine/wording.ts';
import { type CliHost, EXIT, type ExitCode, UsageError } from './host.ts';
import { type FolderArguments, openFolders } from './open-folders.ts';
import { progressBar } from './progress.ts';

export interface MineArguments extends FolderArguments {
  readonly min?: number;
  readonly since?: string;
  readonly limit: number;
  /** Folder of the pack; without it a list is printed. */
  readonly out?: string;
  readonly format: 'human' | 'json';
}

/** Sources of a record. */
const PLACES = 3;

export async function runMine(host: CliHost, args: MineArguments): Promise<ExitCode> {
  const { out } = args;
  if (out !== undefined && !(await host.isFreeForPack(out))) throw new UsageError(say.cli.packIsThere(out));
  const { corpus, problems } = await openFolders(host, args);
  try {
    const { wording } = corpus.index;
    if (!wording?.mined) throw new Error('an index of files without wording');
    const mined = await mine(host, wording, args);
    if (out === undefined) host.out.write(args.format === 'json' ? json(host, mined) : mined.map(lineOf).join(''));
    else await writePack(host, wording, mined, { out, shownPath: corpus.shownPath });
    if (mined.length === 0) host.err.write(say.cli.nothingMined);
    return mined.length > 0 && problems.length === 0 ? EXIT.clean : EXIT.failure;
  } finally {
    await corpus.close();
  }
}

async function mine(
  host: CliHost,
  wording: WordingIndex,
  { min, since, limit }: MineArguments,
): Promise<readonly MinedWording[]> {
  const bar = progressBar(host.err, say.cli.mining);
  bar.update({ done: 0, total: 0 });
  const query = { limit, ...(min !== undefined && { minDocuments: min }), ...(since !== undefined && { since }) };
  const page = await wording.mined?.(query).finally(bar.clear);
  return page?.items ?? [];
}

interface Target {
  readonly out: string;
  readonly shownPath: (path: string) => string;
}

async function writePack(
  host: CliHost,
  wording: WordingIndex,
  mined: readonly MinedWording[],
  { out, shownPath }: Target,
): Promise<void> {
  if (mined.length === 0) return;
  const bar = progressBar(host.err, say.cli.seekingSources);
  const histories: WordingHistory[] = [];
  for (const [done, each] of mined.entries()) {
    bar.update({ done, total: mined.length });
    histories.push(...(await wording.history([each.wording], PLACES)));
  }
  bar.clear();
  const newest = wording.span.last;
  const pack = skeletonPack({ mined, histories, shownPath, ...(newest !== undefined && { newest }) });
  await host.writePack(out, pack).catch((error) => {
    throw new UsageError(say.cli.packNotWritten(out, error instanceof Error ? error.message : String(error)));
  });
  host.out.write(say.cli.packWritten(out, mined.length));
}

/** Wording, documents, first and last day. */
function lineOf({ wording, documents, first = '', last = '' }: MinedWording): string {
  return `${wording}\t${documents}\t${first}\t${last}\n`;
}

function json({ version }: CliHost, mined: readonly MinedWording[]): string {
  return `${JSON.stringify({ tool: { name: 'tifa', version }, mined })}\n`;
}
