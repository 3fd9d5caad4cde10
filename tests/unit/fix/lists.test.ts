/** A fix of a list leaves every member parted from the next one, whether a mark or 和 stands between them. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import { bundledPacks } from '../../support/bundled.ts';

const MOST_MEMBERS = 5;

/** The list with a member lost, and with two in each other's place. */
function faulty(members: readonly string[]): string[][] {
  return members.flatMap((member, i) => {
    const lost = members.filter((_, k) => k !== i);
    const exchanged = i > 0 ? [members.toSpliced(i - 1, 2, member, members[i - 1] ?? '')] : [];
    return [lost, ...exchanged];
  });
}

/** Two members without anything between them, or two marks where one belongs. */
function isTorn(text: string, members: readonly string[]): boolean {
  return /[、，]{2}/.test(text) || members.some((a) => members.some((b) => a !== b && text.includes(a + b)));
}

describe('a fix of a list whose last members are joined by 和', () => {
  const lists = bundledPacks()
    .flatMap(({ records }) => records)
    .filter(({ members }) => members.length > 2 && members.length <= MOST_MEMBERS);
  it('leaves its members parted', async function () {
    this.timeout(120_000);
    const engine = createEngine({ packs: bundledPacks(), parseProse });
    let fixes = 0;
    for (const { wording, members } of lists)
      for (const list of faulty(members)) {
        const text = `坚持“${wording}”即${list.slice(0, -1).join('、')}和${list.at(-1)}。`;
        const { findings } = await engine.check({ text, languageId: 'markdown' });
        for (const { start, end, replacements } of findings)
          for (const { text: right } of replacements) {
            fixes++;
            const after = text.slice(0, start) + right + text.slice(end);
            assert.ok(!isTorn(after, members), `${text} → ${after}`);
          }
      }
    assert.ok(fixes > 100, `${fixes} fixes`);
  });
});
