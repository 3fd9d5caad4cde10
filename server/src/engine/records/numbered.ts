/** Numbered labels (“四个意识”, 5个方面、30个字): what stays of them without their numbers, and where one stands in a text. */
import { memo } from '../memo.ts';
import { literal } from '../text/literal.ts';
import { fold } from '../text/skeleton.ts';
import type { RecordSet } from './forms.ts';
import type { WordingRecord } from './record.ts';

/** A number of a label with its measure word: 四个, 30个, 两. */
export interface Count {
  /** Where it stands in the folded words, and how it is written there. */
  readonly from: number;
  readonly digits: string;
  readonly value: number;
  readonly measure: string;
}

/** Words that have the shape of a label, in skeleton units. */
export interface NumberedWords {
  readonly from: number;
  readonly to: number;
  readonly counts: readonly Count[];
  /** The labels that differ from these words in their numbers and measure words at most. */
  readonly labels: readonly NumberedLabel[];
}

export interface NumberedLabel {
  readonly record: WordingRecord;
  readonly counts: readonly Count[];
}

export interface NumberedLabels {
  /** The words of the shape of a label in a skeleton, in order. */
  readonly find: (skeleton: string) => readonly NumberedWords[];
}

const DIGITS = '一二三四五六七八九';
const NUMERALS = `[${DIGITS}两十\\d]`;
const NUMBER = `${NUMERALS}+`;
const MEASURES = '个大项点条种重次';
const MEASURE = `[${MEASURES}]`;
/** The number that a name begins with, and others that count something: in 五位一体 the second 一 belongs to the noun. */
const COUNT = new RegExp(`^(${NUMBER})(${MEASURE}?)|(${NUMBER})(${MEASURE})`, 'g');
/** 第四个, 前四个, 其余四个 are no names. */
const NOT_BEFORE = '百千万第前后头另余近约超每';
const SHORTEST_NOUN = 2;

/** The numbered labels of a set of records. */
export const numberedLabelsOf = memo(({ records }: RecordSet): NumberedLabels => numberedLabels(records));

/** Makes numbered labels findable by their nouns. */
function numberedLabels(records: readonly WordingRecord[]): NumberedLabels {
  const byShape = new Map<string, NumberedLabel[]>();
  for (const record of records) {
    if (record.kind !== 'label') continue;
    const words = fold(record.wording);
    const shape = shapeOf(words);
    if (!/^#[^#]{2,}(?:#[^#]+)*$/.test(shape) || shape.length <= SHORTEST_NOUN) continue;
    const label = { record, counts: countsOf(words) };
    if (label.counts.some((count) => count.value < 2)) continue;
    byShape.set(shape, [...(byShape.get(shape) ?? []), label]);
  }
  if (!byShape.size) return { find: () => [] };
  const endOfNoun = nounsOf([...byShape.keys()]);
  return {
    find: (skeleton) => {
      const found: NumberedWords[] = [];
      for (const { from, to } of spansIn(skeleton, endOfNoun)) {
        const words = skeleton.slice(from, to);
        const counts = countsOf(words);
        const labels = byShape.get(shapeOf(words)) ?? [];
        if (!labels.length || counts.some((count) => !count.value)) continue;
        if (from > 0 && NOT_BEFORE.includes(skeleton.charAt(from - 1))) continue;
        found.push({ from, to, counts, labels });
      }
      return found;
    },
  };
}

/** Where the longest noun of a label that begins at a unit of a skeleton ends; -1 where none begins there. */
type EndOfNoun = (skeleton: string, at: number) => number;

/** What follows the first number of shapes, found by its first two units: there are hundreds. */
function nounsOf(shapes: readonly string[]): EndOfNoun {
  const byHead = new Map<string, RegExp[]>();
  for (const shape of shapes.toSorted((a, b) => b.length - a.length)) {
    const noun = shape.slice(1);
    const pattern = new RegExp(noun.split('#').map(literal).join(`${NUMBER}${MEASURE}`), 'y');
    const head = noun.slice(0, SHORTEST_NOUN);
    byHead.set(head, [...(byHead.get(head) ?? []), pattern]);
  }
  return (skeleton, at) => {
    for (const pattern of byHead.get(skeleton.slice(at, at + SHORTEST_NOUN)) ?? []) {
      pattern.lastIndex = at;
      if (pattern.test(skeleton)) return pattern.lastIndex;
    }
    return -1;
  };
}

/** A number, its measure word, if it has one, and a noun; only from the first numeral on, and one after the other. */
function spansIn(skeleton: string, endOfNoun: EndOfNoun): { readonly from: number; readonly to: number }[] {
  const spans: { from: number; to: number }[] = [];
  for (let from = 0; from < skeleton.length; from++) {
    if (!isNumeral(skeleton, from) || isNumeral(skeleton, from - 1)) continue;
    let end = from + 1;
    while (isNumeral(skeleton, end)) end++;
    const measured = MEASURES.includes(skeleton.charAt(end)) ? endOfNoun(skeleton, end + 1) : -1;
    const to = measured < 0 ? endOfNoun(skeleton, end) : measured;
    if (to >= 0) spans.push({ from, to });
    from = Math.max(end, to) - 1;
  }
  return spans;
}

const NUMERAL_UNITS = new Uint8Array(0x10000);
for (const unit of `${DIGITS}两十0123456789`) NUMERAL_UNITS[unit.charCodeAt(0)] = 1;

function isNumeral(skeleton: string, at: number): boolean {
  return at < skeleton.length && NUMERAL_UNITS[skeleton.charCodeAt(at)] === 1;
}

/** True where the numbers agree, and the measure words as well unless only numbers count. */
export function sameCounts(a: readonly Count[], b: readonly Count[], only: 'numbers' | 'all'): boolean {
  return a.every(
    (count, i) =>
      count.value === b[i]?.value && (only === 'numbers' || !count.measure || count.measure === b[i]?.measure),
  );
}

function shapeOf(words: string): string {
  return words.replace(COUNT, '#');
}

function countsOf(words: string): Count[] {
  return [...words.matchAll(COUNT)].map(
    ({ index: from, 1: first, 2: own, 3: digits = first ?? '', 4: measure = own ?? '' }) => ({
      from,
      digits,
      value: numberOf(digits),
      measure,
    }),
  );
}

/** 十二 → 12, 30 → 30; 0 for what is no number (四五, 十十). */
function numberOf(digits: string): number {
  if (/^\d+$/.test(digits)) return Number(digits);
  const match = /^([一二三四五六七八九两]?)(十?)([一二三四五六七八九]?)$/.exec(digits);
  if (!match) return 0;
  const [, tens = '', ten, ones = ''] = match;
  if (!ten) return tens && ones ? 0 : digitOf(tens || ones);
  return 10 * (tens ? digitOf(tens) : 1) + (ones ? digitOf(ones) : 0);
}

function digitOf(char: string): number {
  return char === '两' ? 2 : DIGITS.indexOf(char) + 1;
}
