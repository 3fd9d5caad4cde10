/** Writes OLE compound files: streams in the root, short ones in the stream of short ones as Word does. */

const SECTOR = 512;
const MINI = 64;
const SMALLEST = 4096;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** A compound file with these streams. */
export function oleOf(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const names = Object.keys(streams);
  const sectors: Buffer[] = [];
  const chains: number[] = [];
  /** Puts bytes at the end and gives the number of their first sector. */
  const put = (bytes: Uint8Array): number => {
    if (bytes.length === 0) return END;
    const first = sectors.length;
    for (let at = 0; at < bytes.length; at += SECTOR) {
      const sector = Buffer.alloc(SECTOR);
      sector.set(bytes.subarray(at, at + SECTOR));
      sectors.push(sector);
      chains.push(sectors.length);
    }
    chains[chains.length - 1] = END;
    return first;
  };
  const minis: Buffer[] = [];
  const miniChains: number[] = [];
  const starts = names.map((name) => {
    const bytes = streams[name] ?? Buffer.alloc(0);
    if (bytes.length >= SMALLEST) return put(bytes);
    const first = minis.length;
    for (let at = 0; at < bytes.length; at += MINI) {
      const piece = Buffer.alloc(MINI);
      piece.set(bytes.subarray(at, at + MINI));
      minis.push(piece);
      miniChains.push(minis.length);
    }
    if (minis.length > first) miniChains[miniChains.length - 1] = END;
    return minis.length > first ? first : END;
  });
  const container = Buffer.concat(minis);
  const rootStart = put(container);
  const miniTable = put(numbers(miniChains));
  const entries = [
    entry('Root Entry', 5, rootStart, container.length, FREE, names.length > 0 ? 1 : FREE),
    ...names.map((name, i) =>
      entry(name, 2, starts[i] ?? END, streams[name]?.length ?? 0, i + 1 < names.length ? i + 2 : FREE, FREE),
    ),
  ];
  const directory = put(Buffer.concat(entries));
  const tables = Math.ceil((sectors.length * 1.02 + 2) / (SECTOR / 4));
  const fat = numbers([...chains, ...Array.from({ length: tables }, () => 0xfffffffd)]);
  const padded = Buffer.alloc(tables * SECTOR, 0xff);
  padded.set(fat);
  const head = Buffer.alloc(SECTOR);
  head.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(tables, 44);
  head.writeUInt32LE(directory, 48);
  head.writeUInt32LE(SMALLEST, 56);
  head.writeUInt32LE(miniTable, 60);
  head.writeUInt32LE(Math.ceil((miniChains.length * 4) / SECTOR), 64);
  head.writeUInt32LE(END, 68);
  for (let i = 0; i < 109; i++) head.writeUInt32LE(i < tables ? sectors.length + i : FREE, 76 + i * 4);
  return Buffer.concat([head, ...sectors, padded]);
}

function numbers(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(Math.ceil((values.length * 4) / SECTOR) * SECTOR, 0xff);
  for (const [i, value] of values.entries()) bytes.writeUInt32LE(value, i * 4);
  return bytes;
}

function entry(name: string, type: number, start: number, size: number, right: number, child: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes.writeUInt8(type, 66);
  bytes.writeUInt8(1, 67);
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(right, 72);
  bytes.writeUInt32LE(child, 76);
  bytes.writeUInt32LE(start, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
