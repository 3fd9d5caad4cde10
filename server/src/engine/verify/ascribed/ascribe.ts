/** Asks an index about what blocks say of their quotations: who said them, in which document, when. */
import { buildFinding, type WeighedFinding } from '../../findings/build.ts';
import type { DocumentQuery, PassageIndex, PassageQuery } from '../../passages.ts';
import type { Scene } from '../../rules/rule.ts';
import type { Span } from '../../types.ts';
import { heldFindings } from '../held/check.ts';
import { type Claim, claimsOf } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { judgeClaim } from './judge.ts';

/** What became of the claim about one quotation. */
export interface Ascription {
  readonly quotation: Span;
  readonly verdict?: 'misattributed' | 'cannot-verify';
  readonly finding?: WeighedFinding;
}

/** Answers in the order of the scenes. Rejects only when aborted. */
export type Ascribe = (scenes: readonly Scene[], signal?: AbortSignal) => Promise<readonly (readonly Ascription[])[]>;

/** As many as an index counts: with more documents than these, absence in one of them cannot be told. */
const EVERY_DOCUMENT = 200;
/** A title that so many documents have names none of them. */
const MOST_NAMED = 12;
const LONGEST = 400;

export function createAscription(index: PassageIndex): Ascribe {
  return async (scenes, signal) => {
    const claims = scenes.map((scene) => claimsOf(scene).filter(({ speaker, document }) => speaker ?? document));
    const evidence = await research(claims.flat(), index, signal);
    const held = await heldFindings(scenes, index, signal);
    let at = 0;
    return claims.map((list, i) => [
      ...list.map((claim) => conclude(claim, evidence[at++] as Evidence)),
      ...(held[i] ?? []).map((finding) => ({ quotation: finding, finding })),
    ]);
  };
}

function conclude(claim: Claim, evidence: Evidence): Ascription {
  const { start, end } = claim.quotation;
  const { verdict, candidate } = judgeClaim(claim, evidence);
  const finding = candidate && buildFinding(claim.scene.text, 'quotations/attribution', candidate);
  return { quotation: { start, end }, ...(verdict && { verdict }), ...(finding && { finding }) };
}

async function research(
  claims: readonly Claim[],
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<readonly Evidence[]> {
  if (!claims.length) return [];
  const query = ({ words }: Claim): PassageQuery => ({ text: words.slice(0, LONGEST), limit: EVERY_DOCUMENT });
  const found = (await index.lookup(claims.map(query), signal)).map((passages) =>
    passages.filter(({ exactDocuments }) => exactDocuments !== undefined),
  );
  const asked = claims.map((claim, i) => (found[i]?.length ? claim : undefined));
  const named = await documentsOf(asked.map(titleQuery), index);
  const dated = await documentsOf(asked.map(dateQuery), index);
  const near = await nearIn(asked, named, index, signal);
  return claims.map((_, i) => {
    const exact = found[i] ?? [];
    const documents = exact[0]?.exactDocuments ?? 0;
    const isComplete = documents < EVERY_DOCUMENT && exact.length >= documents;
    const [mine = [], then = []] = [named[i], dated[i]];
    return { exact, isComplete, named: mine, near: near[i] ?? [], knowsDate: then.length > 0 };
  });
}

function titleQuery(claim: Claim | undefined): DocumentQuery | undefined {
  return claim?.document && { title: claim.document.title, limit: MOST_NAMED + 1 };
}

function dateQuery(claim: Claim | undefined): DocumentQuery | undefined {
  return claim?.date && { date: claim.date.iso, limit: 1 };
}

/** None for what is not asked, and for a title that is no name. */
async function documentsOf(queries: readonly (DocumentQuery | undefined)[], index: PassageIndex) {
  const due = queries.filter((each) => each !== undefined);
  const answers = due.length ? ((await index.documentsBy?.(due)) ?? []) : [];
  const byQuery = new Map(due.map((each, i) => [each, answers[i] ?? []]));
  return queries.map((each) => {
    const found = (each && byQuery.get(each)) ?? [];
    return found.length > MOST_NAMED ? [] : found;
  });
}

/** What stands in the named documents that is most like the words. */
async function nearIn(
  claims: readonly (Claim | undefined)[],
  named: Awaited<ReturnType<typeof documentsOf>>,
  index: PassageIndex,
  signal: AbortSignal | undefined,
) {
  const queries = claims.map((claim, i): PassageQuery | undefined => {
    const within = named[i];
    return claim && within?.length ? { text: claim.words.slice(0, LONGEST), limit: 3, within } : undefined;
  });
  const due = queries.filter((each) => each !== undefined);
  const answers = due.length ? await index.lookup(due, signal) : [];
  const byQuery = new Map(due.map((each, i) => [each, answers[i] ?? []]));
  return queries.map((each) => (each && byQuery.get(each)) ?? []);
}
