/** The lines of formulations that come with the program: many, well formed, of nobody by name, and searched for slips. */
import assert from 'node:assert/strict';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine, formulationsOf } from '../../server/src/engine/index.ts';
import { buildRecordSet } from '../../server/src/engine/records/forms.ts';
import { linesOf } from '../../server/src/engine/records/proper-lines.ts';
import { isProof } from '../../server/src/engine/types.ts';
import { bundledPacks } from '../support/bundled.ts';

const packs = bundledPacks();
const table = formulationsOf(packs);
const lines = Array.from({ length: table.size }, (_, line) => line);

describe('the bundled lines of formulations', () => {
  it('are 5,000 and more that no record holds', () => {
    const { isProper } = linesOf(buildRecordSet(packs));
    assert.ok(lines.filter(isProper).length >= 5000, String(lines.filter(isProper).length));
  });
  it('have years, documents and a source', () => {
    for (const line of lines) {
      const { wording, uses, sources } = table.record(line);
      assert.ok(uses && uses.documents >= 3 && uses.first <= uses.last && sources.length === 1, wording);
    }
  });
  it('rest on reports and laws, two of three', () => {
    const proved = lines.filter((line) => table.record(line).sources.some(({ source }) => isProof(source.tier)));
    assert.ok(proved.length >= (2 / 3) * lines.length, `${proved.length} of ${lines.length}`);
  });
  it('name nobody', () => {
    const people = packs.flatMap(({ lexicon = [] }) =>
      lexicon.filter(({ role }) => role === 'speaker').flatMap(({ words }) => words),
    );
    const thoughts =
      /习近平(?:新时代中国特色社会主义|强军|经济|生态文明|法治|外交|文化)思想|毛泽东思想|邓小平理论|马克思(?:列宁)?主义/gu;
    for (const line of lines) {
      const { wording } = table.record(line);
      const plain = wording.replace(thoughts, '');
      assert.ok(!people.some((person) => plain.includes(person)), wording);
    }
  });
  it('give no finding in their own words', async () => {
    const text = lines
      .filter((_, i) => i % 7 === 0)
      .map((line) => `会议要求，${table.record(line).wording}。`)
      .join('\n\n');
    const { findings } = await createEngine({ packs, parseProse }).check({ text, languageId: 'markdown' });
    const own = findings.filter(({ record, severity }) => severity === 'warning' || table.byId(record ?? ''));
    assert.deepEqual(
      own.map(({ text: words, rule, record }) => `${words} ${rule} ${record}`),
      [],
    );
  });
});
