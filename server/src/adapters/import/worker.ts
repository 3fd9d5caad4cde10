/** Worker that reads heavy formats, one file at a time. It may be ended at any moment: it holds nothing. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { say, speak } from '../../engine/language/index.ts';
import { type HeavyAnswer, type HeavyRequest, Refusal } from './extract.ts';
import { extractFrom } from './readers.ts';

speak(workerData.language);
parentPort?.on('message', async (request: HeavyRequest) => parentPort?.postMessage(await answer(request)));

async function answer(request: HeavyRequest): Promise<HeavyAnswer> {
  const { id, path } = request;
  try {
    return { id, extract: await extractFrom(await readFile(path), request) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refused: say.corpus.refused(error.message) };
    const reason = error instanceof Error ? error.message : String(error);
    return { id, refused: say.corpus.unreadableFile(reason.split('\n')[0]) };
  }
}
