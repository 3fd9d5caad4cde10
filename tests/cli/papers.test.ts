/** `tifa check --errata`, `--record`: the same in every form, reproducible, and nothing of a draft is ever taken for markup. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { type Element, elements, xmlOf } from '../support/xml.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const HOSTILE = 'a "b" \'c\' %41,d:e\n&<f>#?.md';
const CORPUS =
  '某某会议纪要\n2020-01-08\n\n会议强调，要坚持问题导向和效果导向相统一，把群众关心的事情办好，把基层反映的问题解决好。\n';
const FILES: Readonly<Record<string, string>> = {
  'a.md': '会议强调，“网络空间是亿万民众共同的精神家圆”。会议还说“<b>这句话</b>哪里都没有&也没有人说过”。\n',
  [HOSTILE]: '要坚持“=1+1”。会议强调，“要坚持问题导向和结果导向相统一，把群众关心的事情办好”。\n\n他说“三严三实。\n',
  'clean.md': '一切如常。\n',
  'c/a.txt': CORPUS,
};
const DRAFTS = ['a.md', HOSTILE, 'clean.md', 'gone.md'];
const CHECK = ['check', '--corpus', 'c', '--no-config', ...DRAFTS];
const PAPERS = ['e.docx', 'e.html', 'e.csv', 'r.docx', 'r.html'];
const ALL = PAPERS.flatMap((name) => [name.startsWith('e') ? '--errata' : '--record', name]);

const all = ({ text }: Element): string => text;

/** The rows of the tables of a paper, without those of heads and signatures, each cell as text. */
function rowsOfHtml(html: string): string[][] {
  const body = html.replace(/^<!DOCTYPE html>/, '').replace(/<(meta|col)([^>]*)>/g, '<$1$2/>');
  return elements(xmlOf(body), 'tr')
    .map((row) => elements(row, 'td').map(all))
    .filter((row) => row.length > 0);
}

async function rowsOfDocx(bytes: Buffer): Promise<string[][]> {
  const xml = (await (await JSZip.loadAsync(bytes)).file('word/document.xml')?.async('string')) ?? '';
  return elements(xmlOf(xml), 'w:tbl')
    .slice(0, -1)
    .flatMap((table) => elements(table, 'w:tr').slice(1))
    .map((row) => elements(row, 'w:tc').map((cell) => elements(cell, 'w:t').map(all).join('')));
}

/** RFC 4180, read by its grammar. */
function rowsOfCsv(csv: string): string[][] {
  return csv
    .replace(/^\ufeff/, '')
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) =>
      [...row.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );
}

describe('papers of tifa check', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });
  const read = ({ path }: Folder, name: string): Buffer => readFileSync(join(path, name));

  it('errata: a row for each finding, the same in every form', () =>
    inFolder(FILES, async (folder) => {
      const { code, err } = folder.tifa([...CHECK, ...ALL]);
      assert.equal(code, 2, 'one draft is not there');
      for (const name of PAPERS) assert.ok(err.includes(`已写入 ${name}\n`));
      const json = JSON.parse(folder.tifa([...CHECK, '--format', 'json']).out) as CheckReport;
      const findings = json.files.flatMap(({ findings }) => findings);
      const html = rowsOfHtml(read(folder, 'e.html').toString());
      assert.deepEqual(await rowsOfDocx(read(folder, 'e.docx')), html);
      assert.deepEqual(
        html.map(([number]) => number),
        findings.map((_, i) => String(i + 1)),
      );
      for (const [i, { text, line, replacements, source }] of findings.entries()) {
        const [, place, original, suggestion, from] = html[i] ?? [];
        assert.ok(place?.startsWith(`第 ${line} 行`));
        assert.ok(original?.replace('∧', '').includes(text));
        if (replacements[0]) assert.ok(suggestion?.startsWith(replacements[0].text));
        if (source?.title) assert.ok(from?.includes(source.title));
      }
      const [head = [], ...csv] = rowsOfCsv(read(folder, 'e.csv').toString());
      assert.equal(head.length, 13);
      assert.deepEqual(
        csv.map(([number, , , , line, column, original]) => [number, line, column, original]),
        findings.map(({ line, column, text }, i) => [String(i + 1), String(line), String(column), text]),
      );
    }));

  it('record: every quotation with its verdict, and what could not be verified, the same in every form', () =>
    inFolder(FILES, async (folder) => {
      folder.tifa([...CHECK, ...ALL]);
      const json = JSON.parse(folder.tifa([...CHECK, '--format', 'json']).out) as CheckReport;
      const quotations = json.files.flatMap(({ quotations }) => quotations);
      const html = rowsOfHtml(read(folder, 'r.html').toString());
      assert.deepEqual(await rowsOfDocx(read(folder, 'r.docx')), html);
      assert.deepEqual(
        html.slice(0, quotations.length).map(([, , words]) => words),
        quotations.map(({ text }) => text),
      );
      const open = quotations.filter(({ verdict }) => verdict === 'not-found' || verdict === 'cannot-verify');
      assert.ok(open.length > 0);
      const rest = html.slice(quotations.length);
      assert.deepEqual(
        rest.slice(0, open.length).map(([, words]) => words),
        open.map(({ text }) => text),
      );
      assert.deepEqual(rest.slice(open.length), [['gone.md', '找不到文件或文件夹：请检查路径']]);
      const page = read(folder, 'r.html').toString();
      const hashes = [FILES['a.md'], FILES[HOSTILE]].map((each) =>
        createHash('sha256')
          .update(each ?? '')
          .digest('hex')
          .slice(0, 16),
      );
      for (const hash of hashes) assert.ok(page.includes(hash));
      for (const label of ['核对人：', '复核人：', '日期：']) assert.ok(page.includes(label));
    }));

  it('the same input gives the same bytes, another time and another folder too; other packs or documents another hash', () =>
    inFolder(FILES, (folder) =>
      inFolder(FILES, (other) => {
        folder.tifa([...CHECK, ...ALL]);
        utimesSync(join(other.path, 'c/a.txt'), 1e9, 1e9);
        other.tifa([...CHECK, ...ALL]);
        for (const name of PAPERS) assert.deepEqual(read(other, name), read(folder, name), name);
        const hashIn = () => /语料[\s\S]*?摘要 ([0-9a-f]{16})/.exec(read(other, 'r.html').toString())?.[1];
        const before = hashIn();
        other.write({ 'c/a.txt': CORPUS.replace('解决好', '解决了') });
        other.tifa([...CHECK, ...ALL]);
        assert.ok(before && hashIn() !== before);
      }),
    ));

  it('HTML: no script, no address, everything escaped, and a policy that allows its own style alone', () =>
    inFolder(FILES, (folder) => {
      folder.tifa([...CHECK, ...ALL]);
      for (const name of ['e.html', 'r.html']) {
        const page = read(folder, name).toString();
        const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
        const hash = createHash('sha256').update(style).digest('base64');
        assert.ok(
          page.includes(
            `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
          ),
        );
        assert.doesNotMatch(page, /<script|<b>|<f>|\bon\w+=|style="|https?:|url\(/i);
        assert.ok(!page.includes(folder.path));
      }
      assert.ok(read(folder, 'r.html').toString().includes('&lt;b&gt;这句话&lt;/b&gt;'));
    }));

  it('CSV: a mark first, and no cell that a spreadsheet would reckon with', () =>
    inFolder(
      { 'b.md': '见“=HYPERLINK(1)。\n', '-1+1.md': '他说“三严三实。\n', '＝x.md': '他说“三严三实。\n' },
      (folder) => {
        folder.tifa(['check', 'b.md', './-1+1.md', '＝x.md', '--errata', 'e.csv']);
        const csv = read(folder, 'e.csv');
        assert.deepEqual([...csv.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
        const cells = rowsOfCsv(csv.toString()).flat();
        assert.deepEqual(
          cells.filter((each) => /^[=+\-@＝＋－＠\t\r]/.test(each)),
          [],
        );
        assert.ok(cells.includes("'-1+1.md") && cells.includes("'＝x.md"));
      },
    ));

  it('Word: parts that a reader needs, no time of today', () =>
    inFolder(FILES, async (folder) => {
      folder.tifa([...CHECK, ...ALL]);
      const zip = await JSZip.loadAsync(read(folder, 'e.docx'));
      const [types = ''] = await Promise.all(['[Content_Types].xml'].map((name) => zip.file(name)?.async('string')));
      for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) assert.ok(zip.file(part), part);
      for (const file of Object.values(zip.files)) assert.equal(file.date.getUTCFullYear(), 1980);
      assert.doesNotMatch((await zip.file('docProps/core.xml')?.async('string')) ?? 'date', /dcterms|20\d\d-/);
    }));

  it('--as-of is told, --language is that of the paper', () =>
    inFolder(FILES, (folder) => {
      folder.tifa(['check', 'a.md', '--as-of', '2021-05-06', '--language', 'en', '--record', 'r.html']);
      const page = read(folder, 'r.html').toString();
      assert.ok(page.includes('<html lang="en-US">') && page.includes('<dt>As of</dt><dd>2021-05-06</dd>'));
      assert.match(page, /Verification record/);
    }));

  it('a name without a known form, or that of a draft, is refused before anything is read', () =>
    inFolder(FILES, (folder) => {
      for (const args of [
        ['--errata', 'e.pdf'],
        ['--record', 'r.csv'],
        ['--errata', 'e'],
        ['--errata', './x/../a.md'],
        ['--errata', 'e.html', '--record', './e.html'],
      ]) {
        const { code, out, err } = folder.tifa(['check', 'a.md', ...args]);
        assert.deepEqual([code, out], [2, '']);
        assert.match(err, /^tifa: .+\n$/);
      }
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.md', HOSTILE, 'c', 'clean.md'].sort());
    }));

  it('what cannot be written is told, with exit code 2, and the report is printed all the same', () =>
    inFolder(FILES, (folder) => {
      const { code, out, err } = folder.tifa(['check', 'clean.md', '--errata', 'no/e.html', '--record', 'r.html']);
      assert.equal(code, 2);
      assert.match(err, /no\/e\.html: 没能写入：找不到文件或文件夹/);
      assert.match(out, /检查了 1 个文件/);
      assert.ok(existsSync(join(folder.path, 'r.html')));
    }));
});
