/** Changes of a source, made at once. */

export interface Splice {
  readonly from: number;
  /** Equal to `from` where something is put in. */
  readonly to: number;
  readonly text: string;
}

/** The source with all changes; they do not overlap. Of those at one place the earlier one comes first. */
export function spliced(source: string, splices: readonly Splice[]): string {
  let text = '';
  let next = 0;
  for (const { from, to, text: put } of [...splices].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (from < next) throw new RangeError(`splices overlap at ${from}`);
    text += source.slice(next, from) + put;
    next = to;
  }
  return text + source.slice(next);
}
