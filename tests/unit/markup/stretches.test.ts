/** A draft of which only stretches with marks are parsed is read as its grammar reads the whole of it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { stretchesOf } from '../../../server/src/adapters/markup/stretches.ts';
import { shiftedBlock } from '../../../server/src/engine/text/prose.ts';

/** HTML may go on over blank lines: all that stands behind it is parsed. */
const AHEAD = '<!-- -->\n\n';

const whole = (text: string) =>
  parseProse(AHEAD + text, 'markdown').blocks.map((block) => shiftedBlock(block, -AHEAD.length));

const LINES = [
  ...[
    '',
    '',
    '',
    ' ',
    '\t',
    '\r',
    '甲乙丙，丁。',
    '## 标题',
    '# 题 ',
    '##题',
    '####### 七',
    '# 甲 ##',
    '#',
    '#  两格',
    '　　缩进。',
    '甲 ',
  ],
  ...[
    '2021年。',
    '1. 一',
    '1.一',
    '12)',
    'abc 丁',
    '-甲',
    '- 甲',
    '  - 乙',
    '    丙',
    '* 丁',
    '> 戊',
    '>',
    '===',
    '---',
    '甲|乙',
  ],
  ...[
    '|甲|',
    '|-|',
    '-|-',
    '**甲**',
    '`乙`',
    '```',
    '~~~',
    '<div>',
    '</div>',
    '<!-- 注',
    '-->',
    '<!-- 一 -->',
    '[甲]: 乙',
    '[甲]：乙。',
  ],
  ...[
    '[^1]: 注。',
    '见[^1]。',
    '[甲](乙)',
    '见www.a.cn。',
    'http://a.b/_c_',
    '甲@乙.cn',
    '甲&nbsp;乙',
    '甲\\',
    '甲  ',
    '_乙_',
    '+ 己',
    '甲\u2028*乙*',
    '甲\r',
  ],
  ...[
    '- [ ] 庚',
    '<?甲',
    '?>',
    '<script>',
    '丙~~丁~~',
    '（一）甲',
    '“乙”：丙（丁）！',
    '\u00a0甲',
    '·甲',
    '—— 甲',
    '甲\0乙',
  ],
];

describe('stretches of Markdown', () => {
  const check = (says: string, text: string, ...expected: string[]) =>
    it(says, () =>
      assert.deepEqual(
        Array.from(stretchesOf(text, 0), ({ kind, start, end }) => `${kind} ${text.slice(start, end)}`),
        expected,
      ),
    );
  check(
    'takes lines without marks for paragraphs',
    '甲\n乙\n\n## 丙\n丁\n',
    'paragraph 甲\n乙',
    'heading ## 丙',
    'paragraph 丁',
  );
  check(
    'parts what has marks at blank lines',
    '甲\n\n- 乙\n\n  丙\n\n丁',
    'paragraph 甲',
    'marked - 乙\n\n  丙\n\n',
    'paragraph 丁',
  );
  check('ends nothing that goes on over blank lines', '甲\n\n```\n乙\n\n丙', 'paragraph 甲', 'marked ```\n乙\n\n丙');

  it('gives the blocks of the whole grammar', () => {
    const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 14 });
    fc.assert(
      fc.property(lines, (all) => {
        const text = ['甲', '', ...all].join('\n'); // no front matter
        assert.deepEqual(parseProse(text, 'markdown').blocks, whole(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives them again for a draft that is long', () => {
    const long = fc.array(fc.constantFrom(...LINES), { minLength: 1500, maxLength: 2500 });
    fc.assert(
      fc.property(long, (all) => {
        const text = ['甲', '', ...all].join('\n'); // no front matter
        assert.deepEqual(parseProse(text, 'markdown').blocks, whole(text));
      }),
      { numRuns: 20 },
    );
  });
});
