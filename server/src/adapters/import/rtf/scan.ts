/** Cuts the bytes of an RTF file into groups, control words and text. */

export interface RtfHandler {
  open(): void;
  close(): void;
  /** A control word or symbol with its number. */
  word(word: string, value: number | undefined): void;
  /** A byte of text, or of `\'hh`. */
  byte(value: number): void;
  /** Whether the last byte is the first of two: the next one is text whatever it looks like. */
  isLead(): boolean;
}

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const QUOTE = 0x27;

/** Reads the whole of `bytes`; never throws for what they hold. Linear. */
export function scanRtf(bytes: Buffer, handler: RtfHandler): void {
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] ?? 0;
    if (code === BACKSLASH) at = control(bytes, at + 1, handler);
    else {
      at++;
      if (code === OPEN) handler.open();
      else if (code === CLOSE) handler.close();
      else if (code !== 0x0a && code !== 0x0d && code !== 0) {
        handler.byte(code);
        // Raw bytes of GBK and Big5: the second one may be a backslash or a brace.
        if (code > 0x80 && handler.isLead() && isTrail(bytes, at)) handler.byte(bytes[at++] ?? 0);
      }
    }
  }
}

function isTrail(bytes: Buffer, at: number): boolean {
  const code = bytes[at] ?? 0;
  return code >= 0x40 && code !== 0x7f && !(code === BACKSLASH && bytes[at + 1] === QUOTE);
}

/** What stands behind a backslash; gives where it ends. */
function control(bytes: Buffer, start: number, handler: RtfHandler): number {
  let at = start;
  while (isLetter(bytes[at])) at++;
  if (at === start) return symbol(bytes, start, handler);
  const word = bytes.toString('latin1', start, Math.min(at, start + 64));
  const from = at;
  if (bytes[at] === 0x2d) at++;
  while (isDigit(bytes[at])) at++;
  const digits = bytes.toString('latin1', from, Math.min(at, from + 12));
  if (bytes[at] === 0x20) at++;
  const value = /\d/.test(digits) ? Number(digits) : undefined;
  // Bytes of pictures, of any value.
  if (word === 'bin') return at + Math.max(0, value ?? 0);
  handler.word(word, value);
  return at;
}

function symbol(bytes: Buffer, at: number, handler: RtfHandler): number {
  if (at >= bytes.length) return at;
  if (bytes[at] !== QUOTE) {
    handler.word(String.fromCharCode(bytes[at] ?? 0), undefined);
    return at + 1;
  }
  const value = Number.parseInt(bytes.toString('latin1', at + 1, at + 3), 16);
  if (!Number.isNaN(value)) handler.byte(value);
  return at + 3;
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a));
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= 0x30 && code <= 0x39;
}
