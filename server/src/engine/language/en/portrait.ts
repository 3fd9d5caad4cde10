/** English: the page of what a corpus says of some words. */
import type { PortraitTexts } from '../zh/portrait.ts';

export const portrait: PortraitTexts = {
  ofCorpus: 'wording of the corpus',
  never: '_The corpus has no such words._',
  inTime: 'In the corpus',
  columns: { year: 'Year', documents: 'Documents', times: 'Times' },
  sources: 'Sources',
  before: 'Often before it',
  after: 'Often behind it',
  variants: 'Nearly the same',
};
