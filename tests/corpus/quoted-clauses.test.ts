/** What stands in a text may be quoted: clauses of the founding texts, word for word, give no warning but for slips of theirs. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { repairLayout } from '../../server/src/engine/repair/index.ts';
import { sourceLines } from '../../server/src/engine/repair/lines.ts';
import { bundledPacks } from '../support/bundled.ts';
import { sharedFolder } from '../support/repair-figures.ts';

/**
 * Slips of the founding texts themselves: 《国家网络空间安全战略》 without 空间, words of honour inside the name of a theory, the
 * beams before the pillars (夯基垒台、立柱架梁), and 京韵大鼓 under another name.
 */
const SLIPS: ReadonlySet<string> = new Set([
  '国家网络安全战略',
  '习近平总书记新时代中国特色社会主义思想',
  '立梁架柱',
  '京剧大鼓',
]);

/** A clause, or clauses up to a stop. */
const UNITS = { clauses: /[，,。；;：！？\n]/, sentences: /[。；;！？\n]/ };
const SHORTEST = 5;

const shared = sharedFolder();
const engine = createEngine({ packs: bundledPacks(), parseProse });

/** What is found in the units of the texts, each as a quotation; the same words once. */
async function findingsIn(texts: readonly string[], border: RegExp): Promise<{ units: number; warnings: string[] }> {
  const units = new Set(
    texts
      .flatMap((text) => text.split(border))
      .map(bare)
      .filter(({ length }) => length >= SHORTEST),
  );
  const warnings: string[] = [];
  for (const unit of units) {
    const { findings } = await engine.check({ text: `会议强调，“${unit}”。`, languageId: 'plaintext' });
    for (const { severity, text, message } of findings)
      if (severity === 'warning' && !SLIPS.has(text)) warnings.push(`${unit}: ${text} (${message})`);
  }
  return { units: units.size, warnings };
}

/** Without marks of quotation, which would end the one around it. */
function bare(unit: string): string {
  return unit.replace(/[“”‘’「」『』]/g, '').trim();
}

describe('words of a text, quoted word for word', () => {
  for (const [what, border] of Object.entries(UNITS))
    it(`${what} of the founding texts draw no warning`, async function () {
      this.timeout(120_000);
      const folder = shared && join(shared, 'seeds');
      if (!folder || !existsSync(folder)) {
        console.log('      skipped: no founding texts at ../shared/seeds');
        return this.skip();
      }
      const texts = readdirSync(folder).map((name) => repaired(readFileSync(join(folder, name), 'utf8')));
      const { units, warnings } = await findingsIn(texts, border);
      assert.ok(units > 500, `${units} ${what}`);
      assert.deepEqual(warnings, []);
    });
});

/** The paragraphs of a text whose lines are wrapped. */
function repaired(text: string): string {
  return repairLayout(sourceLines(text))
    .articles.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => paragraph.text))
    .join('\n');
}
