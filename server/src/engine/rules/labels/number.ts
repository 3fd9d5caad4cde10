/** labels/number: a numbered label with another number than its own. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import { type NumberedLabel, type NumberedWords, sameCounts } from '../../records/numbered.ts';
import type { WordingRecord } from '../../records/record.ts';
import { isBefore } from '../../text/dates.ts';
import { anyOf } from '../../text/literal.ts';
import { chineseNumber } from '../../text/numerals.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import { applied } from '../changes.ts';
import { defineRule, type Scene } from '../rule.ts';
import { coveredByOfficial, titleAround } from '../scene.ts';
import { numberedWords, topicPlace, topicsNear } from './context.ts';

/** Whose words they are: then a label of another number is a slip, not a saying of the writer's own office. */
const authority = ofLexicon(({ words, speakers }) => {
  const people = speakers.flatMap(({ forms, offices }) => [...forms, ...offices]);
  return new RegExp(anyOf([...people, ...words('authority')]));
});
/** A saying of one's own. */
const own = ofLexicon(({ words }) => new RegExp(anyOf(words('own'))));
/** The words go on: 原则性, 行动计划. */
const GOES_ON = /^(?:性|计划|方案|指标|评价|清单)/;

export const labelNumber = defineRule({
  code: 'labels/number',
  needs: 'records',
  highest: 'warning',
  fix: 'certain',
  prepare: () => find,
});

function find(scene: Scene): Candidate[] {
  return numberedWords(scene).flatMap((words) => {
    if (titleAround(scene, words.from, words.to)) return [];
    const span = sourceSpan(scene.skeleton, words.from, words.to);
    if (isOwnLabel(scene, words, span)) return [];
    const meant = meantLabel(scene, words, span);
    return meant ? [candidate(scene, words, span, meant)] : [];
  });
}

interface Meant {
  readonly label: NumberedLabel;
  /** Another label may have been meant, or none. */
  readonly doubtful: boolean;
  /** The words are the name of another label of the pack. */
  readonly known?: WordingRecord;
}

/** The one label that must be meant, where the words are another. */
function meantLabel(scene: Scene, words: NumberedWords, span: Span): Meant | undefined {
  const quoted = isQuoted(scene, span);
  if (!quoted && GOES_ON.test(scene.text.slice(span.end))) return undefined;
  const placed = words.labels
    .filter(({ record }) => mayPropose(record) && !isBeforeIts(scene, record))
    .map((label) => ({ label, place: topicPlace(scene, label.record, span) }));
  const isSame = ({ counts }: NumberedLabel) => sameCounts(words.counts, counts, quoted ? 'all' : 'numbers');
  const known = words.labels.filter(isSame);
  if (known.some(({ record }) => !record.topics.length || topicPlace(scene, record, span))) return undefined;
  const attached = placed.filter(({ place, label }) => place === 'attached' && !isSame(label));
  const [first, second] = attached;
  if (first && !second) {
    const isUnsure =
      !quoted ||
      sameCounts(words.counts, first.label.counts, 'numbers') ||
      goesOnOtherwise(scene, first.label.record, span);
    return { label: first.label, doubtful: isUnsure };
  }
  if (first || !quoted) return undefined;
  const near = placed.filter(({ place, label }) => place && place !== 'attached' && !isSame(label));
  const [other] = known;
  if (near.length === 1 && near[0] && isAttributed(scene, span)) {
    const { label } = near[0];
    if (!other) return { label, doubtful: true };
    return topicsNear(scene, label.record, span) > 1 ? { label, doubtful: true, known: other.record } : undefined;
  }
  return near.length || other ? undefined : soleLabel(scene, words);
}

/** Behind the marks the words go on to something that the label is not about: 统筹推进“四位一体”综合改革. */
function goesOnOtherwise({ text }: Scene, { topics }: WordingRecord, { end }: Span): boolean {
  const behind = text.slice(end).replace(/^[”"」』’]/, '');
  return (
    /^\p{Script=Han}/u.test(behind) &&
    !/^[的等和与及是为]/.test(behind) &&
    !topics.some((topic) => behind.startsWith(topic))
  );
}

/** “五个意识”: the rest of the name belongs to one label only. */
function soleLabel(scene: Scene, words: NumberedWords): Meant | undefined {
  const [label, other] = words.labels.filter(({ record }) => mayPropose(record));
  if (!label || other || label.record.topics.length) return undefined;
  if (label.record.status === 'local' || coveredByOfficial(scene, words.from, words.to)) return undefined;
  if (words.counts.some(({ measure }, i) => measure !== label.counts[i]?.measure)) return undefined; // 三种意识
  return { label, doubtful: true };
}

/** Labels that are only offered are known, and never meant by others unless it is told what they are about. */
function mayPropose({ unverified, successor, check, topics }: WordingRecord): boolean {
  return !unverified && !successor && (check !== 'off' || topics.length > 0);
}

/** The draft is older than the label: 四位一体 before 2012. */
function isBeforeIts({ asOf }: Scene, { validFrom }: WordingRecord): boolean {
  return asOf !== undefined && validFrom !== undefined && isBefore(asOf, validFrom);
}

/** A label of one's own office, or one whose list of that number stands beside it. */
function isOwnLabel(scene: Scene, words: NumberedWords, span: Span): boolean {
  const sentence = sentenceAround(scene.text, span.start, scene.block);
  const whole = scene.text.slice(sentence.start, sentence.end);
  const { lexicon } = scene.records;
  if (own(lexicon).test(whole) && !authority(lexicon).test(whole)) return true;
  const number = words.counts[0]?.value;
  const behind = /^[”"」』’]?(?:[：:（]|——|，?(?:即|就是|分别是|包括))([^。；：）]+)/.exec(
    scene.text.slice(span.end, sentence.end),
  )?.[1];
  const before = scene.text.slice(sentence.start, span.start).replace(/(?:的|这|等)?[“"「『‘]$/, '');
  const lists = [behind, before.split(/[，：]/).at(-1)];
  return lists.some((list) => list !== undefined && /[、，]/.test(list) && list.split(/[、，]/).length === number);
}

function isAttributed(scene: Scene, span: Span): boolean {
  const sentence = sentenceOf(scene, span);
  const { lexicon } = scene.records;
  return authority(lexicon).test(sentence) && !own(lexicon).test(sentence);
}

function sentenceOf({ text, block }: Scene, { start }: Span): string {
  const sentence = sentenceAround(text, start, block);
  return text.slice(sentence.start, sentence.end);
}

function isQuoted({ text }: Scene, { start, end }: Span): boolean {
  return /[“"「『‘]/.test(text.charAt(start - 1)) && /[”"」』’]/.test(text.charAt(end));
}

function candidate(scene: Scene, words: NumberedWords, span: Span, { label, doubtful, known }: Meant): Candidate {
  const printed = scene.text.slice(span.start, span.end);
  const replacement = words.counts.length > 1 ? correctNumbers(scene, words, span, label) : label.record.wording;
  const what = known
    ? known.scope === 'national'
      ? say.finding.labelOtherwise(printed)
      : say.finding.labelOfPlace(printed, known.scope)
    : say.finding.labelUnknown(printed);
  return {
    ...span,
    change: 'number',
    place: 'label',
    length: label.record.wording.length,
    doubtful,
    verdict: 'number',
    message: say.finding.isItMeant(what, replacement),
    replacements: replacement,
    record: label.record,
  };
}

/** Of several numbers only the wrong ones change, written as the writer writes them: 35个字 → 30个字. */
function correctNumbers(scene: Scene, words: NumberedWords, span: Span, label: NumberedLabel): string {
  const changes = words.counts.flatMap(({ from, digits, value }, i) => {
    const right = label.counts[i]?.value;
    if (right === undefined || right === value) return [];
    const place = sourceSpan(scene.skeleton, words.from + from, words.from + from + digits.length);
    return [{ ...place, replacement: /\d/.test(digits) ? String(right) : chineseNumber(right) }];
  });
  return applied(scene.text, span, changes);
}
