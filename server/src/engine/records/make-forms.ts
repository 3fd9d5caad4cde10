/** The ways in which a record is written, and which of them are looked for with errors. */
import { type Skeleton, skeletonOf } from '../text/skeleton.ts';
import { isSuperseded, type WordingRecord } from './record.ts';

/** `wrong` is an attested wrong form, `members` the joined list behind a label, `clause` a part that is quoted alone. */
export const FORM_ROLES = ['wording', 'variant', 'wrong', 'members', 'clause'] as const;
export type FormRole = (typeof FORM_ROLES)[number];

export interface Form {
  readonly record: WordingRecord;
  readonly role: FormRole;
  /** As printed. */
  readonly text: string;
  readonly skeleton: Skeleton;
  /** Only slips of the keyboard are looked for: the neighbours of the wording are ordinary Chinese, or official too. */
  readonly slipsOnly: boolean;
}

/** Records that are not to be compared closely are still watched for slips of the keyboard, from this length on. */
const SHORTEST_LIGHT = 5;
/** A shorter clause is ordinary Chinese. */
const SHORTEST_CLAUSE = 7;
/** A clause of a record shorter than this is watched for slips only. */
const SHORTEST_CLOSE_CLAUSE = 9;

/** The forms of a record, its wording first. */
export function makeForms(record: WordingRecord): readonly Form[] {
  const form = (text: string, role: FormRole): Form => ({
    record,
    role,
    text,
    skeleton: skeletonOf(text),
    slipsOnly: record.check !== 'near' || (role === 'clause' && text.length < SHORTEST_CLOSE_CLAUSE),
  });
  const forms = [form(record.wording, 'wording')];
  for (const text of record.variants) forms.push(form(text, 'variant'));
  for (const text of record.wrong) forms.push(form(text, 'wrong'));
  if (record.kind === 'label' && record.complete && record.members.length > 1)
    forms.push(form(record.members.join('、'), 'members'));
  return [...forms, ...clauses(record).map((text) => form(text, 'clause'))].filter(
    (each) => each.skeleton.text.length > 1,
  );
}

/** Long clauses of wording that is often quoted in part. */
function clauses(record: WordingRecord): string[] {
  if (record.check !== 'near' || record.kind === 'title' || record.kind === 'label') return [];
  const parts = record.wording.split(/[，；。：、！？]/);
  return parts.length > 1 ? parts.filter((part) => part.length >= SHORTEST_CLAUSE) : [];
}

/** Superseded wording is never proposed, and unverified wording never warns. */
export function mayPropose(form: Form): boolean {
  const { record, role } = form;
  if (record.unverified || role === 'wrong') return false;
  return !isSuperseded(record);
}

export function isNearForm(form: Form): boolean {
  const isLong = form.record.check === 'near' || form.skeleton.text.length >= SHORTEST_LIGHT;
  return isLong && mayPropose(form) && form.record.kind !== 'title';
}

/** What a shorter label nearly is, is another label: no rule compares them. A third of all that nearly stands in a text would be such. */
const SHORTEST_LABEL = 6;
/** More than there are. */
const NEVER = 2;

/** One slip costs two bigrams (at most three); a quotation may lose members and still be recognised. */
export function leastShare({ record, role, skeleton, slipsOnly }: Form, bigrams: number): number {
  if (record.kind === 'label' && role !== 'members' && skeleton.text.length < SHORTEST_LABEL) return NEVER;
  return slipsOnly || bigrams === 3 ? 1 - 2.2 / bigrams : 0.5;
}
