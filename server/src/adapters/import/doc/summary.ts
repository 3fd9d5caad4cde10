/** Title and day of creation of an OLE document ([MS-OLEPS], the property set of SummaryInformation). */
import { CODE_PAGES } from '../code-pages.ts';
import type { Extract } from '../extract.ts';
import type { OleFile } from '../ole.ts';
import { propertiesOf } from '../properties.ts';

const STREAM = '\x05SummaryInformation';
const CODE_PAGE = 1;
const TITLE = 2;
const CREATED = 12;
/** Types of values. */
const SHORT = 2;
const BYTES = 30;
const WIDE = 31;
const TIME = 64;
/** From 1601, in which these times begin, to 1970. */
const EPOCH_MS = 11_644_473_600_000;
const UTF_16 = 1200;

/** What the properties say; nothing where there are none or they are damaged. */
export function summaryOf(ole: OleFile): Pick<Extract, 'metadata' | 'created'> {
  try {
    const stream = ole.stream(STREAM);
    if (!stream) return { metadata: {} };
    const set = stream.subarray(stream.readUInt32LE(44));
    const values = valuesIn(set);
    const page = values.get(CODE_PAGE);
    const codePage = page?.readUInt32LE(0) === SHORT ? page.readUInt16LE(4) : 1252;
    return propertiesOf(textOf(values.get(TITLE), codePage), dayOf(values.get(CREATED)));
  } catch {
    return { metadata: {} }; // a document is read without its properties
  }
}

/** The values by their numbers; each begins with its type. */
function valuesIn(set: Buffer): ReadonlyMap<number, Buffer> {
  const values = new Map<number, Buffer>();
  const count = Math.min(set.readUInt32LE(4), Math.floor(set.length / 8));
  for (let i = 0; i < count; i++) values.set(set.readUInt32LE(8 + i * 8), set.subarray(set.readUInt32LE(12 + i * 8)));
  return values;
}

function textOf(value: Buffer | undefined, codePage: number): string {
  const type = value?.readUInt32LE(0);
  if (!value || (type !== BYTES && type !== WIDE)) return '';
  const length = value.readUInt32LE(4);
  const isWide = type === WIDE || codePage === UTF_16;
  const bytes = value.subarray(8, 8 + length * (type === WIDE ? 2 : 1));
  const text = new TextDecoder(isWide ? 'utf-16le' : (CODE_PAGES[codePage] ?? 'windows-1252')).decode(bytes);
  return text.replace(/\0.*$/s, '').trim();
}

/** The day as ISO has it. */
function dayOf(value: Buffer | undefined): string {
  if (value?.readUInt32LE(0) !== TIME) return '';
  const ms = Number(value.readBigUInt64LE(4) / 10_000n) - EPOCH_MS;
  return ms > 0 ? new Date(ms).toISOString().slice(0, 10) : '';
}
