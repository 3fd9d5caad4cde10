/** Words that are quoted without a pair of marks: a block quote, an opening mark that is never closed, what follows 指出，. */
import { ofLexicon } from '../records/lexicon.ts';
import type { Scene } from '../rules/rule.ts';
import { anyOf } from '../text/literal.ts';
import { skeletonIndex } from '../text/skeleton.ts';
import type { Quoting, Span } from '../types.ts';
import { listsOf } from './listed.ts';

export interface Unmarked extends Span {
  readonly from: number;
  readonly to: number;
  readonly quoting: Exclude<Quoting, 'marks'>;
  /** Of a list: what it is said to be. */
  readonly label?: string;
}

/** Fewer characters are not enough to be recognised as somebody's words. */
const SHORTEST = 12;
/** More are never the words of one sentence. */
const LONGEST = 300;
/** UTF-16 units, marks included, after which the end of the sentence is not looked for. */
const REACH = 2 * LONGEST;

const saying = ofLexicon(({ words }) => new RegExp(`${anyOf(words('saying'))}[，,：:]\\s*`, 'g'));

/** All of a block; lists behind a label may stand in what somebody says. */
export function unmarkedWords(scene: Scene): Unmarked[] {
  const block = blockQuote(scene);
  if (block) return [block];
  const open = unclosedWords(scene);
  const limit = open[0]?.start ?? scene.block.end;
  const found: Unmarked[] = [];
  for (const words of spoken(scene)) if (words.end <= limit) found.push(words);
  for (const list of listsOf(scene)) if (list.end <= limit) found.push({ ...list, quoting: 'indirect' });
  return open.length ? [...found, ...open] : found;
}

/** The words behind an opening mark that is never closed; they are among the quotations of the block. */
export function unclosedIn(scene: Scene): Unmarked | undefined {
  return blockQuote(scene) ? undefined : unclosedWords(scene)[0];
}

function unclosedWords(scene: Scene): readonly Unmarked[] {
  const unclosed = scene.quotations.find(({ closed, depth }) => !closed && depth === 0);
  return unclosed ? unmarked(scene, unclosed.start, unclosed.end, 'unclosed') : [];
}

/** The whole paragraph is quoted, unless it has marks around what it quotes. */
function blockQuote(scene: Scene): Unmarked | undefined {
  if (scene.block.kind !== 'quote') return undefined;
  const quoted = scene.quotations.filter(({ depth }) => depth === 0).reduce((sum, { from, to }) => sum + to - from, 0);
  if (2 * quoted > scene.skeleton.text.length) return undefined;
  return unmarked(scene, scene.block.start, scene.block.end, 'block')[0];
}

/** What somebody says up to the end of the sentence. */
function spoken(scene: Scene): Unmarked[] {
  const { text, block } = scene;
  const found: Unmarked[] = [];
  for (const match of text.matchAll(saying(scene.records.lexicon))) {
    const start = match.index + match[0].length;
    if (start < (found.at(-1)?.end ?? 0) || isMarked(scene, match.index, start + 1)) continue;
    const limit = Math.min(block.end, start + REACH);
    const length = text.slice(start, limit).search(SENTENCE_END);
    found.push(...unmarked(scene, start, length < 0 ? limit : start + length, 'indirect'));
  }
  return found;
}

const SENTENCE_END = /[。！？!?\n]/;

/** A mark of quotation stands there, or around the place. */
function isMarked({ quotations, titles }: Scene, start: number, end: number): boolean {
  return [...quotations, ...titles].some((range) => range.start - 1 < end && range.end > start);
}

function unmarked(scene: Scene, start: number, end: number, quoting: Unmarked['quoting']): Unmarked[] {
  const [from, to] = [skeletonIndex(scene.skeleton, start), skeletonIndex(scene.skeleton, end)];
  const most = quoting === 'indirect' ? LONGEST : Number.POSITIVE_INFINITY;
  if (to - from < SHORTEST || to - from > most) return [];
  return [
    { start: scene.skeleton.at[from] as number, end: (scene.skeleton.at[to - 1] as number) + 1, from, to, quoting },
  ];
}
