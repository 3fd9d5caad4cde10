/** English: what reports for programs and papers for people say. */
import type { ReportTexts } from '../zh/report.ts';

export const report: ReportTexts = {
  noFinding: 'nothing found',
  problem: 'not checked',
  sourceRoot: 'the folder in which tifa ran',
  sourceIs: (source) => `Source: ${source}`,
  changeTo: (text) => `Change to: ${text}`,
  remove: 'Remove',
  documentKept:
    'it is no text file, and the original is never changed: of a Word file --comments writes a copy with comments, others are corrected in their own program',
  changedMeanwhile: 'the file has changed since it was checked and was left alone: run this once more',
  readOnly: 'the file is read-only and was left alone',
  notInEncoding: 'its encoding has no place for the corrections, it was left alone: save it as UTF-8 first',
  notWritten: (reason) => `it was left alone: ${reason}`,
  fixed: (places, files) => `tifa: places corrected: ${places}, in files: ${files}\n`,
  wouldFix: (places, files) =>
    `tifa: places that can be corrected: ${places}, in files: ${files}; nothing was written\n`,
  fixesInput: 'standard input cannot be written back: use --dry-run',
  diffOnly: '--dry-run and --diff print a diff and nothing else: not with --format',
  meantBy: {
    comment: 'a comment of the writer says so',
    'front-matter': 'the front matter says so',
    allowed: 'allowed wording',
    ignored: 'the writer has ignored this place',
    sic: 'marked as it stands in the original',
  },
};
