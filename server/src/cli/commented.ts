/** `tifa check a.docx --comments copy.docx`: what was found as comments in a copy of the document. */
import { certainChanges, say } from '../engine/index.ts';
import type { Problem } from '../engine/types.ts';
import type { Checked } from './fix.ts';
import { type CliHost, UsageError } from './host.ts';
import { sourceLine } from './human.ts';
import type { FindingReport } from './report.ts';

export interface CommentArguments {
  /** The copy. */
  readonly comments?: string;
  /** What is certain as tracked changes. */
  readonly track: boolean;
}

/** Replacements that a comment names. */
const MOST_REPLACEMENTS = 3;

/** Rejects with a `UsageError` where the flags do not go together. */
export function assertCommentable(
  args: CommentArguments & { readonly stdin: boolean },
  drafts: readonly string[],
): void {
  if (args.track && args.comments === undefined) throw new UsageError(say.word.trackAlone);
  if (args.comments !== undefined && (args.stdin || drafts.length > 1)) throw new UsageError(say.word.oneDraft);
}

/** Writes the copy and says so; the problem that it was not written. A draft that could not be read has been told of already. */
export async function writeComments(
  host: CliHost,
  { comments: out = '', track, asOf }: CommentArguments & { readonly asOf?: string },
  checked: Checked | undefined,
): Promise<readonly Problem[]> {
  const text = checked?.read.draft?.text;
  if (!checked || text === undefined) return [];
  const { path, report } = checked;
  const remarks = report.findings.map((finding) => ({
    start: finding.start,
    end: finding.end,
    lines: linesOf(finding),
  }));
  const corrections = track ? certainChanges(report.findings) : [];
  const date = dateOf(host.sourceDate, asOf);
  const copy = await host.writeAnnotated({ path, out, text, date, remarks, corrections });
  if (typeof copy === 'string') return [{ path: out, message: copy }];
  host.err.write(say.word.written(out, copy.comments, copy.tracked > 0 ? say.word.tracked(copy.tracked) : ''));
  return [];
}

function linesOf({ message, replacements, source }: FindingReport): readonly string[] {
  const texts = replacements.slice(0, MOST_REPLACEMENTS).map(({ text }) => text || say.word.nothing);
  return [
    message,
    ...(texts.length > 0 ? [say.word.suggestion(texts.join(say.finding.enumeration))] : []),
    ...(source ? [say.word.source(sourceLine(source))] : []),
  ];
}

/** The day that comments are of: fixed by whoever wants the same bytes again (`SOURCE_DATE_EPOCH`), else that of `--as-of`, else now. */
function dateOf(fixed: string | undefined, asOf: string | undefined): Date {
  if (fixed !== undefined && /^\d{1,10}$/.test(fixed)) return new Date(Number(fixed) * 1000);
  return asOf === undefined ? new Date() : new Date(`${asOf}T00:00:00Z`);
}
