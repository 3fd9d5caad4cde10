/** The articles of a law: where each begins in its text, and the paragraphs that belong to it. */
import type { DocumentInfo, DocumentParagraph } from '../passages.ts';
import { NUMBER, printNumber, readNumber } from '../text/numerals.ts';
import { fold } from '../text/skeleton.ts';

/** 第三十六条之一: number 36, branch 1; without a branch 0. */
export interface ArticleNumber {
  readonly number: number;
  readonly branch: number;
}

export interface Article extends ArticleNumber {
  /** The paragraphs with their number, a line each. */
  readonly text: string;
  /** Folded content characters of the article without its number. */
  readonly words: string;
  /** 1-based line in the file. */
  readonly line: number;
  readonly document: DocumentInfo;
}

/** A paragraph that begins an article; 第三条规定的… and 第三条、第四条 speak of others. */
const HEAD = new RegExp(`^第(${NUMBER})条(?:之(${NUMBER}))?(?![规所、至和或及第的款项之]|以[上下])[\\s\\u3000]*`);
/** Between articles: chapters, sections, and annexes behind the last one. */
const HEADING = new RegExp(
  `^(?:第${NUMBER}[编章节](?:[\\s\\u3000]|$)|附\\s*[则件录表](?:[\\s\\u3000一二三四五六七八九十\\d：:]|$))`,
);

/** The articles in order; empty for a text that has none. */
export function articlesOf(document: DocumentInfo, paragraphs: readonly DocumentParagraph[]): Article[] {
  const articles: Article[] = [];
  let open: { head: ArticleNumber; bare: string[]; text: string[]; line: number } | undefined;
  const close = (): void => {
    if (open)
      articles.push({
        ...open.head,
        text: open.text.join('\n'),
        words: fold(open.bare.join('')),
        line: open.line,
        document,
      });
    open = undefined;
  };
  for (const { text, line } of paragraphs) {
    const match = HEAD.exec(text);
    const head = match && headOf(match);
    if (match && head && follows(head, open?.head ?? articles.at(-1))) {
      close();
      open = { head, bare: [text.slice(match[0].length)], text: [text], line };
    } else if (HEADING.test(text)) close();
    else if (open) {
      open.bare.push(text);
      open.text.push(text);
    }
  }
  close();
  return articles;
}

function headOf(match: RegExpExecArray): ArticleNumber | undefined {
  const number = readNumber(match[1] ?? '');
  const branch = match[2] === undefined ? 0 : readNumber(match[2]);
  return number === undefined || branch === undefined ? undefined : { number, branch };
}

/** Numbers only grow, and hardly ever by leaps: a number that falls back stands in the text of another law. */
function follows(head: ArticleNumber, before: ArticleNumber | undefined): boolean {
  if (!before) return true;
  if (head.number === before.number) return head.branch > before.branch;
  return head.number > before.number && head.number <= before.number + 10;
}

/** A paragraph that lists a part of the one before: （一）, 1. */
const ITEM = new RegExp(`^(?:[（(]${NUMBER}[）)]|\\d{1,2}[.．、])`);

/** The paragraphs of an article as printed, without its number. */
export function printedParagraphs({ text }: Article): string[] {
  return text.replace(HEAD, '').split('\n');
}

/** The clauses (款) of an article as folded words: its paragraphs, with the items that belong to them. */
export function clausesOf(article: Article): string[] {
  const clauses: string[] = [];
  for (const paragraph of printedParagraphs(article)) {
    const last = clauses.length - 1;
    if (last >= 0 && ITEM.test(paragraph)) clauses[last] += fold(paragraph);
    else clauses.push(fold(paragraph));
  }
  return clauses;
}

export function isSame(a: ArticleNumber, b: ArticleNumber): boolean {
  return a.number === b.number && a.branch === b.branch;
}

/** 第三十六条之一, or in digits as another number is written: 第36条之一. */
export function printArticle({ number, branch }: ArticleNumber, like = ''): string {
  const shown = /[\d０-９]/.test(like) ? String(number) : printNumber(number);
  return `第${shown}条${branch ? `之${printNumber(branch)}` : ''}`;
}
