/** Drafts made of official sentences: written wrong, marked up, annotated and set in every kind of block, by a seed. */

import { inTraditional } from '../../../server/src/engine/text/script.ts';
import type { LanguageId } from '../../../server/src/engine/types.ts';

/** A number below the given one, the same every time for a seed. */
export type Random = (below: number) => number;

export interface MadeDraft {
  readonly text: string;
  readonly languageId: LanguageId;
}

/** Mulberry32 (Tommy Ettinger, public domain): short, and good enough to choose mutations. */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Change = (words: string, random: Random) => string;

const pick = <T>(list: readonly T[], random: Random): T => list[random(list.length)] as T;
/** A place between two characters, and not within a pair of surrogates. */
const cut = (words: string, random: Random): number => {
  const at = random(words.length + 1);
  return /[\udc00-\udfff]/.test(words.charAt(at)) ? at - 1 : at;
};
const around = (words: string, random: Random, [open, close]: readonly [string, string]): string => {
  const [a, b] = [cut(words, random), cut(words, random)].sort((x, y) => x - y) as [number, number];
  const end = b > a ? b : Math.min(words.length, a + 1 + random(4));
  return words.slice(0, a) + open + words.slice(a, end) + close + words.slice(end);
};
const into = (words: string, random: Random, what: string): string => {
  const at = cut(words, random);
  return words.slice(0, at) + what + words.slice(at);
};

const OTHERS = '的了和与里理力金安全国家网络强新大会第三五十一是在不要推进建设发展人民';

/** Slips of a writer. */
const SLIPS: readonly Change[] = [
  (words, random) => {
    const at = random(words.length);
    return words.slice(0, at) + words.slice(at + 1);
  },
  (words, random) => {
    const at = random(words.length);
    return words.slice(0, at) + words.charAt(at) + words.slice(at);
  },
  (words, random) => {
    const at = random(Math.max(1, words.length - 1));
    return words.slice(0, at) + words.charAt(at + 1) + words.charAt(at) + words.slice(at + 2);
  },
  (words, random) => {
    const at = random(words.length);
    return words.slice(0, at) + pick([...OTHERS], random) + words.slice(at + 1);
  },
  (words, random) => {
    const members = words.split(/(?<=[，、；])/);
    const at = random(members.length);
    return members.toSpliced(at, 1).join('');
  },
  (words, random) => {
    const members = words.split(/(?<=[，、；])/);
    const at = random(members.length);
    return members.toSpliced(at, 0, members[at] ?? '').join('');
  },
  (words, random) => {
    const members = words.split(/([，、；])/);
    if (members.length < 3) return words;
    const at = 2 * random((members.length - 1) / 2);
    [members[at], members[at + 2]] = [members[at + 2] ?? '', members[at] ?? ''];
    return members.join('');
  },
  (words, random) => words.replace(/[一二三四五六七八九十\d]/, () => pick([...'一二三四五六七八九'], random)),
];

const NOTES = ['①', '¹', '[1]', '〔2〕', '【3】', '(4)', '（5）', '^6^', '<sup>7</sup>', '[^1]', '※'];
const WORDS = ['（鼓掌）', '〔中国〕', '(注)', '【按】', '《某》', '“最”', '……', '…', '——', '最', '，', '、'];
const UNSEEN = [' ', '　', '\n', '\u200b', '&nbsp;', '<br>', '&ldquo;', '\\*', '{.red}', '~', '*', '_', '|', '&', '<'];
const PAIRS: readonly (readonly [string, string])[] = [
  ['**', '**'],
  ['*', '*'],
  ['~~', '~~'],
  ['`', '`'],
  ['[', '](http://a.cn)'],
  ['[', ']'],
  ['<b>', '</b>'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['《', '》'],
  ['（', '）'],
  ['"', '"'],
];

/** What people put into words that they quote. */
const MARKS: readonly Change[] = [
  (words, random) => into(words, random, pick(NOTES, random)),
  (words, random) => into(words, random, pick(WORDS, random)),
  (words, random) => into(words, random, pick(UNSEEN, random)),
  (words, random) => around(words, random, pick(PAIRS, random)),
  (words, random) => around(words, random, pick(PAIRS, random)),
];

/** How a whole draft may be written. */
const WRITING: readonly Change[] = [
  (words) => inTraditional(words, '').text,
  (words) => words.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
  (words) => words.replace(/[，；：]/g, (mark) => ',;:'.charAt('，；：'.indexOf(mark))),
  (words) => words.replace(/“/g, '「').replace(/”/g, '」'),
  (words) => words.replace(/[“”]/g, '"'),
];

const FRAMES: readonly ((words: string) => string)[] = [
  (words) => `${words}。`,
  (words) => `他说：“${words}”。`,
  (words) => `习近平总书记强调，“${words}”，这为我们指明了方向。`,
  (words) => `会议指出，${words}。`,
  (words) => `要学习《${words}》。`,
  (words) => `“有人说‘${words}’，很对。”`,
  (words) => `要坚持${words}，抓好落实`,
  (words) => `2025年，${words}（现${words}）继续推进。`,
  (words) => `“${words}`,
  (words) => `“${words}。${words}”`,
];

const BLOCKS: readonly ((words: string) => string)[] = [
  (words) => words,
  (words) => words,
  (words) => `# ${words.replaceAll('\n', '')}`,
  (words) => `- ${words}\n- 另一项`,
  (words) => `3. ${words}\n\n   ${words}`,
  (words) => `> ${words}`,
  (words) => `| 甲 | 乙 |\n| --- | --- |\n| ${words.replaceAll('\n', '')} | ${words.replaceAll('\n', '')} |`,
  (words) => `正文[^1]。\n\n[^1]: ${words}`,
  (words) => `**${words}**`,
  (words) => `前文，\n${words}，\n后文。`,
  (words) => `    ${words}`,
  (words) => `---\ndate: 2024-05-01\n---\n\n${words}`,
];

/** A draft of one or two of the sentences. */
export function madeDraft(sentences: readonly string[], random: Random): MadeDraft {
  const count = random(5) === 0 ? 2 : 1;
  const blocks = Array.from({ length: count }, () => {
    let words = pick(sentences, random);
    for (let n = random(3); n >= 0; n--) words = words ? pick(SLIPS, random)(words, random) : words;
    for (let n = random(4); n > 1; n--) words = pick(MARKS, random)(words, random);
    words = pick(FRAMES, random)(words);
    if (random(4) === 0) words = pick(WRITING, random)(words, random);
    return pick(BLOCKS, random)(words);
  });
  return { text: blocks.join('\n\n'), languageId: random(4) === 0 ? 'plaintext' : 'markdown' };
}
