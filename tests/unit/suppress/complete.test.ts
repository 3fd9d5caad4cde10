/** What is offered inside comments: `|` is the caret; the first labels, or how the text reads when one is taken. */
import assert from 'node:assert/strict';
import { commentWords } from '../../../server/src/engine/suppress/complete.ts';
import type { LanguageId } from '../../../server/src/engine/types.ts';

function offered(marked: string, languageId: LanguageId = 'markdown') {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, offset, words: commentWords(text, offset, languageId) };
}

/** `taken` is offered, and gives `after`. */
function check(before: string, taken: string, after: string, languageId?: LanguageId): void {
  const { text, words, offset } = offered(before, languageId);
  const word = words?.find(({ label }) => label === taken);
  assert.ok(word, `${taken} is not among ${words?.map(({ label }) => label).join(' ')}`);
  assert.equal(text.slice(0, word.replace.start) + word.label + text.slice(word.replace.end), after);
  assert.ok(word.filter.startsWith(text.slice(word.replace.start, offset)));
  assert.ok(word.detail.length > 0);
}

const CASES: readonly (readonly [before: string, taken: string, after: string, languageId?: LanguageId])[] = [
  ['<!-- | -->', 'tifa-disable-next-line', '<!-- tifa-disable-next-line -->'],
  ['<!-- | -->', '提法-忽略', '<!-- 提法-忽略 -->'],
  ['<!--ti| -->', 'tifa-disable-file', '<!--tifa-disable-file -->'],
  ['<!-- tifa-dis|', 'tifa-disable-line', '<!-- tifa-disable-line'],
  ['<!-- 提法—忽略下|', '提法-忽略下一行', '<!-- 提法-忽略下一行'],
  ['<!-- tifa-disable-line | -->', 'quotations/misquote', '<!-- tifa-disable-line quotations/misquote -->'],
  ['<!-- 提法-忽略 引| -->', '引文', '<!-- 提法-忽略 引文 -->'],
  ['<!-- 提法-忽略：引文、lab| -->', 'labels/verb', '<!-- 提法-忽略：引文、labels/verb -->'],
  ['下文。 // tifa-|', 'tifa-disable-line', '下文。 // tifa-disable-line', 'plaintext'],
  ['下文。【提法-忽略 |', '引文', '下文。【提法-忽略 引文', 'plaintext'],
];

describe('words inside comments', () => {
  for (const [before, taken, after, languageId] of CASES)
    it(`${before} + ${taken}`, () => check(before, taken, after, languageId));

  for (const before of [
    '坚持tifa-|',
    '<!-- 甲 -->|',
    '<!-- 待办：|',
    '<!-- markdownlint-|',
    '<!-- tifa-disable-line “精神|”',
  ])
    it(`nothing: ${before}`, () => assert.equal(offered(before).words, undefined));

  it('nothing behind a stroke alone in plain text', () =>
    assert.equal(offered('甲 // |', 'plaintext').words, undefined));
  it('not what is written already', () => {
    const labels = offered('<!-- 提法-忽略 引文 | -->').words?.map(({ label }) => label);
    assert.ok(labels?.includes('labels') && !labels.includes('引文') && !labels.includes('quotations'));
  });
});
