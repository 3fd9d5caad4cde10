/** Words that are quoted without a pair of marks are verified as well, each as sure as it is quoted. */
import assert from 'node:assert/strict';
import type { QuotationReport } from '../../../server/src/engine/types.ts';
import { sureCases } from '../rules/check.ts';
import { checkAgainst, engineOn } from './corpus.ts';

const engine = engineOn({
  农业工作座谈会上的讲话: [
    '会议指出，要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚。办实事不能只看本子，要看田里的苗。',
    '种业兴旺靠的是一代一代人的接续用功。',
  ],
});

interface Row {
  readonly says: string;
  /** With ⟦wrong→right⟧ where a finding is expected. */
  readonly text: string;
  /** How it is quoted, and what becomes of it; none: no report. */
  readonly report?: readonly [quoting: QuotationReport['quoting'], verdict: QuotationReport['verdict']];
}

const SLIP = '⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧';
const TYPO = '⟦决不能让干部再被表格困住手角→决不能让干部再被表格困住手脚⟧';
const ROWS: readonly Row[] = [
  {
    says: 'a block quote',
    text: '> 要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚。',
    report: ['block', 'exact'],
  },
  { says: 'with a slip', text: `> 要把数字台账减负当成作风建设的一件实事，${SLIP}。`, report: ['block', 'wording'] },
  {
    says: 'of two paragraphs of the source',
    text: `> ${SLIP}。种业兴旺靠的是一代一代人的接续用功。`,
    report: ['block', 'wording'],
  },
  { says: 'in words of one’s own', text: '> 这一节说的是怎样给基层减轻负担，供各位参考使用。' },
  {
    says: 'an unclosed quotation',
    text: `他说：⟦“→⟧要把数字台账减负当成作风建设的一件实事，${SLIP}。`,
    report: ['unclosed', 'wording'],
  },
  {
    says: 'an unclosed quotation, and what comes behind it',
    text: `他说：⟦“→⟧${SLIP}。办实事不能只看本子。会后大家去了田间，看了新苗，都说今年是个好年景。`,
    report: ['unclosed', 'wording'],
  },
  {
    says: 'an unclosed quotation of nobody',
    text: '他说：⟦“→⟧今年是个好年景，大家都去看看新苗吧。',
    report: ['unclosed', 'not-found'],
  },
  {
    says: 'behind a verb of saying',
    text: '会议指出，要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚。',
    report: ['indirect', 'exact'],
  },
  {
    says: 'with a slip of sound',
    text: `会议强调，要把数字台账减负当成作风建设的一件实事，${TYPO}。`,
    report: ['indirect', 'wording'],
  },
  {
    says: 'with another word, which is a report',
    text: '会议强调，要把数字台账减负当成作风建设的一件大事，决不能让干部再被表格困住手脚。',
  },
  { says: 'told in other words', text: '会议强调，数字台账要减负，干部不能被各种各样的表格困住了手脚。' },
  { says: 'no verb of saying', text: '我们要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手角。' },
];

describe('words quoted without a pair of marks', () => {
  for (const { says, text, report } of ROWS)
    it(`${says}: ${text}`, async () => {
      const findings = await checkAgainst(engine, text);
      const { quotations } = await engine.check({
        text: text.replace(/⟦([^→]*)→[^⟧]*⟧/g, '$1'),
        languageId: 'markdown',
      });
      assert.deepEqual(
        quotations.map(({ quoting, verdict }) => [quoting, verdict]),
        report ? [report] : [],
      );
      if (report?.[0] === 'indirect' || report?.[0] === 'unclosed')
        for (const { severity } of findings) assert.equal(severity, 'information');
    });

  it('are told from the same words that are no quotation', async () => {
    const words = '要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚。';
    const { quotations } = await engine.check({ text: `${words}\n\n> ${words}\n\n${words}`, languageId: 'markdown' });
    assert.deepEqual(
      quotations.map(({ start, quoting }) => [start, quoting]),
      [[words.length + 4, 'block']],
    );
  });

  it('are nobody’s without a corpus', async () => {
    const { quotations } = await engineOn({}).check({
      text: '> 要把数字台账减负当成作风建设的一件实事。\n\n会议指出，决不能让干部再被表格困住手脚。',
      languageId: 'markdown',
    });
    assert.deepEqual(quotations, []);
  });
});

sureCases(engine, 'words without marks, changed in one place', [
  [
    'as it is',
    'quotations/passage warning! wording',
    '> ⟦决不能让干部再被表格捆住手脚→决不能让干部再被表格困住手脚⟧。种业兴旺靠的是一代一代人的接续用功。',
  ],
]);
