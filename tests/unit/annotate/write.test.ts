/** Copies are written beside the original, never over it, whatever name leads to it. */
import assert from 'node:assert/strict';
import { linkSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { writeAnnotated } from '../../../server/src/adapters/annotate/write.ts';
import { p, wordFile } from '../../support/word.ts';
import { testFolder } from '../import/folder.ts';
import { textOf, xmlOf } from './word.ts';

describe('writing an annotated copy', () => {
  const folder = testFolder();
  after(() => folder.remove());
  const request = (path: string, out: string) => ({
    path,
    out,
    text: '甲乙',
    date: new Date('2024-05-06T07:08:09.123Z'),
    remarks: [{ start: 0, end: 1, lines: ['一', '二'] }],
    corrections: [{ start: 1, end: 2, replacement: '丙' }],
  });

  it('says what was written, and leaves nothing else behind', async () => {
    const original = await wordFile(p('甲乙'));
    const path = folder.write('a.docx', original);
    const out = join(folder.path, 'out.docx');
    assert.deepEqual(await writeAnnotated(request(path, out)), { comments: 1, tracked: 1 });
    assert.deepEqual(await textOf(readFileSync(out)), ['甲丙']);
    const comments = await xmlOf(readFileSync(out), 'word/comments.xml');
    assert.match(comments, /w:author="提法 Tifa" w:date="2024-05-06T07:08:09Z" w:initials="提法"/);
    assert.equal(comments.match(/<w:p>/g)?.length, 2);
    assert.ok(readFileSync(path).equals(original));
    assert.deepEqual(readdirSync(folder.path), ['a.docx', 'out.docx']);
    assert.deepEqual(
      await writeAnnotated(request(path, out)),
      { comments: 1, tracked: 1 },
      'an older copy is replaced',
    );
  });

  it('refuses the original by any name', async () => {
    const path = folder.write('b.docx', await wordFile(p('甲乙')));
    symlinkSync(path, join(folder.path, 'link.docx'));
    linkSync(path, join(folder.path, 'hard.docx'));
    symlinkSync(folder.path, join(folder.path, 'loop'));
    for (const out of [
      path,
      ...['link.docx', 'hard.docx', 'loop/b.docx', './b.docx'].map((name) => join(folder.path, name)),
    ])
      assert.match(String(await writeAnnotated(request(path, out))), /原件/, out);
  });

  it('says why nothing was written', async () => {
    const path = folder.write('c.docx', await wordFile(p('甲乙')));
    const broken = folder.write('broken.docx', readFileSync(path).subarray(0, 200));
    const rows: readonly (readonly [path: string, out: string, reason: RegExp])[] = [
      [path, join(folder.path, 'none/out.docx'), /找不到/],
      [join(folder.path, 'none.docx'), join(folder.path, 'out2.docx'), /找不到/],
      [broken, join(folder.path, 'out2.docx'), /损坏/],
      [folder.write('d.docx', '文字'), join(folder.path, 'out2.docx'), /另存为/],
    ];
    for (const [from, out, reason] of rows) assert.match(String(await writeAnnotated(request(from, out))), reason);
    assert.ok(!readdirSync(folder.path).some((name) => name.startsWith('.tifa') || name === 'out2.docx'));
  });
});
