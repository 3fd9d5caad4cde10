/** XML written in the encoding that it was read in. */
import { encodingOf } from '../import/xml.ts';

/** The bytes of a changed part, in the encoding of the bytes that it came from. */
export function encodedLike(text: string, original: Buffer): Buffer {
  const encoding = encodingOf(original);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return encoding === 'utf-16be' ? bytes.swap16() : bytes;
  }
  if (encoding !== 'utf-8')
    return Buffer.from(text.replace(/^(\s*<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8'), 'utf8');
  const isMarked = original[0] === 0xef && original[1] === 0xbb && original[2] === 0xbf;
  return Buffer.from(isMarked ? `\ufeff${text}` : text, 'utf8');
}
