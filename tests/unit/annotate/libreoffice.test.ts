/** Annotated copies are opened by another office program: it has the same text, all the comments, and the changes. */
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { p, r, wordFile } from '../../support/word.ts';
import { testFolder } from '../import/folder.ts';
import { type Asked, annotate, SIGNATURE, textOf } from './word.ts';

const change = 'w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z"';
const separators = ['separator', 'continuationSeparator']
  .map((name, i) => `<w:footnote w:type="${name}" w:id="${i}"><w:p><w:r><w:${name}/></w:r></w:p></w:footnote>`)
  .join('');
const NOTES = { footnotes: `${separators}<w:footnote w:id="2">${p('注中有错字')}</w:footnote>` };
const TABLE = `<w:tbl><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid><w:tr><w:tc>${p('单元格中的错字')}</w:tc></w:tr></w:tbl>`;
const BODY = [
  p('关于加强网络安全工作的通知'),
  `<w:p>${r('没有网络', '<w:b/>')}${r('安金就没有国家安全')}<w:ins ${change}>${r('，没有信息化')}</w:ins>${r('就没有现代化。')}</w:p>`,
  `<w:p>${r('带脚注的一段')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
  TABLE,
  p('末段。'),
].join('');
const WRONG: readonly (readonly [words: string, right: string])[] = [
  ['网络安金', '网络安全'],
  ['没有信息化', '没有数字化'],
  ['注中有错字', '注中有别字'],
  ['中的错字', '中的别字'],
  ['末段', '末尾'],
];

describe('LibreOffice opens the copies', () => {
  const folder = testFolder();
  after(() => folder.remove());
  /** Converts files of the folder; LibreOffice keeps what it needs for itself there. */
  const converted = (format: string, ...names: readonly string[]): string[] => {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder.path, 'profile')).href}`;
    const files = names.map((name) => join(folder.path, name));
    execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', folder.path, ...files], {
      stdio: 'ignore',
    });
    const ending = format.split(':')[0] ?? '';
    return names.map((name) => readFileSync(join(folder.path, name.replace(/docx$/, ending)), 'utf8'));
  };

  it('with the same text, comments and changes', async function () {
    if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).status !== 0) {
      console.log('      skipped: LibreOffice (soffice) is not installed');
      this.skip();
    }
    this.timeout(240_000);
    const original = await wordFile(BODY, NOTES);
    const text = (await textOf(original)).join('\n\n');
    const asked = WRONG.map(([words, put]): Asked & { readonly put: string } => {
      const start = text.indexOf(words);
      return { start, end: start + words.length, says: `${words}应为${put}`, put };
    });
    folder.write('original.docx', original);
    folder.write(
      'comments.docx',
      (
        await annotate(
          original,
          asked.map(({ put, ...each }) => each),
        )
      ).bytes,
    );
    folder.write('changes.docx', (await annotate(original, asked)).bytes);
    const [before, after] = converted('txt:Text (encoded):UTF8', 'original.docx', 'comments.docx');
    assert.match(before ?? '', /没有网络安金就没有国家安全，没有信息化就没有现代化。/);
    assert.equal(after, before);
    const [commented = '', changed = ''] = converted('fodt', 'comments.docx', 'changes.docx');
    for (const copy of [commented, changed]) {
      const comments = [...copy.matchAll(/<office:annotation .*?<\/office:annotation>/gs)].map(([each]) => each);
      assert.equal(comments.length, asked.length);
      assert.ok(comments.every((each) => each.includes(`<dc:creator>${SIGNATURE.author}</dc:creator>`)));
      for (const { says = '' } of asked)
        assert.ok(
          comments.some((each) => each.includes(says)),
          says,
        );
    }
    const regions = [...changed.matchAll(/<text:changed-region .*?<\/text:changed-region>/gs)].map(([each]) => each);
    const own = regions.filter((each) => each.includes(SIGNATURE.author));
    const [deletions, insertions] = ['deletion', 'insertion'].map((kind) =>
      own.filter((each) => each.includes(`<text:${kind}>`)),
    );
    assert.ok((deletions?.length ?? 0) >= asked.length, `${deletions?.length} deletions`);
    assert.ok((insertions?.length ?? 0) >= asked.length, `${insertions?.length} insertions`);
    assert.ok(regions.some((each) => each.includes('<dc:creator>甲</dc:creator>')));
  });
});
