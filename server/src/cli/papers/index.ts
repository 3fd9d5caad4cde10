/** The papers of `tifa check`: the list of errata and the verification record, each in the forms that its files ask for. */
import { extname, resolve } from 'node:path';
import { say } from '../../engine/index.ts';
import type { Problem } from '../../engine/types.ts';
import { type CliHost, UsageError } from '../host.ts';
import { errataCsv } from './csv.ts';
import { errataPaper } from './errata.ts';
import type { Subject } from './facts.ts';
import { htmlOf } from './html.ts';
import type { Paper } from './paper.ts';
import { verificationPaper } from './verification.ts';

export interface PaperArguments {
  /** Files for the list of errata. */
  readonly errata: readonly string[];
  /** Files for the verification record. */
  readonly record: readonly string[];
}

/** Who corrects a text has no use for them. */
const NO_VERSIONS = { packs: new Map<string, string>() };

type Write = (subject: Subject) => string | Promise<Uint8Array>;

const forms = (paperOf: (subject: Subject) => Paper): Readonly<Record<string, Write>> => ({
  '.docx': async (subject) => (await import('./docx.ts')).docxOf(paperOf(subject)),
  '.html': (subject) => htmlOf(paperOf(subject), subject.hash),
});

const ERRATA: Readonly<Record<string, Write>> = {
  ...forms((subject) => errataPaper({ ...subject, versions: NO_VERSIONS })),
  '.csv': errataCsv,
};
const RECORD = forms(verificationPaper);

/** Hashes of everything that was compared with take a while. */
export function wantsVersions({ record }: PaperArguments): boolean {
  return record.length > 0;
}

/** Rejects with a `UsageError` a name whose form is not known, one that is a draft, and one of two papers: nothing takes another's place. */
export function assertPapers({ errata, record }: PaperArguments, drafts: readonly string[]): void {
  for (const path of errata) formOf(ERRATA, path);
  for (const path of record) formOf(RECORD, path);
  const known = new Set(drafts.map((path) => resolve(path)));
  const wanted = new Set<string>();
  for (const path of [...errata, ...record]) {
    if (known.has(resolve(path))) throw new UsageError(say.paper.isDraft(path));
    if (wanted.has(resolve(path))) throw new UsageError(say.paper.twice(path));
    wanted.add(resolve(path));
  }
}

function formOf(forms: Readonly<Record<string, Write>>, path: string): Write {
  const write = forms[extname(path).toLowerCase()];
  if (write) return write;
  throw new UsageError(say.paper.unknownEnding(path, Object.keys(forms).join(say.finding.enumeration)));
}

/** Writes all that were asked for; gives those that could not be written. */
export async function writePapers(
  host: CliHost,
  { errata, record }: PaperArguments,
  subject: Subject,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const wanted = [...errata.map((path) => [ERRATA, path] as const), ...record.map((path) => [RECORD, path] as const)];
  for (const [forms, path] of wanted) {
    const message = await host.writeFile(path, await formOf(forms, path)(subject));
    if (message === undefined) host.err.write(say.paper.written(path));
    else problems.push({ path, message });
  }
  return problems;
}
