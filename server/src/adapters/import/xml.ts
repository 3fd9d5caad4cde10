/** XML walked through as a stream of elements. Never fails for what is no XML. */
import { say } from '../../engine/language/index.ts';
import { Refusal } from './extract.ts';

export type Attributes = Readonly<Record<string, string>>;

export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  /** `offset` is that of the text in the source, in UTF-16. */
  text(text: string, offset: number): void;
  close(name: string): void;
}

/** Deeper nesting is no document. */
export const DEEPEST = 1000;

/** Walks through `source`. Throws a `Refusal` where elements are nested too deeply. */
export async function walk(source: string, events: XmlEvents): Promise<void> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  const parser: { readonly startIndex: number; end(chunk: string): void } = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST) throw new Refusal(say.corpus.tooDeepFile);
        events.open(name, attributes);
      },
      ontext: (text) => events.text(text, parser.startIndex),
      onclosetag: (name) => {
        depth--;
        events.close(name);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(source);
}

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text of XML in UTF-8 or UTF-16, or in the encoding that it names, without a byte order mark. */
export function decodeXml(bytes: Buffer): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Name of the encoding of XML, as `TextDecoder` gives it; UTF-8 where the name is one that nobody knows. */
export function encodingOf(bytes: Buffer): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const named = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(bytes.toString('latin1', 0, 200))?.[1];
  try {
    const { encoding } = new TextDecoder(named);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}
