/** Wording of records yields where a corpus often has what the draft says; what it never has beside the wording is a slip. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../support/records.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const sources = [{ source: SPEECH }];
const PACK: Pack = {
  ...{ id: 'test', version: '1.0.0', title: '测试', language: 'zh-CN', asOf: '2026-01-01' },
  records: [
    record('绿水青山就是金山银山', { kind: 'quotation', sources }),
    record('人民当家作主', { kind: 'term', sources, wrong: ['人民当家做主'] }),
    record('春风化雨润心田', { sources, check: 'exact' }),
    record('山长水远', { kind: 'term', sources }),
    record('鼓励青年同心协力前行', { sources: [{ source: { ...SPEECH, tier: 'media' } }] }),
    record('推动各地青年永不懈怠向前走', { sources: [{ source: { ...SPEECH, tier: 'media' } }] }),
  ],
};

/** As many documents with each of the texts as is said, and an account of what was asked. */
function indexWith(texts: Readonly<Record<string, number>>): PassageIndex & { readonly asked: string[][] } {
  const documents = Object.entries(texts).flatMap(([text, count]) =>
    Array.from({ length: count }, (_, i) => documentOf(`/${text}${i}.md`, [`会议指出，${text}，这是第${i}篇。`])),
  );
  const index = passageIndex([liveSegment(documents)]);
  const asked: string[][] = [];
  const frequency: PassageIndex['frequency'] = (runs) => {
    asked.push([...runs]);
    return index.frequency(runs);
  };
  return { ...index, asked, frequency };
}

async function found(text: string, index: PassageIndex | undefined): Promise<string[]> {
  const engine = createEngine({ packs: [PACK], parseProse });
  engine.usePassages(index);
  const { findings, quotations } = await engine.check({ text, languageId: 'markdown' });
  return [
    ...findings.map(({ severity, certain, record: id }) => `${severity}${certain ? '!' : ''} ${id}`),
    ...quotations.map(({ verdict, documents }) => `${verdict} ${documents ?? 0}`),
  ];
}

const [RIGHT, OTHER] = ['绿水青山就是金山银山', '绿水青山就是金山银海'];
const DRAFT = `他说：“${OTHER}”。`;
/** A slip in a wording that is not compared word for word, in a phrase, and a lost 不: the record leaves them open. */
const WATCHED = '讲究“春风化雨润新田”。';
const PHRASE = '一路山常水远。';
const SHORT = '他说：“青年同协力前行”。';
const LOST = '他说：“各地青年永懈怠向前走”。';

describe('a corpus', () => {
  const table: readonly (readonly [string, string, Readonly<Record<string, number>> | undefined, readonly string[]])[] =
    [
      ['that is not there leaves a record its voice', DRAFT, undefined, [`warning! ${RIGHT}`, 'wording 0']],
      ['without the words', DRAFT, { [RIGHT]: 3 }, [`warning! ${RIGHT}`, 'wording 0']],
      ['with the words in a few documents', DRAFT, { [RIGHT]: 3, [OTHER]: 9 }, [`warning! ${RIGHT}`, 'wording 0']],
      ['with the words in many: they are quoted rightly', DRAFT, { [RIGHT]: 3, [OTHER]: 12 }, ['exact 12']],
      [
        'with the words in many, but hardly one among all',
        DRAFT,
        { [RIGHT]: 200, [OTHER]: 9 },
        [`warning! ${RIGHT}`, 'wording 0'],
      ],
      ['leaves attested wrong forms wrong', '人民当家做主的权利。', { 人民当家做主: 12 }, ['warning! 人民当家作主']],
    ];
  const [watched, phrase, lost] = ['春风化雨润心田', '山长水远', '推动各地青年永不懈怠向前走'];
  const short = '鼓励青年同心协力前行';
  const slips: typeof table = [
    ['proves a slip that the record leaves open', WATCHED, { [watched]: 10 }, [`warning ${watched}`, 'wording 0']],
    ['of nine documents does not', WATCHED, { [watched]: 9 }, [`information ${watched}`, 'wording 0']],
    [
      'with the slip in one document',
      WATCHED,
      { [watched]: 10, 春风化雨润新田: 1 },
      [`information ${watched}`, 'wording 0'],
    ],
    ['proves a slip in a phrase', PHRASE, { [phrase]: 10 }, [`warning ${phrase}`]],
    ['proves that 不 is lost', LOST, { [lost]: 10 }, [`warning ${lost}`, 'negation 0']],
    ['proves that a character is lost', SHORT, { [short]: 10 }, [`warning ${short}`, 'omission 0']],
    ['does not where two are', '他说：“青年同心前行”。', { [short]: 10 }, [`information ${short}`, 'omission 0']],
    ['of too few leaves it open', LOST, { [lost]: 9 }, [`information ${lost}`, 'negation 0']],
  ];
  for (const [says, draft, texts, expected] of [...table, ...slips])
    it(says, async () => assert.deepEqual(await found(draft, texts && indexWith(texts)), expected));

  it('never makes a fix certain that the record does not', async () => {
    const [gentle] = await found(WATCHED, undefined);
    const [loud] = await found(WATCHED, indexWith({ 春风化雨润心田: 10 }));
    assert.deepEqual([gentle, loud], ['information 春风化雨润心田', 'warning 春风化雨润心田']);
  });

  it('is asked once for the words of all findings, and no more for those it was asked for', async () => {
    const index = indexWith({ [OTHER]: 12 });
    const engine = createEngine({ packs: [PACK], parseProse });
    engine.usePassages(index);
    const check = (text: string) => engine.check({ text, languageId: 'markdown' });
    await check(`${DRAFT}\n\n又说：“${OTHER}”。`);
    const asked = index.asked.filter((runs) => runs.some((run) => run.endsWith('银海')));
    assert.equal(asked.length, 1);
    await check(`新写的一段。${DRAFT}`);
    assert.equal(index.asked.filter((runs) => runs.some((run) => run.endsWith('银海'))).length, 1);
  });

  it('that was taken away has no voice any more', async () => {
    const engine = createEngine({ packs: [PACK], parseProse });
    const warnings = async () => (await engine.check({ text: DRAFT, languageId: 'markdown' })).findings.length;
    engine.usePassages(indexWith({ [OTHER]: 12 }));
    assert.equal(await warnings(), 0);
    engine.usePassages(undefined);
    assert.equal(await warnings(), 1);
  });
});
