/** Simplified and traditional script: in which one a text is written, and characters of the one as the other writes them. */
import { once } from '../once.ts';
import { FOLD } from './fold.ts';
import { TRADITIONAL_WORDS } from './phrases.generated.ts';
import { OF_BOTH_SCRIPTS, SIMPLIFIED_GROUPS, SIMPLIFIED_PAIRS } from './simplified.generated.ts';
import { ZHU_WORDS } from './words.generated.ts';

/** The traditional characters of each simplified one, the most usual first. */
const FORMS: ReadonlyMap<string, string> = readForms();
const BOTH = new Set(OF_BOTH_SCRIPTS);

function readForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (let i = 0; i < SIMPLIFIED_PAIRS.length; i += 2)
    forms.set(SIMPLIFIED_PAIRS.charAt(i), SIMPLIFIED_PAIRS.charAt(i + 1));
  for (const group of SIMPLIFIED_GROUPS.split(' ')) forms.set(group.charAt(0), group.slice(1));
  return forms;
}

/** True where more characters are only traditional than only simplified. Linear in the length of the text. */
export function isTraditional(text: string): boolean {
  const weights = scriptWeights();
  let balance = 0;
  for (let i = 0; i < text.length; i++) balance += weights[text.charCodeAt(i)] as number;
  return balance > 0;
}

/** For each UTF-16 unit 1 where only traditional texts write it, -1 where only simplified ones do: asked of whole corpora. */
const scriptWeights = once((): Int8Array => {
  const weights = new Int8Array(0x10000);
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const char = String.fromCharCode(code);
    if (FOLD[code] !== code) weights[code] = BOTH.has(char) ? 0 : 1;
    else if (FORMS.get(char)?.includes(char) === false) weights[code] = -1;
  }
  return weights;
});

export interface Rewritten {
  readonly text: string;
  /** False where a character stands for several ones (发: 發, 髮): nobody may press it unseen. */
  readonly sure: boolean;
}

/** Words as a traditional `draft` writes them: of several forms the one that the draft has, else the most usual one. */
export function inTraditional(words: string, draft: string): Rewritten {
  let sure = true;
  const chars = [...words].map((char) => {
    const forms = FORMS.get(char);
    if (forms === undefined) return char;
    if (forms.length === 1) return forms;
    sure = false;
    return [...forms].find((form) => draft.includes(form)) ?? forms.charAt(0);
  });
  return { text: chars.join(''), sure };
}

/**
 * Words of a source as a simplified `draft` writes them, a character for each; what the draft writes itself stays. Characters of both scripts
 * (乾坤) are rewritten only where the text `around` the words is a traditional one.
 */
export function inSimplified(words: string, around: string, draft: string): string {
  return words.replace(/[\u3400-\u9fff]/g, (char) => {
    const folded = FOLD[char.charCodeAt(0)];
    if (folded === undefined || folded === char.charCodeAt(0) || draft.includes(char)) return char;
    return BOTH.has(char) && !isTraditional(around) ? char : String.fromCharCode(folded);
  });
}

/** Stands for 着 in traditional texts. */
export const ZHU = '著';
export const ZHE = '着';

/**
 * A traditional text with 着 where it writes 著 for it (著力, 隨著), as simplified texts are compared with it; 著 stays in its own words (著名).
 * As long as it was.
 */
export function withParticles(text: string): string {
  if (!text.includes(ZHU)) return text;
  let written = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    written += char === ZHU && standsForZhe(text, i) ? ZHE : char;
  }
  return written;
}

/**
 * A traditional text with those words written with other characters that simplified texts write so there only (瞭解 → 了解, but 瞭望). As
 * long as it was.
 */
export function withSimplifiedWords(text: string): string {
  return text.replace(WORDS_OF_SCRIPT, (word) => WORD_OF.get(word) ?? word);
}

/** Whether a text holds a character that a traditional one writes otherwise by its words alone: 著, or one of those words. */
export function mayBeRewritten(text: string): boolean {
  return text.includes(ZHU) || OTHERWISE.test(text);
}

const WORD_OF = new Map(
  TRADITIONAL_WORDS.split(' ').flatMap((word, i, all) => (i % 2 ? [] : [[word, all[i + 1] ?? word]])),
);
const OTHERWISE = new RegExp(
  `[${[...WORD_OF].flatMap(([word, written]) => [...word].filter((char, i) => char !== [...written][i])).join('')}]`,
  'u',
);
const WORDS_OF_SCRIPT = new RegExp([...WORD_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** Whether 著 at that place of a traditional text stands for 着. */
export function standsForZhe(text: string, at: number): boolean {
  let around = '';
  for (let i = Math.max(0, at - LONGEST_WORD + 1); i < Math.min(text.length, at + LONGEST_WORD); i++)
    around += String.fromCharCode(FOLD[text.charCodeAt(i)] || NOTHING);
  return !ZHU_WORDS.some((word) => around.includes(word));
}

/** Stands for what is no content. */
const NOTHING = 0x20;
const LONGEST_WORD = Math.max(...ZHU_WORDS.map(({ length }) => length));
