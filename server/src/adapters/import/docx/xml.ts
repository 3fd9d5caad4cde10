/** Parts of a package walked through as a stream of elements, with names that no prefix changes. */
import { type Attributes, walk, type XmlEvents } from '../xml.ts';
import { Names } from './names.ts';

/** An attribute of the element that has just been opened, by its usual name. */
export type ReadAttribute = (name: string) => string | undefined;

/** Names have the usual prefixes (names.ts). */
export interface WordEvents extends Pick<XmlEvents, 'text'> {
  open(name: string, attribute: ReadAttribute, from: number, to: number, names: Names): void;
  close(name: string, from: number, to: number): void;
}

/** Walks through a part as `walk` does; whether it was whole. */
export function walkXml(source: string, events: WordEvents): Promise<boolean> {
  const names = new Names();
  let current: Attributes = {};
  const attribute: ReadAttribute = (name) => names.attribute(current, name);
  return walk(source, {
    open: (raw, attributes, from, to, depth) => {
      current = attributes;
      names.enter(attributes, depth);
      events.open(names.of(raw), attribute, from, to, names);
    },
    text: (text, from, to) => events.text(text, from, to),
    close: (raw, from, to, depth) => {
      events.close(names.of(raw), from, to);
      names.leave(depth);
    },
  });
}
