/** Automatic numbers of paragraphs in Word documents: the definitions of lists, and the counters that run while a document is read. */
import { printAutomatic } from '../../engine/text/automatic-numbers.ts';

export interface Level {
  start: number;
  format: string;
  text: string;
  /** After which level (1-based) it starts anew; 0: never. */
  restart?: number;
  /** All numbers in digits. */
  legal: boolean;
  hidden: boolean;
  spaced: boolean;
  style?: string;
}

export interface Abstract {
  readonly levels: Map<number, Level>;
  /** The style whose list this one is. */
  link?: string;
}

export interface List {
  abstract: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** The definitions; counters are made of them for each run through a document. */
export interface Lists {
  readonly abstracts: ReadonlyMap<string, Abstract>;
  readonly lists: ReadonlyMap<string, List>;
}

/** Levels of a list. */
export const DEEPEST = 9;

export interface Counters {
  /** Level of a list that belongs to a style. */
  levelOf(list: string, style: string): number | undefined;
  /** Counts a paragraph; its number as it is shown, with the space behind it: empty where nothing is. */
  next(list: string, level: number): string;
}

/** New counters. `listOfStyle`: the list that a style of lists names. */
export function countersOf({ abstracts, lists }: Lists, listOfStyle: (id: string) => string | undefined): Counters {
  const counts = new Map<Abstract, (number | undefined)[]>();
  const begun = new Set<string>();
  const abstractOf = (list: List): Abstract | undefined => {
    const own = abstracts.get(list.abstract);
    if (own?.link === undefined || own.levels.size > 0) return own;
    return abstracts.get(lists.get(listOfStyle(own.link) ?? '')?.abstract ?? '');
  };
  return {
    levelOf: (id, style) => {
      const list = lists.get(id);
      const levels = list && abstractOf(list)?.levels;
      return levels && [...levels].find(([, level]) => level.style === style)?.[0];
    },
    next: (id, level) => {
      const list = lists.get(id);
      const abstract = list && abstractOf(list);
      if (!abstract || !(level >= 0 && level < DEEPEST)) return '';
      const levels = (at: number): Level | undefined => list.levels.get(at) ?? abstract.levels.get(at);
      const known = counts.get(abstract) ?? [];
      counts.set(abstract, known);
      const start = list.starts.get(level);
      const first = start !== undefined && !begun.has(`${id} ${level}`);
      if (first) begun.add(`${id} ${level}`);
      const before = first ? undefined : known[level];
      known[level] = before === undefined ? (start ?? levels(level)?.start ?? 1) : before + 1;
      for (let below = level + 1; below < DEEPEST; below++) {
        const after = levels(below)?.restart ?? below;
        if (level < after) known[below] = undefined;
      }
      return shown(levels, level, known);
    },
  };
}

function shown(levels: (at: number) => Level | undefined, at: number, counts: readonly (number | undefined)[]): string {
  const level = levels(at);
  // A bullet is no word.
  if (!level || level.hidden || level.format === 'bullet') return '';
  const text = level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const of = Number(digit) - 1;
    const count = counts[of] ?? levels(of)?.start ?? 1;
    return printAutomatic(level.legal ? 'decimal' : (levels(of)?.format ?? 'decimal'), count);
  });
  // 一、 and （一） stand close to what follows, whatever tab the list says.
  return text === '' || !level.spaced || /[、．。：）〕】]\s*$/.test(text) ? text : `${text.trimEnd()} `;
}
