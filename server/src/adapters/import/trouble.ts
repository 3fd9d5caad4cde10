/** Why a file could not be read, in one sentence for the writer. */
import { say } from '../../engine/language/index.ts';

const REASONS: Readonly<Record<string, () => string>> = {
  EACCES: () => say.corpus.forbidden,
  EPERM: () => say.corpus.forbidden,
  ENOENT: () => say.corpus.notThere,
  ELOOP: () => say.corpus.linkCircle,
  EMFILE: () => say.corpus.tooManyOpen,
  EISDIR: () => say.corpus.isFolder,
};

/** The reason of a failed file operation. */
export function fileTrouble(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = REASONS[code]?.();
  if (reason !== undefined) return reason;
  return say.corpus.unreadable(error instanceof Error ? error.message : String(error));
}

/** A number of bytes for people. */
export function megabytes(bytes: number): string {
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${Math.ceil(bytes / 2 ** 20)} MB`;
}
