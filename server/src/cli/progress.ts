/** A progress bar on standard error while documents are indexed; nothing where no person looks on. */
import { say } from '../engine/index.ts';
import type { CliHost, Knowledge, KnowledgeOptions, OnProgress, Output } from './host.ts';

const WIDTH = 30;

interface Bar {
  readonly update: OnProgress;
  /** Takes the bar from the screen. */
  readonly clear: () => void;
}

export function progressBar(err: Output, label: string): Bar {
  let shown = '';
  const show = (text: string): void => {
    if (text === shown || !err.isTerminal) return;
    err.write(`\r\u001b[K${text}`);
    shown = text;
  };
  return {
    update: ({ done, total }) => {
      const filled = total > 0 ? Math.floor((done / total) * WIDTH) : 0;
      show(`${label} [${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${done}/${total > 0 ? total : '…'}`);
    },
    clear: () => show(''),
  };
}

/** Opens packs and documents, with a bar while the documents are indexed. */
export async function openWithProgress(host: CliHost, options: KnowledgeOptions): Promise<Knowledge> {
  const bar = progressBar(host.err, say.cli.indexing);
  try {
    return await host.openKnowledge(options, bar.update);
  } finally {
    bar.clear();
  }
}
