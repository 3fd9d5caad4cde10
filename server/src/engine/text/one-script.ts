/** Texts as they are compared: characters that traditional texts write otherwise, or mean otherwise, by their words alone. */
import { TRADITIONAL_WORDS } from './phrases.generated.ts';
import { isIn, isTraditional } from './script.ts';
import { GAN_WORDS, ZHE_WORDS, ZHU_WORDS } from './words.generated.ts';

const ZHU = '著';
const QIAN = '乾';
const ZHE_BY_SHAPE = ZHE_WORDS.map((word) => word.replace('着', ZHU));

const WORD_OF = new Map(
  TRADITIONAL_WORDS.split(' ').flatMap((word, i, all) => (i % 2 ? [] : [[word, all[i + 1] ?? word]])),
);
const WORDS = new RegExp([...WORD_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
/** Characters that words alone write otherwise, as they stand in a traditional text. */
const BY_WORDS = new Set(
  [...WORD_OF].flatMap(([word, written]) => [...word].filter((char, i) => char !== [...written][i])),
);
/** Characters that `inOneScript` may rewrite in any text, and those that it may in a traditional one. */
export const REWRITTEN_ANYWHERE: readonly string[] = [ZHU, QIAN];
export const REWRITTEN: ReadonlySet<string> = new Set([...REWRITTEN_ANYWHERE, ...BY_WORDS]);
const RARE = new RegExp(`[${[...REWRITTEN].join('')}]`, 'u');

/** Whether a text holds a character that `inOneScript` may rewrite. */
export function mayBeRewritten(text: string): boolean {
  return RARE.test(text);
}

/**
 * A text as simplified ones are compared with it, character for character: 著 that stands for 着 (著力; not 著名), 乾 that stands for 干 (乾燥; not
 * 乾坤), and in a traditional text words in which a character is another one (瞭解 → 了解; not 瞭望). Other characters stay as they are
 * printed: folding makes them alike. As long as it was.
 */
export function inOneScript(text: string, traditional = isTraditional(text)): string {
  const words = traditional ? text.replace(WORDS, (word) => WORD_OF.get(word) ?? word) : text;
  return words.replace(/[著乾]/g, (char, at: number) => {
    if (char === ZHU) return isIn(ZHU_WORDS, words, at) && !isIn(ZHE_BY_SHAPE, words, at) ? ZHU : '着';
    return isIn(GAN_WORDS, words, at) ? '干' : QIAN;
  });
}
