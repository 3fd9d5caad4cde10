import { cases } from '../check.ts';

const BAD = '“网络空间是亿万民众共同的精神加园”';
const UNUSED = 'comments/unused hint insertion';

cases('comments/unused', [
  ['behind words, with the blanks before it', UNUSED, '正文。⟦ <!-- tifa-disable-line -->→⟧\n\n下文。'],
  ['on a line of its own, with the line break', UNUSED, '正文。\n\n⟦<!-- tifa-disable-next-line -->\n→⟧下文。'],
  ['for the whole draft', UNUSED, '⟦<!-- 提法-忽略全文 引文 -->\n→⟧\n正文。'],
  ['one of two names', UNUSED, `<!-- tifa-disable-next-line misquote ⟦names/title→⟧ -->\n${BAD}`],
  ['words that nothing is said about', UNUSED, `<!-- tifa-disable-next-line “精神加园” “⟦网络强国→⟧” -->\n${BAD}`],
  ['an end without a beginning', UNUSED, '⟦<!-- tifa-enable -->\n→⟧正文。'],
  ['a beginning without effect, and its end', UNUSED, '⟦<!-- tifa-disable -->\n→⟧\n正文。\n\n<!-- tifa-enable -->\n'],
  ['an end of another rule', UNUSED, `<!-- tifa-disable misquote -->\n\n${BAD}\n\n⟦<!-- tifa-enable names/title -->→⟧`],
  ['one that is needed', '', `<!-- tifa-disable-next-line -->\n${BAD}`],
  ['two that say the same', '', `<!-- tifa-disable-file misquote -->\n\n<!-- tifa-disable-next-line -->\n${BAD}`],
  ['nobody can tell without documents', '', '<!-- tifa-disable-next-line passage laws -->\n正文。'],
]);
