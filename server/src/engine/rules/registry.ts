/** All rules: those that need nothing but records, and what is known of every one. */

import { dateAndPlace } from './events/date-place.ts';
import { firstUse } from './events/first-use.ts';
import { labelList } from './labels/list.ts';
import { labelNumber } from './labels/number.ts';
import { labelTopic } from './labels/topic.ts';
import { labelVerb } from './labels/verb.ts';
import { lawArticle } from './laws/article.ts';
import { nestedMarks } from './marks/nested.ts';
import { congressName } from './names/congress.ts';
import { institutionName } from './names/institution.ts';
import { title } from './names/title.ts';
import { planNow } from './plans/now.ts';
import { planPeriod } from './plans/period.ts';
import { attribution } from './quotations/attribution.ts';
import { indirectQuotation } from './quotations/indirect.ts';
import { misquote } from './quotations/misquote.ts';
import { passage } from './quotations/passage.ts';
import type { Rule, RuleFacts } from './rule.ts';
import { fixedWording } from './wording/fixed.ts';
import { setPhrase } from './wording/set-phrase.ts';
import { superseded } from './wording/superseded.ts';
import { usage } from './wording/usage.ts';
import { wrongForm } from './wording/wrong-form.ts';

/** In the order in which they look at a block. */
export const RULES: readonly Rule[] = [
  wrongForm,
  usage,
  superseded,
  misquote,
  title,
  attribution,
  dateAndPlace,
  firstUse,
  labelVerb,
  labelList,
  labelNumber,
  labelTopic,
  planPeriod,
  planNow,
  congressName,
  nestedMarks,
  fixedWording,
  setPhrase,
  indirectQuotation,
  institutionName,
];

/** What is known of each rule, whoever applies it: settings, pages and tables are made of it. */
export const CATALOGUE: readonly RuleFacts[] = [...RULES, passage, lawArticle];
