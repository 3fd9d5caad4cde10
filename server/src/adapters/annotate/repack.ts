/** A container written anew with some of its parts changed: the others hold the same bytes, in the same order, with the same times. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ZipArchive } from '../import/zip.ts';

/** Stored, as images are, or compressed. */
const DEFLATED = 8;

/** `changed` holds parts by their names in the container; those that are not there yet come last. `date` is theirs. */
export async function repacked(zip: ZipArchive, changed: ReadonlyMap<string, Buffer>, date: Date): Promise<Buffer> {
  const out = new ZipFile();
  const written = buffer(out.outputStream);
  for (const entry of zip.entries) {
    const times = { mtime: entry.getLastModDate({ forceDosFormat: true }), forceDosTimestamp: true };
    if (entry.fileName.endsWith('/')) out.addEmptyDirectory(entry.fileName, times);
    else
      out.addBuffer(changed.get(entry.fileName) ?? (await zip.contents(entry)), entry.fileName, {
        ...times,
        compress: entry.compressionMethod === DEFLATED,
      });
  }
  const known = new Set(zip.entries.map(({ fileName }) => fileName));
  for (const [name, bytes] of changed)
    if (!known.has(name)) out.addBuffer(bytes, name, { mtime: onClock(date), forceDosTimestamp: true });
  out.end();
  return written;
}

/** Containers name the time on a clock on the wall, of no zone: it is that of UTC, wherever one is. */
function onClock(date: Date): Date {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  return new Date(Math.max(year, 1980), month, day, date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds());
}
