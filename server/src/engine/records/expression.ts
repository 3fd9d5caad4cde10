/**
 * Expressions that packs may write: regular expressions that cannot take long, whoever wrote them. Repetition is bounded and never
 * nested, and the ways in which one place may be read are counted: their product is limited.
 */
import { say } from '../language/index.ts';
import { YEAR } from '../text/dates/notation.ts';

/** Names in braces that stand for an expression, each read in one way. */
const NAMES: Readonly<Record<string, string>> = {
  /** 2026, ２０２６, 二〇二六. */
  year: `(?<year>${YEAR})`,
  /** The same once more, of a span of years. */
  until: `(?<until>${YEAR})`,
  /** “十四五”, 十四五规划: the name of the plan is the part `plan`. */
  plan: '[“"]?(?<plan>[一二三四五六七八九十]{1,2}五)[”"]?(?:规划|时期|计划)?',
  number: '(?<number>[一二三四五六七八九十]{1,3}|\\d{1,2})',
  /** Bodies that hold national congresses, without 全国代表大会: see `fillNames`. */
  body: '(?<body>{body})',
};

const LONGEST = 400;
const MOST_REPEATS = 80;
/** Ways to read one place; a text of 40,000 characters is then read in well under a second even by the worst expression. */
const MOST_WAYS = 2000;

/** What is wrong with an expression, with what to do; `undefined` where nothing is. */
export function expressionProblem(source: string): string | undefined {
  if (source.length > LONGEST) return say.pack.longExpression(source.length, LONGEST);
  const unknown = [...source.matchAll(/\{([a-z]+)\}/g)].find(([, name = '']) => !(name in NAMES))?.[1];
  if (unknown)
    return say.pack.unknownName(
      unknown,
      Object.keys(NAMES)
        .map((name) => `{${name}}`)
        .join(say.finding.enumeration),
    );
  try {
    new RegExp(
      expand(source, () => '甲'),
      'u',
    );
  } catch (error) {
    return say.pack.notAnExpression(error instanceof Error ? error.message : String(error));
  }
  return repetitionProblem(source.replace(/\{[a-z]+\}/g, '甲'));
}

/** The expression with its names filled in; `bodies` gives alternatives where they are asked for. */
export function expand(source: string, bodies: () => string): string {
  return source.replace(/\{([a-z]+)\}/g, (all, name: string) => (NAMES[name] ?? all).replace('{body}', bodies));
}

/** An entry, found: the words that are underlined, where they begin, and all named parts. */
export interface Reading {
  readonly at: number;
  readonly words: string;
  readonly parts: Readonly<Record<string, string | undefined>>;
}

/**
 * Makes what finds an entry in a text, in order. What stands before is read backwards from where the words begin, so its ways add
 * to those of the rest and do not multiply them. Throws where an expression is none, or where two parts have one name.
 */
export function reader(
  { before, pattern, behind }: { readonly before?: string; readonly pattern: string; readonly behind?: string },
  bodies: () => string,
): (text: string) => Reading[] {
  const rest = `(?<words>${pattern})${behind === undefined ? '' : `(?=${behind})`}`;
  const lead = `(?<=${before ?? ''})`;
  new RegExp(expand(lead + rest, bodies), 'u'); // names are told apart over both
  const [leads, finds] = [new RegExp(expand(lead, bodies), 'uy'), new RegExp(expand(rest, bodies), 'gu')];
  return (text) => {
    const readings: Reading[] = [];
    finds.lastIndex = 0;
    for (let match = finds.exec(text); match; match = finds.exec(text)) {
      leads.lastIndex = match.index;
      const led = leads.exec(text);
      const words = match.groups?.['words'] ?? '';
      if (led && words) readings.push({ at: match.index, words, parts: { ...led.groups, ...match.groups } });
      if (!led || !words) finds.lastIndex = match.index + 1;
    }
    return readings;
  };
}

/** What is known of a bracket, or of the whole, while it is read. */
interface Group {
  /** Ways to read the alternative at hand, and those of all before it together; at most so many. */
  ways: number;
  sum: number;
  most: number;
  /** Characters with which the alternatives begin: where no two share one, only one of them can be read. */
  readonly firsts: Set<string>;
  isClear: boolean;
  isAtStart: boolean;
}

const newGroup = (): Group => {
  return { ways: 1, sum: 0, most: 0, firsts: new Set(), isClear: true, isAtStart: true };
};

function waysOf({ ways, sum, most, isClear }: Group): number {
  return isClear ? Math.max(most, ways) : sum + ways;
}

const REPEAT = /^(?:[*+?]|\{\d+(?:,\d*)?\})\??/;
const OPEN = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/;
const BACK = /^\\(?:[1-9]|k<)/;
const ATOM = /^(?:\\.|\[(?:\\.|[^\]\\])*\]|.)/su;

/** Counts the ways, walking once over an expression that is known to be valid. */
function repetitionProblem(source: string): string | undefined {
  const open: Group[] = [newGroup()];
  let last = 1; // ways to read what a repetition would repeat
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const group = open.at(-1) as Group;
    const [repeat] = REPEAT.exec(rest) ?? [];
    const [bracket] = OPEN.exec(rest) ?? [];
    if (repeat) {
      const problem = countRepeat(repeat, last, group);
      if (problem) return problem;
      at += repeat.length;
    } else if (bracket) {
      begins(group, undefined);
      open.push(newGroup());
      at += bracket.length;
    } else if (rest[0] === ')') {
      if (group.isAtStart) group.isClear = false; // an empty alternative
      last = waysOf(group);
      open.pop();
      (open.at(-1) as Group).ways *= last;
      at += 1;
    } else if (rest[0] === '|') {
      nextAlternative(group);
      at += 1;
    } else {
      if (BACK.test(rest)) return say.pack.backReference;
      const [atom = ''] = ATOM.exec(rest) ?? [];
      begins(group, atom);
      last = 1;
      at += atom.length;
    }
  }
  const ways = waysOf(open[0] as Group);
  return ways > MOST_WAYS ? say.pack.manyWays(ways, MOST_WAYS) : undefined;
}

function nextAlternative(group: Group): void {
  if (group.isAtStart) group.isClear = false; // an empty one
  group.sum += group.ways;
  group.most = Math.max(group.most, group.ways);
  group.ways = 1;
  group.isAtStart = true;
}

/** Notes with what an alternative begins; a bracket may begin with anything. */
function begins(group: Group, atom: string | undefined): void {
  if (!group.isAtStart) return;
  group.isAtStart = false;
  const isSet = atom?.startsWith('[') === true;
  const isPlain = atom !== undefined && !/^[\\.^$]|^\[\^|\\|^\[.*-.*\]$/u.test(atom);
  for (const sign of isPlain ? (isSet ? atom.slice(1, -1) : atom) : '') {
    if (group.firsts.has(sign)) group.isClear = false;
    group.firsts.add(sign);
  }
  if (!isPlain) group.isClear = false;
}

/** Takes in how often something is repeated that can be read in `ways` ways. */
function countRepeat(repeat: string, ways: number, group: Group): string | undefined {
  const [, from = '', comma, to = ''] = /^\{(\d+)(,?)(\d*)\}/.exec(repeat) ?? [];
  if (/^[*+]/.test(repeat) || (comma && !to)) return say.pack.unbounded(repeat);
  const [least, most] = repeat.startsWith('?') ? [0, 1] : [Number(from), Number(to || from)];
  if (most > MOST_REPEATS) return say.pack.manyTimes(repeat, MOST_REPEATS);
  if (ways > 1 && most > 1) return say.pack.repeatedWays(repeat);
  group.ways *= most - least + 1;
  if (least === 0) group.isClear = false; // an alternative may begin with what stands behind
  return undefined;
}
