/** What every format of `tifa check` is made of. */
import type { RuleCode } from '../../engine/types.ts';
import type { CheckReport } from '../report.ts';

/** The report and what it does not hold. */
export interface Reported {
  readonly report: CheckReport;
  /** The text that was checked of the file at an index of the report; '' where it could not be read. */
  readonly textOf: (index: number) => string;
  readonly exitCode: number;
  /** True where colours may be shown. */
  readonly colour: boolean;
  /** The page of a rule in Markdown, where the pages are there. */
  readonly pageOf: (rule: RuleCode) => string | undefined;
  /** A hash of a text, in hexadecimal. */
  readonly hash: (text: string) => string;
}

/** Gives all that goes to standard output, the end of the last line included. */
export type Format = (reported: Reported) => string;
