/** Thousands of fixes on mutated official sentences damage nothing; `npm run damage` makes as many as are asked for. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Finding } from '../../../server/src/engine/types.ts';
import { bundledPacks } from '../../support/bundled.ts';
import { judge } from '../../support/damage/judge.ts';
import { damageOf, type Outcome } from '../../support/damage/run.ts';
import { documentsOf, documentsOfPacks, sentencesOfPacks } from '../../support/damage/sources.ts';

const ROOT = resolve(__dirname, '../../..');
const DOCUMENTS = resolve(ROOT, '../shared/corpora/xwlb/2021');
const makeEngine = () => createEngine({ packs: bundledPacks(), parseProse });

function assertUnharmed({ faults, fixes, certain }: Outcome, least: number): void {
  assert.deepEqual(faults, []);
  assert.ok(fixes >= least && certain > 0, `${fixes} fixes, ${certain} certain`);
}

describe('fixes on mutated official sentences', () => {
  it('damage nothing: all rules', async function () {
    this.timeout(600_000);
    const sentences = sentencesOfPacks(bundledPacks());
    assertUnharmed(await damageOf({ engine: makeEngine(), sentences, seed: 2, fixes: 2000 }), 2000);
  });

  it('damage nothing: passages of documents made of official wordings', async function () {
    this.timeout(600_000);
    const { sentences, index } = documentsOfPacks(bundledPacks());
    const engine = createEngine({ packs: [], parseProse }); // records would speak first
    engine.usePassages(index);
    assertUnharmed(await damageOf({ engine, sentences, seed: 2, fixes: 500 }), 500);
  });

  it('damage nothing: passages of documents', async function () {
    if (!existsSync(DOCUMENTS)) return this.skip(); // text of others stays outside the project
    this.timeout(600_000);
    const { sentences, index } = await documentsOf(DOCUMENTS, 20);
    const engine = makeEngine();
    engine.usePassages(index);
    assertUnharmed(await damageOf({ engine, sentences, seed: 2, fixes: 150 }), 150);
  });
});

describe('the judge of damage', () => {
  const before = '他说**网络**安金（甲）。';
  const table: readonly (readonly [says: string, text: string, right: string, damage: string])[] = [
    ['a bracket', before, '他说**网络**安全（甲。', 'marks'],
    ['emphasis', before, '他说**网络安全（甲）。', 'markdown'],
    ['a blank', before, '他说**网络** 安全（甲）。', 'kept'],
    ['a radical', before, '他说**网络**安⼀（甲）。', 'characters'],
    ['a script', '他說網絡安金。', '他說網絡安国。', 'script'],
    ['the same finding', '网络安金。', '网络安金金。', 'again'],
  ];
  for (const [says, text, right, damage] of table)
    it(`sees ${says}`, async () => {
      const engine = makeEngine();
      const finding: Finding = {
        start: 0,
        end: text.length,
        text,
        rule: 'wording/fixed',
        severity: 'warning',
        message: '',
        verdict: 'wording',
        certain: false,
        record: 'r',
        replacements: [{ text: right, preferred: true }],
      };
      const check: typeof engine.check = async () => ({
        findings: [finding],
        checked: [],
        quotations: [],
        problems: [],
      });
      const { faults } = await judge({ ...engine, check }, { text, languageId: 'markdown' });
      assert.deepEqual(
        faults.map((fault) => fault.damage),
        [damage],
      );
    });
});
