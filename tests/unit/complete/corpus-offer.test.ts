/** What a corpus offers, and what it does not: who speaks, lists behind labels, what has gone out of use, numbers and names. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import type { OfferedRow } from '../../../server/src/engine/complete/types.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { WordList } from '../../../server/src/engine/records/lexicon.ts';
import type { Tier } from '../../../server/src/engine/types.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { record } from '../../support/records.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

const OWN: readonly WordList[] = [
  { id: 'zhang-san', role: 'speaker', words: ['张三'], offices: ['总河长'] },
  { id: 'li-si', role: 'speaker', words: ['李四'] },
];

interface Text {
  readonly text: string;
  readonly date?: string;
  readonly tier?: Tier;
}

async function rowsAt(texts: readonly (string | Text)[], before: string): Promise<readonly OfferedRow[]> {
  const about = { id: 'test', version: '1', title: '测试', language: 'zh', asOf: '2024-01-01' };
  const engine = createEngine({
    packs: [{ ...about, records: [record('全面落实河湖长制')], lexicon: [...LEXICON, ...OWN] }],
    parseProse,
  });
  const documents = texts.map((each, i) => {
    const { text, ...info } = typeof each === 'string' ? { text: each } : each;
    return documentOf(`/${i}`, [text], info);
  });
  engine.usePassages(passageIndex([liveSegment(documents)]));
  const { items } = await engine.suggest({ text: before, languageId: 'plaintext' }, before.length);
  return items;
}

async function afterAt(texts: readonly (string | Text)[], before: string): Promise<string[]> {
  const rows = await rowsAt(texts, before);
  return rows.map(({ replace, insert }) => before.slice(0, replace.start) + insert);
}

describe('who speaks', () => {
  const TEXTS = [
    '张三指出：“守护河湖就是守护共同家园，大家都要行动起来。”与会者深受鼓舞。',
    '总河长张三在巡河时强调，“守护河湖就是守护共同家园，这件事等不得。”',
    '村民们的做法很简单，守护河湖从身边的小事做起，人人都来出一份力。',
    '志愿者告诉记者，守护河湖从身边的小事做起，就能看到变化，大家很高兴。',
  ];
  const OF_ZHANG = '守护河湖就是守护共同家园';
  const OF_ALL = '守护河湖从身边的小事做起';
  for (const [before, hasOfZhang] of [
    ['张三指出，守护河湖', true],
    ['总河长强调：“守护河湖', true],
    ['李四指出，守护河湖', false],
    ['李四指出：“这很重要。守护河湖', false],
    ['一位负责人表示：“守护河湖', false],
    ['各地都说，守护河湖', false],
    ['下一步，守护河湖', true],
  ] as const)
    it(`${before}: ${hasOfZhang ? 'with' : 'without'} what only one has said`, async () => {
      const lead = before.slice(0, before.indexOf('守护河湖'));
      const after = await afterAt(TEXTS, before);
      assert.ok(after.includes(lead + OF_ALL), after.join(' | '));
      assert.equal(after.includes(lead + OF_ZHANG), hasOfZhang, after.join(' | '));
    });
});

describe('the list behind a label', () => {
  const TEXTS = [
    '要坚持“四个到位”（责任到位、措施到位、经费到位、人员到位），抓好落实工作。',
    '各地做到“四个到位”（责任到位、措施到位、经费到位和人员到位），成效十分明显。',
    '会上重申了四个到位：责任到位、措施到位、经费到位、人员到位。大家深有同感。',
    '还有人说“四个到位”（责任到位、措施到位），听起来少了两样，不知道为什么。',
  ];
  const list = '责任到位、措施到位、经费到位、人员到位';
  for (const [before, after] of [
    ['要做到“四个到位”', `要做到“四个到位”（${list}）`],
    ['要做到“四个到位', `要做到“四个到位”（${list}）`],
    ['要做到四个到位', `要做到四个到位（${list}）`],
    ['要做到“四个到位”（', `要做到“四个到位”（${list}）`],
    ['要做到四个到位：', `要做到四个到位：${list}`],
  ] as const)
    it(before, async () => {
      const rows = await afterAt(
        [...TEXTS, '再说一遍四个到位：责任到位、措施到位、经费到位、人员到位。请大家记住。'],
        before,
      );
      assert.ok(rows.includes(after), rows.join(' | '));
    });
  it('is none where one document has it, or where the number is another', async () => {
    const rows = await rowsAt(TEXTS.slice(2), '要做到“四个到位”');
    assert.ok(
      rows.every(({ match }) => match !== 'members'),
      JSON.stringify(rows),
    );
  });
});

describe('wording that has gone out of use', () => {
  const old = (i: number): Text => ({
    text: `${'甲乙丙丁戊己'.charAt(i)}地召开会议，研究健全河湖巡查工作领导小组的办法，部署下一阶段任务第${'一二三四五六'.charAt(i)}批。`,
    date: `201${3 + i}-03-0${1 + i}`,
  });
  const young = (i: number): Text => ({
    text: `${'子丑寅卯辰巳'.charAt(i)}市印发通知，要求健全河湖巡查工作委员会的制度，今年起逐项对账销号${'一二三四五六'.charAt(i)}轮。`,
    date: `20${19 + (i >> 1)}-05-0${1 + i}`,
  });
  const TEXTS = [0, 1, 2, 3, 4, 5].flatMap((i) => [old(i), young(i)]);
  it('is told with the year, comes last and is no verdict', async () => {
    const rows = await rowsAt(TEXTS, '要健全河湖巡查工作');
    const gone = rows.findIndex(({ insert }) => insert.includes('领导小组'));
    const next = rows.findIndex(({ insert }) => insert.includes('委员会'));
    assert.ok(next >= 0 && next < gone, JSON.stringify(rows));
    assert.equal(rows[gone]?.detail, '2018年后不见于语料');
    assert.equal(rows[gone]?.status, undefined);
    assert.ok(rows.slice(gone).every(({ detail }) => detail === '2018年后不见于语料'));
  });
  it('is not told where nothing came in its place, or where it is said again', async () => {
    for (const texts of [TEXTS.filter((_, i) => i % 2 === 0), [...TEXTS, { ...old(0), date: '2021-06-01' }]]) {
      const rows = await rowsAt(texts, '要健全河湖巡查工作');
      assert.ok(rows.length > 0 && rows.every(({ detail }) => !detail.includes('不见于')), JSON.stringify(rows));
    }
  });
});

describe('what passes', () => {
  it('numbers of the day are not offered, those that documents repeat for years are', async () => {
    const said = (number: string, dates: readonly string[]): Text[] =>
      dates.map((date, i) => ({
        text: `${'甲乙丙'.charAt(i)}县报告说，力争使水质达标率到${number}年以前全面提升，各项措施正在${'推进落实收尾'.slice(2 * i, 2 * i + 2)}。`,
        date,
      }));
    const now = await afterAt(said('2031', ['2020-01-05', '2020-02-06', '2020-03-07']), '力争使水质达标率到');
    assert.ok(
      now.every((row) => !row.includes('2031')),
      now.join(' | '),
    );
    const lasting = await afterAt(said('2035', ['2018-01-05', '2019-02-06', '2020-03-07']), '力争使水质达标率到');
    assert.ok(
      lasting.some((row) => row.includes('2035')),
      lasting.join(' | '),
    );
  });

  it('names behind an office are not offered, but for those of known speakers', async () => {
    const said = (name: string): string[] => [
      `在昨天的会上，水利部部长${name}表示，河湖治理取得成效，下一步还要加强监测。`,
      `记者获悉，水利部部长${name}表示，河湖治理取得进展，群众都看在眼里，记在心上。`,
    ];
    const unknown = await afterAt(said('赵甲乙'), '据了解，水利部部长');
    assert.ok(
      unknown.every((row) => !row.includes('赵甲乙表示')),
      unknown.join(' | '),
    );
    const known = await afterAt(said('李四'), '据了解，水利部部长');
    assert.ok(
      known.some((row) => row.includes('李四表示')),
      known.join(' | '),
    );
  });

  it('what every issue begins with is not offered', async () => {
    const issues = Array.from(
      { length: 60 },
      (_, i) => `河湖网消息：本地第${i}座水库今天蓄水${String.fromCharCode(0x4e00 + 9 * i)}，一切顺利。`,
    );
    const rows = await afterAt(issues, '河湖网');
    assert.deepEqual(rows, []);
  });
});

describe('better sources', () => {
  const said = (words: string, tier: Tier): Text[] => [
    { text: `春天里大家谈到，要持之以恒推进${words}，让群众受益。`, tier },
    { text: `文件写得很清楚，要持之以恒推进${words}，这是民心所向。`, tier },
  ];
  for (const [first, second] of [
    ['水系连通工程', '岸线整治行动'],
    ['岸线整治行动', '水系连通工程'],
  ] as const)
    it(`come first: ${first}`, async () => {
      const rows = await afterAt([...said(first, 'primary'), ...said(second, 'media')], '要持之以恒推进');
      assert.deepEqual(
        [rows.findIndex((row) => row.includes(first)), rows.some((row) => row.includes(second))],
        [0, true],
        rows.join(' | '),
      );
    });
});

describe('wherever words go on alike', () => {
  const TEXTS = [
    '会议要求，要守好“一河清水、两岸绿树、三季花香”的家底，做好巡河、护岸、清淤工作，让群众有更多获得感。',
    '代表们说，守好“一河清水、两岸绿树、三季花香”的家底不容易，还要抓巡河、护岸、清淤工作，让群众有更多获得感。',
    '他在调研时谈到，看到了“一河清水、两岸绿树、三季花香”的家底，还看了巡河、护岸、清淤工作，让群众有更多获得感。',
  ];
  for (const [where, before, after] of [
    ['inside quotation marks', '要守护“一河清水、两岸', '要守护“一河清水、两岸绿树、三季花香”'],
    ['behind 、', '当地抓好巡河、护岸、', '当地抓好巡河、护岸、清淤工作'],
    ['in the middle of a run', '这是两岸绿树、三', '这是两岸绿树、三季花香'],
    [
      'behind a clause that is finished',
      '当地抓好巡河、护岸、清淤工作，',
      '当地抓好巡河、护岸、清淤工作，让群众有更多获得感',
    ],
  ] as const)
    it(where, async () => {
      const rows = await afterAt(TEXTS, before);
      assert.ok(
        rows.some((row) => row.startsWith(after)),
        `${after}: ${rows.join(' | ')}`,
      );
    });
});
