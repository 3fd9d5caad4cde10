/** Where metadata come from, and which place counts. */
import assert from 'node:assert/strict';
import { fileNameMetadata } from '../../../server/src/adapters/import/file-name.ts';
import type { ImportOptions } from '../../../server/src/adapters/import/index.ts';
import { readDate } from '../../../server/src/engine/text/dates/whole.ts';
import { read, testFolder } from './folder.ts';

const BODY = '各单位要高度重视样例工作，切实加强组织领导。';

describe('metadata of a document', () => {
  const folder = testFolder();
  after(() => folder.remove());

  /** Expected fields as `value (provenance)`. */
  const check = async (
    name: string,
    content: string,
    expected: Readonly<Record<string, string>>,
    options: ImportOptions = {},
  ): Promise<void> => {
    const { documents, problems } = await read(folder.write(name, content), options);
    const info = documents[0]?.info;
    assert.ok(info);
    const seen = Object.entries(info.known).map(([field, known]) => [field, `${Reflect.get(info, field)} (${known})`]);
    assert.deepEqual(Object.fromEntries(seen), { tier: 'secondary (default)', ...expected });
    assert.deepEqual(problems, []);
  };

  it('from front matter', () =>
    check('a.md', `---\ntitle: 甲\ndate: 2020-01-08\nissuer: 某机关\ntier: media\n---\n\n${BODY}`, {
      title: '甲 (front-matter)',
      date: '2020-01-08 (front-matter)',
      issuer: '某机关 (front-matter)',
      tier: 'media (front-matter)',
    }));

  it('from front matter that only a parser understands', () =>
    check('b.md', `---\n标题: "甲：乙"\n日期: 2020年1月8日 # 说明\n作者: >-\n  张三\n---\n${BODY}`, {
      title: '甲：乙 (front-matter)',
      date: '2020-01-08 (front-matter)',
      speaker: '张三 (front-matter)',
    }));

  it('from the manifest of a folder above', async () => {
    folder.write('corpus/manifest.tsv', 'file\ttitle\tdate\ttier\nsub/c.txt\t丙\t1954\tprimary\n');
    await check(
      'corpus/sub/c.txt',
      BODY,
      { title: '丙 (manifest)', date: '1954 (manifest)', tier: 'primary (manifest)' },
      { root: `${folder.path}/corpus` },
    );
  });

  it('from a sidecar', async () => {
    folder.write('d.txt.yaml', 'title: 丁\nissuer: 某机关\n');
    await check('d.txt', BODY, { title: '丁 (manifest)', issuer: '某机关 (manifest)' });
  });

  it('from the head of the text', () =>
    check('e.txt', `关于样例的决定\n（2019年3月1日样例会议通过）\n${BODY}`, {
      title: '关于样例的决定 (head)',
      date: '2019-03-01 (head)',
    }));

  it('from the file name', () =>
    check('样例办法(2018-07-01).txt', BODY, { title: '样例办法 (file-name)', date: '2018-07-01 (file-name)' }));

  it('tier by the rule of the innermost folder', () =>
    check(
      'law/national/f.txt',
      BODY,
      { title: 'f (file-name)', tier: 'primary (folder-rule)' },
      {
        tierRules: [
          { folder: `${folder.path}/law`, tier: 'authority' },
          { folder: `${folder.path}/law/national`, tier: 'primary' },
        ],
      },
    ));

  it('names a value that cannot be understood, and goes on', async () => {
    const { documents, problems } = await read(
      folder.write('g.md', `---\ntitle: 戊\ndate: 2020-13-40\ntier: best\n---\n${BODY}`),
    );
    assert.equal(documents[0]?.info.date, undefined);
    assert.equal(documents[0]?.info.tier, 'secondary');
    assert.deepEqual(
      problems.map(({ line, message }) => `${line} ${message}`),
      ['3 元数据 date 的值“2020-13-40”无法识别，已忽略。', '4 元数据 tier 的值“best”无法识别，已忽略。'],
    );
  });

  it('names front matter that is no YAML, and reads the text', async () => {
    const { documents, problems } = await read(folder.write('h.md', `---\ntitle: [甲\n---\n${BODY}`));
    assert.equal(documents[0]?.paragraphs[0]?.text, BODY);
    assert.match(problems[0]?.message ?? '', /不是合法的 YAML/);
  });
});

describe('dates', () => {
  const cases: readonly [string, string | undefined][] = [
    ['2020-01-08', '2020-01-08'],
    ['2020年1月8日', '2020-01-08'],
    ['2020.1.8', '2020-01-08'],
    ['20200108', '2020-01-08'],
    ['2024-05-06 10:00', '2024-05-06'],
    ['2020-02-30', undefined],
    ['2020年1月', '2020-01'],
    ['1954', '1954'],
    ['54', undefined],
    ['去年', undefined],
    ['二〇二〇年一月八日', '2020-01-08'],
  ];
  for (const [text, date] of cases) it(`${text} → ${date}`, () => assert.equal(readDate(text), date));
});

describe('file names', () => {
  const cases: readonly [string, string | undefined, string | undefined][] = [
    ['网络安全法(2016-11-07).txt', '网络安全法', '2016-11-07'],
    ['20200108_讲话.docx', '讲话', '2020-01-08'],
    ['1954_政府工作报告.txt', '政府工作报告', '1954'],
    ['2020年1月8日讲话.txt', '讲话', '2020-01-08'],
    ['2020-01-08_032.txt', '2020-01-08_032', '2020-01-08'],
    ['样例办法.md', '样例办法', undefined],
  ];
  for (const [name, title, date] of cases)
    it(name, () => assert.deepEqual(fileNameMetadata(`/x/${name}`), { title, ...(date && { date }) }));
});
