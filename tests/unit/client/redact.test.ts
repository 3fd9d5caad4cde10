import assert from 'node:assert/strict';
import { redacted, redacting } from '../../../client/src/redact.ts';

describe('the log of messages', () => {
  const CASES: readonly (readonly [logged: string, kept: string])[] = [
    ['Result: {"user":"reader","password":"p\\"w\\\\"}', 'Result: {"user":"…","password":"…"}'],
    ['{\n    "token": "Bearer x.y"\n}', '{\n    "token": "…"\n}'],
    ['{"token": null, "progressToken": "a"}', '{"token": null, "progressToken": "a"}'],
  ];
  for (const [logged, kept] of CASES) it(`keeps ${kept}`, () => assert.equal(redacted(logged), kept));

  it('has no secret whichever way it is written to', () => {
    const lines: unknown[] = [];
    const channel = {
      name: 'x',
      append: (text: string) => lines.push(text),
      info: (...all: unknown[]) => lines.push(...all),
    };
    const safe = redacting(channel);
    safe.append('{"password":"secret"}');
    safe.info('{"token":"secret"}', 1);
    assert.deepEqual(lines, ['{"password":"…"}', '{"token":"…"}', 1]);
    assert.equal(safe.name, 'x');
  });
});
