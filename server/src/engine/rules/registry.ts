/** All rules that need nothing but records. */
import { attribution } from './attribution.ts';
import { congressName } from './congress-name.ts';
import { event } from './event.ts';
import { firstUse } from './first-use.ts';
import { fixedWording } from './fixed-wording.ts';
import { label } from './label.ts';
import { labelList } from './label-list.ts';
import { labelNumber } from './label-number.ts';
import { labelTopic } from './label-topic.ts';
import { misquote } from './misquote.ts';
import { nestedMarks } from './nested-marks.ts';
import { outdated } from './outdated.ts';
import { planNow } from './plan-now.ts';
import { planPeriod } from './plan-period.ts';
import type { Rule } from './rule.ts';
import { title } from './title.ts';
import { wrongForm } from './wrong-form.ts';

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
