/**
 * Opens a corpus in a process of its own, says how far it is, then what it found; made to be killed.
 * Arguments: folder, cache folder, words to look up; `watch` in their place to go on watching.
 */
import { openCorpus } from '../../../server/src/adapters/index/index.ts';

export interface Opened {
  readonly state: string;
  readonly documents: number;
  readonly path: string | undefined;
}

async function main([folder = '', cacheDir = '', text = '']: readonly string[]): Promise<void> {
  const corpus = await openCorpus({
    folders: [folder],
    cacheDir,
    onProgress: ({ files }) => console.log(files),
  });
  if (text === 'watch') {
    await corpus.watch();
    console.log('watching');
    return;
  }
  const [[best] = []] = await corpus.index.lookup([{ text, limit: 1 }]);
  const { cache, documents } = corpus.stats;
  const opened: Opened = { state: cache.state, documents, path: best?.document.path };
  console.log(JSON.stringify(opened));
  await corpus.close();
}

void main(process.argv.slice(2));
