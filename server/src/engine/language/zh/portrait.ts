/** Chinese: the page of what a corpus says of some words. */
import type { Words } from '../words.ts';

export const portrait = {
  ofCorpus: '语料中的提法',
  never: '_语料中没有这样的文字。_',
  inTime: '在语料中',
  columns: { year: '年份', documents: '篇数', times: '次数' },
  sources: '出处',
  before: '前面常见',
  after: '后面常见',
  variants: '相近的写法',
  goneAfter: (year: Words) => `${year} 年后不见于语料`,
  rareAfter: (year: Words, documents: Words) => `${year} 年后少见，只有 ${documents} 篇`,
  instead: (words: Words) => `，此后多作${words}。`,
};

export type PortraitTexts = typeof portrait;
