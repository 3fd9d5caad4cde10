/** Sentences that quote laws, right ones and those with one error of a kind. */

import { join } from 'node:path';
import { fold } from '../../server/src/engine/text/skeleton.ts';
import type { Random } from '../support.ts';
import { furtherKinds, kindsOfErrors, type Spoil } from './errors.ts';
import { SHARED } from './ground.ts';
import { holdsWords, type PlainArticle, type PlainLaw, type PlainText } from './law-texts.ts';

export interface LawCase {
  readonly text: string;
  readonly asOf: string;
  /** The verdict of the finding, `ANY` where several say it; none where the sentence is right. */
  readonly verdict?: string;
  /** The sentence as it was, where the first replacement can give it back. */
  readonly right?: string;
}

export const ANY = 'any';

type Draw = (laws: Laws, random: Random) => LawCase | undefined;

export interface Laws {
  readonly all: readonly PlainLaw[];
  /** Those of which two texts and more are there. */
  readonly several: readonly PlainLaw[];
}

const NUMBERED = [
  (law: string, article: string, words: string) => `《${law}》${article}规定：“${words}”。`,
  (law: string, article: string, words: string) => `根据《${law}》${article}，“${words}”。`,
  (law: string, article: string, words: string) => `按照《${law}》${article}的规定，“${words}”，各单位要抓好落实。`,
  (law: string, article: string, words: string) => `要认真落实《${law}》${article}关于“${words}”的规定。`,
  (law: string, article: string, words: string) => `“${words}”（《${law}》${article}）。`,
];
const BARE = [
  (law: string, words: string) => `《${law}》规定，“${words}”。`,
  (law: string, words: string) => `《${law}》明确要求：“${words}”。`,
  (law: string, words: string) => `根据《${law}》，“${words}”。`,
];
const MODALS = ['应当', '必须', '可以', '不得'];
const NUMERAL = /[一二三四五六七八九](?=[日年月个倍万十元])/g;
const [LEAST, MOST] = [14, 70];
/** Days between two texts that leave room for a draft. */
const ROOM = 500;

export const pick = <T>(random: Random, list: readonly T[]): T => list[random(list.length)] as T;
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const shortName = (random: Random, { title }: PlainLaw): string =>
  random(3) > 0 ? title.replace(/^中华人民共和国(?=.)/, '') : title;
const lastOf = ({ texts }: PlainLaw): PlainText => texts.at(-1) as PlainText;

/** Whole clauses of an article. */
function clausesOf(random: Random, { paragraphs }: PlainArticle): string | undefined {
  const clauses = pick(random, paragraphs).split(/(?<=[，；。：])/);
  let words = '';
  for (let i = random(clauses.length); i < clauses.length && words.length < LEAST; i++) words += clauses[i];
  words = words.replace(/[，；。：]$/, '');
  return words.length >= LEAST && words.length <= MOST && !/[“”《》\s]/.test(words) ? words : undefined;
}

interface Drawn {
  readonly law: PlainLaw;
  readonly article: PlainArticle;
  readonly words: string;
  readonly name: string;
  readonly form: (law: string, article: string, words: string) => string;
}

function draw(random: Random, law: PlainLaw, text: PlainText): Drawn | undefined {
  const article = pick(random, text.articles);
  const words = clausesOf(random, article);
  return words === undefined
    ? undefined
    : { law, article, words, name: shortName(random, law), form: pick(random, NUMBERED) };
}

/** Of the text in force, long after it was passed. */
function inForce(
  { all }: Laws,
  random: Random,
): (Drawn & { readonly asOf: string; readonly right: string }) | undefined {
  const law = pick(random, all);
  const drawn = draw(random, law, lastOf(law));
  if (!drawn) return undefined;
  const { form, name, article, words } = drawn;
  return { ...drawn, asOf: dayAfter(lastOf(law).date, 400), right: form(name, article.number, words) };
}

/** Two texts of a law, one after the other. */
function changed({ several }: Laws, random: Random) {
  const law = pick(random, several);
  const at = random(law.texts.length - 1);
  const [before, after] = law.texts.slice(at, at + 2) as [PlainText, PlainText];
  const room = (Date.parse(after.date) - Date.parse(before.date)) / 86_400_000;
  return { law, before, after, hasRoom: room > ROOM };
}

export const KINDS: Readonly<Record<string, Draw>> = {
  right: (laws, random) => {
    const drawn = inForce(laws, random);
    return drawn && { text: drawn.right, asOf: drawn.asOf };
  },
  'right, without a number': (laws, random) => {
    const drawn = inForce(laws, random);
    return drawn && { text: pick(random, BARE)(drawn.name, drawn.words), asOf: drawn.asOf };
  },
  'right, of an older draft': (laws, random) => {
    const { law, before, hasRoom } = changed(laws, random);
    const drawn = hasRoom ? draw(random, law, before) : undefined;
    return (
      drawn && { text: drawn.form(drawn.name, drawn.article.number, drawn.words), asOf: dayAfter(before.date, 300) }
    );
  },
  superseded: (laws, random) => {
    const { law, before } = changed(laws, random);
    const drawn = draw(random, law, before);
    if (!drawn || holdsWords(lastOf(law), drawn.words)) return undefined;
    const text = drawn.form(drawn.name, drawn.article.number, drawn.words);
    return { text, asOf: dayAfter(lastOf(law).date, 400), verdict: 'superseded' };
  },
  'superseded, without a number': (laws, random) => {
    const { law, before } = changed(laws, random);
    const drawn = draw(random, law, before);
    if (!drawn || holdsWords(lastOf(law), drawn.words)) return undefined;
    const text = pick(random, BARE)(drawn.name, drawn.words);
    return { text, asOf: dayAfter(lastOf(law).date, 400), verdict: 'superseded' };
  },
  'newer than the draft': (laws, random) => {
    const { law, before, after, hasRoom } = changed(laws, random);
    const drawn = hasRoom ? draw(random, law, after) : undefined;
    if (!drawn || law.texts.some((text) => text.date < after.date && holdsWords(text, drawn.words))) return undefined;
    const text = drawn.form(drawn.name, drawn.article.number, drawn.words);
    return { text, asOf: dayAfter(before.date, 300), verdict: 'superseded' };
  },
  'another number': (laws, random) => {
    const drawn = inForce(laws, random);
    const other = drawn && pick(random, lastOf(drawn.law).articles);
    if (!drawn || !other || other.words.includes(fold(drawn.words))) return undefined;
    return { ...drawn, text: drawn.form(drawn.name, other.number, drawn.words), verdict: 'misattributed' };
  },
  'another law': (laws, random) => {
    const drawn = inForce(laws, random);
    const other = pick(random, laws.all);
    if (!drawn || other === drawn.law || other.texts.some((text) => holdsWords(text, drawn.words))) return undefined;
    const { number } = pick(random, lastOf(other).articles);
    const text = drawn.form(shortName(random, other), number, drawn.words);
    const last = [lastOf(drawn.law).date, lastOf(other).date].sort().at(-1) as string;
    return { text, asOf: dayAfter(last, 400), verdict: 'misattributed' }; // both are in force by then
  },
  'another modal verb': (laws, random) => {
    const drawn = inForce(laws, random);
    const modal = MODALS.find((each) => drawn?.words.includes(each));
    if (!drawn || !modal) return undefined;
    const words = drawn.words.replace(
      modal,
      pick(
        random,
        MODALS.filter((each) => each !== modal),
      ),
    );
    return spoilt(drawn, words, 'negation');
  },
  'another numeral': (laws, random) => {
    const drawn = inForce(laws, random);
    const places = [...(drawn?.words.matchAll(NUMERAL) ?? [])];
    if (!drawn || !places.length) return undefined;
    const { index, 0: numeral } = pick(random, places);
    const other = pick(
      random,
      [...'一二三四五六七八九'].filter((each) => each !== numeral),
    );
    return spoilt(drawn, drawn.words.slice(0, index) + other + drawn.words.slice(index + 1), 'number');
  },
  'another character': spoiltBy('char'),
  'a character lost': spoiltBy('drop'),
  'a synonym': spoiltBy('synonym'),
  'a member lost': spoiltBy('lost member'),
};

/** With an error of one of the kinds of errors.ts. */
function spoiltBy(kind: string): Draw {
  let spoil: Spoil | undefined;
  return (laws, random) => {
    spoil ??= [...kindsOfErrors(join(SHARED, 'reference')), ...furtherKinds()].find(({ name }) => name === kind)?.spoil;
    const drawn = inForce(laws, random);
    const words = drawn && spoil?.(drawn.words, random);
    return drawn && words !== undefined && words !== drawn.words ? spoilt(drawn, words, ANY) : undefined;
  };
}

function spoilt(drawn: Drawn & { readonly asOf: string; readonly right: string }, words: string, verdict: string) {
  if (drawn.law.texts.some((text) => holdsWords(text, words))) return undefined;
  const { form, name, article, asOf, right } = drawn;
  return { text: form(name, article.number, words), asOf, verdict, right };
}
