/** Words of a source as the draft would have them: its script, its width, and nothing that does not belong into a text. */
import { inPlainForms } from '../text/forms.ts';
import { inSimplified, inTraditional, isTraditional, type Rewritten } from '../text/script.ts';
import type { Span } from '../types.ts';
import { inKindOf } from './marks.ts';

/** Anything that could mean something in Markdown or HTML; and what is left out is never put in. */
const STRUCTURE = /[*_`~#|<>[\]{}\\^&$…]/;
const NOTE_MARKS = /[\u2460-\u24ff\u2776-\u2793⁰¹²³⁴-⁹₀-₉†‡※]|[[〔【［]\s*\d{1,3}\s*[\]〕】］]/g;
const UNSEEN = /(?! )[\s\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;
const LOOSE_BLANK = /(?<![\w.,;:!?)]) +| +(?![\w(])/g;
/** Marks that are written in two widths, in the same order. */
export const WIDE = '，；：！？（）';
export const NARROW = ',;:!?()';

/** How a draft is written. */
export interface Habits {
  readonly draft: string;
  readonly traditional: boolean;
  /** Letters and digits of full width, half width; undefined where there are none. */
  readonly wideLetters: boolean | undefined;
  readonly narrowMarks: boolean;
}

/** Read once for a block. */
export function habitsOf(draft: string): Habits {
  const count = (pattern: RegExp) => draft.match(pattern)?.length ?? 0;
  const [wide, narrow] = [count(/[０-９Ａ-Ｚａ-ｚ]/g), count(/[0-9A-Za-z]/g)];
  return {
    draft,
    traditional: isTraditional(draft),
    wideLetters: wide === narrow ? undefined : wide > narrow,
    narrowMarks: count(/(?<=\p{Script=Han})[,;:!?]/gu) > count(/[，；：！？]/g),
  };
}

/** How much of the draft beside a replacement may belong to a word with it. */
const BESIDE = 4;

/**
 * Words that are to stand in the draft in the place of a span of it, written as it is; undefined where they hold what may not get into it.
 * `sure` is false where a character of the other script is not certain.
 */
export function asDrafted(words: string, habits: Habits, { start, end }: Span): Rewritten | undefined {
  const { draft } = habits;
  const plain = inPlainForms(words).replace(NOTE_MARKS, '').replace(UNSEEN, '').replace(LOOSE_BLANK, '');
  if (STRUCTURE.test(plain) || /[\u2e80-\u2fdf]/.test(plain)) return undefined;
  const marked = inKindOf(draft, inWidth(plain, habits), start);
  const beside = { before: draft.slice(Math.max(0, start - BESIDE), start), behind: draft.slice(end, end + BESIDE) };
  return habits.traditional
    ? inTraditional(marked, draft, beside)
    : { text: inSimplified(marked, draft, beside), sure: true };
}

function inWidth(words: string, { wideLetters, narrowMarks }: Habits): string {
  const marks = narrowMarks ? words.replace(/[，；：！？（）]/g, (mark) => NARROW.charAt(WIDE.indexOf(mark))) : words;
  if (wideLetters === undefined) return marks;
  return wideLetters
    ? marks.replace(/[0-9A-Za-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))
    : marks.replace(/[０-９Ａ-Ｚａ-ｚ]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
