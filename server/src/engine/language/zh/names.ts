/** Chinese: what rules, groups, verdicts, tiers and the like are called. */
import type { RecordKind, Status } from '../../records/record.ts';
import type { RuleCode, RuleGroup } from '../../rules/codes.ts';
import type { Severity, Tier, Verdict } from '../../types.ts';

/** A rule as a writer knows it: its name, and what is wrong where it reports. */
export interface RuleNames {
  readonly name: string;
  readonly title: string;
}

const rules: Readonly<Record<RuleCode, RuleNames>> = {
  'wording/wrong-form': { name: '错误写法', title: '登记在册的错误写法' },
  'wording/fixed': { name: '固定表述', title: '引号外的固定表述写错' },
  'wording/set-phrase': { name: '固定词组', title: '四字固定词组写错' },
  'wording/usage': { name: '用词不当', title: '用词不当' },
  'wording/superseded': { name: '表述已调整', title: '名称或提法已调整、不再使用' },
  'wording/script': { name: '繁简混用', title: '简体文稿里夹有繁体字' },
  'quotations/misquote': { name: '引文有误', title: '引号内的文字与规范表述只差少许' },
  'quotations/passage': { name: '引文与原文不符', title: '引文与自有语料中的原文不一致' },
  'quotations/indirect': { name: '转述有误', title: '转述的话与规范表述只差少许' },
  'quotations/attribution': { name: '出处不符', title: '引文的讲话人、文件、时间、场合、地点与出处不符' },
  'labels/verb': { name: '标签搭配', title: '标签与动词搭配不当' },
  'labels/list': { name: '标签内容', title: '标签所列内容漏项、换序、有错字' },
  'labels/number': { name: '标签数字', title: '标签的数字有误' },
  'labels/topic': { name: '标签错位', title: '标签与所说的工作错位' },
  'labels/count': { name: '标签项数', title: '标签的数目与所列的项数不符' },
  'events/date-place': { name: '会议时间地点', title: '会议、活动的日期、届次、地点与史实不符' },
  'events/first-use': { name: '首次提出', title: '“首次提出”的时间、场合不符' },
  'plans/period': { name: '规划年份', title: '五年规划的首年、末年、起止年份有误' },
  'plans/now': { name: '规划已期满', title: '期满的五年规划当作正在实施' },
  'names/title': { name: '文件名称', title: '《》中的文件名称有误' },
  'names/congress': { name: '大会名称', title: '全国代表大会的名称有误' },
  'names/institution': { name: '机构名称', title: '机构名称写错' },
  'laws/article': { name: '法律条文', title: '所引法律条文的条号、法律名称、版本或文字与原文不符' },
  'corpus/wording': { name: '用字与语料不同', title: '引号外的文字与语料中多篇文献的用字只差少许' },
  'corpus/list': { name: '并列与语料不同', title: '引号外的并列与语料中多篇文献的并列只差一项或次序' },
  'corpus/name': { name: '名称与语料不同', title: '机构、会议的名称和标签的数目与语料中多篇文献的只差一处' },
  'marks/nested': { name: '引号嵌套', title: '引号套引号、书名号套书名号时里层用错' },
  'marks/unmatched': { name: '标点不成对', title: '引号、书名号、括号不成对' },
  'marks/half-width': { name: '半角标点', title: '汉字之间用了半角标点' },
  'drafting/placeholder': { name: '待填空位', title: '有待填写的空位没有填上' },
  'drafting/repeated': { name: '段落重复', title: '同一段文字出现两次' },
  'drafting/numbering': { name: '序号', title: '序号跳号或重号' },
  'drafting/undated': { name: '没有日期', title: '文稿没有日期，注明后许多“已调整”的提示可以消除' },
  'comments/unknown': { name: '忽略注释写错', title: '忽略注释写错：没有这样的指令、规则' },
  'comments/unused': { name: '忽略注释无用', title: '忽略注释没有用处：那里没有可忽略的提示' },
};

/** What the rules of a group look at. */
const groups: Readonly<Record<RuleGroup, string>> = {
  wording: '规范表述',
  quotations: '引文',
  labels: '标签',
  events: '会议、活动',
  plans: '五年规划',
  names: '名称',
  laws: '法律条文',
  corpus: '语料用字',
  marks: '标点',
  drafting: '成稿',
  comments: '忽略注释',
};

const verdicts: Readonly<Record<Verdict, string>> = {
  exact: '与原文一致',
  punctuation: '仅标点不同',
  number: '数字不同',
  negation: '否定词或关键词有增删',
  order: '语序不同',
  omission: '有遗漏',
  insertion: '有增字',
  wording: '个别字不同',
  rewritten: '与原文差别较大',
  misattributed: '出处不符',
  superseded: '表述已调整',
  'not-found': '未找到',
  'cannot-verify': '无法核对（语料未收录）',
};

/** How far a source proves wording. */
const tiers: Readonly<Record<Tier, string>> = {
  primary: '原文',
  authority: '权威发布',
  media: '媒体报道',
  secondary: '转引',
};

/** Of records. */
const statuses: Readonly<Record<Status, string>> = {
  current: '现行',
  usable: '可用',
  adjusted: '已调整',
  retired: '不再使用',
  local: '地方',
};

const kinds: Readonly<Record<RecordKind, string>> = {
  formulation: '表述',
  quotation: '原话',
  label: '标签',
  list: '并列内容',
  term: '用语',
  title: '文件',
  institution: '机构',
  period: '时期',
  campaign: '活动',
};

const severities: Readonly<Record<Severity, string>> = { warning: '警告', information: '信息', hint: '提示' };

export const names = { product: '提法', rules, groups, verdicts, tiers, statuses, kinds, severities };

export type NamesTexts = typeof names;
