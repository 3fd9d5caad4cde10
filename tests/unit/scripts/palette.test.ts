/** Pictures by a palette: the same colours where there are few, near ones where there are many, and nothing that is no such picture. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { inPalette } from '../../../scripts/palette.ts';
import { pngOf } from '../../support/png.ts';

/** Colours of the pixels of a picture by a palette, row by row. */
function colours(png: Buffer, width: number): readonly number[] {
  const part = (type: string): Buffer => {
    const at = png.indexOf(type);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const palette = part('PLTE');
  return [...inflateSync(part('IDAT'))]
    .filter((_, i) => i % (width + 1) > 0)
    .map((place) => palette.readUIntBE(3 * place, 3));
}

describe('a picture by a palette', () => {
  for (const filter of [0, 1, 2, 3, 4])
    it(`has the same colours where there are few: filter ${filter}`, () => {
      const pixels = Array.from({ length: 12 }, (_, i) => [0x0a0b0c, 0xffeedd, 0x102030][i % 3] as number);
      assert.deepEqual(colours(inPalette(pngOf(pixels, 4, filter)), 4), pixels);
    });

  it('has near colours where there are many', () => {
    const pixels = Array.from({ length: 4096 }, (_, i) => ((i >> 6) << 16) | ((i & 63) << 8) | 0x80);
    const found = colours(inPalette(pngOf(pixels, 64, 4)), 64);
    assert.ok(new Set(found).size <= 256);
    const apart = (a: number, b: number, shift: number): number =>
      Math.abs(((a >> shift) & 255) - ((b >> shift) & 255));
    const far = found.filter((colour, i) => [16, 8, 0].some((shift) => apart(colour, pixels[i] ?? 0, shift) > 8));
    assert.deepEqual(far, []);
  });

  it('leaves others alone', () => {
    const icon = readFileSync('docs/images/icon.png');
    assert.equal(inPalette(icon), icon);
    const once = inPalette(pngOf([1, 2, 3, 4], 2, 0));
    assert.deepEqual(inPalette(once), once);
  });
});
