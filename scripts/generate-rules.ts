/**
 * Writes everything that lists the rules, from what they say of themselves: the setting `tifa.rules`, the schema of .tifa.yaml, the
 * tables of documents, and head and end of each page. With --check it only compares. Run: npm run generate
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CATALOGUES, LANGUAGES, type Language } from '../server/src/engine/language/index.ts';
import { OLD_NAMES, RULE_CODES, RULE_GROUPS, type RuleCode } from '../server/src/engine/rules/codes.ts';
import { CATALOGUE } from '../server/src/engine/rules/registry.ts';
import { RULE_SETTINGS } from '../server/src/engine/severity.ts';

const ROOT = join(import.meta.dirname, '..');
const isCheck = process.argv.includes('--check');
const stale: string[] = [];

const NEEDS = {
  records: '提法库',
  events: '提法库记载的会议、活动',
  patterns: '提法库的句式',
  documents: '自有语料',
  text: '不需要资料',
};
const { rules: RULES, groups: GROUPS, severities: LEVELS } = CATALOGUES.zh.names;
const FIXES = { certain: '可直接改正', offered: '给出改法，由作者选定', none: '只提示' };

/** Writes a text, or with --check notes that the file is another. */
function put(path: string, text: string): void {
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  if (isCheck) stale.push(path);
  else writeFileSync(file, text);
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Replaces what stands between two marks, which must be there. */
function between(path: string, text: string, before: string, after: string): void {
  const whole = read(path);
  const start = whole.indexOf(before);
  const end = whole.indexOf(after, start + before.length);
  if (start < 0 || end < 0) throw new Error(`${path} lacks ${before} … ${after}`);
  put(path, whole.slice(0, start + before.length) + text + whole.slice(end));
}

const factsOf = (code: RuleCode) => {
  const facts = CATALOGUE.find((each) => each.code === code);
  if (!facts) throw new Error(`${code} has no rule: list it in registry.ts`);
  return facts;
};
const oldNameOf = (code: RuleCode) => [...OLD_NAMES].find(([, codes]) => codes.includes(code))?.[0];
const names = [...RULE_CODES, ...RULE_GROUPS, ...OLD_NAMES.keys()];

function settings(): void {
  const manifest = JSON.parse(read('package.json'));
  const setting = (description: string, deprecationMessage?: string) => ({
    type: 'string',
    enum: RULE_SETTINGS,
    enumDescriptions: RULE_SETTINGS.map((each) => `%setting.rule.${each}%`),
    description,
    ...(deprecationMessage === undefined ? {} : { deprecationMessage }),
  });
  manifest.contributes.configuration.properties['tifa.rules'].properties = Object.fromEntries([
    ...RULE_CODES.map((code) => [code, setting(`%${keyOf(code)}%`)]),
    ...RULE_GROUPS.map((group) => [group, setting(`%${keyOf(group)}%`)]),
    ...[...OLD_NAMES].map(([name, codes]) => [name, setting('%rule.formerName%', `→ ${codes.join(', ')}`)]),
  ]);
  put('package.json', `${JSON.stringify(manifest, null, 2)}\n`);
  const lines = names.map((name) => `        "${name}": { "$ref": "#/definitions/severity" }`);
  const before =
    /"rules": \{[\s\S]*?"properties": \{\n/.exec(read('corpus/schema/config.schema.json'))?.[0] ?? '"rules"';
  between('corpus/schema/config.schema.json', lines.join(',\n'), before, '\n      }\n    },\n    "allow"');
}

/** Keys of the manifest have letters and points only. */
const keyOf = (name: string): string => `rule.${name.replace(/[/-]/g, '.')}`;

/** The names of rules in the texts of the manifest, in both languages; all other texts are written by hand. */
function manifestTexts(language: Language, file: string): void {
  const { rules, groups } = CATALOGUES[language].names;
  const [of, whole, former] =
    language === 'zh'
      ? ['：', '：这一组的全部规则', '旧名，仍可用。']
      : [': ', ': all rules of this group', 'A former name, still valid.'];
  const written = Object.entries(JSON.parse(read(file))).filter(([key]) => !key.startsWith('rule.'));
  const texts = [
    ...RULE_CODES.map((code) => [keyOf(code), `${rules[code].name}${of}${rules[code].title}`]),
    ...RULE_GROUPS.map((group) => [keyOf(group), groups[group] + whole]),
    ['rule.formerName', former],
  ];
  put(file, `${JSON.stringify(Object.fromEntries([...written, ...texts]), null, 2)}\n`);
}

/** The rows of a table of rules; `pages` is the folder of pages as seen from the document. */
function rows(pages: string): string {
  const lines = RULE_CODES.map(
    (code) => `| [\`${code}\`](${pages}${code}.md) | ${RULES[code].name} | ${RULES[code].title} |`,
  );
  return `\n| 规则 | 名称 | 检查什么 |\n|---|---|---|\n${lines.join('\n')}\n`;
}

function documents(): void {
  const marks = ['<!-- rules -->', '<!-- /rules -->'] as const;
  between('README.md', rows('docs/rules/'), ...marks);
  between('docs/guide.md', rows('rules/'), ...marks);
  between('docs/json.md', RULE_CODES.map((code) => `\`${code}\``).join(', '), ...marks);
  put('docs/rules/README.md', index());
}

function index(): string {
  const groups = RULE_GROUPS.map((group) => {
    const own = RULE_CODES.filter((code) => code.startsWith(`${group}/`)).map((code) => {
      const { needs, highest, fix } = factsOf(code);
      const { name, title } = RULES[code];
      return `| [\`${code}\`](${code}.md) | ${name} | ${title} | ${NEEDS[needs]} | ${LEVELS[highest]} | ${FIXES[fix]} |`;
    });
    return `## ${group}：${GROUPS[group]}\n\n| 规则 | 名称 | 检查什么 | 依据 | 最高级别 | 改法 |\n|---|---|---|---|---|---|\n${own.join('\n')}\n`;
  });
  const old = [...OLD_NAMES].map(
    ([name, codes]) => `| \`${name}\` | ${codes.map((code) => `\`${code}\``).join('、')} |`,
  );
  return `# 规则 Rules

规则的代码是“组/名称”。设置 \`tifa.rules\` 和 \`.tifa.yaml\` 的 \`rules\` 中可写代码、组名或旧名，写得越具体越优先：代码先于组名，组名先于旧名。
级别可设为 ${RULE_SETTINGS.map((each) => `\`${each}\``).join('、')}。

*The code of a rule is \`group/name\`. Codes, groups and former names may be set; the most specific one counts.*

${groups.join('\n')}
## 旧名 Former names

| 旧名 | 现为 |
|---|---|
${old.join('\n')}
`;
}

/** The head and the last section of a page are generated, what stands between is written by hand. */
function page(code: RuleCode): void {
  const path = `docs/rules/${code}.md`;
  if (!existsSync(join(ROOT, path))) throw new Error(`${path} is missing: write what is found, and what is left alone`);
  const { needs, highest, fix } = factsOf(code);
  const { name, title } = RULES[code];
  const old = oldNameOf(code);
  const facts = [
    `依据：${NEEDS[needs]}`,
    `最高级别：${LEVELS[highest]}`,
    FIXES[fix],
    ...(old ? [`旧名 \`${old}\``] : []),
  ];
  const middle = read(path)
    .replace(/^# [\s\S]*?\n> .*\n+/, '')
    .replace(/\n+## 关闭\n[\s\S]*$/, '')
    .trim();
  const end = `不需要时把设置 \`tifa.rules\` 中的 \`${code}\`（或整组 \`${code.split('/')[0]}\`）改为 \`off\`。全部规则见[目录](../README.md)。`;
  put(path, `# ${code}：${name}\n\n${title}。\n\n> ${facts.join(' · ')}\n\n${middle}\n\n## 关闭\n\n${end}\n`);
}

settings();
for (const language of LANGUAGES)
  manifestTexts(language, language === 'zh' ? 'package.nls.zh-cn.json' : 'package.nls.json');
documents();
RULE_CODES.forEach(page);
if (stale.length) {
  console.error(`not current: ${stale.join(', ')}: run npm run generate`);
  process.exit(1);
}
console.log(`rules: ${RULE_CODES.length} codes in ${RULE_GROUPS.length} groups`);
