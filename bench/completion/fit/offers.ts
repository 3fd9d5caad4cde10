/** Places of later texts with what a corpus offers there, and whether it turned out right. */
import type { LiveSegment } from '../../../server/src/engine/index/passages/hit.ts';
import { branchNodes } from '../../../server/src/engine/index/wording/branches.ts';
import { type Caret, caretOf } from '../../../server/src/engine/index/wording/caret.ts';
import type { ClauseTable } from '../../../server/src/engine/index/wording/clause-table.ts';
import { type Echo, echoesOf } from '../../../server/src/engine/index/wording/echoes.ts';
import { addWordSigns, cheapSigns } from '../../../server/src/engine/index/wording/signs.ts';
import { clauseSigns, STEP_WEIGHTS, stepSigns, sureness } from '../../../server/src/engine/index/wording/sureness.ts';
import { rangeOf } from '../../../server/src/engine/index/wording/table.ts';
import { rankedIn, restOf, textOfNode } from '../../../server/src/engine/index/wording/ways.ts';
import { textOfClause } from '../../../server/src/engine/index/wording/words.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import type { Place } from '../texts.ts';
import type { Choice, Example } from './regression.ts';

export interface Known {
  readonly segments: readonly LiveSegment[];
  readonly table: ClauseTable;
}

/** Days between the newest document and the texts: half a year on average. */
const LATER = 180;
const BEFORE = 2_000;
const DOCUMENTS = 2;
const LIKELY = 0.08;
const LEAST = 0.01;

interface At {
  readonly text: string;
  readonly caret: Caret;
  readonly echoes: readonly Echo[];
}

function lookAt({ segments, table }: Known, draft: string, offset: number): At | undefined {
  const text = draft.slice(Math.max(0, offset - BEFORE), offset);
  const caret = caretOf(text);
  if (!caret) return undefined;
  const echoes = caret.content.length < 3 ? [] : echoesOf(segments, caret, table.newest + LATER);
  return { text, caret, echoes };
}

function range(table: ClauseTable, { content, typed }: Caret) {
  return rangeOf(table, content.subarray(content.length - typed));
}

/** Steps at every third character. */
export function stepExamples(known: Known, draft: string): Example[] {
  const found: Example[] = [];
  for (let offset = 10; offset < draft.length; offset += 3) {
    const { echoes = [] } = lookAt(known, draft, offset) ?? {};
    for (const node of branchNodes(echoes, LEAST, DOCUMENTS)) {
      const text = textOfNode(node);
      if (node.length < 2 || node.probability < LIKELY) continue;
      found.push({ signs: stepSigns(node, text), isRight: draft.startsWith(text, offset) });
    }
  }
  return found;
}

const CLAUSES = 6;
const LONGEST_TYPED = 12;

/** The best whole clauses at every second character of the beginning of a clause. */
export function clauseExamples(known: Known, draft: string): Example[] {
  const { table } = known;
  const found: Example[] = [];
  for (let offset = 10; offset < draft.length; offset += 2) {
    const at = lookAt(known, draft, offset);
    if (!at) continue;
    const { caret, echoes, text } = at;
    const { isWhole, typed, endsInContent } = caret;
    if (!isWhole || typed === 0 || typed > LONGEST_TYPED || !endsInContent) continue;
    const steps = new Map(
      branchNodes(echoes, LEAST, DOCUMENTS).map((node) => {
        const words = textOfNode(node);
        return [words, sureness(stepSigns(node, words), STEP_WEIGHTS)];
      }),
    );
    const surest = Math.max(0, ...steps.values());
    const { ranked, mass } = rankedIn(table, range(table, caret), caret, echoes, text);
    for (const each of ranked.slice(0, CLAUSES)) {
      const rest = restOf(table, each, typed);
      if (rest.length < 2) continue;
      const weighed = { ranked: each, typed, rest: rest.length, asStep: steps.get(rest) ?? 0, mass, surest };
      found.push({ signs: clauseSigns(weighed), isRight: draft.startsWith(rest, offset) });
    }
  }
  return found;
}

const LOOKED_AT = 120;

/** After the first two, three and four characters of a clause: all that begin alike, and which of them it was. */
export function clauseChoices({ segments, table }: Known, places: readonly Place[]): Choice[] {
  const times = new Map<string, number>();
  for (const { clause } of places) times.set(clause, (times.get(clause) ?? 0) + 1);
  return places.flatMap((place) =>
    [2, 3, 4].flatMap((typed): Choice[] => {
      const at = lookAt({ segments, table }, place.text, place.start + typed);
      if (!at || at.caret.typed !== typed) return [];
      const { from, to } = range(table, at.caret);
      const all = Array.from({ length: to - from }, (_, i) => from + i);
      const sum = (column: Float32Array): number => all.reduce((total, clause) => total + (column[clause] ?? 0), 0);
      const some = all
        .toSorted((a, b) => (table.faded[b] ?? 0) - (table.faded[a] ?? 0) || a - b)
        .slice(0, LOOKED_AT)
        .sort((a, b) => a - b);
      const situation = { table, ...at };
      const candidates = cheapSigns(situation, some, { faded: sum(table.faded), recent: sum(table.recent) });
      addWordSigns(situation, candidates);
      const right = candidates.findIndex(({ clause }) => fold(textOfClause(table, clause)) === place.clause);
      if (right < 0) return [];
      const weight = 0.5 + 0.5 / (times.get(place.clause) ?? 1);
      return [{ signs: candidates.map(({ signs }) => signs), right, weight }];
    }),
  );
}
