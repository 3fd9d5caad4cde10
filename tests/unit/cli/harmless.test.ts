/** Titles and names of files say nothing to a terminal but their letters. */
import assert from 'node:assert/strict';
import { asText } from '../../../server/src/adapters/import/metadata.ts';
import { harmless } from '../../../server/src/cli/harmless.ts';

const CASES: Readonly<Record<string, string>> = {
  '讲话\u0007': '讲话\ufffd',
  '\u001b]0;title\u0007': '\ufffd]0;title\ufffd',
  '\u001b[2J\u001b[31m红\u001b[0m\u001b[K': '\ufffd[2J\u001b[31m红\u001b[0m\u001b[K',
  'a\tb\r\nc': 'a\tb\r\nc',
  '\u009b31m': '\ufffd31m',
};

describe('what goes to a terminal', () => {
  for (const [text, expected] of Object.entries(CASES))
    it(JSON.stringify(text), () => assert.equal(harmless(text), expected));

  it('has no control characters in titles of documents at all', () =>
    assert.equal(asText('q\u001b[31m\u0000讲话\u0007'), 'q [31m 讲话'));
});
