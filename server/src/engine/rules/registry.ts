/** All rules that need nothing but records. */

import { event } from './events/event.ts';
import { firstUse } from './events/first-use.ts';
import { labelList } from './labels/list.ts';
import { labelNumber } from './labels/number.ts';
import { labelTopic } from './labels/topic.ts';
import { label } from './labels/verb.ts';
import { nestedMarks } from './marks/nested.ts';
import { congressName } from './names/congress.ts';
import { title } from './names/title.ts';
import { planNow } from './plans/now.ts';
import { planPeriod } from './plans/period.ts';
import { attribution } from './quotations/attribution.ts';
import { misquote } from './quotations/misquote.ts';
import type { Rule } from './rule.ts';
import { fixedWording } from './wording/fixed-wording.ts';
import { outdated } from './wording/outdated.ts';
import { wrongForm } from './wording/wrong-form.ts';

export const RULES: readonly Rule[] = [
  wrongForm,
  outdated,
  misquote,
  title,
  attribution,
  event,
  firstUse,
  label,
  labelList,
  labelNumber,
  labelTopic,
  planPeriod,
  planNow,
  congressName,
  nestedMarks,
  fixedWording,
];
