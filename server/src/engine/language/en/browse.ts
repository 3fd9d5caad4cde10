/** English: the view of packs, mined wording and sources. */
import type { BrowseTexts } from '../zh/browse.ts';

export const browse: BrowseTexts = {
  records: (count) => `${count}`,
  documents: (count) => `documents: ${count}`,
  undated: 'without a date',
  sources: 'Sources',
  mined: 'Wording of the corpus',
  recurring: 'Recurring wording',
  byTheme: 'By theme',
  byDocuments: 'By number of documents',
  newest: 'Newest',
  more: (count) => `${count} more …`,
  span: (first, last) => (first === last ? `${first}` : `${first} to ${last}`),
};
