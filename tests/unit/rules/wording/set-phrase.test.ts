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
