/** What a review lists, as plain data: findings and quotations of drafts, in order, filtered. Pure. */
import type { ReviewFinding, ReviewQuotation, ReviewResult } from '../../../server/src/lsp/messages.ts';

interface Place {
  readonly line: number;
  readonly character: number;
}

interface Listed {
  /** The same for the same words under the same rule after edits elsewhere in the draft. */
  readonly key: string;
  readonly uri: string;
}

export type Entry =
  | (Listed & { readonly kind: 'finding'; readonly item: ReviewFinding })
  | (Listed & { readonly kind: 'quotation'; readonly item: ReviewQuotation });

/** Findings, quotations for which there is a source, and those for which there is none. */
export const GROUPS = ['findings', 'verified', 'unverified'] as const;
export type Group = (typeof GROUPS)[number];

/** An empty list lets everything through. */
export interface Filter {
  readonly verdicts: readonly string[];
  readonly rules: readonly string[];
  readonly files: readonly string[];
}

export const NO_FILTER: Filter = { verdicts: [], rules: [], files: [] };

export function entriesOf({ uri, findings, quotations }: ReviewResult): Entry[] {
  const seen = new Map<string, number>();
  const keyOf = (...parts: readonly string[]): string => {
    const name = [uri, ...parts].join('\n');
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name}\n${count}`;
  };
  return [
    ...findings.map((item) => ({ kind: 'finding' as const, key: keyOf(item.rule, item.text), uri, item })),
    ...quotations.map((item) => ({ kind: 'quotation' as const, key: keyOf('', item.text), uri, item })),
  ];
}

export function groupOf(entry: Entry): Group {
  if (entry.kind === 'finding') return 'findings';
  return entry.item.isUnverified ? 'unverified' : 'verified';
}

/** What has no rule (a quotation) passes no filter of rules. */
export function passes(entry: Entry, { verdicts, rules, files }: Filter): boolean {
  const rule = entry.kind === 'finding' ? entry.item.rule : '';
  return isIn(verdicts, entry.item.verdict) && isIn(rules, rule) && isIn(files, entry.uri);
}

function isIn(allowed: readonly string[], value: string): boolean {
  return allowed.length === 0 || allowed.includes(value);
}

export function isFiltered({ verdicts, rules, files }: Filter): boolean {
  return verdicts.length + rules.length + files.length > 0;
}

/** Where the writer is: a draft, and a place in it. */
export interface Standpoint extends Place {
  readonly uri: string;
}

/**
 * The finding that comes next (`forward`) or before, round the end; quotations where no finding is listed. `entries` are in
 * the order of files and texts. With `here` one that begins right at the standpoint comes next.
 */
export function neighbour(
  entries: readonly Entry[],
  from: Standpoint | undefined,
  { forward, here = false }: { readonly forward: boolean; readonly here?: boolean },
): Entry | undefined {
  const findings = entries.filter(({ kind }) => kind === 'finding');
  const ranked = findings.length > 0 ? findings : entries;
  const steps = forward ? ranked : [...ranked].reverse();
  if (!from) return steps[0];
  const files = [...new Set(entries.map(({ uri }) => uri))];
  const compare = (entry: Entry): number =>
    files.indexOf(entry.uri) - files.indexOf(from.uri) || comparePlaces(entry.item.range.start, from);
  return steps.find((entry) => (forward ? compare(entry) > (here ? -1 : 0) : compare(entry) < 0)) ?? steps[0];
}

export function comparePlaces(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/** The entry at a place, findings first, the shortest first. */
export function entryAt(
  entries: readonly Entry[],
  place: Standpoint,
  fits: (entry: Entry) => boolean,
): Entry | undefined {
  const around = entries.filter(({ uri, item: { range } }) => {
    return uri === place.uri && comparePlaces(range.start, place) <= 0 && comparePlaces(place, range.end) <= 0;
  });
  const isQuotation = ({ kind }: Entry): number => Number(kind === 'quotation');
  return around
    .filter(fits)
    .sort((a, b) => isQuotation(a) - isQuotation(b) || a.item.text.length - b.item.text.length)[0];
}
