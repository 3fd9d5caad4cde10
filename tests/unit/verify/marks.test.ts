/** With which punctuation documents have a quotation: what is told, and how many are counted. */
import assert from 'node:assert/strict';
import type { Finding, QuotationReport } from '../../../server/src/engine/types.ts';
import { record } from '../../support/records.ts';
import { type Corpus, engineOn } from './corpus.ts';

/** So many documents with each of some wordings. */
function corpusOf(counts: Readonly<Record<string, number>>): Corpus {
  const texts = Object.entries(counts).flatMap(([words, count]) =>
    Array.from({ length: count }, () => `会上说，${words}。`),
  );
  return Object.fromEntries(texts.map((text, i) => [`文献${i}`, [text]]));
}

const LIST = '种好春苗、管好夏草';
const COMMA = '种好春苗，管好夏草';
const NONE = '种好春苗管好夏草';

interface Row {
  readonly says: string;
  readonly corpus: Readonly<Record<string, number>>;
  readonly draft: string;
  readonly report: Pick<QuotationReport, 'verdict' | 'documents' | 'documentsAtLeast'>;
  readonly finding?: Pick<Finding, 'severity'> & { readonly right: string };
}

const ROWS: readonly Row[] = [
  { says: 'the same everywhere', corpus: { [LIST]: 30 }, draft: LIST, report: { verdict: 'exact', documents: 30 } },
  {
    says: 'both in use',
    corpus: { [LIST]: 20, [COMMA]: 20 },
    draft: COMMA,
    report: { verdict: 'exact', documents: 20 },
  },
  {
    says: 'that of hardly any document',
    corpus: { [COMMA]: 5, [LIST]: 45 },
    draft: COMMA,
    report: { verdict: 'punctuation', documents: 5 },
    finding: { severity: 'hint', right: LIST },
  },
  {
    says: 'that of none',
    corpus: { [LIST]: 30 },
    draft: COMMA,
    report: { verdict: 'punctuation' },
    finding: { severity: 'information', right: LIST },
  },
  {
    says: 'another pause throughout, that few documents settle',
    corpus: { [LIST]: 3 },
    draft: COMMA,
    report: { verdict: 'punctuation' },
    finding: { severity: 'hint', right: LIST },
  },
  {
    says: 'pauses that differ among themselves',
    corpus: { '种好春苗、管好夏草、收好秋粮': 3 },
    draft: '种好春苗，管好夏草、收好秋粮',
    report: { verdict: 'punctuation' },
    finding: { severity: 'information', right: '种好春苗、管好夏草' },
  },
  {
    says: 'a single document settles no punctuation',
    corpus: { '种好春苗、管好夏草、收好秋粮': 1 },
    draft: '种好春苗，管好夏草、收好秋粮',
    report: { verdict: 'punctuation' },
    finding: { severity: 'hint', right: '种好春苗、管好夏草' },
  },
  {
    says: 'none where most have one',
    corpus: { [NONE]: 3, [LIST]: 40 },
    draft: NONE,
    report: { verdict: 'punctuation', documents: 3 },
  },
  {
    says: 'more documents than are counted',
    corpus: { [LIST]: 210 },
    draft: LIST,
    report: { verdict: 'exact', documents: 200, documentsAtLeast: true },
  },
  {
    says: 'few documents are no majority',
    corpus: { [COMMA]: 1, [LIST]: 6 },
    draft: COMMA,
    report: { verdict: 'exact', documents: 1 },
  },
];

describe('punctuation of the documents that have a quotation', () => {
  for (const { says, corpus, draft, report, finding } of ROWS)
    it(`${says}: ${draft}`, async () => {
      const text = `会议提出“${draft}”。`;
      const { findings, quotations } = await engineOn(corpusOf(corpus)).check({ text, languageId: 'markdown' });
      const [{ verdict, documents, documentsAtLeast } = {}] = quotations;
      assert.deepEqual(
        { verdict, ...(documents !== undefined && { documents }), ...(documentsAtLeast && { documentsAtLeast }) },
        report,
      );
      assert.deepEqual(
        findings.map(({ severity, replacements }) => ({ severity, right: replacements[0]?.text })),
        finding ? [finding] : [],
      );
    });
});

describe('punctuation of a list that a record has', () => {
  const members = ['种好春苗', '管好夏草', '收好秋粮'];
  const list = members.join('、');
  const records = [record(list, { kind: 'list', members })];
  const rows: readonly (readonly [draft: string, corpus: Corpus, verdict: string, ...right: string[]])[] = [
    [list, corpusOf({ [list]: 3 }), 'exact'],
    ['种好春苗，管好夏草，收好秋粮', corpusOf({ [list]: 3 }), 'exact'],
    ['种好春苗，管好夏草、收好秋粮', corpusOf({ [list]: 3 }), 'punctuation', '种好春苗、管好夏草'],
    ['种好春苗，管好夏草、收好秋粮', corpusOf({ 别的话: 3 }), 'exact'],
  ];
  for (const [draft, corpus, verdict, ...right] of rows)
    it(`${draft}: ${verdict}`, async () => {
      const engine = engineOn(corpus, {}, records);
      const { findings, quotations } = await engine.check({ text: `会议提出“${draft}”。`, languageId: 'markdown' });
      assert.deepEqual(
        [quotations[0]?.verdict, ...findings.map(({ replacements }) => replacements[0]?.text)],
        [verdict, ...right],
      );
    });
});
