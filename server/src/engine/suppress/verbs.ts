/** What a comment to Tifa may begin with, in English and in Chinese, and how far each reaches. */
import { say } from '../language/index.ts';

/** `here`: behind words the line that they stand in, on a line of its own the next one. */
export type Reach = 'file' | 'begin' | 'end' | 'line' | 'next-line' | 'here';

export interface Verb {
  readonly reach: Reach;
  /** As it is written; the first one of a reach and language is the one that is proposed. */
  readonly written: string;
}

const verbs = (reach: Reach, ...written: readonly string[]): Verb[] =>
  written.map((each) => ({ reach, written: each }));

/** In the order in which they are proposed. */
export const VERBS: readonly Verb[] = [
  ...verbs('next-line', 'tifa-disable-next-line', '提法-忽略下一行', '提法-忽略下行'),
  ...verbs('line', 'tifa-disable-line', '提法-忽略本行'),
  ...verbs('begin', 'tifa-disable', '提法-忽略开始', '提法-忽略以下'),
  ...verbs('end', 'tifa-enable', '提法-忽略结束', '提法-恢复'),
  ...verbs('file', 'tifa-disable-file', '提法-忽略全文', '提法-忽略本文'),
  ...verbs('here', 'tifa-ignore', '提法-忽略'),
];

/** What a comment does, in the language of the process. */
export function effectOf(reach: Reach): string {
  const { doesBegin, doesEnd, doesFile, doesHere, doesLine, doesNextLine } = say.meant;
  const effects = { file: doesFile, begin: doesBegin, end: doesEnd, line: doesLine, 'next-line': doesNextLine };
  return reach === 'here' ? doesHere : effects[reach];
}

/** Any stroke will do in Chinese: an input method gives one of several. */
export function normalVerb(written: string): string {
  return written.toLowerCase().replace(/[－—–]+/g, '-');
}

export function verbNamed(written: string): Verb | undefined {
  const normal = normalVerb(written);
  return VERBS.find((verb) => verb.written === normal);
}
