/**
 * Values with typed arrays in them, as one file: a head in JSON, in which each array is a place, and behind it the arrays as they lie in
 * memory. Reading takes no time that grows with the arrays.
 */
import { isLittleEndian } from '#runtime';

export type TypedArray = Uint8Array | Uint16Array | Int32Array | Uint32Array;

export const KINDS = { u8: Uint8Array, u16: Uint16Array, i32: Int32Array, u32: Uint32Array } as const;
export type Kind = keyof typeof KINDS;

/** An array in the head: its kind, its first byte behind the head, its length. */
type Place = readonly [array: Kind, at: number, length: number];

interface Placed {
  readonly at: number;
  readonly array: TypedArray;
}

const MAGIC = 0x61666974; // tifa
/** Magic number, version, length of the head, length of the whole. */
const LEAD = 16;
/** Arrays begin at multiples of it. */
const ALIGNED = 8;

/** `value` holds objects, lists, texts, numbers and typed arrays. Readers of another version refuse it. */
export function writeBinary(value: unknown, version: number): Uint8Array<ArrayBuffer> {
  const arrays: Placed[] = [];
  let at = 0;
  const head = new TextEncoder().encode(
    JSON.stringify(value, (_, each: unknown) => {
      const kind = kindOf(each);
      if (kind === undefined) return each;
      const array = each as TypedArray;
      const place: Place = [kind, at, array.length];
      arrays.push({ at, array });
      at = aligned(at + array.byteLength);
      return { place };
    }),
  );
  return file(version, head, arrays, at);
}

/** `length` is that of the arrays with what lies between them. */
function file(version: number, head: Uint8Array, arrays: readonly Placed[], length: number): Uint8Array<ArrayBuffer> {
  const start = aligned(LEAD + head.length);
  const bytes = new Uint8Array(start + length);
  const lead = new DataView(bytes.buffer);
  [MAGIC, version, head.length, bytes.length].forEach((number, i) => {
    lead.setUint32(4 * i, number, true);
  });
  bytes.set(head, LEAD);
  for (const each of arrays)
    bytes.set(new Uint8Array(each.array.buffer, each.array.byteOffset, each.array.byteLength), start + each.at);
  return bytes;
}

export interface ArrayIn {
  /** Of the field that holds it. */
  readonly name: string;
  readonly kind: Kind;
  readonly array: TypedArray;
}

/** What a file is made of, the arrays in their order. */
export function arraysIn(bytes: Uint8Array<ArrayBuffer>): {
  readonly version: number;
  readonly head: Uint8Array;
  readonly arrays: readonly ArrayIn[];
} {
  const [, version = 0, length = 0] = new Uint32Array(bytes.buffer, bytes.byteOffset, LEAD / 4);
  const head = new Uint8Array(bytes.buffer, bytes.byteOffset + LEAD, length); // of a Buffer a part is another one
  const start = bytes.byteOffset + aligned(LEAD + length);
  const arrays: ArrayIn[] = [];
  JSON.parse(new TextDecoder().decode(head), (name, each: unknown) => {
    const place = placeOf(each);
    if (!place) return each;
    const [kind, at, count] = place;
    arrays.push({ name, kind, array: new KINDS[kind](bytes.buffer, start + at, count) });
    return undefined;
  });
  return { version, head, arrays };
}

/** The file with this head and these arrays. */
export function withArrays(version: number, head: Uint8Array, arrays: readonly TypedArray[]): Uint8Array<ArrayBuffer> {
  let length = 0;
  const placed = arrays.map((array) => {
    const at = length;
    length = aligned(length + array.byteLength);
    return { at, array };
  });
  return file(version, head, placed, length);
}

/** What was written, with views of the bytes for arrays; undefined where it is of another version, cut short or none of ours. */
export function readBinary(bytes: Uint8Array<ArrayBuffer>, version: number): unknown {
  if (bytes.length < LEAD || !isLittleEndian()) return undefined;
  const own = bytes.byteOffset % ALIGNED === 0 ? bytes : bytes.slice();
  const lead = new Uint32Array(own.buffer, own.byteOffset, LEAD / 4);
  const [magic, written, length = 0, whole] = lead;
  if (magic !== MAGIC || written !== version || whole !== bytes.length) return undefined;
  const start = own.byteOffset + aligned(LEAD + length);
  const head = new TextDecoder().decode(own.subarray(LEAD, LEAD + length));
  return JSON.parse(head, (_, each: unknown) => {
    const place = placeOf(each);
    return place ? new KINDS[place[0]](own.buffer, start + place[1], place[2]) : each;
  });
}

function kindOf(value: unknown): Kind | undefined {
  return (Object.keys(KINDS) as Kind[]).find((kind) => value instanceof KINDS[kind]);
}

function placeOf(value: unknown): Place | undefined {
  return typeof value === 'object' && value !== null && 'place' in value ? (value.place as Place) : undefined;
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
