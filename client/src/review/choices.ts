/** The choices of the filter with how many entries each has, and the filter that comes of those that are chosen. Pure. */
import { type Entry, type Filter, NO_FILTER } from './entries.ts';

export type Dimension = keyof Filter;

export interface Choice {
  readonly dimension: Dimension;
  readonly value: string;
  readonly name: string;
  readonly count: number;
  readonly isChosen: boolean;
}

/** `nameOf` shows a draft (URI). A choice that was made stays on offer when nothing has it any more. */
export function choicesOf(
  entries: readonly Entry[],
  chosen: Filter,
  nameOf: (uri: string) => string,
): readonly Choice[] {
  const found = new Map<string, Choice>();
  const add = (dimension: Dimension, value: string, name: string): void => {
    const key = `${dimension} ${value}`;
    const count = (found.get(key)?.count ?? 0) + 1;
    found.set(key, { dimension, value, name, count, isChosen: chosen[dimension].includes(value) });
  };
  for (const entry of entries) {
    add('verdicts', entry.item.verdict, entry.item.verdictName);
    if (entry.kind === 'finding') add('rules', entry.item.rule, entry.item.ruleName);
    add('files', entry.uri, nameOf(entry.uri));
  }
  const order: readonly Dimension[] = ['verdicts', 'rules', 'files'];
  return [...found.values()].sort(
    (a, b) => order.indexOf(a.dimension) - order.indexOf(b.dimension) || b.count - a.count,
  );
}

export function filterOf(choices: readonly Pick<Choice, 'dimension' | 'value'>[]): Filter {
  const of = (wanted: Dimension): readonly string[] =>
    choices.filter(({ dimension }) => dimension === wanted).map(({ value }) => value);
  return choices.length === 0 ? NO_FILTER : { verdicts: of('verdicts'), rules: of('rules'), files: of('files') };
}
