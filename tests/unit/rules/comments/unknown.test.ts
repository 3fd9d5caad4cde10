import { cases } from '../check.ts';

const BAD = '“网络空间是亿万民众共同的精神加园”';
const FOUND = `“⟦网络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧”`;
const MISQUOTE = 'quotations/misquote warning wording';
const UNKNOWN = 'comments/unknown warning wording';

cases('comments/unknown', [
  [
    'a verb that is nearly one',
    `${UNKNOWN}; ${MISQUOTE}`,
    `<!-- ⟦tifa-disable-nextline→?tifa-disable-next-line⟧ -->\n${FOUND}`,
  ],
  ['a verb in Chinese', `${UNKNOWN}; ${MISQUOTE}`, `<!-- ⟦提法-忽略下一航→?提法-忽略下一行⟧ -->\n${FOUND}`],
  ['a verb that is nothing like one', `${UNKNOWN}; ${MISQUOTE}`, `<!-- ⟦tifa-bitte→⟧ -->\n${FOUND}`],
  [
    'a rule that is nearly one',
    `${UNKNOWN}; ${MISQUOTE}`,
    `<!-- tifa-disable-next-line ⟦quotations/misqoute→?quotations/misquote⟧ -->\n${FOUND}`,
  ],
  [
    'a rule without its group',
    `${UNKNOWN}; ${MISQUOTE}`,
    `<!-- tifa-disable-next-line ⟦set-phrases→?wording/set-phrase⟧ -->\n${FOUND}`,
  ],
  ['the names beside it count', UNKNOWN, `<!-- tifa-disable-next-line ⟦nothing-at-all→⟧ misquote -->\n${BAD}`],
  ['a reason is for people', '', `<!-- tifa-disable-next-line misquote -- 原文如此，勿改 -->\n${BAD}`],
  [
    'one that is being written above another',
    UNKNOWN,
    `<!-- tifa-disable-next-line mis>\n\n<!-- tifa-disable-next-line ⟦nothing-at-all→⟧ misquote -->\n${BAD}`,
  ],
  ['a comment for somebody else', '', '<!-- markdownlint-disable MD001 -->\n正文。'],
  ['in code', '', '`<!-- tifa-nothing -->`\n\n```\n<!-- tifa-nothing -->\n```'],
  ['in the front matter', UNKNOWN, '---\ntifa:\n  rules:\n    ⟦wordings→⟧: off\n---\n\n正文。'],
  ['a severity that is none', UNKNOWN, '---\ntifa: {rules: {⟦wording→⟧: loud}}\n---\n\n正文。'],
  ['a key that is none', UNKNOWN, '---\ntifa: {⟦rule→⟧: off}\n---\n\n正文。'],
  ['a value that is none', UNKNOWN, '---\n⟦tifa→⟧: perhaps\n---\n\n正文。'],
]);
