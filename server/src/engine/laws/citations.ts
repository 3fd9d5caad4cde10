/** Where a block quotes a law: 《会计法》第三十六条规定：“…”, 根据《审计法》，“…”, “…”（《会计法》第三十六条）. */

import type { MarkedUnits, Scene } from '../rules/rule.ts';
import { datesIn } from '../text/dates.ts';
import { NUMBER, readNumber } from '../text/numerals.ts';
import { sentenceAround } from '../text/sentences.ts';
import { skeletonIndex } from '../text/skeleton.ts';
import type { Span } from '../types.ts';
import type { ArticleNumber } from './articles.ts';

/** An article as it is named in a text; the span holds 第…条 with its branch, `clause` the 第…款 behind it. */
export interface CitedArticle extends ArticleNumber, Span {
  readonly clause?: Span & { readonly number: number };
}

/**
 * How surely the words are those of the law: an article is named; the law is said to state them; it is only named as
 * the ground on which something is done.
 */
export type Tie = 'article' | 'stated' | 'ground';

/** The words that are quoted: offsets of the text and units of its skeleton. */
export type QuotedWords = Pick<MarkedUnits, 'start' | 'end' | 'from' | 'to'>;

/** A quotation with the law that it is said to come from. Offsets of the scene. */
export interface LawCitation {
  readonly scene: Scene;
  readonly quotation: QuotedWords;
  /** Behind 规定，without marks: the words may be adapted. */
  readonly isIndirect: boolean;
  /** The name between the title marks. */
  readonly name: string;
  readonly title: Span;
  readonly articles: readonly CitedArticle[];
  readonly tie: Tie;
  /** The year or day of the version that is meant, where one is named: 2017年修正的《会计法》. */
  readonly version?: string;
  /** 原《会计法》, 修订前的《会计法》: not the version in force. */
  readonly isFormer: boolean;
  /** Other laws that the sentence names before the words: they may be of one of these. */
  readonly others: readonly string[];
  /** Dates that the sentence names before the law. */
  readonly days: readonly string[];
}

/** Shorter words stand in many laws. */
const SHORTEST = 8;
/** UTF-16 units between the law and its words. */
const REACH = 60;
const ARTICLE = new RegExp(`第(${NUMBER})条(?:之([一二三四五六七八九十]{1,3}))?(?:第(${NUMBER})款)?`, 'g');
const ARTICLES = new RegExp(
  `^(?:[（(][^（）()《》]{1,40}[）)]|[）)])?((?:第${NUMBER}[编章节条款项]|第?[（(]${NUMBER}[）)]项?|之[一二三四五六七八九十]{1,3}|[、和及与至]|以及|第${NUMBER}项){0,24})`,
);
const STATES = '(?:规定|明确|要求|指出|载明|写明|强调|提出|确立|确定|所称|所指)';
/** Between the article and the words. */
const OF_ARTICLE = new RegExp(
  `^(?:的|中|里|就|对|，)?[^，。；：《》“”]{0,20}[，,：:]?$|^[^，。；：《》“”]{0,16}${STATES}[^。；《》“”]{0,20}[，,：:]$`,
);
const OF_STATEMENT = new RegExp(
  `^(?:的|中)?(?:也|还|已|同时)?(?:相关|有关)?(?:明确|明文)?${STATES}[了的]?[^，。；《》“”]{0,6}[，,：:]?$`,
);
/** 第三十六条修改为：“…” gives a text that is to come. */
const AMENDING = /修改|改为|增加|删[去除]|废止|征求意见|拟/;
const OF_GROUND = /^(?:的?(?:相关|有关)?(?:规定|要求|条款))?[，,：:]$/;
const GROUND = /(?:根据|依据|依照|按照|遵照|按)$/;
const FORMER = /(?:原|旧|(?:修订|修正|修改|废止)前的?|当时的|时行的|已废止的)$/;
const VERSION_BEFORE = /(?:修正|修订|修改|公布|颁布|通过|施行|实施)(?:后|过)?的?新?$|(?:版|年)$/;
/** 规定，…, 规定由…; 第三条规定的情形 only speaks of it. */
const INDIRECT =
  /^(?:的|中)?(?:也|还|已|同时)?(?:明确|明文)?规定(?:[，,：:]\s*|(?=\p{Script=Han}))(?![“‘「『的之和与及])/u;
/** 按照《…》第七条，… */
const INDIRECT_GROUND = /^(?:的?规定)?[，,]\s*(?![“‘「『])/;
const SENTENCE = /^[^。；！？\n]*/;
const LONGEST_SENTENCE = 400;
const SHORTEST_INDIRECT = 14;
/** Behind the words: “…”（《会计法》第三十六条）. */
const BEHIND = /^[”’」』][。，]?(?:——|[（(](?:见|参见|引自|出自|摘自|据|根据|依据)?)$/;

/** All of a block: those in quotation marks, then those without. */
export function lawCitations(scene: Scene): readonly LawCitation[] {
  return scene.titles.length ? [...quotedCitations(scene), ...indirectCitations(scene)] : NONE;
}

const NONE: readonly LawCitation[] = [];

function quotedCitations(scene: Scene): LawCitation[] {
  return scene.quotations.flatMap((quotation) => {
    if (!quotation.closed || quotation.depth > 0 || quotation.to - quotation.from < SHORTEST) return [];
    const found = before(scene, quotation) ?? behind(scene, quotation);
    return found ? [found] : [];
  });
}

/** 《会计法》第三十六条规定，各单位应当…… or 按照《会计法》第三十六条，… without marks, where an article is named. */
function indirectCitations(scene: Scene): LawCitation[] {
  return scene.titles.flatMap((title) => {
    if (title.depth > 0) return [];
    const rest = scene.text.slice(title.end + 1, Math.min(scene.block.end, title.end + 1 + LONGEST_SENTENCE));
    const named = ARTICLES.exec(rest)?.[0] ?? '';
    const articles = citedArticles(named, title.end + 1);
    const sentence = sentenceAround(scene.text, title.start - 1, scene.block);
    const before = scene.text.slice(sentence.start, title.start - 1);
    const isGround = GROUND.test(before);
    const lead = (isGround ? INDIRECT_GROUND : INDIRECT).exec(rest.slice(named.length))?.[0];
    if (!articles.length || lead === undefined) return [];
    const start = title.end + 1 + named.length + lead.length;
    const end = start + (SENTENCE.exec(scene.text.slice(start, start + LONGEST_SENTENCE))?.[0].length ?? 0);
    const quotation = {
      start,
      end,
      from: skeletonIndex(scene.skeleton, start),
      to: skeletonIndex(scene.skeleton, Math.min(end, scene.block.end)),
    };
    if (quotation.to - quotation.from < SHORTEST_INDIRECT) return [];
    const tie = isGround ? 'ground' : 'article';
    return [{ ...citation(scene, quotation, title, articles, before, named), tie, others: [], isIndirect: true }];
  });
}

function before(scene: Scene, quotation: MarkedUnits): LawCitation | undefined {
  const sentence = sentenceAround(scene.text, quotation.start - 1, scene.block);
  const titles = scene.titles.filter(
    ({ start, end, depth }) => depth === 0 && start > sentence.start && end < quotation.start,
  );
  const title = titles.at(-1);
  if (!title || quotation.start - title.end > REACH) return undefined;
  const rest = scene.text.slice(title.end + 1, quotation.start - 1);
  const lead = scene.text.slice(sentence.start, title.start - 1);
  const named = ARTICLES.exec(rest)?.[0] ?? '';
  const articles = citedArticles(named, title.end + 1);
  const tie = tieOf(lead, rest.slice(named.length), articles.length > 0);
  if (!tie) return undefined;
  const others = titles.slice(0, -1).map(({ start, end }) => scene.text.slice(start, end));
  return { ...citation(scene, quotation, title, articles, lead, named), tie, others, isIndirect: false };
}

function tieOf(lead: string, tail: string, hasArticle: boolean): Tie | undefined {
  if (AMENDING.test(tail)) return undefined;
  if (hasArticle) return OF_ARTICLE.test(tail) ? 'article' : undefined;
  if (OF_STATEMENT.test(tail)) return 'stated';
  return GROUND.test(lead) && OF_GROUND.test(tail) ? 'ground' : undefined;
}

function behind(scene: Scene, quotation: MarkedUnits): LawCitation | undefined {
  const title = scene.titles.find(({ start, depth }) => depth === 0 && start > quotation.end);
  if (!title || !BEHIND.test(scene.text.slice(quotation.end, title.start - 1))) return undefined;
  const rest = scene.text.slice(title.end + 1, Math.min(scene.block.end, title.end + REACH));
  const named = ARTICLES.exec(rest)?.[0] ?? '';
  const articles = citedArticles(named, title.end + 1);
  return {
    ...citation(scene, quotation, title, articles, '', named),
    tie: articles.length ? 'article' : 'stated',
    others: [],
    isIndirect: false,
  };
}

function citation(
  scene: Scene,
  quotation: QuotedWords,
  title: MarkedUnits,
  articles: readonly CitedArticle[],
  lead: string,
  behindTitle: string,
): Omit<LawCitation, 'tie' | 'others' | 'isIndirect'> {
  const name = scene.text.slice(title.start, title.end);
  const dates = datesIn(lead, { asOf: scene.asOf });
  const last = dates.at(-1);
  const inNote = /^[（(]/.test(behindTitle) ? datesIn(behindTitle).at(-1)?.iso : undefined;
  const isOfVersion =
    last !== undefined && VERSION_BEFORE.test(lead.slice(last.end - 1)) && lead.length - last.end < 10;
  const version = inNote ?? (isOfVersion ? last.iso : undefined);
  return {
    scene,
    quotation,
    name,
    title: { start: title.start, end: title.end },
    articles,
    ...(version !== undefined && { version }),
    isFormer: FORMER.test(lead),
    days: (isOfVersion ? dates.slice(0, -1) : dates).map(({ iso }) => iso),
  };
}

function citedArticles(text: string, offset: number): CitedArticle[] {
  return [...text.matchAll(ARTICLE)].flatMap((match) => {
    const number = readNumber(match[1] ?? '');
    const branch = match[2] === undefined ? 0 : readNumber(match[2]);
    if (number === undefined || branch === undefined) return [];
    const start = offset + match.index;
    const end = start + match[0].length;
    const named = match[3] === undefined ? undefined : readNumber(match[3]);
    if (named === undefined) return [{ number, branch, start, end }];
    const clause = { number: named, start: end - (match[3] ?? '').length - 2, end };
    return [{ number, branch, start, end: clause.start, clause }];
  });
}
