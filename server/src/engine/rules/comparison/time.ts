/** Is a draft older than a wording? Then it says what was said in its time, and nothing that nearly is a later wording. */
import { changeOf } from '../../findings/change.ts';
import type { WordingRecord } from '../../records/record.ts';
import { isBefore } from '../../text/dates.ts';
import type { Scene } from '../rule.ts';
import type { NearWording } from './near-wording.ts';

/** The draft is of a time in which official texts printed the wrong forms of a record as well. */
export function isOlderThanRule({ asOf }: Scene, { wrongFrom }: WordingRecord): boolean {
  return asOf !== undefined && wrongFrom !== undefined && isBefore(asOf, wrongFrom);
}

/** No source of the record is as old as the draft, and what differs is more than a slip of typing. */
export function isOlderThanWording(scene: Scene, near: NearWording): boolean {
  const { asOf } = scene;
  if (asOf === undefined) return false;
  const { record } = near.form;
  if (isOlderThanRule(scene, record)) return true;
  const first = firstUse(record);
  return first !== undefined && isBefore(asOf, first) && changeOf(near) !== 'typo';
}

/** The oldest day that is known of the wording. */
function firstUse({ sources, validFrom }: WordingRecord): string | undefined {
  const days = [validFrom, ...sources.map(({ source }) => source.date)];
  return days.filter((day) => day !== undefined).sort()[0];
}
