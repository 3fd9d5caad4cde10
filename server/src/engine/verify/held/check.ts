/** Asks an index about the meetings that blocks say were held on a day. */
import { buildFinding, type WeighedFinding } from '../../findings/build.ts';
import type { PassageCandidate, PassageIndex, PassageQuery } from '../../passages.ts';
import type { Scene } from '../../rules/rule.ts';
import { type HeldClaim, heldIn } from './claims.ts';
import { judgeHeld } from './judge.ts';

/** Documents of one day that are looked through, and passages with a name. */
const MOST_DOCUMENTS = 60;
const CANDIDATES = 60;
const DAY = 86_400_000;

/** Answers in the order of the scenes. Rejects only when aborted. */
export async function heldFindings(
  scenes: readonly Scene[],
  index: PassageIndex,
  signal?: AbortSignal,
): Promise<readonly (readonly WeighedFinding[])[]> {
  const claims = scenes.map(heldIn);
  const due = claims.flat();
  if (!due.length || !index.documentsBy) return scenes.map(() => []);
  const days = [...new Set(due.flatMap(daysOf))];
  const documents = await index.documentsBy(days.map((date) => ({ date, limit: MOST_DOCUMENTS })));
  const ofDay = new Map(days.map((day, i) => [day, documents[i] ?? []]));
  const within = due.map((claim) => daysOf(claim).flatMap((day) => ofDay.get(day) ?? []));
  const then = await lookUp(due, (_, i) => within[i]?.length && { within: within[i] }, index, signal);
  const isOpen = (claim: HeldClaim, i: number) => !claim.number && !then[i]?.length && hasYear(claim);
  const all = await lookUp(due, (claim, i) => isOpen(claim, i) && {}, index, signal);
  const found = new Map(due.map((claim, i) => [claim, judgeHeld(claim, then[i] ?? [], all[i] ?? [])]));
  return claims.map((list) =>
    list.flatMap((claim) => {
      const candidate = found.get(claim);
      return (candidate && buildFinding(claim.scene.text, 'events/date-place', candidate)) ?? [];
    }),
  );
}

/** The days of a meeting, and the one on which papers tell of the last. */
function daysOf({ date: { iso, until } }: HeldClaim): string[] {
  const last = until?.iso ?? iso;
  return [...new Set([iso, dayAfter(iso), last, dayAfter(last)])].filter((day) => day.length === 10);
}

function dayAfter(iso: string): string {
  const day = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(day) ? '' : new Date(day + DAY).toISOString().slice(0, 10);
}

/** A day that is told from that of the draft is hardly that of long ago. */
function hasYear({ date }: HeldClaim): boolean {
  return /^[\s\d０-９一二〇○零]{4,}年|^\s*[\d０-９]{4}/.test(date.written);
}

/** Passages with the very names; `where` says in which documents, and nothing for a claim that is not asked. */
async function lookUp(
  claims: readonly HeldClaim[],
  where: (claim: HeldClaim, i: number) => Pick<PassageQuery, 'within'> | false | 0 | undefined,
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly PassageCandidate[])[]> {
  const asked = claims.map((claim, i): PassageQuery | undefined => {
    const documents = where(claim, i);
    return documents ? { text: claim.key, limit: CANDIDATES, ...documents } : undefined;
  });
  const queries = asked.flatMap((query) => query ?? []);
  const answers = queries.length ? await index.lookup(queries, signal) : [];
  return asked.map((query) => {
    const found = query && answers[queries.indexOf(query)];
    return (found ?? []).filter(({ score }) => score === 1);
  });
}
