/** A look into a ZIP container before a library unpacks it: bombs are refused, small parts can be read. */
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { say } from '../../engine/language/index.ts';
import { Refusal } from './extract.ts';
import { megabytes } from './trouble.ts';

/** More parts than any document has. */
const MOST_ENTRIES = 5000;

export interface ZipParts {
  readonly names: ReadonlySet<string>;
  /** Contents of the parts asked for, as UTF-8. */
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * Lists a container and unpacks its XML parts once to see that they have the size they claim; yauzl stops where a part
 * is longer. Throws a `Refusal` when the container is damaged, encrypted or unpacks to more than `limit` bytes.
 */
export async function inspectZip(bytes: Buffer, limit: number, wanted: readonly string[]): Promise<ZipParts> {
  const zip = await opened(bytes);
  const names = new Set<string>();
  const texts = new Map<string, string>();
  let total = 0;
  for await (const entry of entriesOf(zip)) {
    names.add(entry.fileName);
    total += entry.uncompressedSize;
    if (total > limit) throw new Refusal(say.corpus.unpacksTooLarge(megabytes(limit)));
    if (names.size > MOST_ENTRIES) throw new Refusal(say.corpus.tooManyEntries(MOST_ENTRIES));
    if ((entry.generalPurposeBitFlag & 1) === 1) throw new Refusal(say.corpus.encryptedZip);
    if (!/\.(?:xml|rels)$/.test(entry.fileName)) continue;
    const text = await unpacked(zip, entry, wanted.includes(entry.fileName));
    if (text !== undefined) texts.set(entry.fileName, text);
  }
  return { names, texts };
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error || !zip) reject(new Refusal(say.corpus.damagedZip(error?.message ?? say.corpus.noZip)));
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

/** Unpacks a part to its end; its text where that is wanted. */
function unpacked(zip: ZipFile, entry: Entry, wanted: boolean): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) {
        reject(error ?? new Error(entry.fileName));
        return;
      }
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (wanted) chunks.push(chunk);
      });
      stream.on('end', () => resolve(wanted ? Buffer.concat(chunks).toString('utf8') : undefined));
      stream.on('error', reject);
    });
  });
}
