/** Plain text and Markdown: decoded, front matter taken off, cut into lines. */
import { say } from '../../engine/language/index.ts';
import type { Layout } from '../../engine/repair/index.ts';
import { type SourceLine, sourceLines } from '../../engine/repair/lines.ts';
import type { Problem } from '../../engine/types.ts';
import { decodeText } from './decode.ts';
import { frontMatter } from './front-matter.ts';
import { plainMarkdown } from './markdown.ts';
import type { FoundMetadata } from './metadata.ts';
import type { ImportLimits } from './options.ts';

/** The lines of a file of any format, and the metadata that the format carries. */
export interface SourceText {
  readonly path: string;
  readonly lines: readonly SourceLine[];
  readonly layout: Layout;
  /** Best first; they outrank what stands in manifests. */
  readonly metadata: readonly FoundMetadata[];
  /** They rank below what the head of the document says. */
  readonly properties: readonly FoundMetadata[];
  /** Ranks below everything else: the day on which the file was made. */
  readonly created?: string;
}

/** Reads a text file; `undefined` (and a problem) when it is none. */
export async function readTextFile(
  path: string,
  bytes: Uint8Array,
  isMarkdown: boolean,
  limits: ImportLimits,
  problems: Problem[],
): Promise<SourceText | undefined> {
  const decoded = await decodeText(bytes);
  if (!decoded) {
    problems.push({ path, message: say.corpus.notText, missing: true });
    return undefined;
  }
  const { text, units, damaged, encoding } = decoded;
  if (damaged > 0) problems.push({ path, message: say.corpus.damaged(encoding, damaged) });
  const head = frontMatter(text, path, problems);
  const lines = head ? sourceLines(text, head.bodyLine, head.end, units) : sourceLines(text, 1, 0, units);
  const long = lines.find((line) => line.text.length > limits.lineLength);
  if (long) {
    problems.push({ path, line: long.line, message: say.corpus.longLine(limits.lineLength), missing: true });
    return undefined;
  }
  return {
    path,
    lines: isMarkdown ? plainMarkdown(lines) : lines,
    layout: isMarkdown ? 'marked-up' : 'plain',
    metadata: head ? [head.found] : [],
    properties: [],
  };
}
