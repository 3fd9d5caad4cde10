import { cases } from '../check.ts';

cases('wording/set-phrase: set phrases', [
  ['by sound', 'wording/set-phrase information wording', '大家要⟦踔励奋发→踔厉奋发⟧、埋头苦干。'],
  ['in quotation marks', 'wording/set-phrase information wording', '以“⟦踔历奋发→踔厉奋发⟧”自勉。'],
  ['another word begins with the last character', '', '察实情、办实事、求实效。'],
  ['no mark parts them', '', '办好每件实事求实效。'],
]);
