/** Laws as the corpus has them: all versions of a title, and which of them holds on a day. */
import type { DocumentInfo, DocumentLibrary } from '../passages.ts';
import { datesIn, isBefore, mayBeSame } from '../text/dates.ts';
import { bareTitle, titleKey } from '../text/titles.ts';
import { type Article, type ArticleNumber, articlesOf, isSame } from './articles.ts';

export interface Version {
  /** The day on which the text was passed; absent where nothing says it. */
  readonly date?: string;
  /** The day from which it holds, where the text itself names a later one. */
  readonly from?: string;
  readonly articles: readonly Article[];
}

export interface Law {
  readonly key: string;
  /** The longest title among its documents: 中华人民共和国会计法. */
  readonly title: string;
  /** Oldest first, those without a date before. */
  readonly versions: readonly Version[];
}

export type FindLaws = (names: readonly string[]) => Promise<readonly (Law | undefined)[]>;

/** Laws that are kept: a draft cites a few, a long one a few dozen. */
const MOST = 100;
/** 本法自2025年1月1日起施行. */
const IN_FORCE = /本[\p{Script=Han}]{1,6}自(.{4,16}?)起(?:正式)?(?:施行|实施)/u;

/** Reads laws by their titles, each once. A title without articles in its documents is no law: undefined. */
export function createLaws(library: DocumentLibrary): FindLaws {
  const known = new Map<string, Promise<Law | undefined>>();
  const find = (name: string): Promise<Law | undefined> => {
    const key = titleKey(name);
    const found = known.get(key) ?? readLaw(library, key, name);
    known.delete(key); // the one used last goes to the end
    known.set(key, found);
    for (const [oldest] of known) {
      if (known.size <= MOST) break;
      known.delete(oldest);
    }
    return found;
  };
  return (names) => Promise.all(names.map(find));
}

async function readLaw(library: DocumentLibrary, key: string, name: string): Promise<Law | undefined> {
  const [documents = []] = await library.titled([name]);
  const texts = await library.read(documents);
  const found = documents.map((document, i) => ({
    date: document.date ?? '',
    articles: articlesOf(document, texts[i] ?? []),
  }));
  const texted = found.filter(({ articles }) => articles.length).sort((a, b) => (a.date < b.date ? -1 : 1));
  if (!texted.length) return undefined;
  const versions = joinParts(texted).map(({ date, articles }) => versionOf(date, articles));
  return { key, title: longestTitle(documents), versions };
}

interface DatedText {
  readonly date: string;
  readonly articles: readonly Article[];
}

/** Documents of a day are one version, and so are those that share no article: the books of a code, a file each. */
function joinParts(texts: readonly DatedText[]): readonly DatedText[] {
  const versions: DatedText[] = [];
  for (const text of texts) {
    const at = versions.findIndex((each) => each.date === text.date || areParts(each, text));
    const joined = versions[at];
    if (!joined) versions.push(text);
    else versions[at] = { date: joined.date || text.date, articles: [...joined.articles, ...text.articles] };
  }
  return versions;
}

function areParts(a: DatedText, b: DatedText): boolean {
  return !a.articles.some((article) => b.articles.some((other) => isSame(article, other)));
}

function longestTitle(documents: readonly DocumentInfo[]): string {
  const titles = documents.map(({ title }) => bareTitle(title));
  return titles.reduce((longest, title) => (title.length > longest.length ? title : longest), '');
}

function versionOf(date: string, articles: readonly Article[]): Version {
  if (!date) return { articles };
  const last = IN_FORCE.exec(
    articles
      .slice(-3)
      .map(({ text }) => text)
      .join('\n'),
  )?.[1];
  const from = last === undefined ? undefined : datesIn(last)[0]?.iso;
  return { date, articles, ...(from !== undefined && isBefore(date, from) && { from }) };
}

/**
 * The versions that may hold on a day, the one that most surely does first: the last one passed by then; the one before as
 * well while it is not sure that the last one holds already; and all that have no date. Without a day: what holds now.
 */
export function versionsAt({ versions }: Law, day: string | undefined): readonly Version[] {
  const undated = versions.filter(({ date }) => date === undefined);
  const dated = versions.filter(({ date }) => date !== undefined);
  const passed = dated.filter(({ date = '' }) => day === undefined || !isBefore(day, date));
  const [last, before] = [passed.at(-1), passed.at(-2)];
  if (!last) return undated;
  if (!before || day === undefined || isSurelyInForce(last, day)) return [last, ...undated];
  return last.from !== undefined && isBefore(day, last.from) ? [before, last, ...undated] : [last, before, ...undated];
}

/** Amendments mostly hold some weeks or months after they are passed. */
const MONTHS = 6;

function isSurelyInForce({ date = '', from }: Version, day: string): boolean {
  if (from !== undefined) return !isBefore(day, from) && !mayBeSame(day, from.slice(0, day.length));
  const months = (iso: string, missing: number) => Number(iso.slice(0, 4)) * 12 + (Number(iso.slice(5, 7)) || missing);
  return months(day, 1) - months(date, 12) > MONTHS;
}

/** The articles of a version with one of these numbers; all where none is given. */
export function articlesWith({ articles }: Version, numbers: readonly ArticleNumber[]): readonly Article[] {
  return numbers.length ? articles.filter((article) => numbers.some((each) => isSame(each, article))) : articles;
}
