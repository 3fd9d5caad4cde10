/** Whether an edit turns the sense: a word of negation gained or lost, or one word of duty or leave for another. */
import type { Edit } from './script.ts';

/** 不, 没有, 决不能, 从未, 并非: a closed class. */
const NEGATION = /^[决绝从并永毫切尚均皆都也]?(?:不|没有?|无|未|非|莫|勿|别|否)[是能会可得应要许必该准敢曾有须]{0,2}$/;
/** What lays a duty on somebody, or gives leave. */
const MODAL = /^(?:应当|应该|可以|必须|务必|不得|不应|不可|禁止|严禁|允许|需要|不必)$/;
/** Words in which such a character denies nothing; `edit` is one character of them. */
const PART_OF_WORD =
  /不断|不仅|不但|不同|不少|不久|不论|不管|不只|不过|无论|无比|无数|非常|未来|莫大|特别|分别|级别|个别|区别|差别|类别|性别|辨别|告别|是否|能否|与否|可否/g;

/** Compares the two sides of an edit of `source` and `draft`, both skeletons. */
export function turnsSense(source: string, draft: string, edit: Edit): boolean {
  const gone = source.slice(edit.sourceFrom, edit.sourceTo);
  const added = draft.slice(edit.draftFrom, edit.draftTo);
  if (MODAL.test(gone) && (!added || MODAL.test(added))) return true;
  const denies = (words: string, text: string, from: number) =>
    NEGATION.test(words) && !isPartOfWord(text, from, from + words.length);
  if (denies(gone, source, edit.sourceFrom)) return !added || NEGATION.test(added);
  return !gone && denies(added, draft, edit.draftFrom);
}

/** The units `from` to `to` stand in a word that denies nothing: 不 in 不断. */
function isPartOfWord(text: string, from: number, to: number): boolean {
  const start = Math.max(0, from - 1);
  const around = text.slice(start, to + 1);
  return [...around.matchAll(PART_OF_WORD)].some(
    ({ index, 0: word }) => start + index <= from && start + index + word.length >= to,
  );
}
