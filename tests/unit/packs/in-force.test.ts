/** Bundled packs that are switched off: their own entries are not used, what others name of them is. */
import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { openPacksInForce } from '../../../server/src/adapters/packs/in-force.ts';
import { compile } from '../../support/compiled.ts';
import { type PackTexts, record, withPacks } from './temporary-pack.ts';

const TEXTS: PackTexts = {
  state: {
    sources: ['reform'],
    records: record('new', '新名', 'sources: [{ source: reform }]'),
    files: { 'lexicon/a.yaml': '- id: places\n  role: place\n  words: [青海]\n' },
  },
  local: {
    needs: ['state'],
    records: record('old', '旧名', 'sources: [{ source: state/reform }]', 'successor: state/new'),
  },
};
const OWN: PackTexts = {
  own: { needs: ['state'], records: record('mine', '我的', 'sources: [{ source: state/reform }]') },
};

/** Ids of the records in force, those of one's own with a mark, with their sources. */
async function check(off: readonly string[], records: readonly string[], words: number): Promise<void> {
  const checkIn = async (bundled: string, own: readonly string[]): Promise<void> => {
    const opened = await openPacksInForce({ bundled, own }, (id) => off.includes(id));
    assert.deepEqual(opened.problems, []);
    assert.equal(opened.lexicon.length, words);
    assert.deepEqual(
      opened.packs.flatMap((pack) =>
        pack.records.map(
          ({ id, sources }) => `${id}${pack.isOwn ? '*' : ''} ${sources.map(({ source }) => source.id).join()}`,
        ),
      ),
      records,
    );
  };
  await withPacks(TEXTS, (dirs) =>
    withPacks(OWN, async (own) => {
      const bundled = dirname(dirs[0] ?? '');
      await checkIn(bundled, own);
      compile(dirs);
      await checkIn(bundled, own);
    }),
  );
}

describe('packs in force', () => {
  const [state, local, own] = ['state/new state/reform', 'local/old state/reform', 'own/mine* state/reform'];
  it('are all of them', () => check([], [local, state, own], 0));
  it('are not those that are switched off, whose sources and lists of words remain', () =>
    check(['state'], [local, own], 1));
  it('may be those of one’s own alone', () => check(['state', 'local'], [own], 1));
  it('are those of one’s own whatever their id', () => check(['own'], [local, state, own], 0));
});
