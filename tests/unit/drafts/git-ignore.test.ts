/** What the command line takes of a folder with .gitignore files: trees of files, and the drafts that are listed. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { listDrafts } from '../../../server/src/adapters/drafts/list.ts';

type Tree = Readonly<Record<string, string>>;

const CASES: readonly (readonly [says: string, tree: Tree, folder: string, listed: string])[] = [
  ['a file by name', { '.gitignore': 'b.md' }, '.', 'a.md x/a.md x/y/a.md'],
  ['a file by name, wherever', { '.gitignore': 'a.md' }, '.', 'b.md x/b.md'],
  ['a folder', { '.gitignore': 'x/' }, '.', 'a.md b.md'],
  ['a folder below', { '.gitignore': 'y/' }, '.', 'a.md b.md x/a.md x/b.md'],
  ['only at the top', { '.gitignore': '/a.md' }, '.', 'b.md x/a.md x/b.md x/y/a.md'],
  ['all but one', { '.gitignore': '*.md\n!b.md' }, '.', 'b.md x/b.md'],
  ['a file further in goes before', { '.gitignore': '*.md', 'x/.gitignore': '!a.md' }, '.', 'x/a.md x/y/a.md'],
  ['only below its folder', { 'x/.gitignore': 'a.md' }, '.', 'a.md b.md x/b.md'],
  ['above, in a repository', { '.git/HEAD': '', '.gitignore': 'a.md' }, 'x', 'x/b.md'],
  ['above, without one', { '.gitignore': 'a.md' }, 'x', 'x/a.md x/b.md x/y/a.md'],
  ['above its repository', { '.gitignore': 'a.md', 'x/.git/HEAD': '' }, 'x', 'x/a.md x/b.md x/y/a.md'],
  ['the folder itself, which is wanted', { '.git/HEAD': '', '.gitignore': 'x/\na.md' }, 'x', 'x/a.md x/b.md x/y/a.md'],
  ['comments and blank lines', { '.gitignore': '# a.md\n\n\r\n' }, '.', 'a.md b.md x/a.md x/b.md x/y/a.md'],
];

describe('.gitignore', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'tifa-drafts-'));
    write({ 'a.md': '', 'b.md': '', 'x/a.md': '', 'x/b.md': '', 'x/y/a.md': '' });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  function write(tree: Tree): void {
    for (const [path, text] of Object.entries(tree)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  }

  for (const [says, tree, folder, listed] of CASES)
    it(`leaves out ${says}`, async () => {
      write(tree);
      const { paths, problems } = await listDrafts([join(root, folder)]);
      assert.equal(paths.map((path) => relative(root, path).replaceAll('\\', '/')).join(' '), listed);
      assert.deepEqual(problems, []);
    });

  it('does not hold for files that are named', async () => {
    write({ '.gitignore': '*' });
    const named = [join(root, 'a.md'), join(root, 'x', '*.md')];
    assert.equal((await listDrafts(named)).paths.length, 3);
  });

  it('says so where nothing is left', async () => {
    write({ '.gitignore': '*' });
    const { paths, problems } = await listDrafts([root]);
    assert.deepEqual(paths, []);
    assert.match(problems[0]?.message ?? '', /\.gitignore/);
  });
});
