/** label: numbered labels with another number, another verb, or a list that is not theirs. */
import type { Form } from '../records/forms.ts';
import type { WordingRecord } from '../records/record.ts';
import { sentenceAround } from '../text/sentences.ts';
import { sourceSpan } from '../text/skeleton.ts';
import { describeSource, sourceOf } from './messages.ts';
import { findForm, type NearWording, wordingFinding } from './near-wording.ts';
import type { ExactMatch, MarkedUnits, Rule, Scene, WeighedFinding } from './rule.ts';
import { coveredByOfficial } from './scene.ts';

const NUMBERED = /^([一二两三四五六七八九十]+)([个大项点条种重次]?)(.{2,})$/;

export const label: Rule = { code: 'label', find };

function find(scene: Scene): WeighedFinding[] {
  return [...scene.quotations.flatMap((range) => wrongNumber(scene, range)), ...wrongVerbs(scene), ...wrongLists(scene)];
}

/** “五个意识”: the rest of the name belongs to one label only, and that has another number. */
function wrongNumber(scene: Scene, range: MarkedUnits): WeighedFinding[] {
  const words = scene.skeleton.text.slice(range.from, range.to);
  const match = NUMBERED.exec(words);
  if (!match || words.length > 8 || coveredByOfficial(scene, range.from, range.to)) return [];
  const alike = scene.records.labels.filter((record) => NUMBERED.exec(record.wording)?.[3] === match[3]);
  const [record, other] = alike;
  if (!record || other || record.check === 'off' || record.unverified || record.scope !== 'national') return [];
  const span = sourceSpan(scene.skeleton, range.from, range.to);
  const message = `未见“${words}”的提法，是否为“${record.wording}”`;
  return [ownFinding(scene, record, { ...span, replacement: record.wording, message, verdict: 'number' })];
}

/** 增强“四个自信”: a verb that goes with other labels stands before this one. */
function wrongVerbs(scene: Scene): WeighedFinding[] {
  return scene.exact.flatMap((match) => {
    const { record, role } = match.form;
    const frame = record.frames[0];
    if (record.kind !== 'label' || role !== 'wording' || !frame) return [];
    const before = verbBefore(scene, match);
    if (!before || record.frames.some((own) => before.verb.endsWith(own) || own.endsWith(before.verb))) return [];
    const span = sourceSpan(scene.skeleton, before.from, match.from);
    const message = `“${record.wording}”通常与“${frame}”搭配，不与“${before.verb}”搭配`;
    return [ownFinding(scene, record, { ...span, replacement: frame, message, verdict: 'wording' })];
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

function ownFinding(
  scene: Scene,
  record: WordingRecord,
  what: { start: number; end: number; replacement: string; message: string; verdict: 'number' | 'wording' },
): WeighedFinding {
  const source = sourceOf(record);
  return {
    start: what.start,
    end: what.end,
    rule: 'label',
    severity: 'information',
    text: scene.text.slice(what.start, what.end),
    message: `${what.message}。来源：${describeSource(source)}`,
    verdict: what.verdict,
    replacements: [{ text: what.replacement, preferred: true }],
    ...(source && { source }),
    record: record.id,
    weight: 5,
  };
}

/** The list behind a label that the same sentence names, with a member missing, changed or out of order. */
function wrongLists(scene: Scene): WeighedFinding[] {
  const { near, nearForms } = scene.records;
  const needed = (pattern: number, bigrams: number) =>
    nearForms[pattern]?.role === 'members' ? bigrams * 0.4 : Number.POSITIVE_INFINITY;
  return near.candidates(scene.skeleton.text, { needed }).flatMap((candidate) => {
    const form = nearForms[candidate.pattern] as Form;
    const limit = Math.floor(form.skeleton.text.length * 0.6);
    const found = findForm(scene, form, limit, candidate.from, candidate.to);
    if (!found?.difference.cost || !namesLabel(scene, found) || isPartial(scene, found)) return [];
    if (coveredByOfficial(scene, found.draft.from, found.draft.to)) return [];
    const severity = found.difference.verdict === 'rewritten' ? 'information' : 'warning';
    return [wordingFinding(found, { rule: 'label', severity, weight: 100 + form.skeleton.text.length })];
  });
}

function namesLabel(scene: Scene, near: NearWording): boolean {
  const span = sourceSpan(scene.skeleton, near.draft.from, near.draft.to);
  const sentence = sentenceAround(scene.text, span.start, scene.block);
  const end = Math.max(span.end, sentenceAround(scene.text, span.end, scene.block).end);
  return scene.exact.some((match) => {
    if (match.form.record !== near.form.record || match.form.role !== 'wording') return false;
    const at = scene.skeleton.at[match.from] as number;
    return at >= sentence.start && at < end;
  });
}

/** 特别是… and …等 announce a partial list. */
function isPartial(scene: Scene, near: NearWording): boolean {
  if (near.difference.verdict !== 'omission') return false;
  const span = sourceSpan(scene.skeleton, near.draft.from, near.draft.to);
  const before = scene.text.slice(Math.max(0, span.start - 4), span.start);
  return /特别是|尤其是|例如|比如/.test(before) || /^[”"]?等/.test(scene.text.slice(span.end, span.end + 2));
}
