/** All rules: those that need nothing but records, and what is known of every one. */

import { unknownComment, unusedComment } from './comments/facts.ts';
import { usualList, usualName, usualWording } from './corpus/facts.ts';
import type { DraftRule } from './draft-rule.ts';
import { numbering } from './drafting/numbering.ts';
import { placeholder } from './drafting/placeholder.ts';
import { repeated } from './drafting/repeated.ts';
import { undated } from './drafting/undated.ts';
import { dateAndPlace } from './events/date-place.ts';
import { firstUse } from './events/first-use.ts';
import { labelListOverBlocks } from './labels/blocks.ts';
import { labelCount } from './labels/count.ts';
import { labelList } from './labels/list.ts';
import { labelNumber } from './labels/number.ts';
import { labelTopic } from './labels/topic.ts';
import { labelVerb } from './labels/verb.ts';
import { lawArticle } from './laws/article.ts';
import { halfWidth } from './marks/half-width.ts';
import { nestedMarks } from './marks/nested.ts';
import { unmatchedMarks } from './marks/unmatched.ts';
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
import { script } from './wording/script.ts';
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
  labelCount,
  planPeriod,
  planNow,
  congressName,
  nestedMarks,
  fixedWording,
  setPhrase,
  indirectQuotation,
  institutionName,
];

/** Those that look at a draft as a whole. */
export const DRAFT_RULES: readonly DraftRule[] = [script, placeholder, repeated, numbering, unmatchedMarks, halfWidth];

/** What rules that look at blocks find over several of them. */
export const OVER_BLOCKS: readonly DraftRule[] = [labelListOverBlocks];

/** What is known of each rule, whoever applies it: settings, pages and tables are made of it. */
export const CATALOGUE: readonly RuleFacts[] = [
  ...RULES,
  ...DRAFT_RULES,
  passage,
  lawArticle,
  usualWording,
  usualList,
  usualName,
  unknownComment,
  unusedComment,
  undated,
];
