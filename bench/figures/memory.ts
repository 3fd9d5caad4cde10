/** Resident memory of the language server with its threads, nodejieba loaded: bundled pack only, and with the corpus. */
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DRAFT, startServer } from '../server.ts';
import { type Context, type Row, row } from '../support.ts';

/** Milliseconds in which the server comes to rest after its last message. */
const REST = 3_000;

export async function measureMemory(context: Context): Promise<readonly Row[]> {
  const storage = join(context.temporary, 'server');
  const bare: number[] = [];
  const built: number[] = [];
  const cached: number[] = [];
  for (let run = 0; run < context.runs; run++) {
    bare.push((await memoryOfServer([], storage)).rest);
    built.push((await memoryOfServer(context.corpus, join(storage, String(run)))).rest);
    cached.push((await memoryOfServer(context.corpus, join(storage, String(run)))).rest);
  }
  return [
    row('memory of the server, bundled pack only', 'tifa', 'MB', bare, 'nodejieba loaded'),
    row('memory of the server, corpus just indexed', 'tifa', 'MB', built, 'nodejieba loaded'),
    row('memory of the server, corpus from the cache', 'tifa', 'MB', cached, 'nodejieba loaded'),
  ];
}

/** Megabytes of the server when it has come to rest, and the most it has had until then. */
export async function memoryOfServer(
  folders: readonly string[],
  storagePath: string,
): Promise<{ readonly rest: number; readonly peak: number }> {
  const server = await startServer(folders, storagePath);
  try {
    await server.open('会议强调，要坚持以人民为中心的发展思想，推进网络强国建设。');
    // The segmenter is started by the first request at a place.
    const position = { line: 0, character: 7 };
    await server.connection.sendRequest('textDocument/completion', { textDocument: { uri: DRAFT }, position });
    await server.statusWhere(({ state, segmenter, corpus, indexing }) => {
      return (
        state === 'ready' && segmenter !== undefined && (folders.length === 0 || (corpus !== undefined && !indexing))
      );
    });
    await setTimeout(REST);
    return { rest: server.memory() / 1e6, peak: (server.peak() ?? Number.NaN) / 1e6 };
  } finally {
    server.stop();
  }
}
