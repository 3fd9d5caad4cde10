/** `tifa check --fix`: what is certain is corrected in the drafts, and what is left is reported of the text as it is then. */
import { applied, certainChanges, say } from '../engine/index.ts';
import { unifiedDiff } from './diff.ts';
import type { CheckFormat } from './formats/index.ts';
import { type CliHost, type DraftText, UsageError } from './host.ts';
import type { FileReport } from './report.ts';

export interface FixArguments {
  readonly fix: boolean;
  readonly dryRun: boolean;
  readonly diff: boolean;
}

/** A draft that was checked, or could not be read. */
export interface Checked {
  readonly path: string;
  readonly read: DraftText;
  readonly report: FileReport;
}

/** What became, or would become, of a draft. */
interface Fix {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly places: number;
}

export interface Fixed {
  readonly checked: readonly Checked[];
  readonly fixes: readonly Fix[];
}

type Check = (path: string, read: DraftText) => Promise<Checked>;

/** Whether files are to be written. */
export function writes({ fix, dryRun }: FixArguments): boolean {
  return fix && !dryRun;
}

/** Whether a diff takes the place of the report. */
export function showsDiff({ dryRun, diff }: FixArguments): boolean {
  return dryRun || diff;
}

/** Rejects with a `UsageError` where the flags do not go together. */
export function assertFixable(args: FixArguments & { readonly stdin: boolean; readonly format: CheckFormat }): void {
  if (args.stdin && writes(args)) throw new UsageError(say.report.fixesInput);
  if (showsDiff(args) && args.format !== 'human') throw new UsageError(say.report.diffOnly);
}

/** Corrects one draft after the other, because two paths may lead to one file; those that were corrected are checked anew. */
export async function fixDrafts(
  { drafts }: CliHost,
  args: FixArguments,
  all: readonly Checked[],
  check: Check,
): Promise<Fixed> {
  const checked: Checked[] = [];
  const fixes: Fix[] = [];
  for (const each of all) {
    const { path, read, report } = each;
    const changes = certainChanges(report.findings);
    const before = read.draft?.text ?? '';
    const after = applied(before, { start: 0, end: before.length }, changes);
    const fix = { path, before, after, places: changes.length };
    const message = changes.length > 0 && writes(args) ? await written(drafts, each, changes) : undefined;
    if (!read.draft || changes.length === 0 || (read.places && !writes(args))) checked.push(each);
    else if (message !== undefined)
      checked.push({ ...each, report: { ...report, problems: [...report.problems, { path, message }] } });
    else {
      fixes.push(fix);
      checked.push(writes(args) ? await checkAgain(each, fix, check) : each);
    }
  }
  return { checked, fixes };
}

/** The reason where the file was left alone: documents always are. */
async function written(
  drafts: CliHost['drafts'],
  { path, read }: Checked,
  changes: ReturnType<typeof certainChanges>,
): Promise<string | undefined> {
  return read.places ? say.report.documentKept : drafts.write(path, read.draft?.text ?? '', changes);
}

async function checkAgain({ read }: Checked, { path, after, places }: Fix, check: Check): Promise<Checked> {
  const again = await check(path, { ...read, draft: read.draft && { ...read.draft, text: after } });
  return { ...again, report: { ...again.report, fixed: places } };
}

export function diffOf({ fixes }: Fixed): string {
  return fixes.map(({ path, before, after }) => unifiedDiff(path, before, after)).join('');
}

/** A line that says how much was corrected, or would be; '' where nothing was. */
export function fixLine({ fixes }: Fixed, args: FixArguments): string {
  if (fixes.length === 0) return '';
  const places = fixes.reduce((sum, each) => sum + each.places, 0);
  return (writes(args) ? say.report.fixed : say.report.wouldFix)(places, fixes.length);
}
