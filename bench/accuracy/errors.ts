/** One realistic error put into a quotation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../support.ts';

/** `undefined` where the words have no place for such an error. */
export type Spoil = (words: string, random: Random) => string | undefined;

const HAN = /\p{Script=Han}/u;
const SYNONYMS =
  words(`发展 前进|人民 群众|建设 构建|推进 推动|加强 增强|坚持 坚守|促进 推进|维护 保护|提高 提升|深入 深刻|
完善 健全|重要 重大|创新 革新|保障 保证|实现 达到|美丽 美好|安全 平安|精神 思想|伟大 重大|团结 联合|服务 帮助|全面 整体|
共同 一起|青年 年轻人|努力 奋力|奋斗 拼搏|幸福 美满|开放 放开|绿色 环保|优先 在先|道路 路线|力量 能量|关键 重点|根本 基本`);
const LOST_NUMBERS = '一二三四五六七八九';
const INSERTED = ['新', '地', '的', '大', '全', '中国', '伟大', '了', '更', '要'];

function words(table: string): readonly (readonly [string, string])[] {
  return table.split('|').map((pair) => {
    const [one = '', other = ''] = pair.trim().split(' ');
    return [one, other];
  });
}

/** A table of the reference folder: the characters each character is taken for. */
export function readConfusion(folder: string, name: string): ReadonlyMap<string, string> {
  const lines = readFileSync(join(folder, name), 'utf8').split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [char = '', others = ''] = line.split('\t');
      return [char, others.trim()];
    }),
  );
}

function pick<T>(items: readonly T[], random: Random): T | undefined {
  return items[random(items.length)];
}

/** Places of the words that hold a Chinese character, without the first and the last one. */
function inner(words: string): number[] {
  const places = Array.from(words, (_, i) => i).filter((i) => HAN.test(words.charAt(i)));
  return places.slice(1, -1);
}

const replaceAt = (words: string, at: number, length: number, by: string): string =>
  words.slice(0, at) + by + words.slice(at + length);

/** Another character, from a table of those it is taken for; anywhere, the ends too. */
export function exchanging(table: ReadonlyMap<string, string>): Spoil {
  return (words, random) => {
    const places = Array.from(words, (_, i) => i).filter((i) => table.get(words.charAt(i)));
    const at = pick(places, random);
    const other = at === undefined ? undefined : pick(Array.from(table.get(words.charAt(at)) ?? ''), random);
    return at === undefined || other === undefined ? undefined : replaceAt(words, at, 1, other);
  };
}

const drop: Spoil = (words, random) => {
  const at = pick(inner(words), random);
  return at === undefined ? undefined : replaceAt(words, at, 1, '');
};

const insert: Spoil = (words, random) => {
  const at = pick(inner(words), random);
  return at === undefined ? undefined : replaceAt(words, at, 0, pick(INSERTED, random) ?? '');
};

const double: Spoil = (words, random) => {
  const at = pick(inner(words), random);
  return at === undefined ? undefined : replaceAt(words, at, 0, words.charAt(at));
};

const transpose: Spoil = (words, random) => {
  const places = inner(words).filter((i) => HAN.test(words.charAt(i + 1)) && words.charAt(i) !== words.charAt(i + 1));
  const at = pick(places, random);
  return at === undefined ? undefined : replaceAt(words, at, 2, words.charAt(at + 1) + words.charAt(at));
};

const synonym: Spoil = (words, random) => {
  const both = SYNONYMS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]);
  const pair = pick(
    both.filter(([one]) => words.includes(one)),
    random,
  );
  return pair && replaceAt(words, words.indexOf(pair[0]), pair[0].length, pair[1]);
};

const number: Spoil = (words, random) => {
  const at = pick(
    Array.from(words, (_, i) => i).filter((i) => LOST_NUMBERS.includes(words.charAt(i))),
    random,
  );
  if (at === undefined) return undefined;
  return replaceAt(words, at, 1, LOST_NUMBERS.charAt(random(LOST_NUMBERS.length)));
};

const negation: Spoil = (words, random) => {
  const at = pick(
    Array.from(words, (_, i) => i).filter((i) => '不没无未'.includes(words.charAt(i))),
    random,
  );
  return at === undefined ? undefined : replaceAt(words, at, 1, '');
};

const punct: Spoil = (words, random) => {
  const at = pick(
    Array.from(words, (_, i) => i).filter((i) => '，、'.includes(words.charAt(i))),
    random,
  );
  return at === undefined ? undefined : replaceAt(words, at, 1, words.charAt(at) === '，' ? '、' : '，');
};

/** The members of a list, with the marks between them; nothing where they are fewer than `least`. */
function membersOf(words: string, least: number): { members: string[]; mark: string } | undefined {
  const mark = ['、', '，'].find((each) => words.split(each).length >= least);
  return mark === undefined ? undefined : { members: words.split(mark), mark };
}

function onMembers(least: number, change: (members: string[], random: Random) => void): Spoil {
  return (words, random) => {
    const list = membersOf(words, least);
    if (!list || list.members.some((each) => each.length > 14)) return undefined;
    change(list.members, random);
    return list.members.join(list.mark);
  };
}

const swap = onMembers(2, (members, random) => {
  const at = random(members.length - 1);
  members.splice(at, 2, members[at + 1] ?? '', members[at] ?? '');
});
const lostMember = onMembers(4, (members, random) => void members.splice(1 + random(members.length - 2), 1));
const doubledMember = onMembers(3, (members, random) => {
  const at = random(members.length);
  members.splice(at, 0, members[at] ?? '');
});

/** How often each kind is drawn: slips of the keyboard most. */
export interface Kind {
  readonly name: string;
  readonly share: number;
  readonly spoil: Spoil;
}

export function kindsOfErrors(referenceFolder: string): readonly Kind[] {
  const homophone = exchanging(readConfusion(referenceFolder, 'confusion_char_homophone.tsv'));
  const shape = exchanging(readConfusion(referenceFolder, 'confusion_char_shape.tsv'));
  const kind = (name: string, share: number, spoil: Spoil): Kind => ({ name, share, spoil });
  return [
    kind('char', 28, homophone),
    kind('shape', 23, shape),
    kind('drop', 25, drop),
    kind('insert', 27, insert),
    kind('swap', 6, swap),
    kind('synonym', 8, synonym),
    kind('number', 3, number),
    kind('negation', 3, negation),
    kind('punct', 4, punct),
  ];
}

/** Errors of lists and of the keyboard that the common mix hardly has. */
export function furtherKinds(): readonly Kind[] {
  return [
    { name: 'swap', share: 1, spoil: swap },
    { name: 'lost member', share: 1, spoil: lostMember },
    { name: 'doubled member', share: 1, spoil: doubledMember },
    { name: 'doubled', share: 1, spoil: double },
    { name: 'transposed', share: 1, spoil: transpose },
  ];
}
