import assert from 'node:assert/strict';
import { isReachable } from '../../../client/src/reachable.ts';

const place = (uri: string) => {
  const [, scheme = '', authority = ''] = /^([^:]+):(?:\/\/([^/]*))?/.exec(uri) ?? [];
  return { scheme, authority };
};

describe('files that a server in a browser asks for', () => {
  const OPENED = ['vscode-vfs://github/某部/稿', 'memfs:/workspace', 'http://example.org/workspace'].map(place);
  const CASES: readonly (readonly [uri: string, reachable: boolean])[] = [
    ['vscode-vfs://github/别处/语料/a.md', true],
    ['memfs:/workspace/a.md', true],
    ['vscode-vfs://azurerepos/a.md', false],
    ['file:///home/a.md', false],
    ['https://example.org/a.yaml', false],
    ['http://example.org/workspace/a.yaml', false],
  ];
  for (const [uri, reachable] of CASES)
    it(`${reachable ? 'are' : 'are not'} handed over: ${uri}`, () =>
      assert.equal(isReachable(place(uri), OPENED), reachable));
});
