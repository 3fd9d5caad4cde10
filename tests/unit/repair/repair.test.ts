/** Repair of layout on made-up pages: each defect once, and clean text that must stay as it is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineAt } from '../../../server/src/engine/line-breaks.ts';
import { type Layout, repairLayout } from '../../../server/src/engine/repair/index.ts';
import { sourceLines } from '../../../server/src/engine/repair/lines.ts';

/** Articles as `标题 | 作者 | 来源`, a line a paragraph below it. */
function check(source: readonly string[], expected: readonly string[], layout: Layout = 'plain'): void {
  const { articles } = repairLayout(sourceLines(source.join('\n')), layout);
  const seen = articles.flatMap(({ title, speaker, issuer, paragraphs }) => [
    `# ${[title, speaker, issuer].filter((each) => each !== undefined).join(' | ')}`.trim(),
    ...paragraphs.map(({ text }) => text),
  ]);
  assert.deepEqual(seen, expected);
}

/** Text set in lines of `width`, first lines narrower by two, as a page without its indents. */
function wrapped(paragraphs: readonly string[], width: number): string[] {
  return paragraphs.flatMap((paragraph) => {
    const lines = [paragraph.slice(0, width - 2)];
    for (let i = width - 2; i < paragraph.length; i += width) lines.push(paragraph.slice(i, i + width));
    return lines;
  });
}

const A =
  '各部门要结合实际制定实施方案，明确责任分工、时间节点和工作要求，确保样例任务按期完成，并且及时总结推广好的经验和做法，形成长效机制。';
const B =
  '要加强组织领导，把样例工作摆在突出位置，定期研究解决重大问题，统筹推进各项任务，形成上下联动、左右协同的良好局面，不断提高样例水平。';
const C = '要强化督促检查，对落实不力的及时提醒，对成效明显的给予表扬，推动样例工作不断取得新进展、迈上新台阶。';

describe('wrapped lines', () => {
  it('join to paragraphs where nothing but the width of lines tells them', () =>
    check(wrapped([A, B, C], 16), ['#', A, B, C]));

  it('join where blank lines stand between all lines', () =>
    check(
      wrapped([A, B, C], 16).flatMap((line) => [line, '']),
      ['#', A, B, C],
    ));

  it('join where a blank line stands between paragraphs', () =>
    check(
      [A, B, C].flatMap((text) => [...wrapped([text], 18), '']),
      ['#', A, B, C],
    ));

  it('join where first lines are indented', () =>
    check(
      [A, B, C].flatMap((text) => wrapped([text], 18).map((line, i) => (i === 0 ? `　　${line}` : line))),
      ['#', A, B, C],
    ));

  it('keep the line of the file for every character', () => {
    const source = wrapped([A, B, C], 16).flatMap((line) => [line, '']);
    for (const { paragraphs } of repairLayout(sourceLines(source.join('\n'))).articles)
      for (const paragraph of paragraphs)
        for (const [i, char] of [...paragraph.text].entries())
          assert.ok(source[lineAt(paragraph, i) - 1]?.includes(char), `${char} at ${i}`);
  });
});

describe('letter-spaced lines', () => {
  it('are closed up, marks included', () =>
    check(['样 例 工 作 “ 十 分 重 要 ” ，必 须 抓 好 。'], ['#', '样例工作“十分重要”，必须抓好。']));
  it('are not padded names, contents or headings of two parts', () =>
    check(['目　录', '张　三', '坚持样例为先 推动样例发展'], ['#', '目　录', '张　三', '坚持样例为先 推动样例发展']));
});

describe('sentences cut by a page', () => {
  const page = [
    '样例工作是一项基础性工作。各单位要高度重视，切实加强领导，把样例工作摆上重要议事日',
    '程。各单位主要负责同志要亲自抓。',
    '二、主要任务',
    '坚持问题导向，找准短板弱项。要针对样例工作中存在的突出问题，制定样例标准，',
    '建立样例清单，逐项抓好落实。',
    '样例工作要久久为功。要把样例工作纳入日程，加强督促指导，确保样例工',
    '作取得实效。',
  ];
  it('are joined, headings and list members are not', () =>
    check(page, [
      '#',
      '样例工作是一项基础性工作。各单位要高度重视，切实加强领导，把样例工作摆上重要议事日程。各单位主要负责同志要亲自抓。',
      '二、主要任务',
      '坚持问题导向，找准短板弱项。要针对样例工作中存在的突出问题，制定样例标准，建立样例清单，逐项抓好落实。',
      '样例工作要久久为功。要把样例工作纳入日程，加强督促指导，确保样例工作取得实效。',
    ]));
  it('are left alone where only one sentence lacks its stop', () => {
    const lines = [...page.slice(5, 6), ...Array.from({ length: 40 }, () => A)];
    check(lines, ['#', ...lines]);
  });
});

describe('articles of a file', () => {
  it('are told apart by titles and bylines before them', () =>
    check(
      [
        '坚持样例为先 推动样例发展',
        '样例市样例局局长 张三丰',
        A,
        B,
        '夯实样例基础 谱写样例新篇',
        '样例大学教授 李四',
        C,
        A,
      ],
      [
        '# 坚持样例为先 推动样例发展 | 张三丰',
        '坚持样例为先 推动样例发展',
        '样例市样例局局长 张三丰',
        A,
        B,
        '# 夯实样例基础 谱写样例新篇 | 李四',
        '夯实样例基础 谱写样例新篇',
        '样例大学教授 李四',
        C,
        A,
      ],
    ));

  it('take the titles below them where the page begins with text', () =>
    check(
      [A, B, '坚持样例为先 推动样例发展', '样例局局长 张三丰', C, A, '夯实样例基础 谱写样例新篇', '样例大学教授 李 四'],
      [
        '# 坚持样例为先 推动样例发展 | 张三丰',
        '坚持样例为先 推动样例发展',
        '样例局局长 张三丰',
        A,
        B,
        '# 夯实样例基础 谱写样例新篇 | 李四',
        '夯实样例基础 谱写样例新篇',
        '样例大学教授 李 四',
        C,
        A,
      ],
    ));

  it('take a title and byline out of a sentence', () => {
    const [front, back] = [A.slice(0, 30), A.slice(30)];
    check(
      [
        B,
        front,
        '坚持样例为先 推动样例发展',
        '样例局局长 张三丰',
        back,
        '夯实样例基础 谱写样例新篇',
        '样例大学教授 李四',
        C,
      ],
      [
        '# 坚持样例为先 推动样例发展 | 张三丰',
        '坚持样例为先 推动样例发展',
        '样例局局长 张三丰',
        B,
        A,
        '# 夯实样例基础 谱写样例新篇 | 李四',
        '夯实样例基础 谱写样例新篇',
        '样例大学教授 李四',
        C,
      ],
    );
  });

  it('end at the line that names their source', () =>
    check(
      ['材料 1', '坚持样例为先', A, B, C, '来源 | 样例网', '材料 2', '夯实样例基础', C, B, A, '来源：样例日报'],
      [
        '# 坚持样例为先 | 样例网',
        '材料 1',
        '坚持样例为先',
        A,
        B,
        C,
        '# 夯实样例基础 | 样例日报',
        '材料 2',
        '夯实样例基础',
        C,
        B,
        A,
      ],
    ));

  it('of a newspaper page begin at title and dateline', () =>
    check(
      ['样例工程全线贯通', `本报讯(记者 王五)${A}`, '样例大会今日开幕', `本报讯(记者 赵六)${B}`],
      [
        '# 样例工程全线贯通 | 王五',
        '样例工程全线贯通',
        `本报讯(记者 王五)${A}`,
        '# 样例大会今日开幕 | 赵六',
        '样例大会今日开幕',
        `本报讯(记者 赵六)${B}`,
      ],
    ));

  it('are one where a single title and byline stand at the top', () =>
    check(
      ['在全市样例工作会议上的讲话', '样例市市长 张三', A, B],
      ['# 在全市样例工作会议上的讲话 | 张三', '在全市样例工作会议上的讲话', '样例市市长 张三', A, B],
    ));
});

describe('noise', () => {
  const cases: readonly [name: string, lines: readonly string[], kept: readonly string[]][] = [
    ['page numbers', [A, '— 3 —', B, '第 4 页 共 9 页', C], [A, B, C]],
    ['a paywall', [A, '隐藏内容', '此处内容需要权限查看', '• 普通用户特权:8.8积分', B], [A, B]],
    ['a table of contents', ['目 录', '样例一\t1', '样例二\t6', A, B], [A, B]],
    ['running heads', [A, '\f样例汇编 1', B, '\f样例汇编 2', C, '\f样例汇编 3', A], [A, B, C, A]],
    ['numbers of a table stay', ['1', '甲', '2', '乙', '3', '丙'], ['1', '甲', '2', '乙', '3', '丙']],
    ['sentences on downloads stay', ['申请人可以登录平台下载证照。'], ['申请人可以登录平台下载证照。']],
  ];
  for (const [name, lines, kept] of cases) it(name, () => check(lines, ['#', ...kept]));

  it('is listed, not lost', () => {
    const { dropped } = repairLayout(sourceLines([A, '— 3 —', B].join('\n')));
    assert.deepEqual(
      dropped.map(({ text, line }) => [text, line]),
      [['— 3 —', 2]],
    );
  });
});

describe('properties', () => {
  const han = fc.string({
    unit: fc.constantFrom(...'样例工作要坚持以为中心推动发展提高水平加强建设'),
    minLength: 1,
    maxLength: 30,
  });
  const sentence = fc.array(han, { minLength: 1, maxLength: 5 }).map((clauses) => `${clauses.join('，')}。`);

  it('text of whole paragraphs passes unchanged, with its lines', () =>
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 30 }), (paragraphs) => {
        const { articles, dropped } = repairLayout(sourceLines(paragraphs.join('\n\n')));
        assert.deepEqual(dropped, []);
        assert.deepEqual(
          articles.flatMap((article) => article.paragraphs.map(({ text, line }) => [text, line])),
          paragraphs.map((text, i) => [text, 2 * i + 1]),
        );
      }),
    ));

  it('no line is cut and none appears twice, whatever the file', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            sentence,
            han,
            fc.string(),
            fc.constantFrom('材料 1', '样例局局长 张三', '来源：某网', '社论', '12'),
          ),
          {
            maxLength: 40,
          },
        ),
        fc.constantFrom<Layout>('plain', 'marked-up', 'pages'),
        (texts, layout) => {
          const lines = sourceLines(texts.join('\n'));
          const { articles, dropped } = repairLayout(lines, layout);
          const seen = [...articles.flatMap(({ paragraphs }) => paragraphs), ...dropped].flatMap(({ line, breaks }) => [
            line,
            ...(breaks ?? []).map((place) => place.line),
          ]);
          assert.equal(new Set(seen).size, seen.length);
          const sources = lines.filter(({ text }) => text.startsWith('来源'));
          assert.ok(seen.length + sources.length >= lines.length, 'a line is lost');
        },
      ),
    ));
});
