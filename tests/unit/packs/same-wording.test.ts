/** The same wording in several packs: the writer's own stands, and what stands is told. */
import assert from 'node:assert/strict';
import { notesOf, settleSameWording } from '../../../server/src/adapters/packs/same-wording.ts';
import type { Pack, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { record } from '../../support/records.ts';

/** The lines of a pack are its records; ids are `pack/id`. */
function pack(
  id: string,
  isOwn: boolean,
  ...records: readonly (readonly [id: string, wording: string, rest?: Partial<WordingRecord>])[]
): Pack {
  const entries = records.map(([short, wording, rest], i) =>
    record(wording, { id: `${id}/${short}`, pack: id, path: `${id}.yaml`, line: i + 1, ...rest }),
  );
  return { id, version: '1.0.0', title: id, language: 'zh-CN', asOf: '2026', isOwn, records: entries };
}

interface Expected {
  /** Ids of what stands, with what follows it. */
  readonly stand: readonly string[];
  readonly notes?: readonly RegExp[];
  readonly problems?: readonly RegExp[];
}

function check(packs: readonly Pack[], { stand, notes = [], problems = [] }: Expected): void {
  const settled = settleSameWording(packs);
  const ids = settled.packs.flatMap(({ records }) =>
    records.map(({ id, successor }) => (successor === undefined ? id : `${id} → ${successor}`)),
  );
  assert.deepEqual(ids, stand);
  for (const [told, expected] of [
    [notesOf(settled), notes],
    [settled.problems, problems],
  ] as const) {
    const lines = told.map(({ path, line, message }) => `${path}:${line} ${message}`);
    assert.equal(lines.length, expected.length, lines.join('\n'));
    for (const [i, pattern] of expected.entries()) assert.match(lines[i] ?? '', pattern);
  }
}

describe('the same wording in several packs', () => {
  const bundled = pack(
    'state',
    false,
    ['a', '数字台账减负'],
    ['b', '旧的说法', { status: 'adjusted', successor: 'state/a' }],
  );

  it('is of no account where it is another wording', () =>
    check([bundled, pack('own', true, ['x', '数字台账加负'])], { stand: ['state/a', 'state/b → state/a', 'own/x'] }));

  it('stands as the writer’s own pack has it, also behind what it follows, and both places are told', () =>
    check([bundled, pack('own', true, ['x', '别的'], ['y', '“数字台账”减负'])], {
      stand: ['state/b → own/y', 'own/x', 'own/y'],
      notes: [/^own\.yaml:2 ““数字台账”减负”以自建的为准，代替随附的条目 state\/a（state\.yaml:1）/],
    }));

  it('stands as the bundled pack has it where one’s own is unverified', () =>
    check(
      [
        bundled,
        pack('own', true, ['x', '数字台账减负', { unverified: true }], ['z', '再旧的', { successor: 'own/x' }]),
      ],
      {
        stand: ['state/a', 'state/b → state/a', 'own/z → state/a'],
        notes: [/^own\.yaml:1 “数字台账减负”未经核实，不代替随附的条目 state\/a（state\.yaml:1）：请删去/],
      },
    ));

  it('is told where packs of one rank have it, and nothing is dropped', () => {
    check([bundled, pack('local', false, ['c', '数字台账减负']), pack('own', true)], {
      stand: ['state/a', 'state/b → state/a', 'local/c'],
      problems: [/^local\.yaml:1 条目 local\/c 的 wording 与条目 state\/a（state\.yaml:1） 相同/],
    });
    check([pack('own', true, ['x', '甲乙'], ['y', '甲乙'])], {
      stand: ['own/x', 'own/y'],
      problems: [/^own\.yaml:2 条目 own\/y 的 wording 与条目 own\/x（own\.yaml:1） 相同/],
    });
  });

  it('is told once where the writer has it twice and a bundled pack has it too', () =>
    check([bundled, pack('own', true, ['x', '数字台账减负']), pack('more', true, ['y', '数字台账减负'])], {
      stand: ['state/b → own/x', 'own/x', 'more/y'],
      notes: [/^own\.yaml:1 /],
      problems: [/^more\.yaml:1 条目 more\/y/],
    }));
});
