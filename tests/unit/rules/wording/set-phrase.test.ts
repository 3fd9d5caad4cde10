import { cases, casesWith } from '../check.ts';
import { REPLACED } from '../old-pack.ts';

cases('wording/set-phrase: set phrases', [
  ['by sound', 'wording/set-phrase information wording', '大家要⟦踔励奋发→踔厉奋发⟧、埋头苦干。'],
  ['in quotation marks', 'wording/set-phrase information wording', '以“⟦踔历奋发→踔厉奋发⟧”自勉。'],
  ['another word begins with the last character', '', '察实情、办实事、求实效。'],
  ['no mark parts them', '', '办好每件实事求实效。'],
]);

casesWith(REPLACED, 'wording/set-phrase: which phrases, where', [
  ['a slip', 'wording/set-phrase information wording', '一路⟦山常水远→山长水远⟧。'],
  ['two slips', '', '一路山常水圆。'],
  ['at the end, before 的', 'wording/set-phrase information wording', '一路⟦山长水元→山长水远⟧的风景。'],
  ['at the end, before 地', 'wording/set-phrase information wording', '一路⟦山长水元→山长水远⟧地走来。'],
  ['at the end, before a mark', 'wording/set-phrase information wording', '一路⟦山长水元→山长水远⟧，风景如画。'],
  ['at the end of the text', 'wording/set-phrase information wording', '一路⟦山长水元→山长水远⟧'],
  ['at the end, before another word', '', '一路山长水元气足。'],
  ['a mark within', '', '一路山常，水远。'],
  ['a longer kind of record', '', '一路娟娟细流。'],
  ['watched exactly only', '', '这是原头活水。'],
  ['in official words', '', '走上正本清园路。'],
  ['a title', 'wording/set-phrase information wording', '《⟦山常水远→山长水远⟧》。'],
  ['another character that sounds otherwise', '', '一路山高水远。'],
]);

const LISTED = {
  ...REPLACED,
  records: [],
  lexicon: [{ id: 'phrases', role: 'phrase', words: ['风餐露宿', '荒无人烟', '浮光掠影', '一丝不苟', '一丝不挂'] }],
} as const;

casesWith(LISTED, 'wording/set-phrase: phrases of a list', [
  ['the first character', 'wording/set-phrase information wording', '这里⟦慌无人烟→荒无人烟⟧。'],
  ['the second', 'wording/set-phrase information wording', '这里⟦荒芜人烟→荒无人烟⟧。'],
  ['the third', 'wording/set-phrase information wording', '他们⟦风餐路宿→风餐露宿⟧。'],
  ['the last, before 的', 'wording/set-phrase information wording', '这里是⟦荒无人淹→荒无人烟⟧的地方。'],
  ['in quotation marks', 'wording/set-phrase information wording', '不能“⟦浮光略影→浮光掠影⟧”。'],
  ['as it is', '', '他们风餐露宿，一丝不苟。'],
  ['another phrase of the list', '', '一丝不挂。'],
  ['a mark within', '', '风餐路，宿营。'],
  ['the last character begins another word', '', '这里荒无人言语。'],
  ['another character that sounds otherwise', '', '他们风餐野宿。'],
  ['two slips', '', '他们风惨路宿。'],
]);
