/** Chinese: pages made for one look, the configuration in force and why something was flagged. */
import { inMarks } from '../marks.ts';
import type { Words } from '../words.ts';

export const pages = {
  effective: (name: Words) => `提法 Tifa：${name ? `对 ${name} ` : ''}已生效的配置（只读）。每个值后面是它的来历。`,
  files: '配置文件，先列的优先：',
  noFile: '没有 .tifa.yaml，只用设置和默认值。',
  byDefault: '默认值',
  usualMemory: '本机内存的四分之一，最多 1024 MB',
  setting: (name: Words, level: Words) => `设置 ${name}（${level}）`,
  records: (count: Words) => `${count} 条提法`,
  ownSeverity: '规则自身的最高级别',
  severitySet: '设置或 .tifa.yaml 所定',
  today: '未注明，按当下判断',
  dayOfDraft: '文稿自身的日期',
  why: '为什么提示',
  place: '位置：',
  lineOf: (name: Words, line: Words) => `${name} 第 ${line} 行`,
  rule: '规则：',
  severity: '级别：',
  verdict: '判断：',
  said: '提示：',
  difference: '差异：',
  proof: '依据：',
  byRecord: (id: Words, pack: Words) => `提法库${pack ? inMarks(pack) : ''}的条目 \`${id}\``,
  byDocument: (place: Words) => `语料 ${place}`,
  byDraft: '文稿自身的文字，不靠资料',
  source: '出处：',
  tier: '来源级别：',
  day: '以哪一天为准：',
  fix: '改法：',
  noFix: '只提示，没有改法',
  certainFix: (text: Words) => `改为${inMarks(text)}，可直接改正`,
  offeredFix: (text: Words) => `可改为${inMarks(text)}，由作者选定`,
  silence: '不需要这类提示时',
  silenceByFix: '在提示处按 Ctrl+.（macOS 为 Cmd+.），从快速修复中选择。',
  silenceByComment: (rule: Words) =>
    `在文稿里写注释 \`<!-- 提法-忽略 ${rule} -->\`：独占一行的管下一行，写在行末的管本行；文前写 \`tifa: off\` 则全文不检查。`,
  silenceBySetting: (rule: Words) => `在设置 \`tifa.rules\` 中把 \`${rule}\` 改为 \`off\`，或改为较低的级别。`,
  silenceByFile: (rule: Words) => `在 \`.tifa.yaml\` 中写 \`rules: { ${rule}: off }\`，对文件夹中的全部文稿有效。`,
  silenceByRecord: '自有的写法可加入自己的提法库（“加入提法库”），状态写 current。',
};

export type PagesTexts = typeof pages;
