import assert from 'node:assert/strict';
import { posix } from 'node:path';
import fc from 'fast-check';
import * as node from '../../../server/src/platform/path.ts';
import * as web from '../../../server/src/platform/path.web.ts';

/** Paths without a scheme are those of a POSIX system, which Node's own functions are the oracle for. */
const path = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.constantFrom('a', '提法', '.', '..', 'b.md', '.tifa.yaml', '#1 稿'), { maxLength: 6 }),
  )
  .map(([isAbsolute, steps]) => `${isAbsolute ? '/' : ''}${steps.join('/')}`);
const absolute = path.map((each) => `/${each.replace(/^\/+/, '')}`);

describe('paths in a browser', () => {
  it('have the functions of those in Node', () => assert.deepEqual(Object.keys(web).sort(), Object.keys(node).sort()));

  it('are those of POSIX where they name no scheme', () =>
    fc.assert(
      fc.property(path, absolute, absolute, (any, from, to) => {
        assert.equal(web.normalize(any), posix.normalize(any).replace(/(?<=.)\/$/, ''));
        assert.equal(web.isAbsolute(any), posix.isAbsolute(any));
        assert.equal(web.join(from, any), posix.join(from, any).replace(/(?<=.)\/$/, ''));
        assert.equal(web.resolve(from, any), posix.resolve(from, any));
        assert.equal(web.relative(from, to), posix.relative(from, to));
        assert.equal(web.dirname(web.normalize(to)), posix.dirname(web.normalize(to)));
        assert.equal(web.basename(web.normalize(to), '.md'), posix.basename(web.normalize(to), '.md'));
        assert.equal(web.extname(web.normalize(to)), posix.extname(web.normalize(to)));
      }),
    ));

  const GITHUB = 'vscode-vfs://github/某部/稿';
  const CASES: readonly (readonly [string, string])[] = [
    [web.join(GITHUB, '../语料', 'a.md'), 'vscode-vfs://github/某部/语料/a.md'],
    [web.join(GITHUB, '../../../..'), 'vscode-vfs://github/'],
    [web.dirname('vscode-vfs://github/某部'), 'vscode-vfs://github/'],
    [web.dirname('vscode-vfs://github/'), 'vscode-vfs://github/'],
    [web.resolve(GITHUB, 'memfs:/x'), 'memfs:/x'],
    [web.relative(GITHUB, `${GITHUB}/语料/a.md`), '语料/a.md'],
    [web.relative(GITHUB, 'memfs:/x'), 'memfs:/x'],
    [web.basename(`${GITHUB}/a.md`, '.md'), 'a'],
  ];
  for (const [found, wanted] of CASES) it(`of other schemes: ${wanted}`, () => assert.equal(found, wanted));

  for (const uri of [
    'vscode-vfs://github%2Bx/%E6%9F%90/%E7%A8%BF%20%231.md',
    'memfs:/a/b.md',
    'file:///home/%E7%A8%BF.md',
  ])
    it(`lead from ${uri} and back`, () => {
      const way = web.uriToPath(uri);
      assert.ok(way !== undefined && web.isAbsolute(way));
      assert.equal(web.pathToUri(way), uri);
    });
  for (const uri of ['untitled:Untitled-1', 'tifa-page:/docs/a.md', 'https://example.org/a.md', 'memfs:/%E6%9'])
    it(`are none of ${uri}`, () => assert.equal(web.uriToPath(uri), undefined));
});
