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
    const mtime = entry.getLastModDate();
    if (entry.fileName.endsWith('/')) out.addEmptyDirectory(entry.fileName, { mtime });
    else
      out.addBuffer(changed.get(entry.fileName) ?? (await zip.contents(entry)), entry.fileName, {
        mtime,
        compress: entry.compressionMethod === DEFLATED,
      });
  }
  const known = new Set(zip.entries.map(({ fileName }) => fileName));
  for (const [name, bytes] of changed) if (!known.has(name)) out.addBuffer(bytes, name, { mtime: date });
  out.end();
  return written;
}
