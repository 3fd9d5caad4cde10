/** The repair of layout may not fall behind what it has reached on real pages. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainMarkdown } from '../../server/src/adapters/import/markdown.ts';
import { repairLayout } from '../../server/src/engine/repair/index.ts';
import { sourceLines } from '../../server/src/engine/repair/lines.ts';
import { repairFigures, sharedFolder } from '../support/repair-figures.ts';

/** Lowest number found and highest number of false finds that a change may leave. */
const FLOORS: Readonly<Record<string, readonly [found: number, extra: number]>> = {
  'article borders': [29, 0],
  'titles and authors': [21, 0],
  'paragraph ends': [40, 0],
  'cut sentences joined': [30, 0],
  'letter-spaced lines closed': [30, 0],
  'titles below articles attached': [8, 0],
  'boilerplate dropped': [12, 1],
};

const shared = sharedFolder();

describe('repair of the founding texts', () => {
  for (const [what, [least, most]] of Object.entries(FLOORS))
    it(`${what}: at least ${least}, at most ${most} false`, function () {
      if (shared === undefined) return skipped(this);
      const figure = repairFigures(shared).find((each) => each.what === what);
      assert.ok(figure, `no figure "${what}"`);
      assert.ok(figure.found >= least && figure.extra <= most, JSON.stringify(figure));
    });
});

describe('clean text passes the repair unchanged', () => {
  for (const [corpus, most] of [
    ['xwlb/2019', 0],
    ['reports/gwr', 1],
    ['laws/行政法规', 0],
  ] as const)
    it(`${corpus}: at most ${most} documents touched, none cut, nothing lost`, function () {
      if (shared === undefined || !existsSync(join(shared, 'corpora', corpus))) return skipped(this);
      const folder = join(shared, 'corpora', corpus);
      const touched = readdirSync(folder).filter((file) => isTouched(join(folder, file)));
      assert.ok(touched.length <= most, touched.join(', '));
    });
});

function skipped(test: Mocha.Context): void {
  console.log('      ../shared is not at hand: skipped');
  test.skip();
}

function isTouched(path: string): boolean {
  const markdown = path.endsWith('.md');
  const source = sourceLines(readFileSync(path, 'utf8'));
  const lines = markdown ? plainMarkdown(source) : source;
  const { articles, dropped } = repairLayout(lines, markdown ? 'marked-up' : 'plain');
  const texts = articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
  const before = lines.map(({ text }) => text);
  assert.equal(dropped.length, 0, `${path}: dropped ${dropped[0]?.text}`);
  assert.equal(texts.join(''), before.join(''), `${path}: text lost or moved`);
  return texts.length !== before.length || articles.length !== 1;
}
