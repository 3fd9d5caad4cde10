/** Makes small PNG files of three bytes a pixel, with the filter asked for. */
import { deflateSync } from 'node:zlib';

/** Without check sums, which nothing here reads. */
function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
}

/** `pixels` are colours as 0xrrggbb, row by row. */
export function pngOf(pixels: readonly number[], width: number, filter: number): Buffer {
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0]);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(pixels.length / width, 4);
  const bytes = pixels.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]);
  const at = (x: number, y: number): number => (x < 0 || y < 0 ? 0 : (bytes[y * 3 * width + x] ?? 0));
  const rows = Array.from({ length: pixels.length / width }, (_, y) => [
    filter,
    ...Array.from({ length: 3 * width }, (_, x) => {
      const [left, above, corner] = [at(x - 3, y), at(x, y - 1), at(x - 3, y - 1)];
      const guess = left + above - corner;
      const paeth = [left, above, corner].toSorted((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0] ?? 0;
      return (at(x, y) - ([0, left, above, (left + above) >> 1, paeth][filter] ?? 0)) & 0xff;
    }),
  ]);
  const data = deflateSync(Uint8Array.from(rows.flat()));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', data), chunk('IEND', new Uint8Array(0))]);
}
