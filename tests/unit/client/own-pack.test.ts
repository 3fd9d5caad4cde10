/** Files of a pack of one's own are valid packs, whatever is added. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { manifestText, type OwnFiles, type OwnWording, withWording } from '../../../client/src/own-pack-text.ts';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { loadPack } from '../../../server/src/adapters/packs/load.ts';
import { validatePack } from '../../../server/src/adapters/packs/validate.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { withPack } from '../packs/temporary-pack.ts';

const EMPTY: OwnFiles = { records: '', sources: '' };
const packOf = ({ records, sources }: OwnFiles) => ({
  'pack.yaml': manifestText('我的提法库', '2026-03-10'),
  'records/own.yaml': records,
  'sources/own.yaml': sources,
});
const all = (list: readonly OwnWording[]): OwnFiles =>
  list.reduce((files, own) => withWording(files, own) ?? files, EMPTY);

describe("a pack of one's own", () => {
  const ADDED: readonly OwnWording[] = [
    { wording: '数字台账减负一件事', title: '全市工作会议讲话', date: '2026-03-10', tier: 'primary' },
    { wording: '一网统管，一键直达。', title: '全市工作会议讲话', date: '2026-03-10', tier: 'primary' },
    { wording: '网格“铁脚板”', tier: 'secondary' },
    { wording: '- id: x', title: '带: 冒号 #和井号 "引号"', tier: 'media' },
  ];

  it('has each wording as a record with its source, and no problem', () =>
    withPack(packOf(all(ADDED)), async (dir) => {
      const { pack, problems } = await validatePack(dir, (packs) => createEngine({ packs, parseProse }));
      assert.deepEqual(
        problems.filter(({ message }) => !/explanation|引号/.test(message)),
        [],
      );
      assert.deepEqual(
        pack?.records.map(({ wording, status, sources: [first] }) => [
          wording,
          status,
          first?.source.title,
          first?.source.date,
          first?.source.tier,
        ]),
        [
          ['数字台账减负一件事', 'current', '全市工作会议讲话', '2026-03-10', 'primary'],
          ['一网统管，一键直达。', 'current', '全市工作会议讲话', '2026-03-10', 'primary'],
          ['网格“铁脚板”', 'current', '自有表述', undefined, 'secondary'],
          ['- id: x', 'current', '带: 冒号 #和井号 "引号"', undefined, 'media'],
        ],
      );
    }));

  it('names a source once, and a wording once', () => {
    const files = all(ADDED);
    assert.equal(files.sources.match(/^- id:/gm)?.length, 3);
    assert.equal(withWording(files, { wording: '数字台账减负一件事', tier: 'media' }), undefined);
  });

  it('keeps what was written by hand', () => {
    const before = { records: '# mine\n- id: own-7\n  kind: term\n  wording: 甲乙\n', sources: '- id: s\n' };
    const after = withWording(before, { wording: '丙丁', tier: 'media' });
    assert.ok(after?.records.startsWith(before.records));
    assert.match(after?.records ?? '', /\n\n- id: own-8\n/);
    assert.ok(after?.sources.startsWith(before.sources));
  });

  it('can be loaded whatever is added', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            wording: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\S/.test(text)),
            title: fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => /\S/.test(text)),
            tier: fc.constantFrom('primary', 'authority', 'media', 'secondary'),
          }),
          { minLength: 1, maxLength: 4 },
        ),
        (added) =>
          withPack(packOf(all(added)), (dir) => {
            const { pack, problems } = loadPack(dir);
            assert.deepEqual(problems, []);
            assert.deepEqual(
              new Set(pack?.records.map(({ wording }) => wording)),
              new Set(added.map(({ wording }) => wording)),
            );
          }),
      ),
      { numRuns: 40 },
    ));
});
