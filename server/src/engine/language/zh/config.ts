/** Chinese: what is wrong with settings and configuration files. */
import type { Words } from '../words.ts';

export const config = {
  wrongName: (right: Words) => `文件名不对，没有读取：应为 ${right}`,
  circle: (files: Words) => `extends 成环：${files}，请去掉其中一处`,
  notExtended: (path: Words) => `extends 中的 ${path} 不存在：请检查路径`,
  keptUntilMended: '改正之前仍按原来的配置检查',
  unusedUntilMended: '改正之前不使用这个配置文件',
  faulty: (problem: Words, use: Words) => `配置文件有误：${problem}。${use}。`,
  notTrusted: (path: Words) => `工作区未受信任，不读取文件夹之外的 ${path}`,
  tooLarge: (size: Words, most: Words) => `文件有 ${size} 字节，超过 ${most} 字节的上限`,
  unreadable: (reason: Words) => `读不了（${reason}）：请检查权限`,
  notUnderstood: (reason: Words) => `读不懂（${reason}）：请改写`,
  inRules: (problem: Words) => `rules 中${problem}`,
  noFolder: (folder: Words) => `corpus.folders 中的 ${folder} 不是文件夹：请检查路径`,
  noBundled: (id: Words, packs: Words) => `packs.bundled 中没有名为“${id}”的随附提法库：请删去或改正拼写；有 ${packs}`,
  packsSetting:
    '设置 tifa.packs 已分为两项，没有读取：请把其中的文件夹移到 tifa.packs.folders；停用随附的提法库用 tifa.packs.bundled。',
  noPack: (folder: Words) => `packs 中的 ${folder} 不是提法库（没有 pack.yaml）：请检查路径`,
  unknownRule: (name: Words, groups: Words) =>
    `没有名为“${name}”的规则：请删去或改正拼写；可写组名（${groups}）或规则代码（如 labels/verb），见 docs/rules`,
  badDay: (key: Words, value: Words) => `文前的 ${key}“${value}”不是日期，已忽略：可写作 2016-03-10 或 2016年3月10日`,
  asOfSetting: (value: Words) => `设置 tifa.asOf 的值 ${value} 不是日期，应写作 YYYY-MM-DD，已忽略。`,
  countSetting: (name: Words, value: Words) => `设置 ${name} 的值 ${value} 不是正整数，已忽略。`,
  lengthSetting: (value: Words) => `设置 tifa.check.minQuotationLength 的值 ${value} 不是正整数，已忽略。`,
  rulesSetting: (problem: Words) => `设置 tifa.rules 中${problem}。`,
  textSetting: (name: Words) => `设置 ${name} 应为字符串，已忽略。`,
  listSetting: (name: Words) => `设置 ${name} 应为字符串列表，已忽略。`,
  choiceSetting: (name: Words, value: Words, allowed: Words) =>
    `设置 ${name} 的值 ${value} 无法识别（可用：${allowed}），已忽略。`,
  relativePath: (path: Words) => `设置中的路径 ${path} 是相对路径，但没有打开文件夹，已忽略；请写绝对路径。`,
};

export type ConfigTexts = typeof config;
