/** Asks an index what is usual where blocks say what no document says. */
import { buildFinding, type WeighedFinding } from '../findings/build.ts';
import type { Likelihood } from '../findings/voice.ts';
import type { PassageIndex, UsageIndex } from '../passages.ts';
import type { Scene } from '../rules/rule.ts';
import { coveredByOfficial, quotationAround, titleAround } from '../rules/scene.ts';
import type { Turn } from '../turns.ts';
import { alikeIn } from './alike.ts';
import { counted, stretchOf, type Usual } from './alternative.ts';
import { type Clause, clausesOf, repeatedStretches, type Unheard, unheardStretches, wordsOf } from './clauses.ts';
import { candidateOf, type Kind } from './finding.ts';
import { likelihoodOf } from './judge.ts';
import { likelihoodOfList } from './judge-list.ts';
import { likelihoodOfName, likelihoodOfNumber } from './judge-name.ts';
import { namesIn } from './known-names.ts';
import { labelsOf, numbersIn } from './label-numbers.ts';
import { brokenLists, type List, listsOf } from './lists.ts';
import { membersIn } from './members.ts';
import { namesOf } from './names.ts';
import { ordersIn } from './orders.ts';
import { fillingsIn } from './slots.ts';

/** Answers in the order of the scenes. Rejects only when aborted. */
export type CheckUsage = (
  scenes: readonly Scene[],
  signal?: AbortSignal,
  turn?: Turn,
) => Promise<readonly (readonly WeighedFinding[])[]>;

/** A checker over one index; undefined where that does not know what is usual. */
export function createUsageChecker(index: PassageIndex): CheckUsage | undefined {
  const { usage } = index;
  if (!usage) return undefined;
  const wordsIn = createWordChecker(index, usage);
  const listed = createListChecker(index, usage);
  const named = createNameChecker(index, usage);
  return async (scenes, signal, turn) => {
    const clauses = scenes.flatMap(clausesOf);
    const words = await wordsIn(clauses, signal);
    signal?.throwIfAborted();
    await turn?.();
    const lists = await listed(scenes);
    await turn?.();
    const told = [...words, ...lists, ...(await named(scenes, clauses))];
    const findings = await findingsOf(told, index);
    return scenes.map((scene) =>
      told.flatMap(({ found }, i) => (found.stretch.clause.scene === scene && findings[i]) || []),
    );
  };
}

/** Clauses that are remembered. */
const MOST = 20_000;

/**
 * Words of clauses that documents have otherwise. A clause of which nothing is told is not asked for again: of a paragraph that is
 * being written most stay as they are.
 */
function createWordChecker(index: PassageIndex, usage: UsageIndex) {
  const silent = new Set<string>();
  return async (all: readonly Clause[], signal?: AbortSignal): Promise<Told[]> => {
    const clauses = all.filter(({ words }) => !silent.has(words));
    const unheard = [...(await unheardStretches(clauses, usage)), ...(await repeatedStretches(clauses, index))];
    const [open, settled] = [unheard.filter(isOpen), unheard.filter((stretch) => !isOpen(stretch))];
    signal?.throwIfAborted();
    const alike = await counted(await alikeIn(open, index, usage), index, usage);
    signal?.throwIfAborted();
    const told = [...alike, ...(await fillingsIn(open, index, usage))].flatMap((found) =>
      toldOf(found, 'wording', likelihoodOf(found)),
    );
    const kept = new Set([...settled, ...told.map(({ found }) => found.stretch)].map(({ clause }) => clause));
    if (silent.size > MOST) silent.clear();
    for (const clause of clauses) if (!kept.has(clause)) silent.add(clause.words);
    return told;
  };
}

/** The same of lists. */
function createListChecker(index: PassageIndex, usage: UsageIndex) {
  const silent = new Set<string>();
  return async (scenes: readonly Scene[]): Promise<Told[]> => {
    const lists = scenes.flatMap(listsOf).filter((list) => !silent.has(keyOf(list)));
    const broken = await brokenLists(lists, usage);
    const found = [...(await ordersIn(broken, index)), ...(await membersIn(broken, index, usage))];
    const told = found.flatMap((each) => toldOf(each, 'list', likelihoodOfList(each)));
    const kept = new Set<Clause>(told.map((each) => each.found.stretch.clause));
    if (silent.size > MOST) silent.clear();
    for (const list of lists) if (!kept.has(list)) silent.add(keyOf(list));
    return told;
  };
}

/** The same of names and labels. */
function createNameChecker(index: PassageIndex, usage: UsageIndex) {
  const silent = new Set<string>();
  const isWanted = (name: Unheard) => !silent.has(wordsOf(name)) && isOpen(name);
  return async (scenes: readonly Scene[], clauses: readonly Clause[]): Promise<Told[]> => {
    const names = clauses.flatMap((clause) => namesOf(clause, isWanted));
    const labels = scenes.flatMap(labelsOf).filter((label) => !isOfficial(label));
    const found = await namesIn(names, index, usage);
    const numbers = await numbersIn(labels, index, usage);
    const told = [
      ...found.flatMap((each) => toldOf(each, 'name', likelihoodOfName(each))),
      ...numbers.flatMap((each) => toldOf(each, 'name', likelihoodOfNumber(each))),
    ].toSorted((a, b) => b.found.documents - a.found.documents);
    const best = new Map(told.toReversed().map((each) => [each.found.stretch, each]));
    if (silent.size > MOST) silent.clear();
    for (const name of names) if (!best.has(name)) silent.add(wordsOf(name));
    return [...best.values()];
  };
}

const keyOf = ({ words, members }: List): string => `${members.map(({ from }) => from).join()} ${words}`;

const isOfficial = ({ clause: { scene, from: first }, from, to }: Unheard): boolean =>
  coveredByOfficial(scene, first + from, first + to);

/** Not settled by a record, nor a title, nor in a quotation, which is verified as a whole. */
function isOpen(stretch: Unheard): boolean {
  const { from, to } = stretch;
  const { scene, from: first, words } = stretch.clause;
  const { skeleton, text } = scene;
  if (isOfficial(stretch) || titleAround(scene, first + from + 1, first + to - 1)) return false;
  const quotation = quotationAround(scene, first + from, first + to);
  if (quotation && quotation.to - quotation.from >= scene.minQuotationLength) return false;
  for (let i = from; i < to; i++) if (text.charAt(skeleton.at[first + i] ?? 0) !== words.charAt(i)) return false; // written in other characters
  return true;
}

interface Told {
  readonly found: Usual;
  readonly kind: Kind;
  readonly likelihood: Likelihood;
}

const toldOf = (found: Usual, kind: Kind, likelihood: Likelihood | undefined): Told[] =>
  likelihood ? [{ found, kind, likelihood }] : [];

/** With the best document that has the words. */
async function findingsOf(told: readonly Told[], index: PassageIndex): Promise<(WeighedFinding | undefined)[]> {
  const passages = told.length
    ? await index.lookup(told.map(({ found }) => ({ text: stretchOf(found), limit: 1 })))
    : [];
  return told.map(({ found, kind, likelihood }, i) => {
    const passage = passages[i]?.[0];
    const candidate = passage?.score === 1 ? candidateOf(found, kind, likelihood, passage) : undefined;
    return candidate && buildFinding(found.stretch.clause.scene.text, `corpus/${kind}`, candidate);
  });
}
