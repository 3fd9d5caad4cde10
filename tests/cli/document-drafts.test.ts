/** `tifa check` with drafts that are no text: findings by paragraph, page and characters; nothing is clean that was not read. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { encode } from 'iconv-lite';
import type { CheckReport, FileReport } from '../../server/src/cli/report.ts';
import { docOf } from '../support/documents/doc.ts';
import { odtOf, odtParagraphs } from '../support/documents/odt.ts';
import { ofdOf, ofdPages } from '../support/documents/ofd.ts';
import { oleOf } from '../support/documents/ole.ts';
import { rtfOf } from '../support/documents/rtf.ts';
import { pdfOf } from '../support/pdf.ts';
import { r, wordFile } from '../support/word.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

/** The same draft in every format: no paragraph ends in the middle of a sentence, one is longer than a line. */
const DRAFT = [
  '关于加强网络安全工作的通知',
  '各有关单位：',
  '习近平总书记指出，“没有网络安全就没有国家安金，没有信息化就没有现代化”。各单位要切实提高认识，加强组织领导，结合实际认真抓好贯彻落实。',
  '要牢固树立“四个意识”，坚定“四个自信”，做到“两个维护”。',
  '会议强调，“过不了互联网这一关，就过不了长期执政这一观”。',
  '样例办公室',
  '2024年5月6日',
];
const HTML = `<!doctype html><html><head><meta charset="utf-8"></head><body>${DRAFT.map((text) => `<p>　　${text}</p>`).join('\n')}</body></html>`;
const PAGE = { columns: 28, rows: 30, indent: 2, numbered: true } as const;

const FORMATS: Readonly<Record<string, () => string | Uint8Array | Promise<Uint8Array>>> = {
  'a.docx': () => Packer.toBuffer(new Document({ sections: [{ children: DRAFT.map((text) => new Paragraph(text)) }] })),
  'a.doc': () => docOf({ body: [DRAFT.join('\r')] }),
  'a.wps': () => docOf({ body: [DRAFT.join('\r')] }),
  'a.rtf': () => rtfOf(DRAFT),
  'a.odt': () => odtOf(odtParagraphs(DRAFT)),
  'a.ofd': () => ofdOf({ pages: ofdPages(DRAFT) }),
  'a.pdf': () => pdfOf(DRAFT, PAGE),
  'a.html': () => HTML,
  'gbk.html': () => encode(HTML, 'gb18030'),
};

function check(folder: Folder, ...args: readonly string[]): CheckReport & { readonly code: number | null } {
  const { code, out, err } = folder.tifa(['check', '--format', 'json', ...args]);
  assert.ok(out !== '', err);
  return { ...(JSON.parse(out) as CheckReport), code };
}

/** What must not differ between formats. */
function said({ findings, quotations }: FileReport): readonly unknown[] {
  const of = (each: FileReport['findings'][number] | FileReport['quotations'][number]) => {
    const { page, line, ...rest } = each;
    return rest;
  };
  return [findings.map(of), quotations.map(of)];
}

describe('a draft as a document', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('has the same findings in every format, to the character', async () => {
    const made = await Promise.all(Object.entries(FORMATS).map(async ([name, make]) => [name, await make()] as const));
    await inFolder(
      { ...Object.fromEntries(made), 'a.txt': DRAFT.join('\n\n'), 'gbk.txt': encode(DRAFT.join('\r\n\r\n'), 'gbk') },
      (folder) => {
        const { files, code } = check(folder, '.');
        assert.equal(code, 1);
        assert.deepEqual(
          files.map(({ path }) => path),
          [...Object.keys(FORMATS), 'a.txt', 'gbk.txt'].sort(),
        );
        const text = files.find(({ path }) => path === 'a.txt');
        const [first, second] = text?.findings ?? [];
        assert.deepEqual([first?.line, first?.rule, second?.line], [5, 'quotations/misquote', 9]);
        assert.equal(text?.extracted, undefined);
        for (const file of files.filter(({ extracted }) => extracted)) {
          assert.deepEqual(file.problems, [], file.path);
          assert.deepEqual(
            file.findings.map(({ paragraph }) => paragraph),
            [3, 5],
            file.path,
          );
          const without = said(file).map((list) =>
            (list as readonly object[]).map((each) => ({ ...each, paragraph: undefined })),
          );
          const expected = said(text as FileReport).map((list) =>
            (list as readonly object[]).map((each) => ({ ...each, paragraph: undefined })),
          );
          assert.deepEqual(without, expected, file.path);
        }
        assert.equal(files.filter(({ extracted }) => extracted).length, Object.keys(FORMATS).length);
      },
    );
  });

  it('tells page, paragraph and character', async () => {
    const files = {
      'a.ofd': await ofdOf({ pages: ofdPages(DRAFT, 28, 3) }),
      'b.doc': docOf({ body: [DRAFT.join('\r\r')] }),
      'c.pdf': pdfOf(DRAFT, { ...PAGE, rows: 3, numbered: false }),
    };
    await inFolder(files, (folder) => {
      const [ofd, doc, pdf] = check(folder, 'a.ofd', 'b.doc', 'c.pdf').files;
      const places = (file: FileReport | undefined) =>
        file?.findings.map(({ page, paragraph, column, text }) => [
          page,
          paragraph,
          column === (DRAFT[(paragraph ?? 1) - 1] ?? '').indexOf(text) + 1,
        ]);
      assert.deepEqual(places(ofd), [
        [1, 3, true],
        [3, 5, true],
      ]);
      assert.deepEqual(places(doc), [
        [undefined, 3, true],
        [undefined, 5, true],
      ]);
      assert.deepEqual(places(pdf), [
        [1, 3, true],
        [3, 5, true],
      ]);
      const { out } = folder.tifa(['check', 'a.ofd', 'b.doc']);
      assert.match(out, /^a\.ofd:第3页第5段第\d+字 /m);
      assert.match(out, /^b\.doc:第5段第\d+字 /m);
    });
  });

  it('is not clean where it was not read', async () => {
    const scan = await ofdOf({ pages: [[]] });
    await inFolder(
      {
        'd/a.md': '无事。\n',
        'd/scan.ofd': scan,
        'd/t.et': oleOf({ Workbook: Buffer.alloc(5000) }),
        'd/no.docx': 'x',
        'd/p.png': 'x',
      },
      (folder) => {
        const { code, files, summary } = check(folder, 'd');
        assert.equal(code, 2);
        assert.deepEqual(
          files.map(({ path, problems }) => [path, problems.length]),
          [
            ['d/a.md', 0],
            ['d/no.docx', 1],
            ['d/scan.ofd', 1],
            ['d/t.et', 1],
          ],
        );
        assert.equal(summary.problems, 3);
        assert.match(folder.tifa(['check', 'd/scan.ofd']).err, /^tifa: d\/scan\.ofd: 没有文字/);
        assert.match(folder.tifa(['check', 'd/p.png']).err, /是图片/);
      },
    );
  });

  it('is known by its bytes', () =>
    inFolder(
      {
        'a.txt': docOf({ body: ['会议指出，“没有网络安全就没有国家安金”。'] }),
        'b.doc': '会议指出，“没有网络安全就没有国家安金”。\n',
      },
      (folder) => {
        const { files } = check(folder, 'a.txt', 'b.doc');
        assert.deepEqual(
          files.map(({ extracted, findings }) => [extracted, findings.length]),
          [
            [true, 1],
            [undefined, 1],
          ],
        );
      },
    ));

  it('is read as if its open changes were accepted, which is told and no failure', async () => {
    const change = 'w:id="7" w:author="甲" w:date="2024-01-01T00:00:00Z"';
    const body = `<w:p>${r('坚持')}<w:del ${change}><w:r><w:delText>删</w:delText></w:r></w:del><w:ins ${change}>${r('统筹兼顾')}</w:ins></w:p>`;
    await inFolder({ 'a.docx': await wordFile(body), 'b.rtf': '{\\rtf1\\ansi a{\\deleted b}}' }, (folder) => {
      const { code, files, summary } = check(folder, 'a.docx', 'b.rtf');
      assert.deepEqual([code, summary.problems], [0, 0]);
      const message = (n: number) => `有 ${n} 处修订尚未接受或拒绝，按接受后的文字读取。`;
      assert.deepEqual(
        files.map(({ problems, notes }) => [problems, notes]),
        [
          [[], [{ message: message(2), path: 'a.docx' }]],
          [[], [{ message: message(1), path: 'b.rtf' }]],
        ],
      );
      assert.equal(folder.tifa(['check', 'a.docx']).err, `tifa: a.docx: ${message(2)}\n`);
      const sarif = JSON.parse(folder.tifa(['check', '--format', 'sarif', 'a.docx']).out);
      const [invocation] = sarif.runs[0].invocations;
      assert.equal(invocation.executionSuccessful, true);
      assert.equal(invocation.toolExecutionNotifications[0].level, 'note');
      assert.match(folder.tifa(['check', '--format', 'github', 'a.docx']).out, /^::notice file=a\.docx::有 2 处/m);
      assert.match(folder.tifa(['check', '--format', 'junit', 'a.docx']).out, /tests="1" failures="0" errors="0"/);
      const { code: written } = folder.tifa(['check', 'a.docx', '--record', 'r.html']);
      assert.equal(written, 0);
      assert.match(readFileSync(join(folder.path, 'r.html'), 'utf8'), /修订尚未接受或拒绝/);
    });
  });
});
