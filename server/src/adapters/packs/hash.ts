/** Which state of a pack is in use. */
import { crypto } from '../../platform/crypto.ts';
import { yaml } from '../lazy.ts';
import { readPackFiles, type TextFile } from './files.ts';

/** SHA-256 of the files of a pack, in hexadecimal: the same wherever the pack lies; and its id, if it says one. Never throws. */
export function packHash(dir: string): { readonly id: string | undefined; readonly hash: string } {
  const hash = crypto().createHash('sha256');
  const { manifest, lexicon, sources, events, patterns, records, formulations, titles, uses } = readPackFiles(dir);
  const single = [manifest, formulations, titles, uses].flatMap((file) => file ?? []);
  const all = [...single, ...lexicon, ...sources, ...events, ...patterns, ...records];
  for (const { path, text } of all) hash.update(`${path}\0${text}\0`);
  return { id: idIn(manifest), hash: hash.digest('hex') };
}

function idIn(manifest: TextFile | undefined): string | undefined {
  try {
    const value: unknown = yaml().parse(manifest?.text ?? '');
    return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined;
  } catch {
    return undefined; // told where the pack is loaded
  }
}
