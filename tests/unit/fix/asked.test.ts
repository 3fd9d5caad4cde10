/** What documents say after a fix on their word decides whether it is offered; what stands in the source is not asked about. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import type { WeighedFinding } from '../../../server/src/engine/findings/build.ts';
import { silentInDocuments } from '../../../server/src/engine/fix/asked.ts';
import { buildRecordSet } from '../../../server/src/engine/records/forms.ts';
import { applied } from '../../../server/src/engine/rules/changes.ts';
import { prepareScene } from '../../../server/src/engine/rules/scene.ts';
import type { Verdict } from '../../../server/src/engine/types.ts';
import { engineOn } from '../verify/corpus.ts';

/** What documents say of words: where the first stand, the others should. */
type Say = readonly [wrong: string, right: string | undefined, verdict?: Verdict];

const RULE = { rule: 'quotations/passage', severity: 'warning', message: '', certain: true, weight: 1 } as const;

function saidOf(text: string, said: readonly Say[], sourceText = ''): WeighedFinding[] {
  const found = said.flatMap(([wrong, right, verdict = 'wording']) =>
    [...text.matchAll(new RegExp(wrong, 'g'))].map(({ index, 0: words }): WeighedFinding => {
      const replacements = right === undefined ? [] : [{ text: right, preferred: true }];
      return { ...RULE, start: index, end: index + words.length, text: words, verdict, replacements, sourceText };
    }),
  );
  return found.sort((a, b) => a.start - b.start);
}

interface Outcome {
  readonly after: string;
  readonly certain: string;
  readonly asked: number;
}

/** The text with all fixes that are left, the words whose fixes are certain, and how often the documents were asked. */
async function outcome(text: string, said: readonly Say[], later: readonly Say[], source = ''): Promise<Outcome> {
  const [block] = parseProse(text, 'plaintext').blocks;
  assert.ok(block);
  const scene = prepareScene(text, block, buildRecordSet([]), { asOf: undefined, minQuotationLength: 4 });
  const asked = scene.quotations.map((range) => ({ start: range.start, end: range.end }));
  let questions = 0;
  const [findings = []] = await silentInDocuments(
    [{ scene, findings: saidOf(text, said, source), asked }],
    async (all) => {
      questions += all.length;
      return all.map((question) => saidOf(question.text, later));
    },
  );
  const changes = findings.flatMap(({ start, end, replacements: [first] }) =>
    first ? [{ start, end, replacement: first.text }] : [],
  );
  const certain = findings.filter((finding) => finding.certain).map((finding) => finding.text);
  return { after: applied(text, block, changes), certain: certain.join(' '), asked: questions };
}

describe('a fix on the word of documents', () => {
  const table: readonly (readonly [says: string, said: readonly Say[], later: readonly Say[], ...Outcome[]])[] = [
    [
      'is certain where they are silent afterwards',
      [['乙', '丙']],
      [],
      { after: '说“甲丙，丁戊”。', certain: '乙', asked: 1 },
    ],
    [
      'is not offered where they would change it again',
      [['乙', '丙']],
      [['丙', '己']],
      { after: '说“甲乙，丁戊”。', certain: '', asked: 1 },
    ],
    [
      'is not offered where it is undone',
      [['乙', '丙']],
      [['丙', '乙', 'negation']],
      { after: '说“甲乙，丁戊”。', certain: '', asked: 1 },
    ],
    [
      'is doubtful where they find fault without knowing better',
      [['乙', '丙']],
      [['丙，丁戊', undefined]],
      { after: '说“甲丙，丁戊”。', certain: '', asked: 1 },
    ],
    [
      'is not offered where the same fault reaches around it',
      [['乙', '丙', 'order']],
      [['甲丙，丁戊', '丁戊，甲丙', 'order']],
      { after: '说“甲乙，丁戊”。', certain: '', asked: 1 },
    ],
    [
      'may leave a fault of another kind around it',
      [['乙', '丙']],
      [['甲丙，丁戊', '己甲丙，丁戊庚', 'omission']],
      { after: '说“甲丙，丁戊”。', certain: '乙', asked: 1 },
    ],
    [
      'is doubtful where a fault of the same kind elsewhere reaches over it',
      [['乙', '丙']],
      [['甲丙，丁戊', '甲丙，丁戊己']],
      { after: '说“甲丙，丁戊”。', certain: '', asked: 1 },
    ],
    [
      'may leave another one beside it',
      [['乙', '丙']],
      [['丁', '己']],
      { after: '说“甲丙，丁戊”。', certain: '乙', asked: 1 },
    ],
    [
      'is not certain where it fails together with others of the quotation',
      [
        ['乙', '丙'],
        ['丁', '己'],
      ],
      [['丙，己戊', '丙，丁庚', 'rewritten']],
      { after: '说“甲丙，己戊”。', certain: '乙', asked: 4 },
    ],
  ];
  for (const [says, said, later, expected] of table)
    it(says, async () => assert.deepEqual(await outcome('说“甲乙，丁戊”。', said, later), expected));

  it('is not asked about where all the words stand in the source', async () => {
    const source = '他说：甲丙，丁戊，庚辛。';
    const expected = { after: '说“甲丙，丁戊”。', certain: '乙', asked: 0 };
    assert.deepEqual(await outcome('说“甲乙，丁戊”。', [['乙', '丙']], [['丙', '己']], source), expected);
  });

  it('is asked about where only some of them do', async () => {
    const { asked } = await outcome('说“甲乙，丁戊”。', [['乙', '丙']], [], '他说：甲丙，庚辛。');
    assert.equal(asked, 1);
  });

  it('is asked about where nothing of it was, whatever its source', async () => {
    const { asked } = await outcome('说甲乙，丁戊。', [['乙', '丙']], [], '甲丙，丁戊。');
    assert.equal(asked, 1);
  });
});

const CLAUSES = ['但一座三百米高的大山拦在中间', '虽然附近有一处叫打狗河的水源地', '乡亲们看得到水却喝不上水'];
const engine = engineOn({ 报道: [`${CLAUSES.join('，')}。`, '全村靠种植果树增收致富。'] }, { tier: 'media' });

describe('two characters that change places', () => {
  const [first = '', second = '', third = ''] = CLAUSES;
  const table: readonly (readonly [says: string, clauses: readonly string[], fix?: string])[] = [
    ['are fixed where the clauses stand in order', [first, second, third], second],
    ['are told without a fix where the clauses change places too', [second, first, third]],
  ];
  for (const [says, clauses, fix] of table)
    it(says, async () => {
      const text = `他说：“${clauses.join('，').replace('狗河', '河狗')}”。`;
      const { findings } = await engine.check({ text, languageId: 'markdown' });
      assert.deepEqual(
        findings.map((finding) => [finding.replacements[0]?.text, finding.certain]),
        [[fix, fix !== undefined]],
      );
    });
});

describe('paragraphs with the same words', () => {
  const [first = '', second = ''] = CLAUSES;
  const paragraph = `“${second.replace('狗河', '河狗')}，${first}`;
  const text = `${paragraph}\n\n${paragraph}`; // a mark that is not closed is told once, so more is found in one of them

  for (const time of ['at first', 'again'])
    it(`are proposed the same, ${time}`, async () => {
      const { findings } = await engine.check({ text, languageId: 'markdown' });
      assert.deepEqual(
        findings.map(({ rule, replacements }) => [rule, replacements.length]),
        [
          ['quotations/passage', 0],
          ['marks/unmatched', 0],
          ['quotations/passage', 0],
        ],
      );
    });
});
