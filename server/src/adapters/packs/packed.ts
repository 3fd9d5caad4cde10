/**
 * The compiled packs as they travel in a package: half as large when that is compressed. Lists that grow are told by their steps, numbers byte by
 * byte, and maps by their entries alone. Unpacking is done once, by the first start, and takes about as long as a start.
 */
import { entriesOf, layOut } from '../../engine/index/int-map.ts';
import { arraysIn, KINDS, type Kind, readBinary, type TypedArray, withArrays, writeBinary } from './binary.ts';

/** How an array is told; a sieve follows from the map before it. */
type Way = 'plain' | 'steps' | 'bytes' | 'map' | 'sieve';

interface Part {
  readonly way: Way;
  readonly kind: Kind;
  /** Of the array, not of what tells it. */
  readonly length: number;
  readonly told: TypedArray;
}

interface Packed {
  /** The version of what is packed. */
  readonly version: number;
  /** The head of the file, as text. */
  readonly head: Uint8Array;
  readonly parts: readonly Part[];
}

/** Raise it when the ways change. */
const VERSION = 1;

/** `compressed` gives the size of bytes in the package: of the ways to tell an array the smallest is taken. */
export function packed(bytes: Uint8Array<ArrayBuffer>, compressed: (bytes: Uint8Array) => number): Uint8Array {
  const { version, head, arrays } = arraysIn(bytes);
  const parts = arrays.map(({ kind, array }, i): Part => {
    const told = (way: Way, told: TypedArray): Part => ({ way, kind, length: array.length, told });
    const [before, next] = [arrays[i - 1]?.name, arrays[i + 1]?.name];
    if (arrays[i]?.name === 'sieve' && before === 'slots') return told('sieve', new Uint8Array(0));
    if (arrays[i]?.name === 'slots' && next === 'sieve')
      return told('map', bytesOf(stepsOf(pairwise(entriesOf(array as Int32Array)))));
    const ways = [told('plain', array), told('steps', stepsOf(array)), told('bytes', byteByByte(array))];
    const sizes = ways.map((way) => compressed(bytesOf(way.told)));
    return ways[sizes.indexOf(Math.min(...sizes))] ?? told('plain', array);
  });
  return writeBinary({ version, head, parts } satisfies Packed, VERSION);
}

/** Undefined where the bytes are none of ours. */
export function unpacked(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | undefined {
  const packed = readBinary(bytes, VERSION) as Packed | undefined;
  if (!packed) return undefined;
  let sieve: Uint8Array | undefined;
  const arrays = packed.parts.map(({ way, kind, length, told }): TypedArray => {
    if (way === 'sieve') return sieve ?? new Uint8Array(length);
    if (way === 'map') {
      const map = layOut(inTurn(fromSteps(told, new Int32Array(countOf(told)))), length);
      sieve = map.sieve;
      return map.slots;
    }
    if (way === 'steps') return fromSteps(told, new KINDS[kind](length));
    return way === 'bytes' ? fromBytes(told, new KINDS[kind](length)) : told;
  });
  return withArrays(packed.version, packed.head, arrays);
}

/** Steps from one number to the next, those down made odd, in groups of seven bits from the lowest, the last of a number below 0x80. */
function stepsOf(array: TypedArray): Uint8Array {
  const told: number[] = [];
  let before = 0;
  for (const number of array) {
    const step = (number - before) | 0;
    before = number;
    let left = ((step << 1) ^ (step >> 31)) >>> 0;
    for (; left > 0x7f; left >>>= 7) told.push((left & 0x7f) | 0x80);
    told.push(left);
  }
  return Uint8Array.from(told);
}

function fromSteps<T extends TypedArray>(told: TypedArray, into: T): T {
  let number = 0;
  for (let i = 0, at = 0; i < into.length; i++) {
    let step = 0;
    let byte = 0x80;
    for (let shift = 0; byte > 0x7f; shift += 7) {
      byte = told[at++] as number;
      step |= (byte & 0x7f) << shift;
    }
    number = (number + ((step >>> 1) ^ -(step & 1))) | 0;
    into[i] = number;
  }
  return into;
}

/** How many numbers steps tell of. */
function countOf(told: TypedArray): number {
  let count = 0;
  for (let i = 0; i < told.length; i++) if ((told[i] as number) < 0x80) count++;
  return count;
}

/** Keys, then values. */
function pairwise(entries: Int32Array): Int32Array {
  const half = entries.length / 2;
  return entries.map((_, i) => entries[i < half ? 2 * i : 2 * (i - half) + 1] as number);
}

function inTurn(apart: Int32Array): Int32Array {
  const half = apart.length / 2;
  return apart.map((_, i) => apart[(i >> 1) + (i & 1) * half] as number);
}

/** The lowest bytes of all numbers, then those above them. */
function byteByByte(array: TypedArray): Uint8Array {
  const bytes = bytesOf(array);
  const { length, BYTES_PER_ELEMENT: size } = array;
  return bytes.map((_, i) => bytes[(i % length) * size + Math.floor(i / length)] as number);
}

function fromBytes<T extends TypedArray>(told: TypedArray, into: T): T {
  const bytes = bytesOf(into);
  const { length, BYTES_PER_ELEMENT: size } = into;
  for (let part = 0, from = 0; part < size; part++)
    for (let i = 0; i < length; i++) bytes[i * size + part] = told[from++] as number;
  return into;
}

function bytesOf({ buffer, byteOffset, byteLength }: TypedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
