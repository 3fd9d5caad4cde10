/** Chinese: what reports for programs and papers for people say. */
import type { MeantBy } from '../../types.ts';
import type { Words } from '../words.ts';

const meantBy: Readonly<Record<MeantBy, string>> = {
  comment: '作者在注释中注明',
  'front-matter': '作者在文前注明',
  allowed: '属允许的表述',
  ignored: '作者已确认忽略此处',
  sic: '作者注明原文如此',
};

export const report = {
  noFinding: '没有问题',
  problem: '未能检查',
  sourceRoot: '运行 tifa 的文件夹',
  sourceIs: (source: Words) => `出处：${source}`,
  changeTo: (text: Words) => `改为：${text}`,
  remove: '删去',
  documentKept: '不是文本文件，原件不作改动：Word 文件可用 --comments 写出带批注的副本，其他请在原文件中更正',
  changedMeanwhile: '检查之后文件有了变动，没有改动它：请再运行一次',
  readOnly: '文件是只读的，没有改动它',
  notInEncoding: '文件的编码写不下要改成的字，没有改动它：请先转成 UTF-8',
  notWritten: (reason: Words) => `没有改动它：${reason}`,
  fixed: (places: Words, files: Words) => `tifa: 已改正 ${files} 个文件中的 ${places} 处\n`,
  wouldFix: (places: Words, files: Words) => `tifa: 可改正 ${files} 个文件中的 ${places} 处，没有写入\n`,
  fixesInput: '标准输入不能写回：请用 --dry-run',
  diffOnly: '--dry-run、--diff 只输出差异，不能同时用 --format',
  meantBy,
};

export type ReportTexts = typeof report;
