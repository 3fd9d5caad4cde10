/**
 * The predefined CMaps that pdf.js asks for where a file does not embed its fonts. For each such font it puts tables of 29,000 codes into arrays,
 * three times; over the wide gaps between codes V8 makes hash tables of these, which took a quarter of the time of a short document. So the maps
 * are handed with a code here and there in the gaps, which comes out as it would without: as the character of that number.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { once } from '../../../engine/once.ts';

interface PackedMap {
  readonly cMapData: Uint8Array;
  readonly isCompressed: true;
}

/** For `CMapReaderFactory` of pdf.js. */
export type MapReader = new () => { readonly fetch: (request: { readonly name: string }) => Promise<PackedMap> };

/** Reads the maps of a folder of .bcmap files, or of the one file that the build makes of them, each once. */
export function mapReader(folder: string): MapReader {
  const archive = join(folder, 'maps.br');
  const files = once(async () => filesIn(await readFile(archive)));
  const bytesOf = async (file: string): Promise<Uint8Array> => {
    if (!existsSync(archive)) return readFile(join(folder, file));
    const bytes = (await files()).get(file);
    if (!bytes) throw new Error(`${file} is not in ${archive}`);
    return bytes;
  };
  const read = new Map<string, Promise<Uint8Array>>();
  return class {
    readonly fetch = async ({ name }: { readonly name: string }): Promise<PackedMap> => {
      const map = read.get(name) ?? bytesOf(`${name}.bcmap`).then((bytes) => filled(name, bytes));
      read.set(name, map);
      return { cMapData: await map, isCompressed: true };
    };
  };
}

/** A line that names files with their lengths, then their bytes (`scripts/archive.ts`). */
function filesIn(archive: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const whole = brotliDecompressSync(archive);
  let at = whole.indexOf('\n') + 1;
  const names = JSON.parse(whole.toString('utf8', 0, at)) as readonly (readonly [name: string, length: number])[];
  return new Map(
    names.map(([name, length]) => {
      at += length;
      return [name, whole.subarray(at - length, at)];
    }),
  );
}

/** From codes of one or two bytes to the numbers of glyphs (CIDs), which end at 30,571. */
const TO_GLYPHS = /^(?:UniGB-UCS2|GBKp?-EUC)-H$/;
/** From these to characters. */
const TO_CHARACTERS = 'Adobe-GB1-UCS2';

/** A code in a gap, and the number that stands for it. */
interface Added {
  readonly code: number;
  readonly cid: number;
}

/** Numbers that are neither glyphs nor characters that a text may have. */
const PRIVATE = { from: 0xe000, to: 0xf8ff } as const;
/** V8 keeps an array where one place of nine is taken when it grows, and no step is over 1024. At the lower codes maps may have nothing at all. */
const LOWER = Array.from({ length: 0x1000 }, (_, i) => 0x100 + i * 8);
const UPPER = Array.from({ length: 0x44 }, (_, i) => 0x7800 + i * 0x200);
const isPrivate = (code: number): boolean => code >= PRIVATE.from && code <= PRIVATE.to;
const ADDED: readonly Added[] = [
  ...[...LOWER, ...UPPER.filter(isPrivate)].map((code, i) => ({ code, cid: PRIVATE.from + i })),
  // What is no glyph can stand for itself.
  ...UPPER.filter((code) => !isPrivate(code)).map((code) => ({ code, cid: code })),
];

/** What comes later in a map outranks what comes before: its own codes go behind those in gaps. */
function filled(name: string, bytes: Uint8Array): Uint8Array {
  if (TO_GLYPHS.test(name)) {
    const inGaps = ADDED.toSorted((a, b) => a.code - b.code).map(glyphRecord);
    return Buffer.concat([bytes.subarray(0, 1), ...inGaps, bytes.subarray(1)]);
  }
  if (name !== TO_CHARACTERS) return bytes;
  return Buffer.concat([bytes, ...ADDED.toSorted((a, b) => a.cid - b.cid).map(characterRecord)]);
}

/**
 * Records of the packed form of pdf.js: their kind and the bytes of a code less one; how many codes; the first of them. Kind 3 maps a range to
 * glyphs; numbers are written in groups of seven bits.
 */
function glyphRecord({ code, cid }: Added): Uint8Array {
  return Uint8Array.of((3 << 5) | 1, 1, code >> 8, code, 0, 0x80 | (cid >> 14), 0x80 | (cid >> 7), cid & 0x7f);
}

/** Kind 4 maps a glyph to a character. */
function characterRecord({ code, cid }: Added): Uint8Array {
  return Uint8Array.of((4 << 5) | 1, 1, cid >> 8, cid, code >> 8, code);
}
