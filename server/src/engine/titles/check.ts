/** Compares the titles in 《》 that packs do not know with the titles of the documents of a corpus. */
import { buildFinding, type WeighedFinding } from '../findings/build.ts';
import type { Proof } from '../findings/proof.ts';
import type { DocumentInfo, PassageIndex } from '../passages.ts';
import type { MarkedUnits, Scene } from '../rules/rule.ts';
import { coveredByOfficial } from '../rules/scene.ts';
import { knownTitles } from './known.ts';
import { namedTitles } from './named.ts';
import { type ProvedTitle, titleSlip } from './slip.ts';

/** What the corpus knows of one title of a block. */
export interface TitleAnswer {
  readonly title: MarkedUnits;
  /** A document has exactly this title: it is nobody's slip. */
  readonly isKnown: boolean;
  readonly finding?: WeighedFinding;
}

/** Answers in the order of the scenes. Rejects only when aborted. */
export type CheckTitles = (
  scenes: readonly Scene[],
  signal?: AbortSignal,
) => Promise<readonly (readonly TitleAnswer[])[]>;

const SHORTEST = 3;
const LONGEST = 100;
/** A law proves its own title, unless somebody calls its text secondary. */
const LAW = /(?:法|条例|规定|办法|细则|规则|准则|决定|解释|章程)$/;

/** A checker over one index; undefined where it cannot look for titles. Each title is asked once for a draft. */
export function createTitleChecker(index: PassageIndex): CheckTitles | undefined {
  const { library } = index;
  const nearlyTitled = library?.nearlyTitled;
  if (!library || !nearlyTitled) return undefined;
  return async (scenes, signal) => {
    const open = scenes.map((scene) => openTitles(scene).map((range) => ({ range, title: wordsOf(scene, range) })));
    const titles = [...new Set(open.flatMap((list) => list.map(({ title }) => title)))];
    if (!titles.length) return scenes.map(() => []);
    const same = await library.titled(titles);
    const others = titles.filter((_, i) => !same[i]?.length);
    const near = others.length ? await nearlyTitled(others) : [];
    const documents = new Map(others.map((title, i) => [title, near[i] ?? []]));
    const answers = open.map((list, i) =>
      list.map(({ range, title }) => answer(scenes[i] as Scene, range, documents.get(title))),
    );
    return withNamed(scenes, answers, documents, index, signal);
  };
}

/** What no title of a document explains may be named in the documents. */
async function withNamed(
  scenes: readonly Scene[],
  answers: readonly (readonly TitleAnswer[])[],
  documents: ReadonlyMap<string, readonly DocumentInfo[]>,
  index: PassageIndex,
  signal: AbortSignal | undefined,
): Promise<readonly (readonly TitleAnswer[])[]> {
  const due = answers.flatMap((list, i) => {
    const left = list.filter(({ isKnown, finding }) => !isKnown && !finding);
    const scene = scenes[i] as Scene;
    return left.map((of) => ({ scene, range: of.title, near: documents.get(wordsOf(scene, of.title)) ?? [], of }));
  });
  const named = await namedTitles(due, index, signal);
  const found = new Map(due.map(({ of }, i) => [of, named[i]]));
  return answers.map((list, i) =>
    list.map((each) => {
      const candidate = found.get(each);
      const finding = candidate && buildFinding((scenes[i] as Scene).text, 'names/title', candidate);
      return finding ? { ...each, finding } : each;
    }),
  );
}

/** Titles that no record settles. */
function openTitles(scene: Scene): readonly MarkedUnits[] {
  const { index } = knownTitles(scene.records);
  return scene.titles.filter((range) => {
    const length = range.to - range.from;
    if (!range.closed || length < SHORTEST || length > LONGEST) return false;
    return !coveredByOfficial(scene, range.from, range.to) && !index.same(wordsOf(scene, range)).length;
  });
}

function wordsOf({ text }: Scene, { start, end }: MarkedUnits): string {
  return text.slice(start, end);
}

/** `near` is absent where documents have the very title. */
function answer(scene: Scene, range: MarkedUnits, near: readonly DocumentInfo[] | undefined): TitleAnswer {
  if (!near) return { title: range, isKnown: true };
  const candidate = titleSlip(scene, range, near.map(proved));
  const finding = candidate && buildFinding(scene.text, 'names/title', candidate);
  return { title: range, isKnown: false, ...(finding && { finding }) };
}

function proved({ title, tier, date, path, known }: DocumentInfo): ProvedTitle {
  const isLaw = LAW.test(title) && known['tier'] === 'default';
  const proof: Proof = { tier: isLaw ? 'primary' : tier, documents: 1, against: 0, unverified: false, curated: true };
  return { title, source: { title, tier, path, ...(date !== undefined && { date }) }, proof };
}
