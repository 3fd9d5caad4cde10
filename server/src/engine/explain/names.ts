/** What verdicts and tiers are called where a writer sees them. */
import type { Tier, Verdict } from '../types.ts';

export const VERDICT_NAMES: Readonly<Record<Verdict, string>> = {
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

export const TIER_NAMES: Readonly<Record<Tier, string>> = {
  primary: '原文',
  authority: '权威发布',
  media: '媒体报道',
  secondary: '转引',
};
