/** Does a draft speak of something else in the pattern of a wording? Then the difference is no slip. */
import type { Edit } from '../../align/script.ts';
import { unitsOf } from '../../align/side.ts';
import { wordsOf } from '../../findings/change.ts';
import { ofLexicon } from '../../records/lexicon.ts';
import { areAlike } from '../../text/alike.ts';
import { anyOf } from '../../text/literal.ts';
import { wordStarts } from '../../text/words.ts';
import type { Scene } from '../rule.ts';
import type { NearWording } from './near-wording.ts';

/** Units of a wording from which on a word exchanged for another is hardly met by chance. */
const LONG = 9;
/** Units before a stretch that show whether it begins inside a word. */
const BEFORE = 6;
/** Units at the beginning in which something lost may be the end of another word. */
const START = 2;

const field = ofLexicon(({ words }) => new RegExp(`^${anyOf(words('field'))}`));
const deixis = ofLexicon(({ words }) => new RegExp(`^${anyOf(words('deixis'))}$`));
const sameNames = ofLexicon(({ lists }) =>
  lists.filter(({ role }) => role === 'same').map(({ words }) => new RegExp(anyOf(words), 'g')),
);

const kinds = ofLexicon(({ lists, words }) => ({
  lists: lists.filter(({ role }) => role === 'kind').map((list) => new RegExp(anyOf(list.words), 'g')),
  fillers: new RegExp(anyOf(words('free')), 'g'),
}));

/**
 * A word for another that has no character in common: before 工作, 事业 and their like always (网信工作, 外事工作), in a short
 * wording anywhere (自主创新能力, 科技创新能力).
 */
export function speaksOfOther(near: NearWording): boolean {
  const { difference, source, lexicon } = near;
  const [edit, other] = difference.edits;
  if (!edit || other || difference.verdict === 'order' || !isExchange(near, edit)) return false;
  const behind = unitsOf(source).slice(edit.sourceTo);
  return source.to - source.from < LONG || field(lexicon).test(behind);
}

function isExchange(near: NearWording, edit: Edit): boolean {
  const { right, wrong } = wordsOf(near, edit);
  if (right.length < 2 || wrong.length < 2 || areAlike(right, wrong)) return false;
  return ![...right].some((char) => wrong.includes(char));
}

/** Somebody is told of whom the wording calls by a pronoun, or the other way round: 我们的奋斗目标, 党的奋斗目标. */
export function isToldOf(near: NearWording): boolean {
  const pattern = deixis(near.lexicon);
  return near.difference.edits.some((edit) => {
    const { right, wrong } = wordsOf(near, edit);
    return right !== '' && wrong !== '' && pattern.test(right) && pattern.test(wrong);
  });
}

/** Nothing differs but which of two names of one body is written: 党中央, 中共中央. */
export function differsInName({ source, draft, lexicon }: NearWording): boolean {
  return sameNames(lexicon).some(
    (names) => unitsOf(source).replace(names, '〇') === unitsOf(draft).replace(names, '〇'),
  );
}

/** Nothing differs but words that do the same work (推动, 推进), and free ones beside them: right in its way, also as a quotation. */
export function differsInKind({ source, draft, lexicon }: NearWording): boolean {
  const { lists, fillers } = kinds(lexicon);
  const plain = (words: string) =>
    lists.reduce((text, list, i) => text.replace(list, String(i)), words).replace(fillers, '');
  return plain(unitsOf(source)) === plain(unitsOf(draft));
}

/** The words begin inside a word of the draft, and what is lost there is lost of another one: 个人对美好生活… is not 人民对美好生活…. */
export function beginsInsideWord({ text, skeleton }: Scene, { draft, difference }: NearWording): boolean {
  const [first] = difference.edits;
  if (!first || first.draftTo > first.draftFrom || first.sourceFrom > START) return false;
  const from = Math.max(0, draft.from - BEFORE);
  return !wordStarts({ text, skeleton, from, to: draft.to })[draft.from - from];
}
