/** Bytes to text: the encoding of short texts, characters of Hong Kong, scratched files. */
import assert from 'node:assert/strict';
import { encode } from 'iconv-lite';
import { decodeText } from '../../../server/src/adapters/import/decode.ts';

/** Single lines with their encoding. */
const SHORT: readonly (readonly [encoding: string, text: string])[] = [
  ['gb18030', '## 贾庆林结束访问回到北京'],
  ['gb18030', '关于做好样例工作的通知'],
  ['gb18030', '决不能'],
  ['gb18030', '镕基、垚、㐂、𠮷，四个字节'],
  ['big5', '關於做好樣例工作的通知'],
  ['big5', '堅持以人民為中心'],
  ['big5', '過不了互聯網這一關，就過不了長期執政這一關'],
  ['utf-8', '决不能'],
];

describe('the encoding of a short text', () => {
  for (const [encoding, text] of SHORT)
    it(`${encoding}: ${text}`, async () => {
      const decoded = await decodeText(encode(text, encoding));
      assert.deepEqual([decoded?.text, decoded?.encoding, decoded?.damaged], [text, encoding, 0]);
    });
});

describe('Big5', () => {
  for (const text of ['香港嘅規劃，啲市民喺度諗緊點樣着手。', '裏面恒、墻、碁', '龘𠮟䰲', 'ASCII，嘅 ok'])
    it(`has the characters of Hong Kong: ${text}`, async () => {
      const around = `堅持以人民為中心的發展思想。${text}`;
      assert.equal((await decodeText(encode(around, 'big5hkscs')))?.text, around);
    });
});

describe('a scratched file', () => {
  const TEXT = '没有网络安全就没有国家安全，没有信息化就没有现代化。';
  const scratched = (bytes: Buffer, ...places: readonly number[]): Buffer => {
    for (const at of places) bytes[at] = 0xff;
    return bytes;
  };

  for (const [what, bytes] of Object.entries({
    'in the middle of a character': scratched(Buffer.from(TEXT), 10),
    'in a few places': scratched(Buffer.from(TEXT.repeat(20)), 10, 100, 500),
    'at its end': Buffer.from(TEXT).subarray(0, -1),
  }))
    it(`of UTF-8 stays UTF-8: ${what}`, async () => {
      const decoded = await decodeText(bytes);
      assert.equal(decoded?.encoding, 'utf-8');
      assert.ok(decoded && decoded.damaged > 0 && decoded.text.includes('没有信息化'));
    });

  it('of GB18030 stays GB18030', async () => {
    const decoded = await decodeText(scratched(encode(TEXT.repeat(20), 'gb18030'), 11));
    assert.equal(decoded?.encoding, 'gb18030');
  });
});
