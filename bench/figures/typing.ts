/**
 * The automatic list while news and reports are typed, at the level of the engine: each text of the corpus is written
 * word by word, as an input method commits it; how often a list opens, and whether what follows is in its first five rows.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createIntlSegmenter } from '../../server/src/adapters/segment/intl.ts';
import { userWords } from '../../server/src/adapters/segment/user-words.ts';
import type { Segmenter, Suggestion } from '../../server/src/engine/complete/types.ts';
import { type Engine, fold } from '../../server/src/engine/index.ts';
import { filesOf } from '../corpus.ts';
import { withoutFrontMatter } from '../drafts.ts';
import { engineOf, packsIn } from '../engine.ts';
import { type Context, type Row, randomFrom, row, sample } from '../support.ts';

const CHARACTERS = 600_000;
const FIRST_ROWS = 5;
const HEADING =
  /^(?:第[零〇一二三四五六七八九十百]+[编章节]|[零〇一二三四五六七八九十百]+、|[（(][零〇一二三四五六七八九十百]+[）)])[^。；！？]{2,30}$/u;

type Cut = (text: string) => readonly string[];

interface Count {
  commits: number;
  opened: number;
  right: number;
  headings: number;
  openedByHeadings: number;
  readonly times: number[];
}

export async function measureTyping(context: Context): Promise<readonly Row[]> {
  const known = await packsIn(join(__dirname, '../../dist/corpus'));
  const engine = engineOf(known);
  const segmenter = loadSegmenter(known.packs.flatMap(({ records }) => userWords(records)));
  engine.useSegmenter(segmenter);
  const count: Count = { commits: 0, opened: 0, right: 0, headings: 0, openedByHeadings: 0, times: [] };
  for (const paragraph of await paragraphs(context)) write(engine, segmenter.cut, paragraph, count);
  return rows(count);
}

/** Paragraphs of the corpus in order, of files drawn by chance. */
async function paragraphs(context: Context): Promise<readonly string[]> {
  const files = await filesOf(context.corpus);
  const drawn: string[] = [];
  let length = 0;
  for (const { path } of sample(files, files.length, randomFrom(context.seed))) {
    if (length > CHARACTERS) break;
    const text = withoutFrontMatter(readFileSync(path, 'utf8'));
    for (const line of text.split('\n').map((one) => one.trim())) {
      if (line.length < 4) continue;
      length += line.length;
      drawn.push(line);
    }
  }
  return drawn;
}

/** A list that is open, or was closed, is not opened again while one of its rows goes on. */
function write(engine: Engine, cut: Cut, text: string, count: Count): void {
  let shown: readonly Suggestion[] = [];
  let at = 0;
  const isHeading = HEADING.test(text);
  if (isHeading) count.headings++;
  for (const word of cut(text)) {
    at += word.length;
    if (!/\p{Script=Han}$/u.test(word)) continue;
    count.commits++;
    const draft = { text: text.slice(0, at), languageId: 'markdown' } as const;
    if (shown.some(({ replace, filter }) => filter.startsWith(text.slice(replace.start, at)))) continue;
    const since = performance.now();
    const isWorth = engine.worthCompleting(draft, at);
    count.times.push(performance.now() - since);
    if (isHeading && at === text.length && isWorth) count.openedByHeadings++;
    shown = isWorth ? engine.complete(draft, at).items : [];
    if (!isWorth) continue;
    count.opened++;
    if (shown.slice(0, FIRST_ROWS).some((item) => follows(item, text, at))) count.right++;
  }
}

/** Whether accepting the row gives what the text goes on with. */
function follows({ insert, replace }: Suggestion, text: string, at: number): boolean {
  const typed = fold(text.slice(replace.start, at));
  const words = fold(insert);
  return words.startsWith(typed) && words !== typed && fold(text.slice(replace.start)).startsWith(words);
}

function rows({ commits, opened, right, headings, openedByHeadings, times }: Count): readonly Row[] {
  const share = (figure: string, part: number, whole: number): Row =>
    row(figure, 'tifa', '%', [(100 * part) / Math.max(1, whole)], `${part} of ${whole}`);
  return [
    share('commits at which a list opens', opened, commits),
    share('lists with what follows in their first five rows', right, opened),
    ...(headings > 0 ? [share('ends of numbered headings at which a list opens', openedByHeadings, headings)] : []),
    row('deciding whether a list opens', 'tifa', 'ms', times),
  ];
}

/** nodejieba where it is installed: it is optional. */
function loadSegmenter(words: readonly string[]): Segmenter {
  let jieba: { insertWord(word: string): boolean; cut(text: string, useHmm: boolean): string[] };
  try {
    jieba = createRequire(join(__dirname, '../../package.json'))('nodejieba');
    for (const word of words) jieba.insertWord(word);
  } catch {
    const standIn = createIntlSegmenter(words);
    console.warn(`typing: nodejieba is not installed, ${standIn.name} cuts the words; figures differ a little`);
    return standIn;
  }
  return { name: 'nodejieba', cut: (text) => jieba.cut(text, true) };
}
