/** Parts of a package walked through as a stream of elements with their places, and with names that no prefix changes. */
import { say } from '../../../engine/language/index.ts';
import { Refusal } from '../extract.ts';
import { DEEPEST } from '../xml.ts';
import { Names } from './names.ts';

/** An attribute of the element that has just been opened, by its usual name. */
export type ReadAttribute = (name: string) => string | undefined;

/** Places are offsets in the source, UTF-16; names have the usual prefixes (names.ts). */
export interface XmlEvents {
  /** `to` is behind the tag. */
  open(name: string, attribute: ReadAttribute, from: number, to: number, names: Names): void;
  /** A stretch of text; it stands character for character in the source if `to - from` is its length. */
  text(text: string, from: number, to: number): void;
  /** `from` is before the closing tag; of an element without content both are behind it. */
  close(name: string, from: number, to: number): void;
}

/**
 * Walks through a part; whether it was whole. Never fails for what is no XML; throws a `Refusal` where elements are nested
 * too deeply. Entities other than the five of XML stay as they are.
 */
export async function walkXml(source: string, events: XmlEvents): Promise<boolean> {
  const { Parser } = await import('htmlparser2');
  const names = new Names();
  let current: Readonly<Record<string, string>> = {};
  const attribute: ReadAttribute = (name) => names.attribute(current, name);
  let depth = 0;
  let verbatim = false;
  const parser: { readonly startIndex: number; readonly endIndex: number; write(text: string): void; end(): void } =
    new Parser(
      {
        onopentag: (raw, attributes) => {
          if (++depth > DEEPEST) throw new Refusal(say.corpus.deepDocument);
          current = attributes;
          names.enter(attributes, depth);
          events.open(names.of(raw), attribute, parser.startIndex, parser.endIndex + 1, names);
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
        onclosetag: (raw) => {
          const name = names.of(raw);
          const to = parser.endIndex + 1;
          const empty = source.charCodeAt(to - 2) === SLASH;
          events.close(name, empty ? to : parser.startIndex, to);
          names.leave(depth--);
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
