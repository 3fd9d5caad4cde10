/** Chinese: the view of packs, mined wording and sources. */
import type { Words } from '../words.ts';

export const browse = {
  records: (count: Words) => `${count} 条`,
  documents: (count: Words) => `${count} 篇`,
  undated: '未注明日期',
  sources: '来源',
  mined: '语料中的提法',
  recurring: '常见表述',
  byTheme: '按主题',
  byDocuments: '按篇数',
  newest: '新近出现',
  more: (count: Words) => `还有 ${count} 条……`,
  span: (first: Words, last: Words) => (first === last ? `${first}` : `${first}—${last}`),
};

export type BrowseTexts = typeof browse;
