/** labels/topic: two labels of one occasion in each other's place, as the words say that they are about. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import type { WordingRecord } from '../../records/record.ts';
import { fold, sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { defineRule, type ExactMatch, type Scene } from '../rule.ts';
import { titleAround } from '../scene.ts';
import { topicPlace } from './context.ts';

export const labelTopic = defineRule({
  code: 'labels/topic',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

/** A label after the topic of another one. */
interface Misplaced {
  readonly match: ExactMatch;
  readonly span: Span;
  readonly meant: WordingRecord;
}

/** 推进全球互联网治理体系变革的“五点主张”: that topic belongs to “四项原则”. */
function find(scene: Scene): Candidate[] {
  const misplaced = scene.exact.flatMap((match) => misplacedAt(scene, match));
  return misplaced.map(({ match, span, meant }) => {
    const own = match.form.record.wording;
    const message = say.finding.labelOfTopic(meant.wording, own);
    const how = { change: 'number', place: 'label', length: meant.wording.length } as const;
    return { ...span, ...how, verdict: 'order', message, replacements: meant.wording, record: meant };
  });
}

function misplacedAt(scene: Scene, match: ExactMatch): Misplaced[] {
  const { record, role } = match.form;
  if (record.kind !== 'label' || role !== 'wording' || !record.topics.length) return [];
  if (titleAround(scene, match.from, match.to)) return [];
  const span = sourceSpan(scene.skeleton, match.from, match.to);
  if (isItsPlace(scene, record, span) || leadsToIts(scene, match)) return [];
  const meant = scene.records.records.filter((other) => isSibling(record, other) && isItsPlace(scene, other, span));
  return meant.length === 1 && meant[0] ? [{ match, span, meant: meant[0] }] : [];
}

/** Its own topic directly behind it: 协调推进“五位一体”总体布局和“四个全面”战略布局 is one verb for both. */
function leadsToIts({ skeleton }: Scene, { form, to }: ExactMatch): boolean {
  return form.record.topics.some((topic) => skeleton.text.startsWith(fold(topic), to));
}

function isItsPlace(scene: Scene, record: WordingRecord, span: Span): boolean {
  const place = topicPlace(scene, record, span);
  return place === 'attached' || place === 'proposed';
}

/** Another label of the same field and the same first occasion. */
function isSibling(record: WordingRecord, other: WordingRecord): boolean {
  if (other === record || other.kind !== 'label' || !other.topics.length || other.unverified) return false;
  return other.scope === record.scope && other.sources[0]?.source === record.sources[0]?.source;
}
