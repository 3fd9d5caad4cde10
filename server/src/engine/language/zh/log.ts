/** Chinese: the lines of the output channel, what was loaded, counts, times. */
import type { Words } from '../words.ts';

export const log = {
  started: (version: Words, language: Words) => `提法 Tifa ${version} 已启动，语言 ${language}，全程离线`,
  packs: (list: Words, records: Words, seconds: Words) => `已载入提法库：${list}，共 ${records} 条，用时 ${seconds} 秒`,
  pack: (title: Words, version: Words, records: Words) => `${title} ${version}（${records} 条）`,
  configuration: (files: Words) => `使用配置文件：${files}`,
  noConfiguration: '没有 .tifa.yaml，使用设置和默认值',
  segmenter: (name: Words) => `分词：${name}`,
  indexing: (folders: Words) => `正在建立语料索引：${folders}`,
  corpus: (documents: Words, characters: Words, skipped: Words, seconds: Words) =>
    `语料可用：${documents} 篇、${characters} 字，未能完整读入 ${skipped} 个文件，用时 ${seconds} 秒`,
  changed: (documents: Words) => `语料已更新：${documents} 篇`,
  more: (count: Words) => `……另有 ${count} 个`,
  checked: (name: Words, characters: Words, warning: Words, information: Words, hint: Words) =>
    `检查 ${name}（${characters} 字）：警告 ${warning}、信息 ${information}、提示 ${hint}`,
  quotations: (count: Words, unverified: Words, milliseconds: Words) =>
    `；引文 ${count} 处，无从核对 ${unverified} 处；用时 ${milliseconds} 毫秒`,
};

export type LogTexts = typeof log;
