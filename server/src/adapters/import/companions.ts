/** Files beside documents that tell something about them: manifests of folders, sidecars of files. */
import { basename } from '#path';

export const MANIFEST = 'manifest.tsv';
export const SIDECARS = ['.yaml', '.yml', '.json'] as const;

/** Whether the file tells something about one of `files`. */
export function isCompanion(path: string, files: ReadonlySet<string>): boolean {
  return (
    basename(path) === MANIFEST || SIDECARS.some((end) => path.endsWith(end) && files.has(path.slice(0, -end.length)))
  );
}
