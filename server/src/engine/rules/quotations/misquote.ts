/** quotations/misquote: words in quotation marks that nearly are a record's wording. */
import { infixMatch } from '../../align/infix.ts';
import type { Side } from '../../align/patch.ts';
import { isBorder } from '../../align/slide.ts';
import type { Candidate } from '../../findings/build.ts';
import { placeOfQuotation } from '../../findings/place.ts';
import type { Form } from '../../records/forms.ts';
import { partsOf, sectionsOf, type Units } from '../../text/parts.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import { withoutWordsAround } from '../comparison/around.ts';
import { effort, isSlips } from '../comparison/edits.ts';
import { findForm } from '../comparison/find-form.ts';
import { acceptQuoted } from '../comparison/judge-quoted.ts';
import { type NearWording, nearWording, wordingCandidate } from '../comparison/near-wording.ts';
import { differsInKind } from '../comparison/other.ts';
import { raggedEnds, weight } from '../comparison/weigh.ts';
import { defineRule, type MarkedUnits, type Scene } from '../rule.ts';
import { isPartOfOfficial } from '../scene.ts';
import { leftOut } from './left-out.ts';
import { mixedSpeeches } from './mixed.ts';
import { mixedLists } from './mixed-lists.ts';
import { isOwnDifference, officialForm, type Reading, readingsOf } from './readings.ts';

/** Quotations shorter than this are names and labels: their neighbours are other names and labels. */
const SHORTEST = 5;
const LONGEST = 400;
/** A record longer than this many times the quotation is not what was meant as a whole. */
const LONGER = 1.6;

export const misquote = defineRule({
  code: 'quotations/misquote',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  return scene.quotations.flatMap((range) => checkQuotation(scene, range));
}

function checkQuotation(scene: Scene, range: MarkedUnits): Candidate[] {
  const length = range.to - range.from;
  if (length < Math.max(SHORTEST, scene.minQuotationLength) || length > LONGEST) return [];
  const readings = readingsOf(scene, range);
  const official = officialForm(scene, range);
  if (official) return leftOut(official);
  const place = placeOfQuotation(scene, range);
  const near = bestOf(readings.flatMap(nearWordings));
  if (!near.length) return [...mixedSpeeches(scene, range), ...mixedLists(scene, range)];
  return near.map((each) => wordingCandidate(each, { place, doubtful: isDoubtful(each), points: weight(each) }));
}

/** Part by part: what an ellipsis leaves out is left out on purpose. */
function nearWordings({ scene, range, brackets }: Reading): NearWording[] {
  return partsOf(scene.text, scene.skeleton, range).flatMap((part) => {
    const length = part.to - part.from;
    if (length < SHORTEST || length > LONGEST || isPartOfOfficial(scene, part)) return [];
    const own = (found: readonly NearWording[]) => found.filter((near) => isOwnDifference(near, brackets));
    const whole = own([...formsInside(scene, part), ...formsAround(scene, part, part)]);
    return whole.length
      ? whole
      : own(clausesOf(scene, part).flatMap((clause) => formsAround(scene, clause, part).filter(isClose)));
  });
}

/** Fewer characters are no clause to be recognised without the others. */
const SHORTEST_CLAUSE = 8;

/** A single clause must be nearer than a whole quotation. */
function isClose(near: NearWording): boolean {
  return isSlips(near) || effort(near) <= Math.max(1, (near.source.to - near.source.from) * 0.12);
}

/** Clauses of a quotation that may come from elsewhere than the rest, and pairs of them. */
function clausesOf(scene: Scene, part: Units): Units[] {
  const clauses = sectionsOf(scene.text, scene.skeleton, part);
  if (clauses.length < 2) return [];
  const pairs = clauses.slice(1).map((clause, i) => ({ from: (clauses[i] as Units).from, to: clause.to }));
  return [...clauses, ...(clauses.length > 2 ? pairs : [])].filter(
    (clause) => clause.to - clause.from >= SHORTEST_CLAUSE && !isPartOfOfficial(scene, clause),
  );
}

/** Only slips are looked for, or the words end within a clause: something else may have been meant. */
function isDoubtful(near: NearWording): boolean {
  return near.form.slipsOnly || differsInKind(near) || (raggedEnds(near) > 0 && near.source.to - near.source.from < 12);
}

const NOTHING: readonly NearWording[] = [];

/** Whole records that nearly occur in the quotation. */
function formsInside(scene: Scene, range: Units): NearWording[] {
  return scene.near.flatMap((candidate) => {
    const { form } = candidate;
    const length = form.skeleton.text.length;
    const [from, to] = [Math.max(range.from, candidate.from), Math.min(range.to, candidate.to)];
    if (to - from < length / 2 || length < SHORTEST || isLabel(form)) return NOTHING;
    const found = findForm(scene, form, Math.max(1, Math.floor(length * 0.4)), { from, to });
    const near = found && withoutWordsAround(scene, found, range);
    return near?.difference.cost && isDistinct(near.source) && acceptQuoted(scene, near) ? [near] : [];
  });
}

/** The very form stands in the range: what stands around it is the writer's. */
function standsIn(scene: Scene, form: Form, { from, to }: Units): boolean {
  return scene.exact.some((match) => match.form === form && match.from >= from && match.to <= to);
}

/** Labels are near each other by nature; the rules on labels look after them. */
function isLabel({ record, role }: Form): boolean {
  return record.kind === 'label' && role !== 'members';
}

/** Records of which the units, all or some of a quotation, nearly are a part. */
function formsAround(scene: Scene, range: Units, quotation: Units): NearWording[] {
  const words = scene.skeleton.text.slice(range.from, range.to);
  return scene.records.formsLike(words).flatMap((form) => {
    if (isLabel(form) || standsIn(scene, form, range)) return [];
    const match = infixMatch(words, form.skeleton.text, Math.max(1, Math.floor(words.length * 0.34)));
    if (match?.distance === 0) return [];
    return partsToCompare(form, match, words.length)
      .map((part) => withoutWordsAround(scene, nearWording(scene, form, part, range), quotation))
      .filter((near) => near.difference.cost > 0 && isDistinct(near.source) && acceptQuoted(scene, near));
  });
}

/**
 * The nearest part is not always the one that was meant. A list with a member left out resembles a shorter part of the
 * list with that member misspelt, so the whole is tried too; and an error in the last words of a clause makes the nearest
 * part end before them, so the part is also tried up to the end of its clause.
 */
function partsToCompare(form: Form, match: Units | undefined, length: number): Units[] {
  const whole = { from: 0, to: form.skeleton.text.length };
  const isClose = (part: Units) => part.to - part.from <= length * LONGER;
  if (!match || match.to <= match.from) return [whole].filter(isClose);
  const side = { text: form.text, skeleton: form.skeleton, ...whole };
  let { from, to } = match;
  while (from > 0 && match.from - from < 3 && !isBorder(side, from)) from--;
  while (to < whole.to && to - match.to < 3 && !isBorder(side, to)) to++;
  const wider = { from: isBorder(side, from) ? from : match.from, to: isBorder(side, to) ? to : match.to };
  const rest = [whole, { from: match.from, to: whole.to }, { from: 0, to: match.to }];
  const parts = [match, wider, ...rest.filter(isClose)];
  const isFirst = (part: Units, i: number) => !parts.slice(0, i).some((other) => isSame(part, other));
  return parts.filter((part, i) => isFirst(part, i) && isDistinct({ ...side, ...part }));
}

function isSame(a: Units, b: Units): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Too short a part of a record, cut within clauses, could be anything. */
function isDistinct(part: Side): boolean {
  const length = part.to - part.from;
  return length >= 8 || (length >= SHORTEST && isBorder(part, 0) && isBorder(part, length));
}

/** The nearest of the wordings that overlap each other in the text; others elsewhere in the quotation stay. */
function bestOf(all: readonly NearWording[]): NearWording[] {
  const ranked = all
    .map((near) => ({ near, ...sourceSpan(near.draft.skeleton, near.draft.from, near.draft.to) }))
    .sort((a, b) => weight(b.near) - weight(a.near) || a.start - b.start);
  const kept: typeof ranked = [];
  for (const each of ranked)
    if (!kept.some((other) => each.start < other.end && each.end > other.start)) kept.push(each);
  return kept.map(({ near }) => near);
}
