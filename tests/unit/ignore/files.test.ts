/** Lists of ignored places on disk: where they are kept, what is in them, what of them counts. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createIgnoreFiles } from '../../../server/src/adapters/ignore/index.ts';

const MARKS = ['规则\n没有网络安全就没有国家安生\n前文\n后文', '规则\n没有网络安全就没有国家安生\n前文\n*'];

describe('lists of ignored places', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-ignore-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const at = (path: string) => join(folder, path);
  const put = (path: string, text = ''): void => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), text);
  };
  const files = (storage?: string) => createIgnoreFiles(() => storage);

  /** Where a place of `draft` is written, below the temporary folder. */
  const CASES: readonly (readonly [
    says: string,
    there: readonly string[],
    draft: string | undefined,
    roots: readonly string[],
    file: string,
  ])[] = [
    ['in the workspace folder', [], 'a/b/x.md', ['a'], 'a/.tifa-ignore.yaml'],
    ['in the innermost one', [], 'a/b/x.md', ['c', 'a/b'], 'a/b/.tifa-ignore.yaml'],
    ['beside the nearest .tifa.yaml', ['a/b/.tifa.yaml'], 'a/b/c/x.md', ['a'], 'a/b/.tifa-ignore.yaml'],
    ['in the nearest list', ['a/b/.tifa-ignore.yaml'], 'a/b/c/x.md', ['a'], 'a/b/.tifa-ignore.yaml'],
    ['not above the workspace folder', ['.tifa.yaml'], 'a/b/x.md', ['a'], 'a/.tifa-ignore.yaml'],
    ['beside .tifa.yaml of a loose file', ['a/.tifa.yaml'], 'a/b/x.md', [], 'a/.tifa-ignore.yaml'],
    ['of the user, of a loose file', [], 'a/b/x.md', [], 'own/ignored.yaml'],
    ['of the user, of what is no file', [], undefined, [], 'own/ignored.yaml'],
  ];
  for (const [says, there, draft, roots, file] of CASES)
    it(`are kept ${says}`, async () => {
      for (const path of there) put(path, path.endsWith('ignore.yaml') ? 'salt: x\nignored: []\n' : '');
      const path = draft === undefined ? undefined : at(draft);
      const store = files(at('own'));
      const place = await store.add(path, roots.map(at), MARKS);
      assert.equal(place.file, at(file));
      assert.ok(existsSync(at(file)));
      assert.equal((await store.of(path)).isIgnored([MARKS[1] ?? '']), true);
      assert.equal((await store.of(path)).isIgnored(['别处']), false);
      await store.remove(place);
      assert.equal((await store.of(path)).isIgnored(MARKS), false);
    });

  it('hold no word, and are the same after a restart', async () => {
    await files().add(at('x.md'), [folder], MARKS);
    const text = readFileSync(at('.tifa-ignore.yaml'), 'utf8');
    assert.doesNotMatch(text.replace(/^#.*$/gm, ''), /\p{Script=Han}/u);
    assert.match(text, /^salt: [0-9a-f]{32}\nignored:\n {2}- [0-9a-f]{24} [0-9a-f]{24}\n$/m);
    assert.equal((await files().of(at('anders.md'))).isIgnored(MARKS), true);
  });

  it('have another salt in each folder, so that nothing can be looked up', async () => {
    const store = files();
    await store.add(at('a/x.md'), [at('a')], MARKS);
    await store.add(at('b/x.md'), [at('b')], MARKS);
    assert.notEqual(readFileSync(at('a/.tifa-ignore.yaml'), 'utf8'), readFileSync(at('b/.tifa-ignore.yaml'), 'utf8'));
  });

  it('count all upward', async () => {
    const store = files();
    await store.add(at('x.md'), [folder], MARKS);
    put('a/.tifa-ignore.yaml', 'salt: x\nignored: []\n');
    assert.equal((await store.of(at('a/b/x.md'))).isIgnored(MARKS), true);
  });

  it('take many changes at once', async () => {
    const store = files();
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.add(at('x.md'), [folder], [`处${i}`])));
    const { isIgnored } = await store.of(at('x.md'));
    for (let i = 0; i < 20; i++) assert.equal(isIgnored([`处${i}`]), true);
    const lines = readFileSync(at('.tifa-ignore.yaml'), 'utf8').match(/^ {2}- .*$/gm) ?? [];
    assert.deepEqual(lines, [...lines].sort());
  });

  it('know which places are of no use', async () => {
    const store = files();
    await store.add(at('x.md'), [folder], MARKS);
    await store.add(at('x.md'), [folder], ['别处']);
    (await store.of(at('x.md'))).isIgnored(MARKS);
    assert.deepEqual(await store.unused(), [{ path: at('.tifa-ignore.yaml'), places: 2, unused: 1 }]);
  });

  for (const [text, says] of [
    ['ignored: [', /读不懂/],
    ['salt: x\nignored: 5\n', /列表/],
    ['salt: x\nignored: [甲]\n', /“甲”不是摘要/],
    ['ignored: []\n', /salt/],
  ] as const)
    it(`say what is wrong, and are not written over: ${JSON.stringify(text)}`, async () => {
      put('.tifa-ignore.yaml', text);
      const store = files();
      const { isIgnored, problems } = await store.of(at('x.md'));
      assert.equal(isIgnored(MARKS), false);
      assert.match(problems[0]?.message ?? '', says);
      assert.equal(problems[0]?.path, at('.tifa-ignore.yaml'));
      await assert.rejects(store.add(at('x.md'), [folder], MARKS), says);
      assert.equal(readFileSync(at('.tifa-ignore.yaml'), 'utf8'), text);
    });

  it('cannot be kept where there is no folder', () => assert.rejects(files().add(undefined, [], MARKS), /文件夹/));
});
