/** English: what is known of a wording and of a quotation. */
import type { ReadingTexts } from '../zh/reading.ts';

export const reading: ReadingTexts = {
  unverified: '_From general knowledge; no source was looked up._',
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
  onAuthority: (title) => `, by 《${title}》`,
  since: (date, authority) => ` (since ${date}${authority})`,
  nowUsed: (wording, since) => `→ now **${wording}**${since}`,
  notAllMembers: '(not all of them, or told differently in different places)',
  alsoWritten: (variants, more) => `Also ${variants}${more}`,
  andOthers: ' and others',
  sources: 'Sources:',
  sourcesInAll: (count) => `- ${count} in all`,
  documentsHaveIt: (atLeast, documents) => `, documents with these very words: ${atLeast}${documents}`,
  atLeast: 'at least ',
  quotation: (verdict, seen, difference) => `Quotation: **${verdict}**${seen}${difference}`,
  sourceIs: (source) => `Source: ${source}`,
};
