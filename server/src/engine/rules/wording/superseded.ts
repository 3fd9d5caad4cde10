/** wording/superseded: wording that was replaced, used as if it still held. */
import type { Candidate } from '../../findings/build.ts';
import { proofOf } from '../../findings/proof.ts';
import { say } from '../../language/index.ts';
import { inMarks } from '../../language/marks.ts';
import { sourceRef } from '../../messages.ts';
import { authorityOf, type Change, changesUntil } from '../../records/authority.ts';
import { isSuperseded, revised, type WordingRecord } from '../../records/record.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { defineRule, type ExactMatch, type Scene } from '../rule.ts';
import { quotationAround, titleAround } from '../scene.ts';
import { type Use, useOf } from './history.ts';
import { isOutranked } from './outranked.ts';

/** What a successor may begin with, and that with 关于 behind it. */
const LONGEST_NAME = 12;
const LONGEST_BEFORE = LONGEST_NAME + 2;

export const superseded = defineRule({
  code: 'wording/superseded',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

const NONE: readonly Candidate[] = [];

function find(scene: Scene): Candidate[] {
  return scene.exact.flatMap((match) => {
    const { record, role } = match.form;
    if (!isSuperseded(record)) return NONE; // nearly always; the rest of a record is read when it is asked for
    if (role === 'wrong' || role === 'members' || (record.unverified && !record.dated)) return [];
    if (partOfLonger(scene, match) || isQuoted(scene, match) || isOutranked(scene, match)) return [];
    if (titleAround(scene, match.from, match.to)) return [];
    const span = withMarks(scene, record.wording, sourceSpan(scene.skeleton, match.from, match.to));
    if (goesOn(scene, record.wording, span) || !standsAfter(scene, record, span)) return [];
    const names = changesUntil(record, (id) => scene.records.byId.get(id), undefined).map(({ to }) => to);
    const use = useOf(scene, record, span, names);
    return use.isPast ? [] : [candidate(scene, record, span, use)];
  });
}

/** The words of others are not outdated; a label stands in quotation marks of its own. */
function isQuoted(scene: Scene, match: ExactMatch): boolean {
  const around = quotationAround(scene, match.from, match.to);
  if (!around) return false;
  return match.form.record.kind !== 'label' || around.from !== match.from || around.to !== match.to;
}

/** A general name is outdated for some bodies only: 市委网络安全和信息化领导小组, not that of a university. */
function standsAfter({ text }: Scene, record: WordingRecord, { start }: Span): boolean {
  return !record.after.length || record.after.some((word) => text.endsWith(word, start));
}

/** Wording that begins or ends with a mark (“一带一路”战略) is replaced with its marks. */
function withMarks({ text }: Scene, wording: string, span: Span): Span {
  const isMark = (char: string | undefined) => char !== undefined && /[“”‘’《》「」]/.test(char);
  const start = isMark(wording[0]) && text[span.start - 1] === wording[0] ? span.start - 1 : span.start;
  const end = isMark(wording.at(-1)) && text[span.end] === wording.at(-1) ? span.end + 1 : span.end;
  return { start, end };
}

/** A short name that only looks like one: 环保部分 is no 环保部. */
function goesOn({ text }: Scene, wording: string, span: Span): boolean {
  return wording.length < 5 && wording.endsWith('部') && /[分门件署队位]/.test(text.charAt(span.end));
}

/** A longer known wording around it decides: the old office inside the name of its successor is not outdated. */
function partOfLonger(scene: Scene, match: ExactMatch): boolean {
  return scene.exact.some(
    (other) =>
      other.form.record !== match.form.record &&
      other.from <= match.from &&
      other.to >= match.to &&
      other.to - other.from > match.to - match.from,
  );
}

function candidate(scene: Scene, record: WordingRecord, span: Span, { day, isFresh = false }: Use): Candidate {
  const changes = changesUntil(record, (id) => scene.records.byId.get(id), day);
  const last = changes.at(-1);
  const successor = last?.to;
  const authority = authorityOf(last?.from ?? record, successor);
  const proved = authority ? revised(record, { sources: [{ source: authority }, ...record.sources] }) : record;
  const message = `${inMarks(record.wording)}${became(record, changes)}`;
  const whole = successor ? withNameBefore(scene, successor.wording, span) : span;
  return {
    ...(whole ?? span),
    change: 'superseded',
    place: 'plain',
    length: record.wording.length,
    doubtful: isFresh || record.kind === 'quotation',
    undated: day === undefined,
    proof: proofOf(proved),
    message,
    verdict: 'superseded',
    replacements: successor && whole ? successor.wording : [],
    record,
    ...(authority && { source: sourceRef(authority) }),
    cites: authority ? 'grounds' : 'none',
    points: span.end - span.start,
  };
}

/** 自 2018-04 起已改为“中国银保监会”，自 2023-05 起为“国家金融监督管理总局” */
function became(record: WordingRecord, changes: readonly Change[]): string {
  const since = ({ validUntil }: WordingRecord) => (validUntil ? say.finding.sinceDay(validUntil) : '');
  if (!changes.length) return say.finding.noLongerUsed(since(record));
  const { isNow, wasThen, comma } = say.finding;
  return changes.map(({ from, to }, i) => (i ? wasThen : isNow)(since(from), to.wording)).join(comma);
}

/**
 * What the successor begins with may stand before the old wording: 总书记……战略思想. It is replaced as well, so that
 * it does not stand twice; undefined where it stands further off, because no replacement of the words alone fits.
 */
function withNameBefore(scene: Scene, wording: string, span: Span): Span | undefined {
  const before = scene.text.slice(Math.max(scene.block.start, span.start - LONGEST_BEFORE), span.start);
  const link = /(?:关于|的)?$/.exec(before)?.[0] ?? '';
  const name = before.slice(0, before.length - link.length);
  for (let length = Math.min(wording.length - 1, LONGEST_NAME); length > 1; length--)
    if (name.endsWith(wording.slice(0, length))) return { start: span.start - link.length - length, end: span.end };
  const clause = before.split(/[，。；：！？]/).at(-1) ?? '';
  return clause.includes(wording.slice(0, 3)) ? undefined : span;
}
