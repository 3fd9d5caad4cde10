/** An ellipsis that leaves out a word on which the sense of a record depends: 决……让干部 for 决不能让干部. */
import type { Candidate } from '../../findings/build.ts';
import { ONLY_TOLD } from '../../findings/voice.ts';
import { say } from '../../language/index.ts';
import type { Units } from '../../text/parts.ts';
import { turnedBy } from '../../text/sense.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Scene } from '../rule.ts';
import type { Official } from './readings.ts';

/** Findings on the ellipses of a quotation whose parts stand in a record. */
export function leftOut({ form, reading, parts }: Official): Candidate[] {
  return parts.slice(1).flatMap(({ draft, source }, i): Candidate[] => {
    const before = parts[i] as Official['parts'][number];
    const turned = turnedBy(form.text, form.skeleton, { from: before.source.to, to: source.from });
    if (!turned) return [];
    const gap = gapOf(reading.scene, before.draft, draft);
    const words = printed(form, turned.lost);
    return [
      {
        ...gap,
        voice: ONLY_TOLD,
        message: say.finding.ellipsisHides(words),
        verdict: turned.isNegation ? 'negation' : 'omission',
        replacements: [],
        record: form.record,
        sourceText: form.text,
      },
    ];
  });
}

/** What stands between two parts of the draft. */
function gapOf({ skeleton }: Scene, before: Units, next: Units): { start: number; end: number } {
  return { start: (skeleton.at[before.to - 1] as number) + 1, end: skeleton.at[next.from] as number };
}

function printed({ text, skeleton }: Official['form'], { from, to }: Units): string {
  const { start, end } = sourceSpan(skeleton, from, to);
  return text.slice(start, end);
}
