/** ZIP containers (APPNOTE 6.3) by what a browser has: `#container` there. None that is split or larger than 4 GB. */
import { say } from '../../engine/language/index.ts';

export interface Entry {
  readonly fileName: string;
  readonly fileNameRaw: Uint8Array;
  readonly uncompressedSize: number;
  readonly compressedSize: number;
  readonly compressionMethod: number;
  readonly generalPurposeBitFlag: number;
  /** Where its own head begins. */
  readonly at: number;
}

export interface Container {
  entries(): AsyncIterable<Entry>;
  contents(entry: Entry): Promise<Uint8Array>;
}

const STORED = 0;
const DEFLATED = 8;
/** Bytes of the records, without what varies: the end of the directory, an entry of it, the head of a part. */
const END = { sign: 0x06054b50, length: 22 } as const;
const LISTED = { sign: 0x02014b50, length: 46 } as const;
const HEAD = { sign: 0x04034b50, length: 30 } as const;
/** The comment behind the end. */
const LONGEST_COMMENT = 0xffff;
const IN_UTF8 = 0x800;

export async function openContainer(bytes: Uint8Array): Promise<Container> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const from = view.getUint32(end + 16, true);
  return { entries: () => entriesOf(view, from, count), contents: (entry) => unpacked(view, entry) };
}

function endOf(view: DataView): number {
  const last = view.byteLength - END.length;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END.sign) return at;
  throw new Error(say.corpus.noZip);
}

async function* entriesOf(view: DataView, from: number, count: number): AsyncGenerator<Entry> {
  let at = from;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== LISTED.sign) throw new Error(say.corpus.noZip);
    const length = view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 8, true);
    const fileNameRaw = bytesAt(view, at + LISTED.length, length);
    yield {
      fileName: nameOf(fileNameRaw, flags),
      fileNameRaw,
      uncompressedSize: view.getUint32(at + 24, true),
      compressedSize: view.getUint32(at + 20, true),
      compressionMethod: view.getUint16(at + 10, true),
      generalPurposeBitFlag: flags,
      at: view.getUint32(at + 42, true),
    };
    at += LISTED.length + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

/** A way out of the container is none of a document. */
function nameOf(raw: Uint8Array, flags: number): string {
  const name = new TextDecoder((flags & IN_UTF8) === 0 ? 'latin1' : 'utf-8').decode(raw).replace(/\\/g, '/');
  if (/^(?:[a-z]:|\/)/i.test(name) || name.split('/').includes('..')) throw new Error(`invalid path: ${name}`);
  return name;
}

async function unpacked(view: DataView, entry: Entry): Promise<Uint8Array> {
  const { compressionMethod, fileName, uncompressedSize: size, compressedSize, at } = entry;
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw new Error(`unsupported compression method: ${compressionMethod}`);
  if (view.getUint32(at, true) !== HEAD.sign) throw new Error(`${fileName}: ${say.corpus.noZip}`);
  const from = at + HEAD.length + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const packed = bytesAt(view, from, compressedSize);
  const part = compressionMethod === STORED ? packed : await inflated(packed, size);
  if (part.length !== size) throw new Error(`${fileName}: ${part.length} ≠ ${size}`);
  return part;
}

/** Stops where there is more than was claimed: some bytes can become very many. */
async function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const all = new Uint8Array(size);
  let length = 0;
  const stream = new Blob([packed.slice()]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  for (const reader = stream.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return all.subarray(0, length);
    if (length + value.length > size) {
      await reader.cancel();
      throw new Error(`${length + value.length} > ${size}`);
    }
    all.set(value, length);
    length += value.length;
  }
}

function bytesAt(view: DataView, from: number, length: number): Uint8Array {
  if (from + length > view.byteLength) throw new Error(say.corpus.noZip);
  return new Uint8Array(view.buffer, view.byteOffset + from, length);
}
