/** English: what is said of annotated copies of Word documents. */
import type { WordTexts } from '../zh/word.ts';

export const word: WordTexts = {
  author: 'Tifa',
  initials: 'Tifa',
  about: (words) => `“${words}”: `,
  nothing: '(nothing)',
  suggestion: (replacements) => `Suggestion: ${replacements}`,
  source: (source) => `Source: ${source}`,
  aboutComments: 'checks one Word document and saves a copy with comments; the original stays as it is',
  aboutTrack: 'with --comments: what is certain as tracked changes as well',
  oneDraft: '--comments is for one .docx draft: name one file',
  trackAlone: '--track goes with --comments',
  overOriginal: 'the copy cannot be written over the original: name another file',
  notDocx: 'comments can be written into a .docx draft only: save it as .docx first',
  notAnnotated: (reason) => `the copy with comments was not written: ${reason}`,
  written: (out, comments, tracked) => `tifa: ${out} written: ${comments} comments${tracked}\n`,
  tracked: (changes) => `, ${changes} tracked changes`,
};
