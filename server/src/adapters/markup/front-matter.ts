/** The key `tifa` in the front matter of a draft: its value as YAML, whatever the other keys hold. */
import type { FrontMatter } from '../../engine/text/prose.ts';
import type { Span } from '../../engine/types.ts';
import { yaml } from '../lazy.ts';

/** The line of the key, and all that is indented below it. */
const KEY = /^tifa[ \t]*:.*(?:\r?\n(?:[ \t]+.*|-[ \t].*|[ \t]*)(?=\r?\n|$))*/m;

/** Front matter at a span of a text. Never throws: what is no YAML has no value. */
export function frontMatterOf(text: string, span: Span): FrontMatter {
  const found = KEY.exec(text.slice(span.start, span.end));
  if (!found) return span;
  return { ...span, tifa: { at: span.start + found.index, value: readValue(found[0]) } };
}

function readValue(source: string): unknown {
  try {
    const read: unknown = yaml().parse(source, { maxAliasCount: 0, logLevel: 'error' });
    return typeof read === 'object' && read !== null && 'tifa' in read ? read.tifa : undefined;
  } catch {
    return undefined;
  }
}
