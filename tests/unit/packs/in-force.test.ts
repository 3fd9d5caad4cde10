/** Bundled packs that are switched off: their own entries are not used, what others name of them is. */
import assert from 'node:assert/strict';
import { openPacksInForce } from '../../../server/src/adapters/packs/in-force.ts';
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
  own: { needs: ['state'], records: record('mine', '我的', 'sources: [{ source: state/reform }]') },
};

/** Ids of the records in force, those of one's own with a mark, with their sources. */
async function check(off: readonly string[], records: readonly string[], words: number): Promise<void> {
  await withPacks(TEXTS, async ([state = '', local = '', own = '']) => {
    const opened = await openPacksInForce({ bundled: [state, local], own: [own] }, (id) => off.includes(id));
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
  });
}

describe('packs in force', () => {
  const [state, local, own] = ['state/new state/reform', 'local/old state/reform', 'own/mine* state/reform'];
  it('are all of them', () => check([], [state, local, own], 0));
  it('are not those that are switched off, whose sources and lists of words remain', () =>
    check(['state'], [local, own], 1));
  it('may be those of one’s own alone', () => check(['state', 'local'], [own], 1));
  it('are those of one’s own whatever their id', () => check(['own'], [state, local, own], 0));
});
