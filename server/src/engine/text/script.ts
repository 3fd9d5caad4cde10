/** Simplified and traditional script: in which one a text is written, and characters of the one as the other writes them. */
import { once } from '../once.ts';
import { FOLD } from './fold.ts';
import { OF_BOTH_SCRIPTS, SIMPLIFIED_GROUPS, SIMPLIFIED_PAIRS } from './simplified.generated.ts';
import { GAN_WORDS, OWN_WORDS } from './words.generated.ts';

/** The traditional characters of each simplified one, the most usual first. */
const FORMS: ReadonlyMap<string, string> = readForms();
const BOTH = new Set(OF_BOTH_SCRIPTS);
/** The characters of the Basic Multilingual Plane that scripts may write otherwise. */
const [FIRST, LAST] = [0x3400, 0x9fff];
const GAN = '干';
const QIAN = '乾';
const GAN_BY_SHAPE = GAN_WORDS.map((word) => word.replaceAll(QIAN, GAN));

function readForms(): Map<string, string> {
  const forms = new Map<string, string>();
  for (let i = 0; i < SIMPLIFIED_PAIRS.length; i += 2)
    forms.set(SIMPLIFIED_PAIRS.charAt(i), SIMPLIFIED_PAIRS.charAt(i + 1));
  for (const group of SIMPLIFIED_GROUPS.split(' ')) forms.set(group.charAt(0), group.slice(1));
  forms.set('着', '着著'); // Hong Kong, Taiwan
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
  for (let code = FIRST; code <= LAST; code++)
    if (FOLD[code] !== code) weights[code] = BOTH.has(String.fromCharCode(code)) ? 0 : 1;
  for (const [char, forms] of FORMS) {
    const code = char.charCodeAt(0);
    if (code >= FIRST && code <= LAST && FOLD[code] === code && !forms.includes(char)) weights[code] = -1;
  }
  return weights;
});

/** 1 for a UTF-16 unit that only traditional texts write, -1 for one that only simplified ones do, else 0. */
export function scriptOf(unit: number): number {
  return scriptWeights()[unit] as number;
}

/** The units that only traditional texts write, in one string. */
export function traditionalUnits(): string {
  const weights = scriptWeights();
  let units = '';
  for (let code = FIRST; code <= LAST; code++) if (weights[code] === 1) units += String.fromCharCode(code);
  return units;
}

/** Whether only traditional texts write a UTF-16 unit. */
export function isTraditionalOnly(unit: number): boolean {
  return scriptOf(unit) === 1;
}

export interface Rewritten {
  readonly text: string;
  /** False where a character stands for several ones (发: 發, 髮): nobody may press it unseen. */
  readonly sure: boolean;
}

/** What stands beside words, as far as it may belong to a word with them. */
export interface Beside {
  readonly before: string;
  readonly behind: string;
}

const NOTHING: Beside = { before: '', behind: '' };

/** Words as a traditional `draft` writes them: of several forms the one of the word (乾燥), that the draft has, or the most usual one. */
export function inTraditional(words: string, draft: string, { before, behind } = NOTHING): Rewritten {
  let sure = true;
  const text = words.replace(/[\u3400-\u9fff]/g, (char, at: number) => {
    const forms = FORMS.get(char);
    if (forms === undefined || FOLD[char.charCodeAt(0)] !== char.charCodeAt(0)) return char;
    if (forms.length === 1) return forms;
    if (char === GAN && isIn(GAN_BY_SHAPE, before + words + behind, before.length + at)) return QIAN;
    sure = false;
    return [...forms].find((form) => draft.includes(form)) ?? forms.charAt(0);
  });
  return { text, sure };
}

/**
 * Words of a source as a simplified `draft` writes them, a character for each; what the draft writes itself stays, and so do characters of
 * both scripts in their own words (角徵羽), which what stands `before` and `behind` may belong to.
 */
export function inSimplified(words: string, draft: string, { before, behind } = NOTHING): string {
  return words.replace(/[\u3400-\u9fff]/g, (char, at: number) => {
    const folded = FOLD[char.charCodeAt(0)];
    if (folded === undefined || folded === char.charCodeAt(0) || draft.includes(char)) return char;
    const isOwn = BOTH.has(char) && isIn(OWN_WORDS, before + words + behind, before.length + at);
    return isOwn ? char : String.fromCharCode(folded);
  });
}

/** Whether one of the words stands at that place of a text, around it. */
export function isIn(list: readonly string[], text: string, at: number): boolean {
  return list.some((word) => {
    for (let i = word.indexOf(text.charAt(at)); i >= 0; i = word.indexOf(text.charAt(at), i + 1))
      if (isSame(text, at - i, word)) return true;
    return false;
  });
}

/** Whether a text reads so from a place on, whatever its script; the words are simplified. */
function isSame(text: string, from: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = text.charCodeAt(from + i);
    if (unit !== word.charCodeAt(i) && FOLD[unit] !== word.charCodeAt(i)) return false;
  }
  return true;
}
