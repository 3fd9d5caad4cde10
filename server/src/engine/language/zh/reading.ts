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
  inCorpus: (documents: Words, times: Words) => `语料中 ${documents} 篇，共 ${times} 次`,
  firstAndLast: (first: Words, last: Words) => `最早 ${first}，最近 ${last}`,
  quotation: (verdict: Words, seen: Words, difference: Words) => `引文核对：**${verdict}**${seen}${difference}`,
  sourceIs: (source: Words) => `出处：${source}`,
  goTo: (link: Words) => `，见 ${link}`,
  members: '所列内容',
  variants: '也作',
  wrongForms: '常见错误写法',
  frames: '常与这些词搭配',
  before: '取代的旧提法',
  allSources: '来源',
  titleRecords: '条目',
  wordingFrom: '出自这里的提法',
  notInCorpus: '_语料中没有这份文件，以上据提法库。_',
  recordIs: (pack: Words, id: Words) => `_提法库“${pack}”，条目 \`${id}\`。本页只读。_`,
  recordAt: (place: Words) => `\n\n_这是自己的提法库，可在 ${place} 修改。_`,
  openTitle: (title: Words) => `打开《${title}》`,
  aboutTitle: (title: Words) => `提法库中的《${title}》`,
};

export type ReadingTexts = typeof reading;
