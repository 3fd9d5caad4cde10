/** Files in one, compressed together: a line that names them with their lengths, then their bytes. `pdf/cmaps.ts` reads it. */
import { brotliCompressSync, constants } from 'node:zlib';

export function archiveOf(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Uint8Array {
  const names = files.map(([name, { length }]) => [name, length]);
  const whole = Buffer.concat([Buffer.from(`${JSON.stringify(names)}\n`), ...files.map(([, bytes]) => bytes)]);
  return brotliCompressSync(whole, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } });
}
