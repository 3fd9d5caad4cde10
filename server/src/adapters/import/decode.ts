/** Bytes of a text file to text: UTF-8 with or without BOM, UTF-16, GB18030, Big5; a binary file is refused. */
import { isUtf8, utf8Parts } from '#runtime';
import { decodeBig5 } from './big5.ts';
import { guessChinese } from './guess.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  /** Number of places that could not be decoded and became U+FFFD. */
  readonly damaged: number;
  /** The units of the text, where they have been made on the way. */
  readonly units?: Uint16Array;
}

/** Bytes looked at to tell text from binary. */
const SAMPLE = 4 * 1024;
/** Bytes by which an encoding is told. */
const DETECTED = 8 * 1024;

/** The text of `bytes`, or `undefined` when they are not text. Never throws. */
export async function decodeText(bytes: Uint8Array): Promise<Decoded | undefined> {
  if (startsWith(bytes, 0xff, 0xfe)) return decodeAs('utf-16le', bytes);
  if (startsWith(bytes, 0xfe, 0xff)) return decodeAs('utf-16be', bytes);
  const utf8 = isUtf8(bytes);
  if (utf8 && !looksBinary(bytes)) {
    return { ...utf8Parts(bytes.subarray(startsWith(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0)), encoding: 'utf-8', damaged: 0 };
  }
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(wide, bytes);
  if (utf8 || looksBinary(bytes)) return undefined;
  return decodeAs(scratchedUtf8(bytes) ? 'utf-8' : guessChinese(bytes.subarray(0, DETECTED)), bytes);
}

/** Whether the bytes are UTF-8 but for a few: no other encoding of Chinese gives more characters of three bytes than errors. */
function scratchedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, DETECTED));
  let characters = 0;
  let errors = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) errors++;
    else if (code > 0x7ff) characters++;
  }
  return characters > 2 * errors;
}

function withoutBom(text: string): string {
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function startsWith(bytes: Uint8Array, ...head: readonly number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

function decodeAs(encoding: string, bytes: Uint8Array): Decoded | undefined {
  const text = encoding === 'big5' ? decodeBig5(bytes) : new TextDecoder(encoding).decode(bytes);
  const damaged = text.includes('\ufffd') ? text.split('\ufffd').length - 1 : 0;
  // A hundredth of damage is a scratched text; more is no text in this encoding.
  return damaged > 4 + text.length / 100 ? undefined : { text: withoutBom(text), encoding, damaged };
}

/** Control characters that no text holds (NUL above all) tell a binary file. */
function looksBinary(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, SAMPLE);
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const byte = sample[i] as number;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b && byte !== 0x1a) odd++;
  }
  return odd > sample.length / 100;
}

/** UTF-16 without BOM: decoded either way, nearly everything must be what Chinese text is made of. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes.length % 2 !== 0) return undefined;
  const sample = bytes.subarray(0, 4096);
  return ['utf-16le', 'utf-16be'].find((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    const usual = text.match(/[\t\n\r\x20-\x7e\u2013-\u2026\u3000-\u3011\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0;
    const common = text.match(/[\n\r ，。、的一是国和在会]/g)?.length ?? 0;
    return usual > text.length * 0.95 && common > text.length * 0.02;
  });
}
