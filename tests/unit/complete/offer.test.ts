/** One list of what records and a corpus offer: rows are stated as the text after accepting them, `$0` is the caret. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import type { CompletionOptions, Offer } from '../../../server/src/engine/complete/types.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { record } from '../../support/records.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const RECORDS = [
  record('推动形成新质生产力'),
  record('坚持防洪第一、护水并重'),
  record('河湖联席会议制度', { status: 'adjusted', successor: '河湖共治委员会' }),
  record('河湖共治委员会'),
  record('绿色发展方式和生活方式', { wrong: ['绿色发展方式与生活方试'] }),
];
const PARAGRAPHS = [
  '会议强调，坚持以人民为中心的发展思想，推动形成新质生产力。',
  '会议指出，坚持以人民为中心的发展思想，推动形成共治共享格局。',
  '会议提出，坚持以人民为中心的发展思想，要推动形成共治共享格局。',
  '当地健全河湖联席会议制度，取得成效。',
  '各地健全河湖联席会议制度，取得进展。',
  '他说，倡导绿色发展方式与生活方试。',
  '她说，倡导绿色发展方式与生活方试。',
  '要做到“心中有民、心中有责”，真抓实干。',
  '党员干部要做到“心中有民、心中有责”，把实事办好。',
];

const engine = createEngine({
  packs: [{ id: 'test', version: '1', title: '测试', language: 'zh', asOf: '2024-01-01', records: RECORDS }],
  parseProse,
});
engine.usePassages(passageIndex([liveSegment(PARAGRAPHS.map((text, i) => documentOf(`/${i}`, [text])))]));

interface Shown {
  readonly rows: readonly string[];
  readonly offer: Offer;
}

async function show(marked: string, options?: CompletionOptions): Promise<Shown> {
  const offset = marked.indexOf('$0');
  const text = marked.replace('$0', '');
  const offer = await engine.suggest({ text, languageId: 'markdown' }, offset, options);
  for (const { replace, filter } of offer.items) {
    assert.ok(replace.start <= offset && offset <= replace.end);
    assert.ok(filter.startsWith(text.slice(replace.start, offset)), 'an editor would filter the row out');
  }
  return {
    rows: offer.items.map(({ replace, insert }) => text.slice(0, replace.start) + insert + text.slice(replace.end)),
    offer,
  };
}

async function has(marked: string, ...expected: readonly string[]): Promise<void> {
  const { rows } = await show(marked);
  for (const each of expected) assert.ok(rows.includes(each), `${marked}: ${rows.join(' | ')}`);
}

describe('records and corpus in one list', () => {
  it('what ends as the draft goes on behind the caret comes first', async () => {
    const { rows } = await show('会议指出，坚持$0护水并重，抓好落实。');
    assert.equal(rows[0], '会议指出，坚持防洪第一、护水并重，抓好落实。');
    assert.ok(rows.length > 1);
  });

  it('both are there, each once', async () => {
    const { rows, offer } = await show('要推动形成$0');
    assert.deepEqual(rows.filter((row) => row === '要推动形成新质生产力').length, 1);
    assert.ok(rows.includes('要推动形成共治共享格局'), rows.join(' | '));
    assert.deepEqual(
      offer.items.map(({ rank }) => rank),
      offer.items.map(({ rank }) => rank).sort(),
    );
  });

  it('either can be left out', async () => {
    const packs = await show('要推动形成$0', { source: 'packs', minDocuments: 2 });
    assert.deepEqual(packs.rows, ['要推动形成新质生产力']);
    const corpus = await show('要推动形成$0', { source: 'corpus', minDocuments: 2 });
    assert.ok(corpus.offer.items.length > 0 && corpus.offer.items.every((row) => !('record' in row)));
  });

  it('nothing is offered of a corpus alone where there is none', async () => {
    const bare = createEngine({
      packs: [{ id: 'test', version: '1', title: '测试', language: 'zh', asOf: '2024-01-01', records: RECORDS }],
      parseProse,
    });
    const draft = { text: '要推动形成', languageId: 'markdown' } as const;
    const rows = async (source: CompletionOptions['source']) =>
      (await bare.suggest(draft, 5, { source, minDocuments: 2 })).items.length;
    assert.deepEqual([await rows('corpus'), await rows('packs'), await rows('both')], [0, 1, 1]);
  });

  it('says in how many documents wording of the corpus stands', async () => {
    const { offer } = await show('坚持以人民为中$0');
    const row = offer.items.find(({ insert }) => insert === '坚持以人民为中心的发展思想');
    assert.ok(row && !('record' in row) && row.documents === 3, JSON.stringify(offer.items));
  });

  it('never doubles what stands behind the caret', () =>
    has('坚持以人民$0的发展思想，', '坚持以人民为中心的发展思想，'));

  it('opens unasked in prose, never where a section is named', async () => {
    const opens = async (marked: string): Promise<boolean> => (await show(marked)).offer.isWorthOpening;
    for (const words of ['坚持以人民为中$0', '要做到“心中有民$0']) {
      assert.ok(await opens(words), words);
      for (const sign of ['# ', '### ', '一、', '（二）', '3. ', '**', '- **', '第四条'])
        assert.ok(!(await opens(sign + words)), sign + words);
    }
  });

  it('never leaves a quotation mark alone', async () => {
    const { rows } = await show('干部要做到$0');
    assert.ok(rows.length > 0 && rows.every((row) => !row.includes('“') || row.includes('”')), rows.join(' | '));
    await has('干部要做到“心中有民$0”', '干部要做到“心中有民、心中有责”');
  });

  it('superseded wording comes last and is marked, its successor before it', async () => {
    const { rows, offer } = await show('进一步健全河湖联席$0');
    const old = offer.items.findIndex(({ status }) => status === 'adjusted');
    const next = rows.indexOf('进一步健全河湖共治委员会');
    assert.ok(rows.slice(old).includes('进一步健全河湖联席会议制度'), rows.join(' | '));
    assert.ok(next >= 0 && next < old, rows.join(' | '));
    assert.ok(
      offer.items.slice(old).every(({ status }) => status === 'adjusted'),
      rows.join(' | '),
    );
    assert.deepEqual(offer.ghosts, []);
  });

  it('attested wrong forms are not offered, however often they occur', async () => {
    const { rows } = await show('大力倡导绿色发展方式与$0');
    assert.ok(
      rows.every((row) => !row.includes('生活方试')),
      rows.join(' | '),
    );
  });

  it('answers the same place from memory', async () => {
    const draft = { text: '要推动形成', languageId: 'markdown' } as const;
    assert.equal(await engine.suggest(draft, 5), await engine.suggest({ ...draft }, 5));
  });

  it('offers nothing outside of prose', async () => assert.deepEqual((await show('`要推动形成$0`')).rows, []));
});
