// Text of Word documents by other libraries, with two threads, each half of the files. JSON in, JSON out.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const EXTRACT = {
  mammoth: async () => {
    const { default: mammoth } = await import('mammoth');
    return async (path) => (await mammoth.extractRawText({ path })).value;
  },
  // As MarkItDown does: HTML by mammoth, and Markdown of that.
  markitdown: async () => {
    const { default: mammoth } = await import('mammoth');
    const { default: Turndown } = await import('turndown');
    const turndown = new Turndown();
    return async (path) => turndown.turndown((await mammoth.convertToHtml({ path })).value);
  },
  officeparser: async () => {
    const { parseOffice } = await import('officeparser');
    return async (path) => (await parseOffice(path)).toText();
  },
};
const THREADS = 2;

if (isMainThread) {
  const { system, paths } = JSON.parse(readFileSync(0, 'utf8'));
  const counts = await Promise.all(
    Array.from({ length: THREADS }, (_, i) =>
      charactersOf(
        system,
        paths.filter((_, n) => n % THREADS === i),
      ),
    ),
  );
  console.log(JSON.stringify({ characters: counts.reduce((sum, count) => sum + count, 0) }));
} else {
  const { system, paths } = workerData;
  const extract = await EXTRACT[system]();
  let characters = 0;
  for (const path of paths) characters += (await extract(path)).length;
  parentPort.postMessage(characters);
}

function charactersOf(system, paths) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { system, paths } });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
