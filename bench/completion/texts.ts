/** The texts that completion is measured on: days of news, clauses that recur in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutFrontMatter } from '../drafts.ts';

/** A clause of a text: content between two of these marks. */
const CLAUSE_MARKS = /[，。；：！？“”\n]+/u;
const HAN = /^\p{Script=Han}+$/u;
const SHORTEST = 8;
const LONGEST = 40;
const OFTEN = 3;

/** The text of a file without its front matter. */
export function readText(path: string): string {
  return withoutFrontMatter(readFileSync(path, 'utf8'));
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|txt)$/u.test(name))
    .sort()
    .map((name) => join(folder, name));
}

/** How often each clause of 8 to 40 Han characters occurs. */
export function countClauses(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const { clause } of clausesOf(text)) counts.set(clause, (counts.get(clause) ?? 0) + 1);
  return counts;
}

export interface Clause {
  readonly start: number;
  readonly clause: string;
}

export function* clausesOf(text: string): Generator<Clause> {
  let start = 0;
  for (const clause of text.split(CLAUSE_MARKS)) {
    start = text.indexOf(clause, start);
    if (clause.length >= SHORTEST && clause.length <= LONGEST && HAN.test(clause)) yield { start, clause };
    start += clause.length;
  }
}

/** A clause of a draft that is known from earlier texts. */
export interface Place extends Clause {
  readonly text: string;
}

/** Clauses of the drafts that occur three times or more in earlier texts. */
export function knownPlaces(drafts: readonly string[], earlier: ReadonlyMap<string, number>): Place[] {
  return drafts.flatMap((text) =>
    Array.from(clausesOf(text))
      .filter(({ clause }) => (earlier.get(clause) ?? 0) >= OFTEN)
      .map((place) => ({ ...place, text })),
  );
}
