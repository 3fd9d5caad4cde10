/** Hostile and broken files: each is skipped with its reason, in bounded time, and the next file is read. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, openSync, symlinkSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import {
  type Importer,
  type ImportOptions,
  listCorpus,
  openImporter,
} from '../../../server/src/adapters/import/index.ts';
import { seenAt } from '../../../server/src/adapters/regular.ts';
import { docOf } from '../../support/documents/doc.ts';
import { odtContent } from '../../support/documents/odt.ts';
import { ofdOf } from '../../support/documents/ofd.ts';
import { oleOf } from '../../support/documents/ole.ts';
import { pdfOf } from '../../support/pdf.ts';
import { unprivileged } from '../../support/unprivileged.ts';
import { testFolder, texts } from './folder.ts';

const GOOD = '各单位要高度重视样例工作，切实加强组织领导。';
const LAYOUT = { columns: 20, rows: 20, indent: 2, numbered: false };

function zip(parts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const container = new JSZip();
  for (const [name, content] of Object.entries(parts)) container.file(name, content);
  return container.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

const DOCUMENT = 'word/document.xml';
const encryptedPdf = (): Uint8Array => {
  const source = Buffer.from(pdfOf([GOOD], LAYOUT)).toString('latin1');
  const key = '00'.repeat(32);
  const dictionary = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}> /U <${key}> /P -4 >> /ID [<${'00'.repeat(16)}> <${'00'.repeat(16)}>]`;
  return Buffer.from(source.replace('/Info 5 0 R', `/Info 5 0 R ${dictionary}`), 'latin1');
};

interface Case {
  readonly name: string;
  readonly content: () => Uint8Array | string | Promise<Uint8Array>;
  readonly reason: RegExp;
  readonly limits?: ImportOptions['limits'];
}

const CASES: Readonly<Record<string, Case>> = {
  'a zip bomb that says its size': {
    name: 'bomb.docx',
    content: () => zip({ [DOCUMENT]: '0'.repeat(20_000_000) }),
    reason: /压缩炸弹/,
    limits: { unpackedBytes: 10_000_000 },
  },
  'a zip bomb that lies about its size': {
    name: 'liar.docx',
    content: async () => {
      const bytes = Buffer.from(await zip({ [DOCUMENT]: '0'.repeat(20_000_000) }));
      for (let at = bytes.indexOf('PK\u0001\u0002'); at >= 0; at = bytes.indexOf('PK\u0001\u0002', at + 4))
        bytes.writeUInt32LE(1000, at + 24);
      return bytes;
    },
    reason: /无法读取|损坏|压缩炸弹/,
    limits: { unpackedBytes: 10_000_000 },
  },
  'a container of very many parts': {
    name: 'parts.docx',
    content: () => zip(Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`a/${i}.bin`, '']))),
    reason: /压缩炸弹/,
  },
  'an encrypted docx': {
    name: 'locked.docx',
    content: () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4096)]),
    reason: /已加密/,
  },
  'a document under a password': {
    name: 'locked.docx',
    content: () => oleOf({ EncryptionInfo: Buffer.alloc(100), EncryptedPackage: Buffer.alloc(5000) }),
    reason: /已加密/,
  },
  'a .doc under a password': {
    name: 'locked.doc',
    content: () => docOf({ body: [GOOD] }, { encrypted: true }),
    reason: /已加密/,
  },
  'a .doc of Word 95': {
    name: 'old.doc',
    content: () => docOf({ body: [GOOD] }, { version: 0x65 }),
    reason: /Word 95/,
  },
  'a truncated .doc': { name: 'cut.doc', content: () => docOf({ body: [GOOD] }).subarray(0, 3000), reason: /损坏/ },
  'a .doc whose sectors go in a circle': {
    name: 'circle.doc',
    content: () => {
      const bytes = docOf({ body: [GOOD.repeat(200)] });
      const table = (bytes.readUInt32LE(76) + 1) * 512;
      bytes.writeUInt32LE(1, table); // 0 → 1 → 0
      bytes.writeUInt32LE(0, table + 4);
      return bytes;
    },
    reason: /损坏/,
  },
  'a .doc of random bytes': {
    name: 'noise.doc',
    content: () => {
      const bytes = docOf({ body: [GOOD.repeat(50)] });
      for (let at = 600; at < bytes.length; at++) bytes[at] = (at * 7919 + (at >> 3)) % 256;
      return bytes;
    },
    reason: /损坏/,
  },
  'a spreadsheet of OLE': { name: 'a.et', content: () => oleOf({ Workbook: Buffer.alloc(5000) }), reason: /电子表格/ },
  'a spreadsheet of OLE that is named .wps': {
    name: 'a.wps',
    content: () => oleOf({ Book: Buffer.alloc(5000) }),
    reason: /电子表格/,
  },
  'a presentation of OLE': {
    name: 'a.ppt',
    content: () => oleOf({ 'PowerPoint Document': Buffer.alloc(5000) }),
    reason: /演示文稿/,
  },
  'another OLE file': { name: 'a.doc', content: () => oleOf({ Contents: Buffer.alloc(5000) }), reason: /OLE/ },
  'a spreadsheet of XML': {
    name: 'a.xlsx',
    content: () => zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
    reason: /电子表格/,
  },
  'a presentation of XML': {
    name: 'a.pptx',
    content: () => zip({ 'ppt/presentation.xml': '<p/>' }),
    reason: /演示文稿/,
  },
  'a spreadsheet of OpenDocument': {
    name: 'a.ods',
    content: () => zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' }),
    reason: /电子表格/,
  },
  'an archive': { name: 'a.zip', content: () => zip({ 'a.txt': GOOD }), reason: /压缩包/ },
  'a picture': { name: 'a.png', content: () => Buffer.from('89504e470d0a1a0a', 'hex'), reason: /图片/ },
  'a picture that is named .pdf': { name: 'a.pdf', content: () => Buffer.from('ffd8ffe0', 'hex'), reason: /图片/ },
  'a web page in one file that is named .doc': {
    name: 'a.doc',
    content: () => `MIME-Version: 1.0\n\n${GOOD}`,
    reason: /\.mht/,
  },
  'a web page in one file, of Chromium': {
    name: 'a.mht',
    content: () => `From: <Saved by Blink>\nContent-Type: multipart/related;\n\n${GOOD}`,
    reason: /\.mht/,
  },
  'a web page in one file, of Internet Explorer, as text': {
    name: 'a.txt',
    content: () => `From: "Saved by Windows Internet Explorer 11"\n\n${GOOD}`,
    reason: /\.mht/,
  },
  'a web page in one file, by its ending': { name: 'a.mhtml', content: () => GOOD, reason: /\.mht/ },
  'Word 2003 as one XML file': {
    name: 'a.xml',
    content: () =>
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument><w:t>${GOOD}</w:t></w:wordDocument>`,
    reason: /\.docx/,
  },
  'Word 2003 as one XML file that is named .doc, in UTF-16': {
    name: 'a.doc',
    content: () => Buffer.from(`\ufeff<?xml version="1.0"?><wordDocument><t>${GOOD}</t></wordDocument>`, 'utf16le'),
    reason: /\.docx/,
  },
  'Word as a package in one XML file': {
    name: 'a.xml',
    content: () => `<?xml version="1.0"?><pkg:package><pkg:part>${GOOD}</pkg:part></pkg:package>`,
    reason: /\.docx/,
  },
  'a spreadsheet as one XML file': {
    name: 'a.xls',
    content: () =>
      `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Data>${GOOD}</Data></Workbook>`,
    reason: /电子表格/,
  },
  'CEB by its bytes': { name: 'a.pdf', content: () => `Founder CEB 3.0\u0000${GOOD}`, reason: /CEB/ },
  'CEB by its ending': { name: 'a.ceb', content: () => Buffer.from('000102030405', 'hex'), reason: /CEB/ },
  'CEBX, which is a container': { name: 'a.cebx', content: () => zip({ 'a.xml': '<a/>' }), reason: /CEB/ },
  'XML nested too deeply': {
    name: 'a.xml',
    content: () => `<?xml version="1.0"?>${'<a>'.repeat(100_000)}${GOOD}`,
    reason: /过深/,
  },
  'RTF nested too deeply': { name: 'a.rtf', content: () => `{\\rtf1${'{'.repeat(1_000_000)}${GOOD}`, reason: /过深/ },
  'RTF with a picture that claims 2 GB': {
    name: 'bin.rtf',
    content: () => `{\\rtf1 {\\pict\\bin2147483647 ${GOOD}`,
    reason: /没有可收录的文字/,
  },
  'RTF that was cut in a control word': {
    name: 'cut.rtf',
    content: () => "{\\rtf1\\ansi{\\fonttbl{\\f0\\'",
    reason: /没有可收录的文字/,
  },
  'an OFD bomb': {
    name: 'bomb.ofd',
    content: () => zip({ 'OFD.xml': '0'.repeat(20_000_000) }),
    reason: /压缩炸弹/,
    limits: { unpackedBytes: 10_000_000 },
  },
  'a truncated OFD': {
    name: 'cut.ofd',
    content: async () => (await ofdOf({ pages: [[{ text: GOOD, x: 1, y: 1 }]] })).subarray(0, 500),
    reason: /损坏/,
  },
  'an OFD of very many parts': {
    name: 'parts.ofd',
    content: () =>
      zip({ 'OFD.xml': '<OFD/>', ...Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`a/${i}.xml`, ''])) }),
    reason: /压缩炸弹/,
  },
  'an OFD without text': { name: 'scan.ofd', content: () => ofdOf({ pages: [[]] }), reason: /没有文字/ },
  'an OFD whose pages are not there': {
    name: 'lost.ofd',
    content: () =>
      zip({
        'OFD.xml': '<OFD><DocRoot>../../D.xml</DocRoot><DocRoot>none.xml</DocRoot></OFD>',
        'D.xml': '<Document><Page BaseLoc="D.xml"/><Page BaseLoc="x.xml"/></Document>',
      }),
    reason: /没有文字/,
  },
  'an OFD of a million steps': {
    name: 'steps.ofd',
    content: () =>
      ofdOf({
        pages: [[{ text: '字', x: 1, y: 1, code: 'DeltaX="g 999999999 1"' }]],
        parts: { 'Doc_0/Pages/Page_0/Content.xml': '<a' },
      }),
    reason: /没有文字/,
  },
  'an OFD under a password': {
    name: 'locked.ofd',
    content: () => zip({ 'Encryptions.xml': '<a/>' }),
    reason: /已加密/,
  },
  'an ODT under a password': {
    name: 'locked.odt',
    content: () =>
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>',
        'content.xml': 'x',
      }),
    reason: /已加密/,
  },
  'an ODT bomb of blanks': {
    name: 'blanks.odt',
    content: () =>
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': odtContent(`<text:p>${'<text:s text:c="999999999"/>'.repeat(1000)}</text:p>`),
      }),
    reason: /没有可收录的文字/,
  },
  'an ODT nested too deeply': {
    name: 'deep.odt',
    content: () =>
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': odtContent('<text:span>'.repeat(100_000)),
      }),
    reason: /过深/,
  },
  'a zip that is no docx': { name: 'other.docx', content: () => zip({ 'a.xml': '<a/>' }), reason: /不是 Word 文档/ },
  'a truncated docx': {
    name: 'cut.docx',
    content: async () => (await zip({ [DOCUMENT]: GOOD.repeat(1000) })).slice(0, 300),
    reason: /损坏/,
  },
  'an encrypted pdf': { name: 'locked.pdf', content: encryptedPdf, reason: /已加密/ },
  'a truncated pdf': {
    name: 'cut.pdf',
    content: () => pdfOf([GOOD], LAYOUT).slice(0, 60),
    reason: /截断|损坏/,
  },
  'a pdf without text': { name: 'scan.pdf', content: () => pdfOf([], LAYOUT), reason: /没有文字层|损坏/ },
  'an empty pdf': { name: 'empty.pdf', content: () => '', reason: /PDF|损坏/ },
  'binary with a .txt name': {
    name: 'binary.txt',
    content: () => Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
    reason: /不是文本文件/,
  },
  'binary with an .html name': { name: 'binary.html', content: () => Buffer.alloc(5000), reason: /二进制/ },
  'a line that is too long': {
    name: 'line.txt',
    content: () => '长'.repeat(2000),
    reason: /单行超过 1000 字/,
    limits: { lineLength: 1000 },
  },
  'a page nested too deeply': {
    name: 'deep.html',
    content: () => '<div>'.repeat(100_000),
    reason: /嵌套过深/,
  },
  'an unknown type': { name: 'a.xyz', content: () => GOOD, reason: /不支持的文件类型/ },
  'an empty file': { name: 'nothing.txt', content: () => '', reason: /没有可收录的文字/ },
};

describe('hostile files', () => {
  const folder = testFolder();
  /** One importer for all files with the same limits: it must outlive every one of them. */
  const importers = new Map<string, Importer>();
  const importerWith = (limits: ImportOptions['limits'] = {}): Importer => {
    const key = JSON.stringify(limits);
    const importer = importers.get(key) ?? openImporter({ limits });
    importers.set(key, importer);
    return importer;
  };
  after(async () => {
    for (const importer of importers.values()) await importer.close();
    folder.remove();
  });

  for (const [what, { name, content, reason, limits }] of Object.entries(CASES))
    it(what, async () => {
      const importer = importerWith(limits);
      const path = folder.write(name, await content());
      const bad = await importer.importFile(path);
      assert.deepEqual(bad.documents, []);
      assert.equal(bad.problems[0]?.path, path);
      assert.match(bad.problems[0]?.message ?? '', reason);
      const good = await importer.importFile(folder.write('good.html', `<p>${GOOD}</p>`));
      assert.deepEqual(texts(good), [GOOD]);
    });

  it('a file of 300 MB is not even opened', async () => {
    const path = folder.write('huge.txt', '');
    truncateSync(path, 300 * 2 ** 20);
    const importer = openImporter();
    assert.match((await importer.importFile(path)).problems[0]?.message ?? '', /文件过大（300 MB/);
    await importer.close();
  });

  it('a line of 300 MB in a .jsonl costs no memory, the lines around it are read', async () => {
    const path = folder.write('line.jsonl', `${JSON.stringify({ text: GOOD })}\n`);
    truncateSync(path, 300 * 2 ** 20);
    writeSync(openSync(path, 'a'), `\n${JSON.stringify({ text: GOOD })}`);
    const importer = openImporter({ limits: { jsonlBytes: 2 ** 30 } });
    const before = process.memoryUsage().rss;
    const { documents, problems } = await importer.importFile(path);
    assert.equal(documents.length, 2);
    assert.match(problems[0]?.message ?? '', /超过/);
    assert.ok(process.memoryUsage().rss - before < 150 * 2 ** 20);
    await importer.close();
  });

  it('a file over the deadline is given up and the next one is read', async () => {
    const importer = openImporter({ limits: { deadline: 1 } });
    const slow = await importer.importFile(folder.write('slow.pdf', pdfOf([GOOD], LAYOUT)));
    assert.match(slow.problems[0]?.message ?? '', /秒，已跳过/);
    await importer.close();
    const patient = openImporter();
    assert.deepEqual(texts(await patient.importFile(join(folder.path, 'slow.pdf'))), [GOOD]);
    await patient.close();
  });

  it('a pipe is not opened', async function () {
    if (process.platform === 'win32') this.skip();
    const path = join(folder.path, 'pipe.txt');
    execFileSync('mkfifo', [path]);
    const importer = openImporter();
    assert.match((await importer.importFile(path)).problems[0]?.message ?? '', /不是普通文件/);
    await importer.close();
  });
});

describe('a question about a file', () => {
  const folder = testFolder();
  after(folder.remove);

  it('has an answer wherever it is', async () => {
    folder.write('no/a.txt', GOOD);
    chmodSync(folder.path, 0o755);
    chmodSync(join(folder.path, 'no'), 0o444);
    symlinkSync('circle', join(folder.path, 'circle'));
    const names = ['no/a.txt', 'circle', 'circle/a', 'x'.repeat(300), 'a\0b', 'none'];
    const seen = await unprivileged(async () => names.map((name) => seenAt(join(folder.path, name))));
    chmodSync(join(folder.path, 'no'), 0o755);
    assert.deepEqual(seen, process.platform === 'win32' ? seen : names.map(() => undefined));
  });
});

describe('listing a folder', () => {
  const folder = testFolder();
  const outside = testFolder();
  after(() => {
    folder.remove();
    outside.remove();
  });
  before(() => {
    for (const name of ['b/2.md', 'a.txt', 'b/1.docx', 'b/picture.png', '.hidden/x.txt', 'drafts/y.txt', '中.pdf'])
      folder.write(name, GOOD);
    outside.write('secret.txt', GOOD);
    symlinkSync(folder.path, join(folder.path, 'loop'));
    symlinkSync(outside.path, join(folder.path, 'escape'));
    symlinkSync(join(outside.path, 'secret.txt'), join(folder.path, 'secret.txt'));
    symlinkSync(join(folder.path, 'nowhere.txt'), join(folder.path, 'dangling.txt'));
    symlinkSync(join(folder.path, 'self.txt'), join(folder.path, 'self.txt'));
  });
  const names = (paths: readonly string[]): string[] => paths.map((path) => path.slice(folder.path.length + 1));

  it('gives documents and what is told of as not read in order, without hidden and excluded ones', async () => {
    const { files } = await listCorpus(folder.path, { exclude: ['drafts/'] });
    assert.deepEqual(names(files), ['a.txt', 'b/1.docx', 'b/2.md', 'b/picture.png', '中.pdf']);
  });

  it('leaves out metadata beside a document and the pictures of a saved page', async () => {
    const other = testFolder();
    for (const name of ['1.docx', '1.docx.json', '2.json', 'p.html', 'p_files/a.png', 'p_files/b.txt', 'c.lock'])
      other.write(name, GOOD);
    const { files, others } = await listCorpus(other.path);
    const short = (paths: readonly string[]): string[] => paths.map((path) => path.slice(other.path.length + 1)).sort();
    assert.deepEqual(short(files), ['1.docx', '2.json', 'p.html', 'p_files/b.txt']);
    assert.deepEqual(short(others), ['1.docx.json', 'c.lock', 'p_files/a.png']);
    other.remove();
  });

  it('names loops, escapes and dead links', async () => {
    const { problems } = await listCorpus(folder.path);
    const seen = problems.map(({ path, message }) => `${names([path ?? '']).join()} ${message.split('，')[0]}`).sort();
    assert.deepEqual(seen, [
      'dangling.txt 文件不存在（可能刚被删除或是失效的链接）',
      'escape 符号链接指向语料目录之外',
      'loop 符号链接成环',
      'secret.txt 符号链接指向语料目录之外',
      'self.txt 符号链接成环',
    ]);
  });

  it('names files whose names no text can hold', async function () {
    if (process.platform !== 'linux') this.skip();
    const other = testFolder();
    writeFileSync(Buffer.concat([Buffer.from(`${other.path}/`), Buffer.from('bdb2bbb02e747874', 'hex')]), GOOD);
    const { files, problems } = await listCorpus(other.path);
    assert.deepEqual([files, problems.map(({ message }) => message.includes('UTF-8'))], [[], [true]]);
    other.remove();
  });

  it('names a folder that is not there', async () => {
    const { files, problems } = await listCorpus(join(folder.path, 'none'));
    assert.deepEqual(files, []);
    assert.match(problems[0]?.message ?? '', /不存在/);
  });

  it('names files and folders without permission', async function () {
    if (process.platform === 'win32') this.skip(); // has no such bits
    const importer = openImporter();
    chmodSync(folder.path, 0o755);
    chmodSync(folder.write('closed.txt', GOOD), 0);
    chmodSync(join(folder.path, 'drafts'), 0);
    const [listed, read] = await unprivileged(async () => [
      await listCorpus(folder.path),
      await importer.importFile(join(folder.path, 'closed.txt')),
    ]);
    chmodSync(join(folder.path, 'drafts'), 0o700);
    await importer.close();
    assert.ok(
      listed.problems.some(({ path, message }) => path?.endsWith('drafts') && message.includes('没有读取权限')),
    );
    assert.match(read.problems[0]?.message ?? '', /没有读取权限/);
  });
});
