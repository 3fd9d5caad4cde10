/** XML walked through as a stream of elements with their places. Never fails for what is no XML. */
import { say } from '../../engine/language/index.ts';
import { Refusal } from './extract.ts';
import { latinText } from './kind.ts';

export type Attributes = Readonly<Record<string, string>>;

/** Places are offsets in the source, UTF-16. */
export interface XmlEvents {
  /** `to` is behind the tag; `depth` of the outermost element is 1. */
  open(name: string, attributes: Attributes, from: number, to: number, depth: number): void;
  /** A stretch of text; it stands character for character in the source if `to - from` is its length. */
  text(text: string, from: number, to: number): void;
  /** `from` is before the closing tag; of an element without content both are behind it. */
  close(name: string, from: number, to: number, depth: number): void;
}

/** Deeper nesting is no document. */
const DEEPEST = 1000;

/**
 * Walks through `source`; whether it was whole. Throws a `Refusal` where elements are nested too deeply. Entities other than the five of XML
 * stay as they are.
 */
export async function walk(source: string, events: XmlEvents): Promise<boolean> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  let verbatim = false;
  const parser: { readonly startIndex: number; readonly endIndex: number; write(text: string): void; end(): void } =
    new Parser(
      {
        onopentag: (name, attributes) => {
          if (++depth > DEEPEST) throw new Refusal(say.corpus.tooDeepFile);
          events.open(name, attributes, parser.startIndex, parser.endIndex + 1, depth);
        },
        oncdatastart: () => {
          verbatim = true;
        },
        oncdataend: () => {
          verbatim = false;
        },
        ontext: (text) => {
          // Within CDATA the place is that of the whole section, which is longer: such a text cannot be cut.
          const to = verbatim ? parser.startIndex + text.length + CDATA : parser.endIndex + 1;
          events.text(text, parser.startIndex, to);
        },
        onclosetag: (name) => {
          const to = parser.endIndex + 1;
          const empty = source.charCodeAt(to - 2) === SLASH;
          events.close(name, empty ? to : parser.startIndex, to, depth--);
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
  parser.write(source);
  const whole = depth === 0;
  parser.end();
  return whole;
}

const SLASH = 0x2f;
/** Length of the marks around a section. */
const CDATA = '<![CDATA[]]>'.length;

/** The name of an element without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The text of XML in UTF-8 or UTF-16, or in the encoding that it names, without a byte order mark. */
export function decodeXml(bytes: Uint8Array): string {
  return new TextDecoder(encodingOf(bytes)).decode(bytes);
}

/** Name of the encoding of XML, as `TextDecoder` gives it; UTF-8 where the name is one that nobody knows. */
export function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const named = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(latinText(bytes.subarray(0, 200)))?.[1];
  try {
    const { encoding } = new TextDecoder(named);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}
