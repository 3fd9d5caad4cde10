/** ZIP containers by yauzl: `#container` where Node runs. */
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { say } from '../../engine/language/index.ts';

export type { Entry };

/** Methods of compression, as the container numbers them; documents have no others. */
const STORED = 0;
const DEFLATED = 8;

export interface Container {
  /** One after the other, in the order of the container. */
  entries(): AsyncIterable<Entry>;
  /** Unpacks an entry: an error where it is damaged or longer than it claims. */
  contents(entry: Entry): Promise<Buffer>;
}

/** Rejects for what is no container. */
export async function openContainer(bytes: Uint8Array): Promise<Container> {
  const zip = await opened(bytes);
  return { entries: () => entriesOf(zip), contents: (entry) => unpacked(zip, entry) };
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    fromBuffer(all, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(error ?? new Error(say.corpus.noZip));
      else resolve(zip);
    });
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  for (;;) {
    const entry = await new Promise<Entry | undefined>((resolve, reject) => {
      zip.once('entry', resolve);
      zip.once('end', () => resolve(undefined));
      zip.once('error', reject);
      zip.readEntry();
    });
    zip.removeAllListeners();
    if (!entry) return;
    yield entry;
  }
}

/** One step for a part that is deflated: a stream takes a round through the threads for each of its pieces, more than the parsing of a page. */
async function unpacked(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const { compressionMethod, fileName, uncompressedSize: size } = entry;
  if (compressionMethod !== STORED && compressionMethod !== DEFLATED)
    throw new Error(`unsupported compression method: ${compressionMethod}`);
  if (compressionMethod === STORED) return bytesOf(zip, entry);
  const part = inflateRawSync(await bytesOf(zip, entry), { maxOutputLength: Math.max(size, 1) });
  if (part.length !== size) throw new Error(`${fileName}: ${part.length} ≠ ${size}`);
  return part;
}

/** The bytes of a part as they stand in the container. */
function bytesOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, { decodeFileData: false }, (error, stream) => {
      if (error || !stream) {
        reject(error ?? new Error(entry.fileName));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => resolve(Buffer.concat(chunks)));
      stream.on('error', reject);
    });
  });
}
