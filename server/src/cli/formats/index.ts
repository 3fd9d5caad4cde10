/** The formats of `tifa check` by the names that `--format` takes. */
import { humanReport } from '../human.ts';
import type { Format } from './format.ts';
import { githubReport } from './github.ts';
import { junitReport } from './junit.ts';
import { sarifReport } from './sarif.ts';

export const CHECK_FORMATS = ['human', 'json', 'sarif', 'junit', 'github'] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

export const FORMATS: Readonly<Record<CheckFormat, Format>> = {
  human: ({ report, textOf, colour }) => humanReport(report, textOf, colour),
  json: ({ report }) => `${JSON.stringify(report)}\n`,
  sarif: sarifReport,
  junit: junitReport,
  github: githubReport,
};
