/** Worker that reads heavy formats, one file at a time. It may be ended at any moment: it holds nothing. */
import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { say, speak } from '../../engine/language/index.ts';
import { decodeText } from './decode.ts';
import { extractDocx } from './docx/index.ts';
import { type Extract, type HeavyAnswer, type HeavyRequest, Refusal } from './extract.ts';
import { extractHtml } from './html.ts';
import { extractPdf } from './pdf/index.ts';

speak(workerData.language);
parentPort?.on('message', async (request: HeavyRequest) => parentPort?.postMessage(await answer(request)));

async function answer(request: HeavyRequest): Promise<HeavyAnswer> {
  const { id } = request;
  try {
    return { id, extract: await read(request) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refused: say.corpus.refused(error.message) };
    const reason = error instanceof Error ? error.message : String(error);
    return { id, refused: say.corpus.unreadableFile(reason.split('\n')[0]) };
  }
}

async function read({ format, path, limits, pdfFolder }: HeavyRequest): Promise<Extract> {
  const bytes = await readFile(path);
  if (format === 'docx') return extractDocx(bytes, limits);
  if (format === 'pdf') return extractPdf(bytes, pdfFolder);
  const decoded = await decodeText(bytes);
  if (!decoded) throw new Refusal(say.corpus.notHtml);
  return extractHtml(decoded.text);
}
