/** Worker that reads heavy formats, one file at a time. It may be ended at any moment: it holds nothing. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { speak } from '../../engine/language/index.ts';
import { asAnswer, type HeavyAnswer, type HeavyRequest } from './extract.ts';
import { extractFrom } from './readers.ts';

speak(workerData.language);
parentPort?.on('message', async (request: HeavyRequest) => parentPort?.postMessage(await answer(request)));

function answer(request: HeavyRequest): Promise<HeavyAnswer> {
  return asAnswer(request.id, async () => extractFrom(await readFile(request.path), request));
}
