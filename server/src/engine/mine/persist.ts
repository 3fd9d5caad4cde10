/** The form on disk of what was mined, bytes in and bytes out: a line that says of what, then JSON. */
import { foldHash } from '../index/passages/layout.ts';
import type { MinedFormulation } from './mine.ts';

/** Raised where what is a formulation, or the form, changes: what is kept is mined anew. */
const MINING_VERSION = 2;

const headLine = (of: string): string => ['tifa-mined', MINING_VERSION, foldHash().toString(16), of].join(' ');

/** `of` names the state of the index, without a line break. */
export function encodeMined(of: string, formulations: readonly MinedFormulation[]): Uint8Array {
  return new TextEncoder().encode(`${headLine(of)}\n${JSON.stringify(formulations)}`);
}

/** `undefined` where the bytes are of another state or version; throws where they are no JSON. */
export function decodeMined(bytes: Uint8Array, of: string): readonly MinedFormulation[] | undefined {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf('\n');
  return text.slice(0, end) === headLine(of) ? JSON.parse(text.slice(end + 1)) : undefined;
}
