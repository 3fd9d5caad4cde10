/** Changes of a text made in its bytes: what is not changed keeps every byte, whatever the encoding of the file. */
import { applied, type Change } from '../../engine/index.ts';
import { remembered } from '../../engine/memo.ts';
import { decodeText } from '../import/decode.ts';

const LINE_FEED = 0x0a;
/** U+FEFF at the start of a file, which is no part of its text. */
const BOMS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [0x84, 0x31, 0x95, 0x33],
};

/**
 * The bytes of `text` with the changes made, which are in order and do not overlap. `undefined` where the encoding has no character
 * for what is to stand there, or where the bytes are not those of the text.
 */
export async function changedBytes(
  bytes: Uint8Array,
  text: string,
  changes: readonly Change[],
): Promise<Uint8Array | undefined> {
  const encoding = (await decodeText(bytes))?.encoding;
  if (encoding === undefined) return undefined;
  const places = byteOffsets(
    bytes,
    encoding,
    changes.flatMap(({ start, end }) => [start, end]),
  );
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const [i, { replacement }] of changes.entries()) {
    const written = encoded(replacement, encoding);
    if (!written) return undefined;
    pieces.push(bytes.subarray(at, places[2 * i]), written);
    at = places[2 * i + 1] ?? at;
  }
  const result = Buffer.concat([...pieces, bytes.subarray(at)]);
  // Read again it must be the text that was wanted: a file whose encoding would be told otherwise afterwards is better left alone.
  const again = await decodeText(result);
  return again?.encoding === encoding && again.text === applied(text, { start: 0, end: text.length }, changes)
    ? result
    : undefined;
}

/** Where in the bytes these offsets of the text stand, which are in order. */
function byteOffsets(bytes: Uint8Array, encoding: string, offsets: readonly number[]): readonly number[] {
  const bom = BOMS[encoding] ?? [];
  const first = bom.every((byte, i) => bytes[i] === byte) ? bom.length : 0;
  if (encoding.startsWith('utf-16')) return offsets.map((offset) => first + 2 * offset);
  // Nowhere but in UTF-16 is a line feed a part of another character: lines can be decoded one by one.
  const decoded = (line: Uint8Array): number => new TextDecoder(encoding, { ignoreBOM: true }).decode(line).length;
  let [from, before] = [first, 0];
  let line = lineFrom(bytes, from);
  let length = decoded(line);
  return offsets.map((offset) => {
    while (offset >= before + length && from + line.length < bytes.length) {
      [from, before] = [from + line.length, before + length];
      line = lineFrom(bytes, from);
      length = decoded(line);
    }
    return from + bytesOf(line, encoding, offset - before);
  });
}

function lineFrom(bytes: Uint8Array, from: number): Uint8Array {
  const feed = bytes.indexOf(LINE_FEED, from);
  return bytes.subarray(from, feed < 0 ? bytes.length : feed + 1);
}

/** The bytes that so many code units of a line take: one byte after the other, until enough characters are complete. */
function bytesOf(line: Uint8Array, encoding: string, units: number): number {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let [seen, complete] = [0, 0];
  for (let at = 0; at < line.length && seen < units; at++) {
    const { length } = decoder.decode(line.subarray(at, at + 1), { stream: true });
    if (length > 0) [seen, complete] = [seen + length, at + 1];
  }
  return complete;
}

function encoded(text: string, encoding: string): Uint8Array | undefined {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  const codes = [...text].map((character) => codesOf(encoding).get(character) ?? fourBytes(character, encoding));
  return codes.every((code) => code !== undefined) ? Uint8Array.from(codes.flat()) : undefined;
}

/** Characters outside the basic plane have codes in GB18030 that can be reckoned; Big5 lists those it has. */
function fourBytes(character: string, encoding: string): readonly number[] | undefined {
  const point = character.codePointAt(0) ?? 0;
  if (encoding !== 'gb18030' || point < 0x10000) return undefined;
  const number = point - 0x10000;
  const [tens, second] = [Math.floor(number / 10), Math.floor(number / 1260)];
  return [0x90 + Math.floor(second / 10), 0x30 + (second % 10), 0x81 + (tens % 126), 0x30 + (number % 10)];
}

/**
 * The codes of the basic plane in a Chinese encoding, found by decoding them all: Node decodes and does not encode, and the table of
 * another library would differ in some characters from the one that the draft was read with. Of several codes the first counts.
 */
const codesOf = remembered((encoding): ReadonlyMap<string, readonly number[]> => {
  const codes = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding);
  const add = (...code: readonly number[]): void => {
    const text = decoder.decode(Uint8Array.from(code));
    if ([...text].length === 1 && text !== '\ufffd' && !codes.has(text)) codes.set(text, code);
  };
  for (let byte = 0; byte < 0x80; byte++) add(byte);
  for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) add(lead, trail);
  if (encoding !== 'gb18030') return codes;
  for (let a = 0x81; a < 0x85; a++)
    for (let b = 0x30; b < 0x3a; b++)
      for (let c = 0x81; c < 0xff; c++) for (let d = 0x30; d < 0x3a; d++) add(a, b, c, d);
  return codes;
}, 2);
