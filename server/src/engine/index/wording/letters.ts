/** Whole clauses for letters before the caret: initials or pinyin, alone or after the first characters of the clause. */
import { matchLetters } from '../../text/letters.ts';
import { fold } from '../../text/skeleton.ts';
import type { Continuation } from '../../wording.ts';
import { type Caret, caretOf } from './caret.ts';
import type { ClauseTable } from './clause-table.ts';
import { echoesOf } from './echoes.ts';
import type { InitialsIndex } from './initials.ts';
import { rankClauses } from './ranking.ts';
import { isSaidBy } from './said.ts';
import { rangeOf } from './table.ts';
import type { Asked } from './ways.ts';
import { textOfClause } from './words.ts';

const RUN = /[a-z]{2,40}$/;
/** Letters that stand for something: three right after Chinese, four elsewhere; two after the first characters of a clause. */
const LEAST = 3;
const LEAST_APART = 4;
const LEAST_AFTER = 2;
const APART = /(?:^|[^\p{Script=Han}，。、；：！？“‘《（])$/u;
/** Ways to read letters as characters that are followed; a clause is told from others by its first four. */
const READINGS = 60;
const DEPTH = 4;
/** Share of places at which a clause typed by letters is a known one. */
const KNOWN = 0.8;

/** The run of letters that `text` ends with, where it is long enough to stand for characters. */
export function letterRun(text: string): string | undefined {
  const run = RUN.exec(text)?.[0];
  if (run === undefined || /[A-Za-z0-9_]$/.test(text.slice(0, -run.length))) return undefined;
  return run;
}

export function lettersAt(
  { segments, table, text, now, minDocuments, isOthers }: Asked,
  run: string,
  index: InitialsIndex,
): Continuation[] {
  const before = text.slice(0, -run.length);
  const caret = caretOf(before) ?? EMPTY;
  const typed = caret.isWhole && caret.endsInContent ? caret.typed : 0;
  const least = typed > 0 ? LEAST_AFTER : APART.test(before) ? LEAST_APART : LEAST;
  const clauses = run.length < least ? [] : fitting(table, caret, typed, run, index);
  if (clauses.length === 0) return [];
  const echoes = caret.content.length < 3 ? [] : echoesOf(segments, caret, now, isOthers);
  const situation = { table, caret: { ...caret, typed }, echoes, text: before };
  return rankClauses(situation, clauses).flatMap(({ clause, share }): Continuation[] => {
    const documents = table.documents[clause] ?? 0;
    if (!isSaidBy(table, clause, minDocuments, isOthers)) return [];
    const insert = textOfClause(table, clause);
    return [
      {
        kind: 'letters',
        insert,
        replaced: run.length + unitsOf(before, typed),
        typed,
        probability: KNOWN * share,
        said: 0,
        documents,
        isLeast: false,
        isWaning: false,
      },
    ];
  });
}

const EMPTY: Caret = {
  content: new Uint16Array(0),
  inner: new Uint16Array(0),
  seeds: new Uint32Array(0),
  typed: 0,
  isWhole: true,
  endsInContent: true,
};

function fitting(
  table: ClauseTable,
  caret: Caret,
  typed: number,
  run: string,
  index: InitialsIndex,
): readonly number[] {
  const fits = (clause: number): boolean => matchLetters(run, fold(textOfClause(table, clause)), typed) !== undefined;
  if (typed === 0)
    return [...new Set(initialsOf(run).flatMap((letters) => index.startingWith(letters)))]
      .sort((a, b) => a - b)
      .filter(fits);
  const { from, to } = rangeOf(table, caret.content.subarray(caret.content.length - typed));
  return Array.from({ length: to - from }, (_, i) => from + i).filter(fits);
}

/** Which initials letters may stand for, up to four of them: each is one by itself, or with more of its syllable. */
function initialsOf(run: string): string[] {
  const found = new Set<string>();
  const walk = (at: number, initials: string): void => {
    if (found.size >= READINGS) return;
    if (at >= run.length || initials.length === DEPTH) {
      found.add(initials);
      return;
    }
    for (const end of syllableEnds(run, at)) walk(end, initials + run.charAt(at));
  };
  walk(0, '');
  return [...found];
}

const SYLLABLE = /^(?:[zcs]h?|[bpmfdtnlgkhjqxrwy])?(?:i?u?v?[aeo]{1,2}(?:[iuo]|ng?|r)?|i?u?v?n?g?)/;

/** Where the syllable that begins at `at` may end: after its first letter, after zh, ch or sh, after more of it. */
function syllableEnds(run: string, at: number): number[] {
  const longest = Math.max(1, SYLLABLE.exec(run.slice(at, at + 6))?.[0].length ?? 1);
  return Array.from({ length: longest }, (_, i) => at + i + 1);
}

/** Units of `text` from its last `typed` content characters on. */
function unitsOf(text: string, typed: number): number {
  let at = text.length;
  for (let left = typed; left > 0 && at > 0; ) if (fold(text.charAt(--at)) !== '') left--;
  return text.length - at;
}
