/** Chinese: what is said of what a writer means: comments, front matter, places that are ignored, wording that is allowed. */
import type { Words } from '../words.ts';

export const meant = {
  doesNextLine: '下一行不提示',
  doesLine: '本行不提示',
  doesBegin: '从此处起不提示，到恢复为止',
  doesEnd: '从此处起恢复提示',
  doesFile: '全文不提示',
  doesHere: '写在行末：本行不提示；独占一行：下一行不提示',
  wholeGroup: (name: Words) => `${name}（整组）`,
  unknownVerb: (verb: Words, all: Words) => `没有“${verb}”这样的忽略注释，不起作用：可写 ${all}`,
  unknownRule: (name: Words) =>
    `没有名为“${name}”的规则：可写规则代码（如 quotations/misquote）或组名（如 quotations、“引文”）`,
  ruleMayBe: (name: Words, near: Words) => `没有名为“${name}”的规则：是否为“${near}”`,
  unusedComment: '这里没有可忽略的提示，这条注释没有用处',
  unusedEnd: '前面没有要结束的“忽略”，这条注释没有用处',
  unusedName: (name: Words) => `没有可忽略的“${name}”提示，这个名称没有用处`,
  unusedWords: (words: Words) => `没有与“${words}”有关的提示，不必写`,
  matterUnreadable: '文前的 tifa 读不懂：可写 off，或 rules、allow 两项',
  matterKey: (key: Words) => `文前的 tifa 没有“${key}”这一项：可写 rules、allow`,
  matterRule: (name: Words) => `没有名为“${name}”的规则：可写组名或规则代码`,
  matterSetting: (rule: Words, setting: Words, all: Words) => `规则 ${rule} 的级别“${setting}”应为 ${all} 之一`,
  matterAllow: '文前 tifa 的 allow 应为一列文字',
  undated: (count: Words, date: Words, how: Words) =>
    `文稿没有日期，按当下核对，有 ${count} 处名称、提法报为已调整；若写于 ${date} 或以前，这些都不算错，${how}`,
  dateInMatter: '请在文前注明 date',
  dateBelowTitle: '请在题目下另起一行注明日期',
  writeDate: (date: Words) => `在文前注明日期（${date}，请改为实际日期）`,
  ignoreHere: '忽略此处',
  inDraft: '此文稿不再提示此表述',
  allowUser: '加入允许表述（用户）',
  allowWorkspace: '加入允许表述（工作区）',
  allowFolder: '加入允许表述（文件夹）',
  inFile: '打开 .tifa.yaml',
  inFolder: '写入文件夹设置',
  inUser: '写入用户设置',
  undo: '撤销忽略',
  listHead: '提法 Tifa：作者确认过、不再提示的地方。一行一处，只存加盐的摘要，不含文稿的字；请与文稿一起保存。',
  listKeys: '应有 salt 和 ignored 两项',
  listSalt: '缺 salt 一项',
  listPlaces: 'ignored 应为列表',
  listHash: (text: Words) => `“${text}”不是摘要`,
  listUnreadable: (reason: Words) => `读不懂（${reason}）`,
  listUnused: (reason: Words) => `${reason}：所记的忽略之处不起作用，请改正或删去此文件`,
  listNowhere: '没有可以记下忽略之处的文件夹：请先打开文件夹，或保存文稿',
  alsoMeant: (count: Words) => `；另有 ${count} 处作者已注明不必提示`,
  alsoOff: (count: Words) => `；${count} 个文件注明不检查`,
  placesUnused: (path: Words, places: Words, unused: Words) =>
    `tifa: ${path}: 所记 ${places} 处忽略中，有 ${unused} 处在所查文稿里已没有提示，可以删去\n`,
  allGitIgnored: '没有可检查的文稿：.gitignore 排除了其中的文件，要检查请写出文件名',
};

export type MeantTexts = typeof meant;
