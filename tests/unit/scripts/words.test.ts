/** What the scripts of the first minutes say: both languages, all of it, in the language of the terminal. */
import assert from 'node:assert/strict';
import { languageOf, WORDS } from '../../../scripts/words.ts';

const HAN = /\p{Script=Han}/u;
const spelt = (text: string | ((...values: string[]) => string)): string =>
  typeof text === 'string' ? text : text('1', '2', '3');

describe('the words of the scripts', () => {
  it('are in both languages', () => {
    assert.deepEqual(Object.keys(WORDS.en), Object.keys(WORDS.zh));
    for (const [key, text] of Object.entries(WORDS.zh)) assert.match(spelt(text), HAN, key);
    for (const [key, text] of Object.entries(WORDS.en))
      assert.doesNotMatch(spelt(text).replace('提法 Tifa', ''), HAN, key);
  });

  const cases: readonly (readonly [Readonly<Record<string, string>>, system: string, 'zh' | 'en'])[] = [
    [{ LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'zh-CN', 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' }, 'zh-CN', 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'en-US', 'zh'],
    [{ LANG: 'de_DE' }, 'zh-CN', 'en'],
    [{ LANG: 'cs_CZ' }, 'zh-CN', 'en'],
    // No language named: Chinese, as on the command line.
    [{ LANG: 'C.UTF-8' }, 'en-US', 'zh'],
    [{ LANG: 'POSIX' }, 'en-US', 'zh'],
    // No variable at all, as on Windows: the system's.
    [{}, 'zh-CN', 'zh'],
    [{}, 'zh-Hant-TW', 'zh'],
    [{}, 'en-US', 'en'],
    [{}, 'und', 'zh'],
  ];
  for (const [environment, system, expected] of cases)
    it(`are ${expected} for ${JSON.stringify(environment)} on a system in ${system}`, () =>
      assert.equal(languageOf(environment, system), expected));
});
