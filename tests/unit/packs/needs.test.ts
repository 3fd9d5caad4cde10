/** Packs that name things of one another: found in the packs that they need, and told with their place where they are not. */
import assert from 'node:assert/strict';
import { sep } from 'node:path';
import { loadPacks, openPacks } from '../../../server/src/adapters/packs/index.ts';
import { type PackText, type PackTexts, record, withPacks } from './temporary-pack.ts';

const STATE: PackText = {
  sources: ['reform'],
  records: `${record('new', '新名', 'sources: [{ source: reform }]')}`,
};

/** Ids of records with their sources and successors, and problems as `pack/file:line message`. */
async function check(texts: PackTexts, records: readonly string[], problems: readonly string[] = []): Promise<void> {
  await withPacks(texts, async (dirs) => {
    const loaded = loadPacks(dirs);
    assert.deepEqual(await openPacks(dirs), loaded);
    assert.deepEqual(
      loaded.flatMap(({ pack }) =>
        (pack?.records ?? []).map(({ id, sources, successor }) =>
          [id, ...sources.map(({ source }) => source.id), ...(successor ? [`→ ${successor}`] : [])].join(' '),
        ),
      ),
      records,
    );
    const told = loaded.flatMap((each) => each.problems);
    assert.equal(told.length, problems.length, told.map(({ message }) => message).join('\n'));
    for (const [i, { path = '', line, message }] of told.entries()) {
      const place = path
        .split(sep)
        .slice(-3)
        .join('/')
        .replace(/^.*?([a-z]+\/(?:records|pack))/, '$1');
      assert.ok(`${place}:${line} ${message}`.startsWith(problems[i] ?? '?'), `${place}:${line} ${message}`);
    }
  });
}

const local = (...lines: readonly string[]): string => record('old', '旧名', ...lines);

describe('packs that need others', () => {
  it('find their sources and successors, whatever the order of the packs', async () => {
    const needing: PackText = {
      needs: ['state'],
      records: local('sources: [{ source: state/reform }]', 'successor: state/new'),
    };
    const [own, needed] = ['local/old state/reform → state/new', 'state/new state/reform'];
    await check({ local: needing, state: STATE }, [own, needed]);
    await check({ state: STATE, local: needing }, [needed, own]);
  });

  it('may have the ids of others', () =>
    check(
      {
        state: STATE,
        local: { sources: ['reform'], records: record('new', '另一名', 'sources: [{ source: reform }]') },
      },
      ['state/new state/reform', 'local/new local/reform'],
    ));

  const state = 'state/new state/reform';
  const faults: readonly (readonly [says: string, pack: PackText, problem: string])[] = [
    [
      'a pack that is not among the needs',
      { records: local('sources: [{ source: state/reform }]') },
      'local/records/a.yaml:5 条目 old 引用了 state/reform，但 pack.yaml 的 needs 中没有 state',
    ],
    [
      'a source that the other pack does not have',
      { needs: ['state'], records: local('sources: [{ source: state/nowhere }]') },
      'local/records/a.yaml:1 条目 old 引用的出处 state/nowhere 不存在',
    ],
    [
      'a successor that the other pack does not have',
      { needs: ['state'], sources: ['own'], records: local('sources: [{ source: own }]', 'successor: state/gone') },
      'local/records/a.yaml:1 条目 old 的后继 state/gone 不存在',
    ],
    [
      'a pack that is not loaded, once',
      {
        needs: ['common'],
        records: `${local('sources: [{ source: common/a }]')}${record('b', '乙', 'sources: [{ source: common/b }]')}`,
      },
      'local/pack.yaml:1 需要的提法库 common 没有载入，引用它的 2 条也就没有载入',
    ],
  ];
  for (const [says, pack, problem] of faults)
    it(`tell of ${says}`, () => check({ state: STATE, local: pack }, [state], [problem]));

  it('tell of needs in a circle, once, and are loaded all the same', () => {
    const needing = (need: string): PackText => ({
      needs: [need],
      sources: ['own'],
      records: record('a', `名${need}`, 'sources: [{ source: own }]'),
    });
    return check(
      { c: needing('a'), a: needing('b'), b: needing('c'), d: needing('a') },
      ['c/a c/own', 'a/a a/own', 'b/a b/own', 'd/a d/own'],
      ['a/pack.yaml:1 needs 成环（a → b → c → a）'],
    );
  });
});
