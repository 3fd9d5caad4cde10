/** Changes made in bytes: every encoding that drafts are read in, against the text that is wanted. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { changedBytes } from '../../../server/src/adapters/drafts/changed-bytes.ts';
import { decodeText } from '../../../server/src/adapters/import/decode.ts';
import { applied, type Change } from '../../../server/src/engine/index.ts';

const TEXT =
  '关于加强网络安全工作的通知\r\n\r\n网络空间是亿万民众共同的精神家圆，要管好用好。\r\n为人民服务是我们的宗旨。\r\n';
const at = (words: string, replacement: string, text = TEXT): Change => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, replacement };
};
const bom = (bytes: Buffer, ...head: readonly number[]): Buffer => Buffer.concat([Buffer.from(head), bytes]);

const ENCODINGS: readonly (readonly [name: string, bytes: Buffer])[] = [
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', bom(Buffer.from(TEXT), 0xef, 0xbb, 0xbf)],
  ['UTF-16, little end first', bom(iconv.encode(TEXT, 'utf-16le'), 0xff, 0xfe)],
  ['UTF-16, big end first', bom(iconv.encode(TEXT, 'utf-16be'), 0xfe, 0xff)],
  ['UTF-16 without a mark', iconv.encode(TEXT, 'utf-16le')],
  ['GB18030', iconv.encode(TEXT, 'gb18030')],
  ['GB18030 with a mark', bom(iconv.encode(TEXT, 'gb18030'), 0x84, 0x31, 0x95, 0x33)],
];

describe('changes in the bytes of a draft', () => {
  for (const [name, bytes] of ENCODINGS)
    it(`${name}: the text becomes what is wanted, and its other bytes stay`, async () => {
      const changes = [at('家圆', '家园𠮷'), at('是我们', ''), at('宗旨', '根本宗旨')];
      const changed = await changedBytes(bytes, TEXT, changes);
      assert.ok(changed);
      const again = await decodeText(changed);
      assert.equal(again?.text, applied(TEXT, { start: 0, end: TEXT.length }, changes));
      assert.equal(again.encoding, (await decodeText(bytes))?.encoding);
      const head = bytes.length - Buffer.from(TEXT).length; // not more than the first line and a mark
      assert.deepEqual(changed.subarray(0, 20 + Math.max(0, head)), bytes.subarray(0, 20 + Math.max(0, head)));
      assert.deepEqual(changed.subarray(-4), bytes.subarray(-4));
    });

  it('Big5 keeps what it can hold, and is left alone where it cannot', async () => {
    const text = '關於加強網絡安全工作的通知\n我們要為人民服務，這是我們的宗旨。\n'.repeat(4);
    const bytes = iconv.encode(text, 'big5');
    assert.equal((await decodeText(bytes))?.encoding, 'big5');
    const changed = await changedBytes(bytes, text, [at('宗旨', '目標', text)]);
    assert.equal(changed && iconv.decode(Buffer.from(changed), 'big5'), text.replace('宗旨', '目標'));
    assert.equal(await changedBytes(bytes, text, [at('宗旨', '宗㐂', text)]), undefined);
  });

  it('bytes that cannot be decoded stay as they are', async () => {
    const head = iconv.encode(TEXT, 'gb18030');
    const bytes = Buffer.concat([head, Buffer.from([0xff, 0x0a]), head]);
    const text = `${TEXT}\ufffd\n${TEXT}`;
    assert.equal((await decodeText(bytes))?.text, text);
    const second = text.lastIndexOf('家圆');
    const changed = await changedBytes(bytes, text, [{ start: second, end: second + 2, replacement: '家园' }]);
    assert.deepEqual(
      changed,
      Buffer.concat([head, Buffer.from([0xff, 0x0a]), iconv.encode(TEXT.replace('家圆', '家园'), 'gb18030')]),
    );
  });

  it('any changes, any text, any encoding', async () => {
    const piece = fc.constantFrom('网络', '𠮷', '㐀', '\r\n', '\n', 'a,', '，', '龥', 'ǹ', '“', '——', '');
    const texts = fc.tuple(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }));
    const encodings = fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'gb18030');
    await fc.assert(
      fc.asyncProperty(texts, encodings, fc.nat(), fc.nat(), async ([own, put], encoding, from, length) => {
        const text = `${TEXT}${own.join('')}${TEXT}`;
        const whole = Array.from(text);
        const first = from % whole.length;
        const start = whole.slice(0, first).join('').length;
        const end = whole.slice(0, first + (length % 9)).join('').length;
        const changes = [{ start, end, replacement: put.join('') }];
        const wide = encoding.startsWith('utf-16');
        const bytes = iconv.encode(text, encoding, { addBOM: wide });
        const wanted = applied(text, { start: 0, end: text.length }, changes);
        const changed = await changedBytes(bytes, text, changes);
        assert.deepEqual(changed, iconv.encode(wanted, encoding, { addBOM: wide }));
      }),
      { numRuns: 300 },
    );
  });
});
