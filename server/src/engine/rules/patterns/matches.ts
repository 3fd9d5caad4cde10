/** Where a block holds what patterns of packs describe: compiled once for a set of records, read for one rule at a time. */
import { memo } from '../../memo.ts';
import { expand, wholeExpression } from '../../records/expression.ts';
import type { RecordSet } from '../../records/forms.ts';
import type { PatternRule, UsagePattern } from '../../records/pattern.ts';
import type { WordingRecord } from '../../records/record.ts';
import { anyOf } from '../../text/literal.ts';
import { sentenceAround } from '../../text/sentences.ts';
import { sourceSpan } from '../../text/skeleton.ts';
import type { Span } from '../../types.ts';
import type { Scene } from '../rule.ts';

/** An occurrence; offsets of the block's text. */
export interface PatternMatch extends Span {
  readonly pattern: UsagePattern;
  readonly words: string;
  /** The named parts of the expression that were there. */
  readonly parts: Readonly<Record<string, string | undefined>>;
  /** What is to stand there, where the pattern says so. */
  readonly becomes: string | undefined;
}

interface Compiled {
  readonly pattern: UsagePattern;
  readonly whole: RegExp;
  readonly only: RegExp | undefined;
  readonly unless: RegExp | undefined;
}

/** No name reaches over a mark: 代表中国妇女，第十三次代表大会. */
const PARTED = /[，。、；：！？]/;

/** The records of bodies that hold national congresses, by the name of the body. */
export const congressBodies = memo(({ records }: RecordSet): ReadonlyMap<string, WordingRecord> => {
  const terms = records.filter(({ kind }) => kind === 'term');
  const named = terms.flatMap((record) =>
    [record.wording, ...record.variants].flatMap((name): [string, WordingRecord][] => {
      const body = /^(.+)全国代表大会$/.exec(name)?.[1];
      return body === undefined ? [] : [[body, record]];
    }),
  );
  return new Map(named);
});

const compiledOf = memo((records: RecordSet): readonly Compiled[] => {
  const names = [...congressBodies(records).keys()].sort((a, b) => b.length - a.length);
  const bodies = names.length ? anyOf(names) : '(?!)';
  const expression = (source: string) => new RegExp(expand(source, bodies), 'u');
  return records.packs
    .flatMap(({ patterns = [] }) => patterns)
    .map((pattern) => ({
      pattern,
      whole: wholeExpression(pattern, bodies),
      only: pattern.only === undefined ? undefined : expression(pattern.only),
      unless: pattern.unless === undefined ? undefined : expression(pattern.unless),
    }));
});

/** What a rule finds in a block, in the order of the patterns. */
export function patternMatches(scene: Scene, rule: PatternRule): PatternMatch[] {
  const { start, end } = scene.block;
  const text = scene.text.slice(start, end);
  return compiledOf(scene.records)
    .filter(({ pattern }) => pattern.rule === rule && isCued(pattern, text))
    .flatMap((compiled) => matchesOf(scene, text, compiled));
}

function isCued({ cues }: UsagePattern, text: string): boolean {
  return !cues.length || cues.some((cue) => text.includes(cue));
}

function matchesOf(scene: Scene, text: string, { pattern, whole, only, unless }: Compiled): PatternMatch[] {
  const isOfWords = pattern.reads === 'words';
  return [...(isOfWords ? scene.skeleton.text : text).matchAll(whole)].flatMap((match) => {
    const [from = 0, to = 0] = match.indices?.groups?.['words'] ?? [];
    if (from >= to) return [];
    const shift = scene.block.start;
    const span = isOfWords ? sourceSpan(scene.skeleton, from, to) : { start: shift + from, end: shift + to };
    const words = scene.text.slice(span.start, span.end);
    if (isOfWords && PARTED.test(words)) return [];
    const sentence = sentenceAround(scene.text, span.start, scene.block);
    const said = scene.text.slice(sentence.start, sentence.end);
    if ((only && !only.test(said)) || unless?.test(said)) return [];
    const parts = match.groups ?? {};
    return [{ ...span, pattern, words, parts, becomes: filled(pattern.becomes, parts) }];
  });
}

/** {body}第{number}次全国代表大会 with the parts that were found. */
function filled(template: string | undefined, parts: PatternMatch['parts']): string | undefined {
  return template?.replace(/\{([a-z]+)\}/g, (all, name: string) => parts[name] ?? all);
}
