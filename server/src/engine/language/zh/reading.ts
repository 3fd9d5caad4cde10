/** Chinese: what is known of a wording and of a quotation. */
import type { Words } from '../words.ts';

export const reading = {
  unverified: '_据一般知识，未核对来源。_',
  from: (date: Words) => `${date} 起`,
  until: (date: Words) => `至 ${date}`,
  onAuthority: (title: Words) => `，据《${title}》`,
  since: (date: Words, authority: Words) => `（${date} 起${authority}）`,
  nowUsed: (wording: Words, since: Words) => `→ 现用 **${wording}**${since}`,
  notAllMembers: '（所列不全或各处不一）',
  alsoWritten: (variants: Words, more: Words) => `也作${variants}${more}`,
  andOthers: '等',
  sources: '来源：',
  sourcesInAll: (count: Words) => `- 等 ${count} 处`,
  documentsHaveIt: (atLeast: Words, documents: Words) => `，语料中${atLeast}${documents} 篇有此原文`,
  atLeast: '至少 ',
  quotation: (verdict: Words, seen: Words, difference: Words) => `引文核对：**${verdict}**${seen}${difference}`,
  sourceIs: (source: Words) => `出处：${source}`,
};

export type ReadingTexts = typeof reading;
