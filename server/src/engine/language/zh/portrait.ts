/** Chinese: the page of what a corpus says of some words. */
export const portrait = {
  ofCorpus: '语料中的提法',
  never: '_语料中没有这样的文字。_',
  inTime: '在语料中',
  columns: { year: '年份', documents: '篇数', times: '次数' },
  sources: '出处',
  before: '前面常见',
  after: '后面常见',
  variants: '相近的写法',
};

export type PortraitTexts = typeof portrait;
