/** Segments without the documents of some folders, as if those had gone. */
import type { LiveSegment } from '../passages/hit.ts';

/** `folders` are absolute paths; letters count as the same in either case, since some file systems do not tell them apart. */
export function withoutFolders(segments: readonly LiveSegment[], folders: readonly string[]): readonly LiveSegment[] {
  const hidden = folders.map((folder) => `${slashed(folder).replace(/\/+$/, '')}/`);
  return segments.map(({ segment, dead }) => ({
    segment,
    dead: dead.map((gone, document) => {
      const path = slashed(segment.infos[document]?.path ?? '');
      return gone === 1 || hidden.some((folder) => path.startsWith(folder)) ? 1 : 0;
    }),
  }));
}

const slashed = (path: string): string => path.replaceAll('\\', '/').toLowerCase();
