/** Automatic numbers and properties of Word 97–2003 documents. */
import assert from 'node:assert/strict';
import { encode } from 'iconv-lite';
import { Refusal } from '../../../server/src/adapters/import/extract.ts';
import { DEFAULT_LIMITS } from '../../../server/src/adapters/import/index.ts';
import { extractFrom } from '../../../server/src/adapters/import/readers.ts';
import { type DocParts, docOf } from '../../support/documents/doc.ts';
import { type DocLevel, summaryStream } from '../../support/documents/doc-tables.ts';
import { randomFrom } from '../passages/make.ts';

const read = (bytes: Buffer) =>
  extractFrom(bytes, { kind: 'ole', path: 'a.doc', limits: DEFAULT_LIMITS, pdfFolder: '' });

/** Paragraphs as `list level text`; without a list only text. */
async function check(paragraphs: readonly string[], expected: readonly string[], parts: Omit<DocParts, 'body'>) {
  const all = paragraphs.map((each) => /^(?:(\d+) (\d) )?(.*)$/s.exec(each) ?? []);
  const listed = all.map(([, list, level]) => (list ? { list: Number(list), level: Number(level) } : {}));
  const { lines, problems } = await read(
    docOf({ body: [all.map(([, , , text]) => text).join('\r')], listed, ...parts }),
  );
  assert.deepEqual(
    lines.map(({ text }) => text),
    expected,
  );
  assert.deepEqual(problems, []);
}

const OFFICIAL: readonly DocLevel[] = [
  { format: 39, text: '%1、' },
  { format: 37, text: '（%2）' },
  { format: 0, text: '%3.' },
  { format: 0, text: '（%4）' },
];

describe('automatic numbers of .doc', () => {
  it('一、（一）1.（1）, each level anew below the one above', () =>
    check(
      ['1 0 总体要求', '1 1 指导思想', '1 1 基本原则', '1 2 坚持统筹', '正文', '1 3 细则', '1 0 重点任务', '1 1 甲'],
      [
        '一、总体要求',
        '（一）指导思想',
        '（二）基本原则',
        '1. 坚持统筹',
        '正文',
        '（1）细则',
        '二、重点任务',
        '（一）甲',
      ],
      { lists: [{ levels: OFFICIAL }], overrides: [{ of: 0 }] },
    ));

  it('cells, paragraphs that begin with a field, deleted paragraphs', async () => {
    const bytes = docOf({
      body: ['甲\x07\x13 REF a \x14乙\x15\r', { text: '删\r', deleted: true }, '丙'],
      listed: [{ list: 1 }, { list: 1 }, { list: 1 }, { list: 1 }],
      lists: [{ levels: OFFICIAL }],
      overrides: [{ of: 0 }],
    });
    assert.deepEqual(
      (await read(bytes)).lines.map(({ text }) => text),
      ['一、甲', '二、乙', '三、丙'],
    );
  });

  it('starts elsewhere, starts anew, goes on', () =>
    check(
      ['1 0 甲', '1 0 乙', '2 0 丙', '2 0 丁', '3 0 戊', '1 0 己'],
      ['三、甲', '四、乙', '一、丙', '二、丁', '三、戊', '四、己'],
      {
        lists: [{ levels: [{ format: 37, text: '%1、', start: 3 }] }],
        overrides: [{ of: 0 }, { of: 0, starts: [[0, 1]] }, { of: 0 }],
      },
    ));

  it('levels above in digits, a level that never starts anew, bullets, hidden numbers, words, no blank behind', () =>
    check(
      ['1 0 章', '1 1 条', '1 2 款', '1 0 章', '1 2 款', '2 0 点', '3 0 藏', '4 0 乙', '5 0 紧'],
      ['第一章 章', '1.1 条', '第1款 款', '第二章 章', '第2款 款', '点', '藏', '附件：乙', '1紧'],
      {
        lists: [
          {
            levels: [
              { format: 37, text: '第%1章' },
              { format: 0, text: '%1.%2', legal: true },
              { format: 0, text: '第%3款', restart: 0 },
            ],
          },
          { levels: [{ format: 23, text: '●' }] },
          { levels: [{ format: 0, text: '%1.', characters: [0x3c, 0x08, 1] }] },
          { levels: [{ format: 255, text: '附件：' }] },
          { levels: [{ format: 0, text: '%1', follow: 2 }] },
        ],
        overrides: [0, 1, 2, 3, 4].map((of) => ({ of })),
      },
    ));

  it('by styles, by styles based on them, switched off, by the style of a level', async () => {
    const styles = [{}, { list: 1 }, { base: 1, level: 1 }, { base: 1 }, { base: 1, list: 0 }, { list: 2 }];
    const listed = [1, 2, 3, 4, 5].map((style) => ({ style }));
    const bytes = docOf({
      body: ['题\r题\r题\r题\r题\r题\r题'],
      listed: [...listed, { style: 1, list: 0 }, { style: 1 }],
      styles,
      lists: [
        { levels: OFFICIAL },
        {
          levels: [
            { format: 0, text: '%1' },
            { format: 3, text: '%2)' },
          ],
          styles: [0xfff, 5],
        },
      ],
      overrides: [{ of: 0 }, { of: 1 }],
    });
    assert.deepEqual(
      (await read(bytes)).lines.map(({ text }) => text),
      ['一、题', '（一）题', '二、题', '题', 'A) 题', '题', '三、题'],
    );
  });

  it('that cannot be followed are left out, and told', async () => {
    const bytes = docOf({ body: ['甲'], listed: [{ list: 1 }], lists: [{ levels: OFFICIAL }], overrides: [{ of: 0 }] });
    const main = bytes.indexOf(Buffer.from([0xec, 0xa5]));
    bytes.writeUInt32LE(0x7fffffff, main + 0x2ea);
    const { lines, problems } = await read(bytes);
    assert.deepEqual(
      lines.map(({ text }) => text),
      ['甲'],
    );
    assert.deepEqual(problems, ['段落的自动编号没有读出']);
  });
});

describe('a damaged .doc', () => {
  it('is refused or read, never anything else', async () => {
    const random = randomFrom(97);
    const whole = docOf({
      body: ['甲\r乙\x07丙\r', { text: '(', symbol: 0xf0fe }, '丁'],
      font: 'Wingdings',
      listed: [{ list: 1 }, { list: 1, level: 1 }, { style: 1 }],
      styles: [{}, { list: 2 }],
      lists: [{ levels: OFFICIAL }, { levels: [{ format: 0, text: '%1.' }] }],
      overrides: [{ of: 0 }, { of: 1, starts: [[0, 3]] }],
      streams: { '\x05SummaryInformation': summaryStream(Buffer.from('a'), 936, new Date(0)) },
    });
    for (let n = 0; n < 300; n++) {
      const bytes = Buffer.from(whole);
      for (let left = 1 + random(6); left > 0; left--) {
        const at = 512 + random(bytes.length - 516);
        if (random(3) === 0) bytes.writeUInt32LE(0xffffffff, at);
        else bytes[at] = random(256);
      }
      await read(bytes).catch((error: unknown) => assert.ok(error instanceof Refusal, String(error)));
    }
  });
});

describe('properties of .doc', () => {
  const day = new Date(Date.UTC(2021, 4, 6, 8));
  const of = (stream: Buffer) => read(docOf({ body: ['甲'], streams: { '\x05SummaryInformation': stream } }));
  const TITLE = '关于做好河湖巡护工作的通知';

  for (const [encoding, page] of [
    ['gb18030', 936],
    ['utf8', 65001],
    ['utf16le', 1200],
  ] as const)
    it(`title and day, in code page ${page}`, async () => {
      const { metadata, created } = await of(summaryStream(encode(TITLE, encoding), page, day));
      assert.deepEqual({ metadata, created }, { metadata: { title: TITLE }, created: '2021-05-06' });
    });

  it('a title that a program gave is none', async () =>
    assert.deepEqual((await of(summaryStream(encode('文档1', 'gb18030'), 936, day))).metadata, {}));

  it('that are damaged are none', async () => {
    const { lines, metadata } = await of(Buffer.alloc(60, 0xff));
    assert.deepEqual([lines.length, metadata], [1, {}]);
  });
});
