/** Where a block holds what patterns of packs describe: compiled once for a set of records, read for one rule at a time. */
import { memo } from '../../memo.ts';
import { once } from '../../once.ts';
import { expand, type Reading, reader } from '../../records/expression.ts';
import type { RecordSet } from '../../records/forms.ts';
import { PATTERN_RULES, type PatternRule, type UsagePattern } from '../../records/pattern.ts';
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
  /** Made where a cue of it stands in a text for the first time. */
  readonly made: () => {
    readonly read: (text: string) => readonly Reading[];
    readonly only: RegExp | undefined;
    readonly unless: RegExp | undefined;
  };
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

/** The patterns of a rule, and all words one of which must stand in a paragraph; none where some pattern asks for none. */
interface OfRule {
  readonly all: readonly Compiled[];
  readonly cues: readonly string[];
}

const compiledOf = memo((records: RecordSet): ReadonlyMap<PatternRule, OfRule> => {
  const bodies = once(() => {
    const names = [...congressBodies(records).keys()].sort((a, b) => b.length - a.length);
    return names.length ? anyOf(names) : '(?!)';
  });
  const expression = (source: string) => new RegExp(expand(source, bodies), 'u');
  const compiled = records.packs
    .flatMap(({ patterns = [] }) => patterns)
    .map((pattern) => ({
      pattern,
      made: once(() => ({
        read: reader(pattern, bodies),
        only: pattern.only === undefined ? undefined : expression(pattern.only),
        unless: pattern.unless === undefined ? undefined : expression(pattern.unless),
      })),
    }));
  return new Map(PATTERN_RULES.map((rule) => [rule, ofRule(compiled.filter(({ pattern }) => pattern.rule === rule))]));
});

function ofRule(all: readonly Compiled[]): OfRule {
  const isCued = all.every(({ pattern }) => pattern.cues.length);
  return { all, cues: isCued ? [...new Set(all.flatMap(({ pattern }) => pattern.cues))] : [] };
}

/** What a rule finds in a block, in the order of the patterns. */
export function patternMatches(scene: Scene, rule: PatternRule): PatternMatch[] {
  const { start, end } = scene.block;
  const text = scene.text.slice(start, end);
  const { all, cues } = compiledOf(scene.records).get(rule) ?? ofRule([]);
  if (!all.length || !isCued(cues, text)) return [];
  return all.filter(({ pattern }) => isCued(pattern.cues, text)).flatMap((each) => matchesOf(scene, text, each));
}

function isCued(cues: readonly string[], text: string): boolean {
  return !cues.length || cues.some((cue) => text.includes(cue));
}

function matchesOf(scene: Scene, text: string, { pattern, made }: Compiled): PatternMatch[] {
  const { read, only, unless } = made();
  const isOfWords = pattern.reads === 'words';
  return read(isOfWords ? scene.skeleton.text : text).flatMap(({ at, parts, ...found }) => {
    const [from, to] = [at, at + found.words.length];
    const shift = scene.block.start;
    const span = isOfWords ? sourceSpan(scene.skeleton, from, to) : { start: shift + from, end: shift + to };
    const words = scene.text.slice(span.start, span.end);
    if (isOfWords && PARTED.test(words)) return [];
    const sentence = sentenceAround(scene.text, span.start, scene.block);
    const said = scene.text.slice(sentence.start, sentence.end);
    if ((only && !only.test(said)) || unless?.test(said)) return [];
    return [{ ...span, pattern, words, parts, becomes: filled(pattern.becomes, parts) }];
  });
}

/** {body}第{number}次全国代表大会 with the parts that were found. */
function filled(template: string | undefined, parts: PatternMatch['parts']): string | undefined {
  return template?.replace(/\{([a-z]+)\}/g, (all, name: string) => parts[name] ?? all);
}
