/** Where the front matter of a Markdown draft stands: between two lines of strokes at its very beginning. */

const MAY_BE_FRONT_MATTER = /^\uFEFF?---/; // else the end of it would be looked for in all of the text
const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;

export interface FrontMatterPlace {
  /** What stands between the fences. */
  readonly start: number;
  readonly end: number;
  /** Where the draft itself begins. */
  readonly behind: number;
}

export function frontMatterPlace(text: string): FrontMatterPlace | undefined {
  const found = MAY_BE_FRONT_MATTER.test(text) ? FRONT_MATTER.exec(text) : null;
  if (found?.index !== 0) return undefined;
  const start = found[0].indexOf('\n') + 1;
  return { start, end: start + (found[1]?.length ?? 0), behind: found[0].length };
}

/** Where something may be written above a draft: behind its front matter, or a byte order mark. */
export function topOf(text: string): number {
  return frontMatterPlace(text)?.behind ?? (text.startsWith('\uFEFF') ? 1 : 0);
}
