/** Words outside quotation marks against documents that have them alike. */
import assert from 'node:assert/strict';
import { cases, checkAgainst, engineOn } from '../../verify/corpus.ts';

/** Days of news, each with all sentences and one of its own: nothing stands in fewer documents. */
function days(count: number, sentences: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`报道${i}`, [...sentences, `第${i}天的其他消息另外刊登。`]]),
  );
}

const SENTENCES = [
  '各乡要把护林防火责任落实到山头地块，严防野外火源。',
  '渡口管理必须坚持人船分流、风雨停航。',
  '县里提出不负青山，久久为功抓造林。',
  '宣讲坚持用事实说话，讲清治水道理。',
  '河长制工作要做到守土有责、守水尽责。',
];
const engine = engineOn(days(25, SENTENCES), { tier: 'media' });

cases('one character for another that sounds or looks like it', engine, [
  ['right', '要把护林防火责任落实到山头地块，严防野外火源。'],
  ['by sound', '要把护林防火⟦责任落时到山头→责任落实到山头⟧地块，严防野外火源。', 'wording'],
  ['by shape', '要把护⟦林防水责任→林防火责任⟧落实到山头地块。', 'wording'],
  [
    'in a quotation, which is verified as a whole',
    '他说“⟦要把护林防火责任落时到山头地块→要把护林防火责任落实到山头地块⟧”。',
    'wording',
  ],
  ['in other characters', '要把護林防火責任落時到山頭地塊。'],
  ['a word that somebody may mean', '宣讲坚持用史实说话，讲清治水道理。'],
]);

cases('what is lost, doubled or in another place', engine, [
  ['a character lost', '要把护林⟦防火责落实→防火责任落实⟧到山头地块。', 'omission'],
  ['a character twice', '要把护林防火⟦责任任落实→责任落实⟧到山头地块。', 'insertion'],
  ['two characters in each other’s place', '要把护林⟦防火任责落实→防火责任落实⟧到山头地块。', 'order'],
  ['words of one’s own between', '要把护林防火各项责任逐一落实到山头地块。'],
  ['in words of one’s own on one side', '护林⟦防火责落实→防火责任落实⟧到山脚。', 'omission'],
  ['a word put into another one', '要把护林⟦防火责中国任落实→防火责任落实⟧到山头地块。', 'insertion'],
  ['a character lost before a mark', '渡口管理必须坚持人⟦船分、风雨→船分流、风雨⟧停航。', 'omission'],
]);

describe('what documents have alike', () => {
  it('is told with the number of documents, the words and their source', async () => {
    const [finding] = await checkAgainst(engine, '要把护林防火⟦责任落时到山头→责任落实到山头⟧地块。');
    assert.equal(finding?.rule, 'corpus/wording');
    assert.match(finding.message, /25 篇文献.*责任落实到山头/);
    assert.equal(finding.source?.path, '/corpus/报道0.md');
  });

  it('must be that of several documents', async () => {
    for (const [count, marked] of [
      [4, '要把护林防火责任落时到山头地块。'],
      [5, '要把护林防火⟦责任落时到山头→责任落实到山头⟧地块。'],
    ] as const)
      await checkAgainst(engineOn(days(count, SENTENCES), { tier: 'media' }), marked);
  });

  it('is no proof where a document says what the draft says', async () => {
    const corpus = { ...days(25, SENTENCES), 别报: ['村里要把护林防火责任落时到山头地块。'] };
    await checkAgainst(engineOn(corpus, { tier: 'media' }), '要把护林防火责任落时到山头地块。');
  });

  it('is silent where other words stand there as well', async () => {
    const other = days(20, ['要把护林防火责任落地到山头地块，严防野外火源。']);
    const renamed = Object.fromEntries(Object.entries(other).map(([title, text]) => [`另${title}`, text]));
    const mixed = engineOn({ ...days(10, SENTENCES), ...renamed }, { tier: 'media' });
    await checkAgainst(mixed, '要把护林防火责任落时到山头地块。');
  });

  it('may be that of two amid many words, where a word is torn', async () => {
    for (const [count, marked] of [
      [1, '要把护林防火责任落到山头地块，严防野外火源。'],
      [2, '要把护林⟦防火责落实→防火责任落实⟧到山头地块，严防野外火源。'],
    ] as const)
      await checkAgainst(engineOn(days(count, SENTENCES), { tier: 'media' }), marked);
  });

  it('has a word once that stands twice, though each run of three characters is known', async () => {
    const corpus = { ...days(8, ['统筹改革发展稳定各项工作。']), 别报: ['谈改革发展。展发展之路，发展发展观。'] };
    await checkAgainst(engineOn(corpus, { tier: 'media' }), '统筹改革⟦发展发展稳定→发展稳定⟧各项工作。');
  });
});
