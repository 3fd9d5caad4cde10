import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as node from '../../../server/src/platform/runtime.ts';
import * as web from '../../../server/src/platform/runtime.web.ts';

describe('the runtime of a browser', () => {
  it('has the functions of Node', () => assert.deepEqual(Object.keys(web).sort(), Object.keys(node).sort()));

  it('hashes as Node does, at all lengths around a block', () => {
    for (let length = 0; length < 200; length++)
      assert.equal(web.sha256('a'.repeat(length)), node.sha256('a'.repeat(length)));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(web.sha256(text), node.sha256(text))));
  });

  it('tells UTF-8 and reads it as Node does', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.uint8Array(),
          fc.string({ unit: 'grapheme' }).map((text) => Buffer.from(text)),
        ),
        (bytes) => {
          assert.equal(web.isUtf8(bytes), node.isUtf8(bytes));
          if (node.isUtf8(bytes)) assert.equal(web.utf8Text(bytes), node.utf8Text(bytes));
        },
      ),
    ));

  it('makes digits by chance, as many as were asked for', () => {
    assert.match(web.randomDigits(16), /^[0-9a-f]{32}$/);
    assert.notEqual(web.randomDigits(16), web.randomDigits(16));
  });

  it('calls back later, each once and in order', async () => {
    const order: number[] = [];
    await new Promise<void>((done) => {
      for (const number of [1, 2, 3])
        web.soon(() => {
          order.push(number);
          if (number === 3) done();
        });
      assert.deepEqual(order, []);
    });
    assert.deepEqual(order, [1, 2, 3]);
  });
});
