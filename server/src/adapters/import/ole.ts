/**
 * OLE compound files ([MS-CFB]), as .doc, .xls and files under a password are: names and bytes of the streams of the root. Every chain
 * is bounded by the length of the file, so that a circle ends.
 */
import { say } from '../../engine/language/index.ts';
import { Refusal } from './extract.ts';

export interface OleFile {
  /** Names of the streams and storages that stand in the root. */
  readonly names: ReadonlySet<string>;
  /** The bytes of a stream of the root; undefined where there is none. Throws a `Refusal` where it is damaged. */
  stream(name: string): Buffer | undefined;
}

interface Entry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const STREAM = 2;
const ROOT = 5;
/** Sector numbers from here on are marks: end of a chain, free, tables. */
const LAST_SECTOR = 0xfffffff9;
const ENTRY_BYTES = 128;

/** Opens a compound file. Throws a `Refusal` where its tables cannot be followed. */
export function openOle(bytes: Buffer, path: string): OleFile {
  try {
    return opened(bytes);
  } catch (error) {
    // A number was read beyond the end. What claims to be OOXML and is none has a password.
    if (error instanceof RangeError || error instanceof Refusal)
      throw new Refusal(/x$|docm$/i.test(path) ? say.corpus.encryptedWord : say.corpus.damagedOle);
    throw error;
  }
}

function opened(bytes: Buffer): OleFile {
  const shift = bytes.readUInt16LE(30);
  const miniShift = bytes.readUInt16LE(32);
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged();
  const sectors = new Sectors(bytes, 2 ** shift, 2 ** shift);
  const table = sectors.table(fatSectors(bytes, sectors));
  const entries = entriesOf(sectors.chain(bytes.readUInt32LE(48), table));
  const root = entries.find(({ type }) => type === ROOT);
  if (!root) throw damaged();
  const children = childrenOf(entries, root.child);
  const smallest = bytes.readUInt32LE(56);
  const mini = (): readonly [Sectors, Uint32Array] => [
    new Sectors(sectors.chain(root.start, table), 2 ** miniShift, 0),
    numbersOf(sectors.chain(bytes.readUInt32LE(60), table)),
  ];
  return {
    names: new Set(children.map(({ name }) => name)),
    stream: (name) => {
      const entry = children.find((each) => each.type === STREAM && each.name === name);
      if (!entry) return undefined;
      const [from, chains] = entry.size < smallest ? mini() : [sectors, table];
      return from.chain(entry.start, chains).subarray(0, entry.size);
    },
  };
}

/** Numbers of the sectors that hold the allocation table: the first 109 in the head, the rest in a chain of their own. */
function fatSectors(bytes: Buffer, sectors: Sectors): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < 109; i++) found.push(bytes.readUInt32LE(76 + i * 4));
  let next = bytes.readUInt32LE(68);
  for (let left = sectors.count; next <= LAST_SECTOR && left > 0; left--) {
    const more = numbersOf(sectors.at(next));
    found.push(...more.subarray(0, -1));
    next = more.at(-1) ?? LAST_SECTOR + 1;
  }
  return found.filter((number) => number <= LAST_SECTOR);
}

/** Pieces of equal size in a row of bytes. */
class Sectors {
  readonly count: number;
  readonly #bytes: Buffer;
  readonly #size: number;
  readonly #head: number;

  /** `head` bytes stand before the first sector. */
  constructor(bytes: Buffer, size: number, head: number) {
    this.#bytes = bytes;
    this.#size = size;
    this.#head = head;
    this.count = Math.ceil(Math.max(0, bytes.length - head) / size);
  }

  at(number: number): Buffer {
    if (number >= this.count) throw damaged();
    const from = this.#head + number * this.#size;
    return this.#bytes.subarray(from, from + this.#size);
  }

  table(numbers: readonly number[]): Uint32Array {
    return numbersOf(Buffer.concat(numbers.slice(0, this.count).map((number) => this.at(number))));
  }

  /** The bytes of a chain. */
  chain(start: number, table: Uint32Array): Buffer {
    const pieces: Buffer[] = [];
    for (let number = start; number <= LAST_SECTOR; number = table[number] ?? LAST_SECTOR + 1) {
      if (pieces.length > this.count) throw damaged();
      pieces.push(this.at(number));
    }
    return Buffer.concat(pieces);
  }
}

function numbersOf(bytes: Buffer): Uint32Array {
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
}

function entriesOf(bytes: Buffer): readonly Entry[] {
  return Array.from({ length: Math.floor(bytes.length / ENTRY_BYTES) }, (_, i) => {
    const entry = bytes.subarray(i * ENTRY_BYTES, (i + 1) * ENTRY_BYTES);
    const length = Math.min(64, entry.readUInt16LE(64));
    return {
      name: entry.toString('utf16le', 0, Math.max(0, length - 2)),
      type: entry.readUInt8(66),
      left: entry.readUInt32LE(68),
      right: entry.readUInt32LE(72),
      child: entry.readUInt32LE(76),
      start: entry.readUInt32LE(116),
      size: entry.readUInt32LE(120),
    };
  });
}

/** Siblings are a tree; embedded documents stand in storages below, which are not gone into. */
function childrenOf(entries: readonly Entry[], first: number): readonly Entry[] {
  const seen = new Set<number>();
  const waiting = [first];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const entry = entries[number];
    if (!entry || seen.has(number)) continue;
    seen.add(number);
    waiting.push(entry.left, entry.right);
  }
  return [...seen].flatMap((number) => entries[number] ?? []);
}

function damaged(): Refusal {
  return new Refusal(say.corpus.damagedOle);
}
