/** What is not of the language alone: `#runtime` in a browser. */

export { sha256 } from './sha256.web.ts';

/** Strict, as the decoder is when it is told to be. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Text of bytes that are UTF-8. */
export function utf8Text(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** The same; a browser makes no units on the way. */
export function utf8Parts(bytes: Uint8Array): { readonly text: string; readonly units?: Uint16Array } {
  return { text: utf8Text(bytes) };
}

export function isLittleEndian(): boolean {
  return new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
}

/** That many bytes by chance, in hexadecimal digits. */
export function randomDigits(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}

/** Calls back when whoever waits has had a turn. A time-out would be held back for some milliseconds. */
export function soon(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  const onmessage = (): void => {
    port1.close();
    work();
  };
  Object.assign(port1, { onmessage });
  port2.postMessage(null);
}
