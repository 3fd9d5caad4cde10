/** The laws of a corpus read the plain way: a file a text, a paragraph that begins with 第…条 an article. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '../../server/src/engine/text/skeleton.ts';
import { SHARED } from './ground.ts';

export const LAWS = join(SHARED, 'corpora/laws');
export const hasLaws = (): boolean => existsSync(join(LAWS, 'manifest.tsv'));

export interface PlainArticle {
  /** 第三十六条 */
  readonly number: string;
  readonly paragraphs: readonly string[];
  readonly words: string;
}

export interface PlainText {
  readonly date: string;
  readonly articles: readonly PlainArticle[];
}

export interface PlainLaw {
  readonly title: string;
  /** Oldest first. */
  readonly texts: readonly PlainText[];
}

const ARTICLE = /^(第[一二三四五六七八九十百千零]+条(?:之[一二三四五六七八九十]+)?)[\s\u3000]+(?=\S)/;
const FEWEST = 6;

/** Laws of which every file is dated to the day and has articles in the order of their numbers. */
export function readLaws(): PlainLaw[] {
  const rows = readFileSync(join(LAWS, 'manifest.tsv'), 'utf8').split('\n').slice(1);
  const files = new Map<string, { path: string; date: string }[]>();
  for (const [path = '', title = '', date = ''] of rows.map((row) => row.split('\t')))
    if (path && !/[《》]/.test(title)) files.set(title, [...(files.get(title) ?? []), { path, date }]);
  return [...files].flatMap(([title, list]) => {
    if (list.some(({ date }) => date.length !== 10) || new Set(list.map(({ date }) => date)).size < list.length)
      return [];
    const texts = list.map(({ path, date }) => ({
      date,
      articles: articlesIn(readFileSync(join(LAWS, path), 'utf8')),
    }));
    const isWhole = texts.every(({ articles }) => articles.length >= FEWEST && isDistinct(articles));
    return isWhole ? [{ title, texts: texts.sort((a, b) => (a.date < b.date ? -1 : 1)) }] : [];
  });
}

function isDistinct(articles: readonly PlainArticle[]): boolean {
  return new Set(articles.map(({ number }) => number)).size === articles.length;
}

function articlesIn(text: string): PlainArticle[] {
  const articles: { number: string; paragraphs: string[] }[] = [];
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    const head = ARTICLE.exec(line);
    if (head) articles.push({ number: head[1] ?? '', paragraphs: [line.slice(head[0].length)] });
    else if (line && !/^第.{1,6}[编章节]/.test(line)) articles.at(-1)?.paragraphs.push(line);
  }
  return articles.map((each) => ({ ...each, words: fold(each.paragraphs.join('')) }));
}

export function holdsWords({ articles }: PlainText, words: string): boolean {
  const folded = fold(words);
  return articles.some((article) => article.words.includes(folded));
}
