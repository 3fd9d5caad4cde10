/** Every verdict: a draft that gets it, and a page that explains it. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine, say } from '../../../server/src/engine/index.ts';
import type { PassageIndex } from '../../../server/src/engine/passages.ts';
import { VERDICTS, type Verdict } from '../../../server/src/engine/types.ts';
import { handing } from '../../support/passage-index.ts';
import { PACK } from '../rules/pack.ts';

const PAGES = join(__dirname, '../../../docs/verdicts');
const PASSAGE = '会议强调，要把防范风险摆在突出位置、切实维护社会大局稳定，决不承诺放弃使用武力。';

/** An index of one passage, which is near to everything that shares three characters with it. */
const INDEX = handing([PASSAGE], {
  tier: 'primary',
  isNear: (words) => {
    const runs = Array.from({ length: Math.max(0, words.length - 2) }, (_, i) => words.slice(i, i + 3));
    return runs.some((run) => PASSAGE.includes(run));
  },
});

async function verdictsOf(text: string, passages?: PassageIndex): Promise<readonly Verdict[]> {
  const engine = createEngine({ packs: [PACK], parseProse });
  engine.usePassages(passages);
  const { findings, quotations } = await engine.check({ text, languageId: 'markdown' });
  return [...findings, ...quotations].map(({ verdict }) => verdict);
}

const TABLE: readonly (readonly [Verdict, string, PassageIndex?])[] = [
  ['exact', '他说，“网络空间是亿万民众共同的精神家园”。'],
  ['punctuation', '会议强调，“要把防范风险摆在突出位置，切实维护社会大局稳定”。', INDEX],
  ['number', '增强“五个意识”。'],
  ['negation', '会议强调，“切实维护社会大局稳定，承诺放弃使用武力”。', INDEX],
  ['rewritten', '会议强调，“要把防范各类风险摆在最突出的位置、切实维护好社会稳定”。', INDEX],
  ['order', '要坚持“用得好是真本事、正能量是总要求、管得住是硬道理”。'],
  ['omission', '做到“发展共同推进、安全共同维护、成果共同分享”。'],
  ['insertion', '“网络空间是我们亿万民众共同的精神家园”'],
  ['wording', '“网络空间是亿万民众共同的精神家圆”'],
  [
    'misattributed',
    '2014年，习近平主席在第一届世界互联网大会上指出，“做到发展共同推进、安全共同维护、治理共同参与、成果共同分享”。',
  ],
  ['superseded', '2026年3月，中央网络安全和信息化领导小组印发通知。'],
  ['not-found', '他说，“今天天气晴朗得很啊”。', INDEX],
  ['cannot-verify', '他说，“今天天气晴朗得很啊”。'],
];

describe('verdicts', () => {
  for (const [verdict, text, passages] of TABLE)
    it(`${verdict}: ${text}`, async () => {
      const found = await verdictsOf(text, passages);
      assert.ok(found.includes(verdict), found.join());
    });

  it('are all produced', () => {
    const produced = new Set(TABLE.map(([verdict]) => verdict));
    assert.deepEqual(
      VERDICTS.filter((verdict) => !produced.has(verdict)),
      [],
    );
  });

  for (const verdict of VERDICTS)
    it(`${verdict} has a page under its name`, () => {
      const page = join(PAGES, `${verdict}.md`);
      assert.ok(existsSync(page), page);
      assert.ok(
        readFileSync(page, 'utf8').startsWith(`# ${verdict}：${say.names.verdicts[verdict].replace(/（.*/, '')}`),
      );
    });
});
