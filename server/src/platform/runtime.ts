/** What is not of the language alone: `#runtime` where Node runs. */
import { isUtf8, transcode } from 'node:buffer';
import { endianness } from 'node:os';
import { crypto } from './crypto.ts';

export { isUtf8 };

/** Text of bytes that are UTF-8. By way of UTF-16 it is eight times as fast as `toString`. */
export function utf8Text(bytes: Uint8Array): string {
  if (bytes.length === 0) return '';
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  // Runtimes built without ICU have no `transcode`.
  return typeof transcode === 'function' ? transcode(buffer, 'utf8', 'utf16le').toString('utf16le') : buffer.toString();
}

export function isLittleEndian(): boolean {
  return endianness() === 'LE';
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
