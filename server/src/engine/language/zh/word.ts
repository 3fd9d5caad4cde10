/** Chinese: what is said of annotated copies of Word documents. */
import type { Words } from '../words.ts';

export const word = {
  author: '提法 Tifa',
  initials: '提法',
  about: (words: Words) => `“${words}”：`,
  nothing: '（删去）',
  suggestion: (replacements: Words) => `建议：${replacements}`,
  source: (source: Words) => `出处：${source}`,
  aboutComments: '核对一份 Word 文稿，另存一份带批注的副本（原件不动）',
  aboutTrack: '与 --comments 合用：有把握的修改另作修订标出',
  oneDraft: '--comments 只用于一份 .docx 文稿：请给出一个文件',
  trackAlone: '--track 要与 --comments 合用',
  overOriginal: '副本不能写到原件上：请换一个文件名',
  notDocx: '批注只能写进 .docx 文稿：请先另存为 .docx',
  notAnnotated: (reason: Words) => `没能写出带批注的副本：${reason}`,
  written: (out: Words, comments: Words, tracked: Words) => `tifa: 已写出 ${out}：批注 ${comments} 条${tracked}\n`,
  tracked: (changes: Words) => `，修订 ${changes} 处`,
};

export type WordTexts = typeof word;
