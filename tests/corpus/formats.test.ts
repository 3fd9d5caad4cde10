/** A month of real broadcasts gives the same findings in every format. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfMissing, inFolder } from '../cli/tifa.ts';
import { FORMATS, filesOf, findingsWith, type MadeDocument } from '../support/formats.ts';
import { randomFrom } from '../unit/passages/make.ts';

const MONTH = '2021-03';
const BROADCASTS = join(__dirname, '../../../shared/corpora/xwlb/2021');
const QUOTATIONS = 40;

describe('the findings with a month of broadcasts', () => {
  it('are the same in every format', async function () {
    if (!existsSync(BROADCASTS)) {
      console.log('      ../shared/corpora/xwlb is not at hand: skipped');
      this.skip();
    }
    this.timeout(120_000);
    buildIfMissing();
    const documents = monthOf(BROADCASTS);
    await inFolder({ 'draft.md': draftOf(documents) }, async (folder) => {
      const findings = new Map<string, readonly string[]>();
      for (const [name, format] of Object.entries(FORMATS)) {
        folder.write(await filesOf(name, documents, format));
        findings.set(name, findingsWith(folder, name, 'draft.md'));
      }
      const [[, expected = []] = [], ...others] = findings;
      assert.ok(expected.length >= QUOTATIONS * 0.4, `${expected.length} findings`);
      for (const [name, found] of others) assert.deepEqual(found, expected, name);
    });
  });
});

/** The broadcasts of the month as plain paragraphs. */
function monthOf(folder: string): readonly MadeDocument[] {
  const files = readdirSync(folder).filter((file) => file.startsWith(MONTH) && file.endsWith('.md'));
  return files.map((file) => {
    const name = file.replace('.md', '');
    const body = readFileSync(join(folder, file), 'utf8').replace(/^---\n.*?\n---\n/s, '');
    const paragraphs = body.split('\n').flatMap((line) => line.replace(/^#+ /, '').trim() || []);
    return { name, metadata: { title: `新闻联播 ${name}`, date: name, tier: 'media' }, paragraphs };
  });
}

/** Sentences with quotations of the month; every other one has a character that is not in the source. */
function draftOf(documents: readonly MadeDocument[]): string {
  const random = randomFrom(20210301);
  const sentences = documents.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((text) => text.match(/(?<=[。！？])[^。！？“”《》（）]{16,60}(?=[。！？])/gu) ?? []),
  );
  assert.ok(sentences.length > QUOTATIONS);
  return Array.from({ length: QUOTATIONS }, (_, i) => {
    const sentence = sentences[random(sentences.length)] ?? '';
    return `报道指出，“${i % 2 === 0 ? sentence : damaged(sentence, random)}”。\n`;
  }).join('\n');
}

function damaged(sentence: string, random: (below: number) => number): string {
  const places = [...sentence.matchAll(/\p{Script=Han}/gu)].slice(2, -2);
  const at = places[random(places.length)]?.index ?? 0;
  const other = sentence.charAt(at) === '新' ? '旧' : '新';
  return sentence.slice(0, at) + other + sentence.slice(at + 1);
}
