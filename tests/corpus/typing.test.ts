/** Right sentences and wrong ones, typed character by character: nothing is told of words that are still being written. */
import * as assert from 'node:assert/strict';
import { waits } from '../../client/src/waiting.ts';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { bundledPacks } from '../support/bundled.ts';

const RIGHT = [
  '习近平总书记指出，“没有网络安全就没有国家安全，没有信息化就没有现代化”。',
  '会议强调：“网络安全和信息化是一体之两翼、驱动之双轮，必须统一谋划、统一部署、统一推进、统一实施。”',
  '全体党员干部要增强“四个意识”（政治意识、大局意识、核心意识、看齐意识），做到“两个维护”。',
  '增强“四个意识”，即政治意识、大局意识、核心意识、看齐意识。',
  '坚持正能量是总要求、管得住是硬道理、用得好是真本事。',
  '严格执行《中华人民共和国网络安全法》和《中华人民共和国数据安全法》。',
  '他说：“党的‘自我革命’永远在路上”。',
];
/** Up to where the wrong words are closed, and the rest. */
const WRONG = [
  ['习近平总书记指出，“没有网络安全就没有国家安生，没有信息化就没有现代化', '”。'],
  ['全体党员干部要增强“四个意识”（政治意识、大局意识、核心意识、全局意识', '），做到“两个维护”。'],
  ['严格执行《中华人民共和国网络安权法', '》，抓好落实。'],
] as const;

describe('a sentence that is typed', function () {
  this.timeout(60_000);
  const engine = createEngine({ packs: bundledPacks(), parseProse });
  let held = 0;

  /** What is shown while the caret stands at the end of the text. */
  async function shownAt(text: string): Promise<readonly string[]> {
    const { findings } = await engine.check({ text, languageId: 'plaintext' });
    const shown = findings.filter((finding) => !waits(text, text.length, finding));
    held += findings.length - shown.length;
    return shown.map(({ rule, text: words }) => `${rule} ${words}`);
  }

  for (const sentence of [...RIGHT, ...WRONG.map(([first]) => first)])
    it(`tells nothing before its end: ${sentence}`, async () => {
      for (let end = 1; end <= sentence.length; end++) {
        const text = sentence.slice(0, end);
        assert.deepEqual(await shownAt(text), [], text);
      }
    });

  it('would tell much otherwise', () => assert.ok(held > 20, `${held} findings waited`));

  for (const [first, rest] of WRONG)
    it(`is told of when the caret has left: ${first}`, async () => {
      assert.equal((await shownAt(`${first}${rest}又一句。`)).length, 1);
    });
});
