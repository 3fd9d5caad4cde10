/** labels/count: “三个到位”：思想到位、措施到位: another number of points than the label says. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { readNumber } from '../../text/numerals.ts';
import { UNTIDY } from '../draft-rule.ts';
import { readable } from '../readable.ts';
import { defineRule, type Scene } from '../rule.ts';

export const labelCount = defineRule({
  code: 'labels/count',
  needs: 'text',
  highest: 'information',
  fix: 'none',
  prepare: () => find,
});

/** A label in marks, what joins it to its list, and the list up to the end of the sentence or the bracket. */
const LABELLED =
  /[“"「]([两二三四五六七八九十]{1,2})[个大项条种]?(\p{Script=Han}{1,6})[”"」](?:[：:]|（|——|，?(?:即|就是|分别是|包括|也就是)[：:]?)([^。；！？）\n]+)(?=[。；！？）\n]|$)/gu;
const PARTIAL = /等|……|以及其他/;
const FEWEST = 2;

const MAY_BE_LABELLED = /[“"「][两二三四五六七八九十]/;

function find(scene: Scene): Candidate[] {
  if (!MAY_BE_LABELLED.test(readable(scene))) return []; // shortcut: no match
  return [...readable(scene).matchAll(LABELLED)].flatMap(({ index, 1: digits = '', 2: noun = '', 3: list = '' }) => {
    const label = { start: index + 1, end: index + 1 + scene.text.slice(index + 1).search(/[”"」]/) };
    const count = digits === '两' ? 2 : readNumber(digits);
    const points = pointsOf(list, noun);
    if (!count || points === undefined || points === count || isKnown(scene, label.start)) return [];
    const message = say.finding.countedItems(scene.text.slice(label.start, label.end), points);
    return [{ ...label, ...UNTIDY, verdict: 'number', message, replacements: [] }];
  });
}

/** How many points a list has: only where each of them holds the noun of the label once, so that none holds two. */
function pointsOf(list: string, noun: string): number | undefined {
  if (PARTIAL.test(list)) return undefined;
  const points = list.split(/[、，]|[”"」](?=[“"「])/).map((point) => point.trim());
  const isPoint = (point: string) => point.split(noun).length === 2;
  return points.length >= FEWEST && points.every(isPoint) ? points.length : undefined;
}

/** Labels whose members are known are compared with them. */
function isKnown({ exact, skeleton }: Scene, start: number): boolean {
  return exact.some(({ form, from }) => form.record.members.length > 0 && skeleton.at[from] === start);
}
