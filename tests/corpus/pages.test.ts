/** Every record of the bundled pack has a page, and so has every title in 《》 that is a link because packs know it. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { bundledPackDirs, openPacks } from '../../server/src/adapters/packs/open.ts';
import { createEngine, type Engine } from '../../server/src/engine/index.ts';
import { recordPageText, titlePageText } from '../../server/src/lsp/record-pages.ts';

describe('pages of the bundled pack', () => {
  let engine: Engine;
  before(async () => {
    const loaded = await openPacks(bundledPackDirs(join(__dirname, '../../corpus')));
    engine = createEngine({ packs: loaded.flatMap(({ pack }) => (pack ? [pack] : [])), parseProse });
  });

  it('are there for every record, with its wording', () => {
    const records = engine.packs.flatMap((pack) => pack.records);
    assert.ok(records.length > 1000);
    // Every tenth: each page looks for the records that it took the place of.
    for (const { id, wording } of records.filter((_, i) => i % 10 === 0))
      assert.ok(recordPageText(engine, id)?.startsWith(`# ${wording.replace(/[\\`*_[\]<>#|~]/g, '\\$&')}`), id);
  });

  it('are there for every title that is a link', async () => {
    const cited = engine.packs.flatMap(({ records }) => records.flatMap(({ sources }) => sources));
    const titles = [...new Set(cited.flatMap(({ source: { title } }) => [title, title.replace(/——.*$/, '')]))];
    const text = titles.map((title) => `《${title}》`).join('\n\n');
    const links = await engine.titles({ text, languageId: 'plaintext' });
    assert.ok(links.length > 100);
    const without = [...new Set(links.map(({ title }) => title))].filter(
      (title) => titlePageText(engine, title) === undefined,
    );
    assert.deepEqual(without, []);
  });
});
