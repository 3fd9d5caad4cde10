/** What is explained at the caret: `⟦…⟧` is the span, `$0` the caret; the expected record is named by its wording. */
import assert from 'node:assert/strict';
import type { Segmenter } from '../../../server/src/engine/complete/types.ts';
import { createExplainer } from '../../../server/src/engine/explain/explainer.ts';
import { record } from '../../support/records.ts';
import { RECORDS } from '../complete/records.ts';

const explain = createExplainer([
  ...RECORDS,
  record('网信', { kind: 'term' }),
  record('管得住是硬道理', { id: 'wrong-form', wrong: ['管的住是硬道里'] }),
]);

/** `wording` is the record expected; the span is what stands between the brackets. */
function check(marked: string, wording: string | undefined, segmenter?: Segmenter): void {
  it(`${marked.replace(/\n/g, '⏎')} → ${wording ?? 'nothing'}`, () => {
    const offset = marked.replace(/[⟦⟧]/g, '').indexOf('$0');
    assert.ok(offset >= 0);
    const text = marked.replace(/[⟦⟧]|\$0/g, '');
    const found = explain(text, offset, segmenter);
    assert.equal(found?.record.wording, wording);
    if (!found) return;
    const bare = marked.replace('$0', '');
    assert.equal(text.slice(found.span.start, found.span.end), /⟦([\s\S]*)⟧/.exec(bare)?.[1]);
    assert.equal(found.span.start, bare.indexOf('⟦'));
  });
}

describe('explanation of the wording under the caret', () => {
  check('加快建设⟦网络$0强国⟧。', '网络强国');
  check('加快⟦$0网络强国⟧。', '网络强国');
  check('加快⟦网络强国$0⟧。', '网络强国');
  check('加快⟦网络$0强国建设⟧。', '网络强国建设');
  check('加快⟦网$0络强\n国⟧。', '网络强国');
  check('加快⟦网**络$0强**国⟧。', '网络强国');
  check('加快⟦網絡$0強國⟧。', '网络强国');
  check('加快网$0络，强国。', undefined);
  check('加快网$0络。\n\n强国', undefined);
  check('$0今天吃饭', undefined);
  check('增强“⟦四个$0意识⟧”', '四个意识');
  check('⟦增强“四个$0意识”、坚定“四个自信”、做到“两个维护⟧”', '增强“四个意识”、坚定“四个自信”、做到“两个维护”');
  check('⟦长久$0治安⟧', '长治久安');
  check('“⟦管的住$0是硬道里⟧”', '管得住是硬道理');
  check('“⟦没有信息化$0就没有现代化⟧”', '没有网络安全就没有国家安全，没有信息化就没有现代化');
  check('“⟦坚持正能$0量是总要求、管得住是硬道理⟧”', '坚持正能量是总要求、管得住是硬道理、用得好是真本事');
});

/** The labels under the caret inside of the longer wording, in order. */
function checkLabels(marked: string, labels: readonly string[]): void {
  it(`${marked} → with ${labels.join(', ') || 'no label'}`, () => {
    const found = explainLabels(marked.replace('$0', ''), marked.indexOf('$0'));
    assert.ok(found);
    assert.deepEqual(found.labels?.map(({ record: { wording } }) => wording) ?? [], labels);
  });
}

const explainLabels = createExplainer([
  record('十个坚持', { id: 'ten', members: ['坚持党管互联网', '坚持网信为民'], variants: ['十条原则'] }),
  record('“十个坚持”重要原则', { id: 'ten-principles' }),
  record('贯彻“十个坚持”重要原则、增强“四个意识”', { id: 'row' }),
  record('四个意识', { id: 'four', members: ['政治意识', '大局意识'] }),
  record('网络安全', { id: 'safety' }),
  record('没有网络安全就没有国家安全', { id: 'no-safety' }),
  record('三项工作', { id: 'whole', members: ['甲工作', '乙工作'] }),
]);

describe('labels under the caret in longer wording', () => {
  checkLabels('落实“十个$0坚持”重要原则', ['十个坚持']);
  checkLabels('落实“十个坚持”重$0要原则', []);
  checkLabels('贯彻“十个坚$0持”重要原则、增强“四个意识”', ['十个坚持']);
  checkLabels('贯彻“十个坚持”重要原则、增强“四个$0意识”', ['四个意识']);
  checkLabels('贯彻“十个坚持”重要$0原则、增强“四个意识”', []);
  // Not the label itself again, and no wording that is no label.
  checkLabels('落实十个$0坚持', []);
  checkLabels('没有网络$0安全就没有国家安全', []);
  checkLabels('三项$0工作', []);
});

describe('explanation with word boundaries', () => {
  const cut = { name: 'test', cut: (text: string) => (text === '全国网信办' ? ['全国', '网信', '办'] : [text]) };
  check('全国⟦网$0信⟧办', '网信', cut);
  check('联网$0信息', undefined, cut);
  check('联⟦网$0信⟧息', '网信');
});

it('names the successor of adjusted wording', () => {
  const found = explain('设立互联网信息办公室', 4);
  assert.equal(found?.successor?.wording, '国家互联网信息办公室');
});

it('looks no further than a window, whatever the length of the draft', () => {
  const text = `${'这里是别的话。'.repeat(50_000)}网络强国`;
  assert.equal(explain(text, text.length)?.record.wording, '网络强国');
});
