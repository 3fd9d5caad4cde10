/**
 * Starts the best segmenter that this machine can run: nodejieba, or where its native part cannot be loaded the segmenter
 * of the runtime. That one costs no file and no memory; a jieba compiled to WebAssembly would bring megabytes of
 * dictionary along for the same rare case, and it only decides the order of suggestions there.
 */
import type { Segmenter } from '../../engine/complete/types.ts';
import { say } from '../../engine/language/index.ts';
import type { WordingRecord } from '../../engine/records/record.ts';
import { comesWithJieba, whyNotLoadable } from './files.ts';
import { createIntlSegmenter } from './intl.ts';
import { startJieba } from './jieba.ts';
import type { JiebaFiles } from './messages.ts';
import { userWords } from './user-words.ts';

export interface SegmenterOptions {
  /** Their names, terms and labels are never cut. */
  readonly records: readonly WordingRecord[];
  readonly files: JiebaFiles;
  /** The bundled jieba-worker.ts. */
  readonly worker: string;
}

export interface RunningSegmenter {
  readonly segmenter: Segmenter;
  /** Why another segmenter than nodejieba runs, and what to do. */
  readonly reason?: string;
  /** nodejieba is there and cannot be loaded; false where the build came without it. */
  readonly fallback: boolean;
  dispose(): Promise<void>;
}

/** Never rejects: where nodejieba cannot be loaded, the segmenter of the runtime stands in and `reason` says why. */
export async function startSegmenter({ records, files, worker }: SegmenterOptions): Promise<RunningSegmenter> {
  const words = userWords(records);
  const intl = createIntlSegmenter(words);
  const without = (reason: string, fallback: boolean): RunningSegmenter => ({
    segmenter: intl,
    reason,
    fallback,
    dispose: async () => {},
  });
  const standIn = (reason: string): RunningSegmenter => without(say.server.jiebaInstead(reason, intl.name), true);
  if (!comesWithJieba(files)) return without(say.server.jiebaAbsent(intl.name), false);
  const reason = whyNotLoadable(files);
  if (reason !== undefined) return standIn(reason);
  try {
    const segmenter = await startJieba(worker, { ...files, words }, intl);
    return { segmenter, fallback: false, dispose: segmenter.dispose };
  } catch (error) {
    return standIn(error instanceof Error ? error.message : String(error));
  }
}
