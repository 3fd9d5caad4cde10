/** The words around official wording are data: another organisation's speakers, offices and places work like those known. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine, type Engine } from '../../../server/src/engine/index.ts';
import type { OfficialEvent } from '../../../server/src/engine/records/event.ts';
import type { WordList } from '../../../server/src/engine/records/lexicon.ts';
import type { Pack, Source } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record } from '../../support/records.ts';
import { type Case, checkBy } from './check.ts';

/** A body that is made up, with its own speaker, office, verb of saying, town and meetings. */
const OWN: readonly WordList[] = [
  { id: 'zhang-san', role: 'speaker', words: ['张三'], offices: ['总河长'] },
  { id: 'offices', role: 'office', words: ['巡河使(试)'] },
  { id: 'saying', role: 'saying', words: ['嘱托'] },
  { id: 'towns', role: 'place', words: ['青石滩'] },
];

const speech = (id: string, title: string, date: string, occasion: string): Source => {
  return { id, title, date, occasion, tier: 'primary', speaker: '张三' };
};
const PATROL = speech('patrol', '在全国河湖巡护工作会议上的讲话', '2020-04-02', '全国河湖巡护工作会议');
const SPRING = speech('spring', '在清泉保护座谈会上的讲话', '2018-05-06', '清泉保护座谈会');

function meeting(id: string, source: Source, place: readonly string[]): OfficialEvent {
  const edition = { date: source.date ?? '', place, forms: [], source };
  const bare = { forms: [], numbered: [], acts: [], beside: [], examples: [], allows: [], path: 'a.yaml', line: 1 };
  return { id, name: source.occasion ?? '', editions: [edition], ...bare };
}

function engineWith(lexicon: readonly WordList[]): Engine {
  const about = { version: '1.0.0', title: '河湖', language: 'zh-CN', asOf: '2026-01-01' };
  const pack: Pack = {
    ...about,
    id: 'rivers',
    records: [
      record('河长制不是冠名制，巡一寸就要护一寸', { kind: 'quotation', sources: [{ source: PATROL }] }),
      record('清泉不问来路，只问守泉人的脚步', { kind: 'quotation', sources: [{ source: SPRING }] }),
    ],
    events: [meeting('patrol', PATROL, ['浙江', '青石滩']), meeting('spring', SPRING, ['北京'])],
    lexicon,
  };
  return createEngine({ packs: [{ ...about, id: 'common', records: [], lexicon: LEXICON }, pack], parseProse });
}

const RULES = join(__dirname, '../../../server/src/engine/rules');

function cases(name: string, engine: Engine, list: readonly Case[]): void {
  describe(name, () => {
    for (const [says, found, text] of list) it(`${says}: ${text}`, () => checkBy(engine, text, found));
  });
}

cases('the speaker of the sources of a pack', engineWith([]), [
  [
    'with an office that is known',
    'events/date-place warning misattributed',
    '⟦2021年4月2日→2020年4月2日⟧，张三总理主持召开全国河湖巡护工作会议。',
  ],
  [
    'without one',
    'events/date-place warning misattributed',
    '⟦2021年4月2日→2020年4月2日⟧，张三主持召开全国河湖巡护工作会议。',
  ],
  ['the right day', '', '2020年4月2日，张三总理主持召开全国河湖巡护工作会议。'],
  [
    'words of another meeting',
    'quotations/attribution warning misattributed',
    '2018年5月6日，张三同志在⟦全国河湖巡护工作会议→清泉保护座谈会⟧上强调，“清泉不问来路，只问守泉人的脚步”。',
  ],
  ['somebody else', '', '2021年4月2日，本地某员主持召开全国河湖巡护工作会议。'],
]);

cases('words of a pack', engineWith(OWN), [
  [
    'an office alone',
    'events/date-place warning misattributed',
    '⟦2021年4月2日→2020年4月2日⟧，总河长主持召开全国河湖巡护工作会议。',
  ],
  [
    'an office with signs',
    'events/date-place warning misattributed; marks/half-width hint punctuation',
    '⟦2021年4月2日→2020年4月2日⟧，张三巡河使⟦(试)→（试）⟧主持召开全国河湖巡护工作会议。',
  ],
  [
    'a verb of saying',
    'quotations/attribution warning misattributed',
    '2018年5月6日，总河长在⟦全国河湖巡护工作会议→清泉保护座谈会⟧上嘱托大家，“清泉不问来路，只问守泉人的脚步”。',
  ],
  ['a place', 'events/date-place warning misattributed', '清泉保护座谈会于2018年5月6日在⟦青石滩→北京⟧召开。'],
  ['a place in a known province', '', '全国河湖巡护工作会议于2020年4月2日在浙江青石滩召开。'],
]);

describe('rules', () => {
  const names = LEXICON.filter(({ role }) => role === 'speaker' || role === 'place').flatMap(({ words }) => words);
  const files = sourceFiles(RULES);
  it('are files that this test finds', () => assert.ok(files.length > 20));
  for (const file of files)
    it(`${relative(RULES, file)} names no person and no place`, () => {
      const text = readFileSync(file, 'utf8');
      assert.deepEqual(
        names.filter((name) => text.includes(name)),
        [],
      );
    });
});

function sourceFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((each) => {
    const path = join(folder, each.name);
    return each.isDirectory() ? sourceFiles(path) : [path];
  });
}
