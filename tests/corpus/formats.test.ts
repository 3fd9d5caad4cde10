/** Forty real broadcasts give the same findings in every format, whoever wrote the file. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfMissing, type Folder, inFolder } from '../cli/tifa.ts';
import { FORMATS, filesOf, findingsWith, type MadeDocument } from '../support/formats.ts';
import { PRINTED, type Printed } from '../support/printed.ts';
import { randomFrom } from '../unit/passages/make.ts';

const BROADCASTS = join(__dirname, '../../../shared/corpora/xwlb/2021');
const DOCUMENTS = 40;
const QUOTATIONS = 40;

describe('the findings with forty broadcasts', () => {
  const documents = existsSync(BROADCASTS) ? documentsOf(BROADCASTS) : [];
  let expected: readonly string[] = [];

  before(function () {
    if (documents.length === 0) {
      console.log('      ../shared/corpora/xwlb is not at hand: skipped');
      this.skip();
    }
    buildIfMissing();
  });

  const check = (name: string, write: (folder: Folder) => Promise<void>): Promise<void> =>
    inFolder({ 'draft.md': draftOf(documents) }, async (folder) => {
      await write(folder);
      const found = findingsWith(folder, 'corpus', 'draft.md');
      if (expected.length === 0) expected = found;
      assert.ok(expected.length >= QUOTATIONS * 0.4, `${expected.length} findings`);
      assert.deepEqual(found, expected, name);
    });

  for (const [name, format] of Object.entries(FORMATS))
    it(`are the same in ${name}`, function () {
      this.timeout(120_000);
      return check(name, async (folder) => folder.write(await filesOf('corpus', documents, format)));
    });

  for (const [name, printed] of Object.entries(PRINTED))
    it(`are the same in ${name}`, function () {
      this.timeout(300_000);
      const { program } = printed;
      if (program === undefined) {
        console.log(`      the program that writes ${name} is not there: skipped`);
        this.skip();
      }
      return check(name, (folder) => print(folder, documents, printed, program));
    });
});

/** Writes the documents as the program makes them, with the table of their metadata. */
async function print(
  folder: Folder,
  documents: readonly MadeDocument[],
  { from, ending, print }: Printed,
  program: string,
): Promise<void> {
  folder.write(await filesOf('corpus', documents, { ...from, ending }));
  folder.write(await filesOf('made', documents, from));
  const made = join(folder.path, 'made');
  await print(
    program,
    made,
    documents.map(({ name }) => name + from.ending),
  );
  for (const { name } of documents)
    folder.write({ [`corpus/${name}${ending}`]: readFileSync(join(made, name + ending)) });
  rmSync(made, { recursive: true });
}

/** Broadcasts of a year, spread over it, as plain paragraphs. */
function documentsOf(folder: string): readonly MadeDocument[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  const step = Math.floor(files.length / DOCUMENTS);
  return Array.from({ length: DOCUMENTS }, (_, i) => {
    const file = files[i * step] as string;
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
