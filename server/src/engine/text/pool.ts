/** Many texts in one typed array, each made when it is asked for. */

export interface TextPool {
  /** All texts, a line feed behind each. */
  readonly units: Uint16Array;
  /** Text `i` is `units[starts[i]]` to `units[starts[i + 1] - 2]`. */
  readonly starts: Int32Array;
}

/** Texts must hold no line feed where they are to be searched as one. */
export function poolOf(texts: readonly string[]): TextPool {
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, i) => {
    starts[i + 1] = (starts[i] as number) + text.length + 1;
  });
  const units = new Uint16Array(starts[texts.length] as number);
  texts.forEach((text, i) => {
    let at = starts[i] as number;
    for (let k = 0; k < text.length; k++) units[at++] = text.charCodeAt(k);
    units[at] = 0x0a;
  });
  return { units, starts };
}

export function sizeOf({ starts }: TextPool): number {
  return starts.length - 1;
}

/** '' where there is no text of that number. */
export function textAt({ units, starts }: TextPool, i: number): string {
  const [from, to] = [starts[i], starts[i + 1]];
  return from === undefined || to === undefined ? '' : textOf(units.subarray(from, to - 1));
}

/** Below 0 where text `i` comes before another one, above 0 where it comes behind it (by UTF-16 units); makes no text. */
export function orderAt({ units, starts }: TextPool, i: number, text: string): number {
  const from = starts[i] as number;
  const length = (starts[i + 1] as number) - 1 - from;
  const common = Math.min(length, text.length);
  for (let k = 0; k < common; k++) {
    const order = (units[from + k] as number) - text.charCodeAt(k);
    if (order !== 0) return order;
  }
  return length - text.length;
}

/** All texts as one, a line each. */
export function linesOf({ units }: TextPool): string {
  return textOf(units);
}

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Units from which on a decoder is the faster way. */
const SHORT = 24;

/** A decoder is dear to call; else the units become arguments first, four times as large. */
export function textOf(units: Uint16Array): string {
  return units.length < SHORT ? String.fromCharCode.apply(null, units as unknown as number[]) : decoder.decode(units);
}
