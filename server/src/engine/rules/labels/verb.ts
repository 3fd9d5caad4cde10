/** labels/verb: a verb that goes with other labels, and two labels with the verbs of each other. */
import type { Candidate } from '../../findings/build.ts';
import { SWAPPED_LABELS } from '../../findings/priority.ts';
import { say } from '../../language/index.ts';
import { memo } from '../../memo.ts';
import type { RecordSet } from '../../records/forms.ts';
import type { WordingRecord } from '../../records/record.ts';
import { fold, sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { defineRule, type ExactMatch, type Scene } from '../rule.ts';
import { framesOf } from './frames.ts';

export const labelVerb = defineRule({
  code: 'labels/verb',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: (knowledge) => (scene) => find(scene, framesOf(knowledge)),
});

/** A label after a verb that goes with other labels. */
interface Mismatch {
  readonly label: ExactMatch;
  readonly verb: string;
  /** Skeleton unit where the verb begins. */
  readonly from: number;
}

/** 增强“四个自信”: a verb that goes with other labels stands before this one. */
function find(scene: Scene, frames: readonly string[]): Candidate[] {
  const found = scene.exact.flatMap((match) => mismatchAt(scene, match, frames));
  return found.flatMap((here, i) => {
    const next = found[i + 1];
    return next && areSwapped(here, next)
      ? [swapped(scene, here, next), otherVerb(scene, here)]
      : [otherVerb(scene, here)];
  });
}

function mismatchAt(scene: Scene, match: ExactMatch, frames: readonly string[]): Mismatch[] {
  const { record, role } = match.form;
  if (record.kind !== 'label' || role !== 'wording' || !record.frames.length) return [];
  const before = verbBefore(scene, match, frames);
  return before && !goesWith(record, before.verb) ? [{ label: match, ...before }] : [];
}

function goesWith(record: WordingRecord, verb: string): boolean {
  return record.frames.some((own) => verb.endsWith(own) || own.endsWith(verb));
}

/** Each of two neighbouring labels has the verb of the other. */
function areSwapped(a: Mismatch, b: Mismatch): boolean {
  if (b.from - a.label.to > 4) return false;
  return goesWith(a.label.form.record, b.verb) && goesWith(b.label.form.record, a.verb);
}

/** Swaps the labels or the verbs, whichever gives official wording. */
function swapped(scene: Scene, a: Mismatch, b: Mismatch): Candidate {
  const { skeleton, text } = scene;
  const [first, second] = [a.label, b.label].map(({ from, to }) => sourceSpan(skeleton, from, to)) as [Span, Span];
  const [verb, other] = [a, b].map((each) => sourceSpan(skeleton, each.from, each.from + each.verb.length)) as [
    Span,
    Span,
  ];
  const span = withClosingMark(text, sourceSpan(skeleton, a.from, b.label.to));
  const ways = [swap(text, span, first, second), swap(text, span, verb, other)];
  const replacement = ways.find((way) => scene.records.formsWith(fold(way)).length) ?? ways[0] ?? '';
  const [one, two] = [a.label.form.record, b.label.form.record];
  const message = say.finding.labelsCrossed(one.wording, two.wording, replacement);
  return {
    ...span,
    change: 'order',
    place: 'label',
    length: one.wording.length,
    verdict: 'order',
    message,
    replacements: replacement,
    record: one,
    points: SWAPPED_LABELS,
  };
}

/** Takes in the mark that closes the second label, so that what is proposed reads as a whole. */
function withClosingMark(text: string, span: Span): Span {
  return /[”"」’]/.test(text.charAt(span.end)) ? { ...span, end: span.end + 1 } : span;
}

/** The text of `span` with two parts of it in each other's place. */
function swap(text: string, span: Span, a: Span, b: Span): string {
  return (
    text.slice(span.start, a.start) +
    text.slice(b.start, b.end) +
    text.slice(a.end, b.start) +
    text.slice(a.start, a.end) +
    text.slice(b.end, span.end)
  );
}

function otherVerb(scene: Scene, { label: match, verb, from }: Mismatch): Candidate {
  const { record } = match.form;
  const frame = record.frames[0] ?? verb;
  const span = sourceSpan(scene.skeleton, from, from + verb.length);
  const message = say.finding.labelVerb(record.wording, frame, verb);
  const how = { change: 'synonym', place: 'label', length: record.wording.length, doubtful: true } as const;
  const other = labelInRow(scene, match, verb);
  if (!other) return { ...span, ...how, verdict: 'wording', message, replacements: frame, record };
  const label = sourceSpan(scene.skeleton, match.from, match.to);
  const whole = withClosingMark(scene.text, { start: span.start, end: label.end });
  const [opening, closing] = [scene.text.slice(span.end, label.start), scene.text.slice(label.end, whole.end)];
  const ways = [verb + opening + other.wording, frame + opening + record.wording];
  return {
    ...whole,
    ...how,
    verdict: 'wording',
    message: say.finding.labelInRow(message, other.wording),
    replacements: ways.map((text) => ({ text: text + closing, preferred: false })),
    record,
  };
}

/** The wording of all formulations, folded. */
const rowsOf = memo(({ records }: RecordSet): readonly string[] =>
  records.filter(({ kind }) => kind === 'formulation').map(({ wording }) => fold(wording)),
);

/** 增强“四个意识”、坚定“四个自信”、做到“两个…”: the label of this verb in a row of labels of which the others stand before. */
function labelInRow({ records, skeleton }: Scene, match: ExactMatch, verb: string): WordingRecord | undefined {
  const [first = ''] = match.form.record.wording;
  const before = skeleton.text.slice(0, match.from - verb.length);
  return records.records.find((other) => {
    if (other.kind !== 'label' || !other.wording.startsWith(first) || !other.frames.includes(verb)) return false;
    return rowsOf(records).some((row) => {
      const at = row.indexOf(verb + fold(other.wording));
      return at > 0 && before.endsWith(row.slice(0, at));
    });
  });
}

/** A verb that is the frame of some label, directly before the match (a quotation mark may stand between). */
function verbBefore(
  scene: Scene,
  match: ExactMatch,
  frames: readonly string[],
): Pick<Mismatch, 'verb' | 'from'> | undefined {
  for (const verb of frames) {
    const from = match.from - verb.length;
    if (from < 0 || !scene.skeleton.text.startsWith(verb, from)) continue;
    const start = scene.skeleton.at[from] as number;
    const end = scene.skeleton.at[match.from] as number;
    if (/^[“"「‘]?$/.test(scene.text.slice(start + verb.length, end))) return { verb, from };
  }
  return undefined;
}
