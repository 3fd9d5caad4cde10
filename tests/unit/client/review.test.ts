/** The review as plain data: what is listed, filtered, said, and what comes next. */
import * as assert from 'node:assert/strict';
import { choicesOf, filterOf } from '../../../client/src/review/choices.ts';
import {
  type Entry,
  entriesOf,
  entryAt,
  groupOf,
  NO_FILTER,
  neighbour,
  passes,
} from '../../../client/src/review/entries.ts';
import { entryTexts, groupText, summaryText } from '../../../client/src/review/texts.ts';
import type { Translate } from '../../../client/src/status-text.ts';
import type { ReviewFinding, ReviewQuotation, ReviewResult } from '../../../server/src/lsp/messages.ts';

const plain: Translate = (message, ...args) => message.replace(/\{(\d)\}/g, (_, at) => String(args[Number(at)]));
const place = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

function finding(line: number, text: string, rule = 'misquote'): ReviewFinding {
  const verdict = { verdict: 'wording', verdictName: '个别字不同' };
  const said = { ruleName: `规则 ${rule}`, severity: 'warning', message: `“${text}”有误`, replacements: [] } as const;
  return { range: place(line, 4, 4 + text.length), text, ...verdict, rule, ...said };
}

function quotation(line: number, text: string, isUnverified: boolean): ReviewQuotation {
  const verdict = isUnverified ? 'cannot-verify' : 'exact';
  return { range: place(line, 4, 4 + text.length), text, verdict, verdictName: verdict, isUnverified };
}

const result = (uri: string, parts: Partial<ReviewResult> = {}): ReviewResult => ({
  ...{ uri, findings: [], quotations: [], problems: [] },
  ...parts,
});
const ONE = result('file:///a.md', {
  findings: [finding(2, '甲'), finding(5, '乙', 'superseded'), finding(8, '甲')],
  quotations: [quotation(2, '甲', false), quotation(9, '丙', true)],
});
const TWO = result('file:///b.md', { findings: [finding(1, '丁')] });
const ENTRIES = [...entriesOf(ONE), ...entriesOf(TWO)];
const named = (entry: Entry | undefined) => entry && `${entry.uri.slice(-4)}${entry.item.range.start.line}`;

describe('entries of a review', () => {
  it('are findings, quotations with a source, and those without one apart', () =>
    assert.deepEqual(entriesOf(ONE).map(groupOf), ['findings', 'findings', 'findings', 'verified', 'unverified']));
  it('have keys of their own, which edits elsewhere do not change', () => {
    const keys = ENTRIES.map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const moved = result(ONE.uri, {
      ...ONE,
      findings: ONE.findings.map((each) => ({ ...each, range: place(99, 0, 1) })),
    });
    assert.deepEqual(
      entriesOf(moved).map(({ key }) => key),
      entriesOf(ONE).map(({ key }) => key),
    );
  });
  it('are filtered by verdict, rule and file', () => {
    const count = (filter: object) => ENTRIES.filter((entry) => passes(entry, { ...NO_FILTER, ...filter })).length;
    assert.equal(count({}), 6);
    assert.equal(count({ verdicts: ['exact', 'cannot-verify'] }), 2);
    assert.equal(count({ rules: ['superseded'] }), 1);
    assert.equal(count({ files: ['file:///b.md'] }), 1);
    assert.equal(count({ rules: ['misquote'], files: ['file:///a.md'] }), 2);
  });
  it('give the choices of the filter with their counts, and the filter comes of what is chosen', () => {
    const choices = choicesOf(ENTRIES, { ...NO_FILTER, rules: ['superseded'] }, (uri) => uri.slice(-4));
    assert.deepEqual(
      choices.map(({ name, count, isChosen }) => `${name} ${count}${isChosen ? ' *' : ''}`),
      ['个别字不同 4', 'exact 1', 'cannot-verify 1', '规则 misquote 3', '规则 superseded 1 *', 'a.md 5', 'b.md 1'],
    );
    assert.deepEqual(filterOf(choices.filter(({ isChosen }) => isChosen)), { ...NO_FILTER, rules: ['superseded'] });
    assert.deepEqual(filterOf([]), NO_FILTER);
  });
});

describe('the next finding', () => {
  const check = (expected: string, line: number, forward: boolean, options: { here?: boolean; uri?: string } = {}) => {
    const { here = false, uri = ONE.uri } = options;
    assert.equal(named(neighbour(ENTRIES, { uri, line, character: 4 }, { forward, here })), expected);
  };
  it('is the one behind the caret, never the one at it', () => check('a.md5', 2, true));
  it('is the one at the caret where that was asked for', () => check('a.md2', 2, true, { here: true }));
  it('is in the next file behind the last one', () => check('b.md1', 8, true));
  it('is the first one behind the last one of all', () => check('a.md2', 1, true, { uri: TWO.uri }));
  it('goes back as well, round the start too', () => {
    check('a.md2', 5, false);
    check('a.md8', 1, false, { uri: TWO.uri });
    check('b.md1', 2, false);
  });
  it('is the first one where nobody stands anywhere', () =>
    assert.equal(named(neighbour(ENTRIES, undefined, { forward: true })), 'a.md2'));
  it('is a quotation where only quotations are listed', () => {
    const quotations = ENTRIES.filter(({ kind }) => kind === 'quotation');
    assert.equal(named(neighbour(quotations, { uri: ONE.uri, line: 2, character: 4 }, { forward: true })), 'a.md9');
  });
  it('is none where nothing is left', () => assert.equal(neighbour([], undefined, { forward: true }), undefined));
});

describe('the entry at the caret', () => {
  const at = (line: number, character: number) => entryAt(ENTRIES, { uri: ONE.uri, line, character }, () => true)?.kind;
  it('is the finding rather than the quotation around it', () => assert.equal(at(2, 5), 'finding'));
  it('is the quotation where there is no finding', () => assert.equal(at(9, 4), 'quotation'));
  it('is none elsewhere', () => assert.equal(at(9, 6), undefined));
});

describe('what a review says', () => {
  it('speaks an entry in one sentence, with severity, message, source and line', () => {
    const item = { ...finding(2, '甲'), source: { title: '《某文》' }, difference: '第 1 字：甲 → 乙' };
    const texts = entryTexts({ kind: 'finding', key: '', uri: '', item }, false, plain);
    assert.equal(texts.label, '“甲”');
    assert.equal(texts.description, '规则 misquote · 第 1 字：甲 → 乙 · 《某文》 · line 3');
    assert.equal(texts.spoken, 'warning, 甲, “甲”有误, source: 《某文》, line 3');
  });
  it('speaks a quotation with its verdict', () => {
    const item = quotation(2, '甲', true);
    const texts = entryTexts({ kind: 'quotation', key: '', uri: '', item }, true, plain);
    assert.equal(texts.spoken, 'quotation, 甲, cannot-verify, line 3, skipped');
  });
  it('says that quotations without a source are no findings', () =>
    assert.equal(groupText('unverified', 5, plain), 'Quotations without a source: 5 (not counted as findings)'));
  it('sums up', () => {
    assert.equal(summaryText([], false, plain), '');
    assert.equal(
      summaryText([ONE, TWO], true, plain),
      'files: 2 · warnings: 4 · quotations: 2, without a source: 1 · filtered',
    );
    assert.equal(summaryText([result('a')], false, plain), 'nothing found · quotations: 0, without a source: 0');
    assert.equal(
      summaryText([result('a', { notes: [{ path: 'a.docx', message: '有 1 处修订' }] })], false, plain),
      'nothing found · quotations: 0, without a source: 0 · a.docx 有 1 处修订',
    );
  });
  it('never says that nothing was found where something is missing', () => {
    const missing = (parts: Partial<ReviewResult>) => summaryText([result('a', parts)], false, plain);
    assert.equal(missing({ loading: true }), 'the corpus is being loaded · quotations: 0, without a source: 0');
    assert.equal(missing({ off: 'file' }), 'not checked: switched off for this file');
    assert.equal(
      missing({ problems: [{ path: 'a.md', message: '读不了' }] }),
      'quotations: 0, without a source: 0 · not checked: a.md 读不了',
    );
  });
});
