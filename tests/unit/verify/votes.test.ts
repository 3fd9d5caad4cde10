/** Wording of records yields where a corpus often has what the draft says. */
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
  for (const [says, draft, texts, expected] of table)
    it(says, async () => assert.deepEqual(await found(draft, texts && indexWith(texts)), expected));

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
