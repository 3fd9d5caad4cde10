/** Which script a text is written in, and words in the other one. */
import assert from 'node:assert/strict';
import { inTraditional, isTraditional } from '../../../server/src/engine/text/script.ts';

describe('a text is traditional', () => {
  const table: readonly (readonly [text: string, traditional: boolean])[] = [
    ['網絡安全為人民', true],
    ['网络安全为人民', false],
    ['人民至上', false],
    ['乾坤、徵羽、於菟', false],
    ['网络安全為人民', false],
    ['網絡安全为人民', true],
    ['abc 123，。', false],
  ];
  for (const [text, traditional] of table)
    it(`${text}: ${traditional}`, () => assert.equal(isTraditional(text), traditional));
});

describe('words in traditional characters', () => {
  const table: readonly (readonly [words: string, draft: string, text: string, sure: boolean])[] = [
    ['关', '', '關', true],
    ['人民', '', '人民', true],
    ['委员会A1，', '', '委員會A1，', true],
    ['发', '', '發', false],
    ['发', '理髮', '髮', false],
    ['后', '', '後', false],
    ['强国', '', '強國', true],
  ];
  for (const [words, draft, text, sure] of table)
    it(`${words} beside ${draft || 'nothing'}: ${text}`, () =>
      assert.deepEqual(inTraditional(words, draft), { text, sure }));
});
