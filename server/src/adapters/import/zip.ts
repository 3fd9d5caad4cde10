/** ZIP containers: bombs are refused before anything is unpacked, parts are read by their names. */
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { say } from '../../engine/language/index.ts';
import { Refusal } from './extract.ts';
import { megabytes } from './trouble.ts';

/** Methods of compression, as the container numbers them; documents have no others. */
const STORED = 0;
const DEFLATED = 8;

/** More parts than any document has. */
const MOST_ENTRIES = 5000;

export interface ZipArchive {
  /** In the order of the container. */
  readonly entries: readonly Entry[];
  /** Whether a part is there. Names are told apart as packages tell them: not by case, nor by how Chinese is escaped. */
  has(name: string): boolean;
  /** Unpacks a part; `undefined` where it is not there, an error where it is damaged or longer than it claims. */
  read(name: string): Promise<Buffer | undefined>;
  /** The name of a part as the container writes it. */
  nameOf(name: string): string | undefined;
  /** Unpacks an entry: of several with one name `read` knows the first. */
  contents(entry: Entry): Promise<Buffer>;
}

/**
 * Lists a container; nothing is unpacked yet. Throws a `Refusal` when it is damaged, encrypted, holds too many parts, or claims to unpack to
 * more than `limit` bytes; yauzl stops where a part is longer than it claims.
 */
export async function openZip(bytes: Uint8Array, limit: number): Promise<ZipArchive> {
  const zip = await opened(bytes);
  const entries: Entry[] = [];
  const byName = new Map<string, Entry>();
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    entries.push(entry);
    total += entry.uncompressedSize;
    if (total > limit) throw new Refusal(say.corpus.unpacksTooLarge(megabytes(limit)));
    if (entries.length > MOST_ENTRIES) throw new Refusal(say.corpus.tooManyEntries(MOST_ENTRIES));
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refusal(say.corpus.encryptedZip);
    const key = partKey(entry.fileName);
    if (!byName.has(key)) byName.set(key, entry);
  }
  return {
    entries,
    has: (name) => byName.has(partKey(name)),
    read: async (name) => {
      const entry = byName.get(partKey(name));
      return entry && unpacked(zip, entry);
    },
    nameOf: (name) => byName.get(partKey(name))?.fileName,
    contents: (entry) => unpacked(zip, entry),
  };
}

/** The name of a part that is named by its path from a folder, given by its steps. */
export function partName(folder: readonly string[], path: string): string {
  const steps = [...folder];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function partKey(name: string): string {
  try {
    return decodeURIComponent(name).toLowerCase();
  } catch {
    return name.toLowerCase();
  }
}

function opened(bytes: Uint8Array): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => {
        if (error || !zip) reject(new Refusal(say.corpus.damagedZip(error?.message ?? say.corpus.noZip)));
        else resolve(zip);
      },
    );
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
