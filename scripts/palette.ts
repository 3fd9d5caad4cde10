/** Pictures of screens in 256 colours: a third as large, and no eye tells them apart. PNG (ISO/IEC 15948), eight bits a channel, not interlaced. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
const MOST = 256;
/** Colours whose channels agree in so many high bits are counted together while the frequent ones are chosen. */
const COARSE = 0xf8;

/** The same picture by a palette, without transparency; it is given back as it is where it cannot be told so. */
export function inPalette(png: Buffer): Buffer {
  const chunks = chunksOf(png);
  const head = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (head?.[8] !== 8 || head[9] !== 2 || head[12] !== 0) return png;
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const data = inflateSync(Buffer.concat(chunks.flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []))));
  const pixels = unfiltered(data, 3 * width, height);
  const palette = paletteOf(pixels);
  const near = nearestOf(palette);
  const rows = Buffer.alloc((width + 1) * height); // each begins with its filter, 0
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 3) rows[y * (width + 1) + 1 + x] = near(colourAt(pixels, at));
  head[9] = 3;
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Buffer): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** Rows of three bytes a pixel without the filters 0 to 4 of PNG. */
function unfiltered(data: Buffer, length: number, height: number): Buffer {
  const pixels = Buffer.alloc(length * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (length + 1)];
    for (let x = 0; x < length; x++) {
      const at = y * length + x;
      const left = x < 3 ? 0 : (pixels[at - 3] as number);
      const above = y === 0 ? 0 : (pixels[at - length] as number);
      const corner = x < 3 || y === 0 ? 0 : (pixels[at - length - 3] as number);
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      pixels[at] = (data[y * (length + 1) + 1 + x] as number) + guess;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const [l, a, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (l <= a && l <= c) return left;
  return a <= c ? above : corner;
}

function colourAt(pixels: Buffer, at: number): number {
  return pixels.readUIntBE(at, 3);
}

/** The most frequent colours, of those that are much alike only the most frequent one. */
function paletteOf(pixels: Buffer): readonly number[] {
  const counts = new Map<number, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = colourAt(pixels, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || a - b).map(([colour]) => colour);
  if (ranked.length <= MOST) return ranked;
  const groups = new Map<number, number>();
  for (const colour of ranked) {
    const group = colour & (COARSE * 0x10101);
    if (!groups.has(group)) groups.set(group, colour);
  }
  return [...groups.values()].slice(0, MOST);
}

/** The place of the nearest colour of a palette. */
function nearestOf(palette: readonly number[]): (colour: number) => number {
  const known = new Map<number, number>(palette.map((colour, place) => [colour, place]));
  const distance = (a: number, b: number): number =>
    [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 0xff) - ((b >> shift) & 0xff)) ** 2, 0);
  return (colour) => {
    let place = known.get(colour);
    if (place === undefined) {
      const distances = palette.map((each) => distance(each, colour));
      place = distances.indexOf(Math.min(...distances));
      known.set(colour, place);
    }
    return place;
  };
}
