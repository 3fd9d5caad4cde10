/** label: a verb that goes with other labels; numbers are for label-number.ts, lists for label-list.ts. */

import type { WordingRecord } from '../../records/record.ts';
import { fold, sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import type { ExactMatch, Rule, Scene, WeighedFinding } from '../rule.ts';
import { labelFinding } from './finding.ts';

export const label: Rule = { code: 'label', find };

/** A label after a verb that goes with other labels. */
interface Mismatch {
  readonly label: ExactMatch;
  readonly verb: string;
  /** Skeleton unit where the verb begins. */
  readonly from: number;
}

/** 增强“四个自信”: a verb that goes with other labels stands before this one. */
function find(scene: Scene): WeighedFinding[] {
  const found = scene.exact.flatMap((match) => mismatchAt(scene, match));
  return found.flatMap((here, i) => {
    const next = found[i + 1];
    return next && areSwapped(here, next)
      ? [...swapFinding(scene, here, next), ...verbFinding(scene, here)]
      : verbFinding(scene, here);
  });
}

function mismatchAt(scene: Scene, match: ExactMatch): Mismatch[] {
  const { record, role } = match.form;
  if (record.kind !== 'label' || role !== 'wording' || !record.frames.length) return [];
  const before = verbBefore(scene, match);
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
function swapFinding(scene: Scene, a: Mismatch, b: Mismatch): WeighedFinding[] {
  const { skeleton, text } = scene;
  const [first, second] = [a.label, b.label].map(({ from, to }) => sourceSpan(skeleton, from, to)) as [Span, Span];
  const [verb, otherVerb] = [a, b].map((each) => sourceSpan(skeleton, each.from, each.from + each.verb.length)) as [
    Span,
    Span,
  ];
  const span = withClosingMark(text, sourceSpan(skeleton, a.from, b.label.to));
  const ways = [swap(text, span, first, second), swap(text, span, verb, otherVerb)];
  const replacement = ways.find((way) => scene.records.formsWith(fold(way)).length) ?? ways[0] ?? '';
  const [one, two] = [a.label.form.record, b.label.form.record];
  const message = `“${one.wording}”与“${two.wording}”的搭配颠倒：应为${replacement}`;
  return labelFinding(scene, one, {
    ...span,
    replacement,
    message,
    verdict: 'order',
    change: 'order',
    doubtful: false,
    weight: 300,
  });
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

function verbFinding(scene: Scene, { label: match, verb, from }: Mismatch): WeighedFinding[] {
  const { record } = match.form;
  const frame = record.frames[0] ?? verb;
  const span = sourceSpan(scene.skeleton, from, from + verb.length);
  const message = `“${record.wording}”通常与“${frame}”搭配，不与“${verb}”搭配`;
  return labelFinding(scene, record, {
    ...span,
    replacement: frame,
    message,
    verdict: 'wording',
    change: 'synonym',
    doubtful: true,
    weight: 5,
  });
}

/** A verb that is the frame of some label, directly before the match (a quotation mark may stand between). */
function verbBefore(scene: Scene, match: ExactMatch): { verb: string; from: number } | undefined {
  for (const verb of scene.records.frames) {
    const from = match.from - verb.length;
    if (from < 0 || !scene.skeleton.text.startsWith(verb, from)) continue;
    const start = scene.skeleton.at[from] as number;
    const end = scene.skeleton.at[match.from] as number;
    if (/^[“"「‘]?$/.test(scene.text.slice(start + verb.length, end))) return { verb, from };
  }
  return undefined;
}
