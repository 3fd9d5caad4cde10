/** An archive whose bytes depend on nothing but what is in it. */
import { ZipFile } from 'yazl';

/** The first day that an archive can name, by the clock of any place. */
const DAY = new Date(1980, 0, 1);

/** Stored, not deflated: what deflating gives changes from one Node to the next. */
export async function zipOf(parts: readonly (readonly [path: string, text: string])[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const [path, text] of parts)
    zip.addBuffer(Buffer.from(text), path, { mtime: DAY, mode: 0o100644, compress: false, forceDosTimestamp: true });
  zip.end();
  const chunks: Uint8Array[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
