/** Lines of the output channel: what was loaded, how much of it, how long it took. Never words of a draft. */

import { say } from '../engine/index.ts';
import type { Pack } from '../engine/records/record.ts';
import type { Problem } from '../engine/types.ts';
import type { OpenCorpus } from './host.ts';
import type { DocumentStatus } from './messages.ts';
import type { Reporter } from './report.ts';

/** Problems told one by one; all of them are in the status item and on the command line. */
const MOST_PROBLEMS = 50;

/** A clock that has been started: the seconds since, with one decimal. */
export function stopwatch(): { readonly seconds: () => string; readonly milliseconds: () => number } {
  const begun = Date.now();
  return { seconds: () => ((Date.now() - begun) / 1000).toFixed(1), milliseconds: () => Date.now() - begun };
}

export function tellPacks(reporter: Reporter, packs: readonly Pack[], seconds: string): void {
  const list = packs.map(({ title, version, records }) => say.log.pack(title, version, records.length));
  const records = packs.reduce((sum, pack) => sum + pack.records.length, 0);
  reporter.info(say.log.packs(list.join(say.finding.comma), records, seconds));
}

export function tellCorpus(reporter: Reporter, { index, problems }: OpenCorpus, seconds: string): void {
  const { documents, characters } = index;
  reporter.info(say.log.corpus(number(documents), number(characters), problems.length, seconds));
  tellProblems(reporter, problems);
}

/** `path:line message`, as far as known. */
export function tellProblems(reporter: Reporter, problems: readonly Problem[]): void {
  for (const { path, line, message } of problems.slice(0, MOST_PROBLEMS))
    reporter.info(`  ${[path, line].filter((part) => part !== undefined).join(':')} ${message}`);
  if (problems.length > MOST_PROBLEMS) reporter.info(`  ${say.log.more(problems.length - MOST_PROBLEMS)}`);
}

export function tellChecked(
  reporter: Reporter,
  name: string,
  characters: number,
  { findings, quotations, unverified }: DocumentStatus,
  milliseconds: number,
): void {
  const { warning, information, hint } = findings;
  const told = say.log.checked(name, number(characters), warning, information, hint);
  reporter.info(told + say.log.quotations(quotations, unverified, milliseconds));
}

/** By hand: what the runtime knows of languages takes 10 ms to load. */
function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
