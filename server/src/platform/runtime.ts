/** What is not of the language alone: `#runtime` where Node runs. */
import { isUtf8, transcode } from 'node:buffer';
import { endianness } from 'node:os';
import { crypto } from './crypto.ts';

export { isUtf8 };

/** Text of bytes that are UTF-8. By way of UTF-16 it is eight times as fast as `toString`. */
export function utf8Text(bytes: Uint8Array): string {
  return utf8Parts(bytes).text;
}

export interface Utf8Parts {
  readonly text: string;
  /** Its UTF-16 units, where they have been made on the way. */
  readonly units?: Uint16Array;
}

/** The same with what it was made of. */
export function utf8Parts(bytes: Uint8Array): Utf8Parts {
  if (bytes.length === 0) return { text: '' };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (typeof transcode !== 'function') return { text: buffer.toString() }; // a runtime that was built without ICU
  const wide = transcode(buffer, 'utf8', 'utf16le');
  const text = wide.toString('utf16le');
  return isLittleEndian() && wide.byteOffset % 2 === 0
    ? { text, units: new Uint16Array(wide.buffer, wide.byteOffset, wide.length / 2) }
    : { text };
}

const LITTLE = endianness() === 'LE';

export function isLittleEndian(): boolean {
  return LITTLE;
}

/** SHA-256 in hexadecimal digits. */
export function sha256(text: string): string {
  return crypto().createHash('sha256').update(text).digest('hex');
}

/** That many bytes by chance, in hexadecimal digits. */
export function randomDigits(bytes: number): string {
  return crypto().randomBytes(bytes).toString('hex');
}

/** Calls back when whoever waits has had a turn. */
export function soon(work: () => void): void {
  setImmediate(work);
}
