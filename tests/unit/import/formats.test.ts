/** The same notice in every format and encoding gives the same paragraphs and the same metadata. */
import assert from 'node:assert/strict';
import { Document, Packer, Paragraph } from 'docx';
import { encode } from 'iconv-lite';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import { docOf } from '../../support/documents/doc.ts';
import { odtContent, odtOf, odtParagraphs } from '../../support/documents/odt.ts';
import { ofdOf, ofdPages } from '../../support/documents/ofd.ts';
import { rtfOf } from '../../support/documents/rtf.ts';
import { pdfOf } from '../../support/pdf.ts';
import { read, testFolder, texts } from './folder.ts';

const NOTICE = [
  '关于加强样例工作的通知',
  '样发〔2024〕3号',
  '各有关单位：',
  '为了进一步加强样例工作，提高样例质量，现就有关事项通知如下，请结合实际认真贯彻执行，切实抓好各项工作落实。',
  '一、总体要求',
  '坚持以样例为中心，统筹样例与测试，推动样例工作高质量发展，为全面完成年度样例任务提供有力支撑和可靠保障，确保各项工作部署落地见效。',
  '二、工作任务',
  '（一）建立“样例清单”，完善《样例办法》，形成长效机制；',
  '（二）强化督促检查，到2025年样例覆盖率达到98.5%。',
  '样例办公室',
  '2024年5月6日',
];
const HTML = `<!doctype html><html><head><title>关于加强样例工作的通知_样例网</title>
<style>p { color: red }</style><script>document.write('<p>不是正文</p>')</script></head>
<body><nav><a href="/">首页</a></nav><div class="content">
${NOTICE.map((text) => `<p>　　${text.replace(/(\p{Script=Han})(?=\p{Script=Han})/u, '<span>$1</span>\n    ')}</p>`).join('\n')}
</div><footer>版权所有</footer></body></html>`;

async function docx(): Promise<Uint8Array> {
  const children = NOTICE.map((text) => new Paragraph(text));
  return Packer.toBuffer(new Document({ title: '关于加强样例工作的通知', sections: [{ children }] }));
}

const PLAIN = NOTICE.map((text) => `　　${text}`).join('\r\n\r\n');

const FORMATS: Readonly<Record<string, () => string | Uint8Array | Promise<Uint8Array>>> = {
  'utf8.txt': () => PLAIN,
  'bom.txt': () => `\ufeff${PLAIN}`,
  'gb18030.txt': () => encode(PLAIN, 'gb18030'),
  'gbk.txt': () => encode(PLAIN, 'gbk'),
  'utf16le-bom.txt': () => encode(PLAIN, 'utf16le', { addBOM: true }),
  'utf16be-bom.txt': () => encode(PLAIN, 'utf16be', { addBOM: true }),
  'utf16le.txt': () => encode(PLAIN, 'utf16le'),
  'utf16be.txt': () => encode(PLAIN, 'utf16be'),
  'old-mac.txt': () => NOTICE.join('\r'),
  'notice.md': () => `# ${NOTICE.join('\n\n').replace('“样例清单”', '**“样例清单”**').replace('一、', '## 一、')}\n`,
  'notice.html': () => HTML,
  'notice-gbk.htm': () => encode(HTML, 'gbk'),
  'notice.docx': docx,
  'notice.docm': docx,
  'ooxml.wps': docx,
  'ooxml.doc': docx,
  'notice.doc': () => docOf({ body: [NOTICE.join('\r')] }),
  'ole.wps': () => docOf({ body: [NOTICE.join('\r')] }),
  'notice.rtf': () => rtfOf(NOTICE),
  'rtf.doc': () => rtfOf(NOTICE),
  'web.doc': () => HTML,
  'web.xls': () => HTML,
  'text.doc': () => PLAIN,
  'notice.odt': () => odtOf(odtParagraphs(NOTICE)),
  'notice.fodt': () => odtContent(odtParagraphs(NOTICE), '', 'office:document'),
  'notice.ofd': () => ofdOf({ pages: ofdPages(NOTICE) }),
  'short-pages.ofd': () => ofdOf({ pages: ofdPages(NOTICE, 22, 9), paths: 'mixed' }),
  'notice.markdown': () => `# ${NOTICE.join('\n\n')}\n`,
  'notice.xml': () =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<doc>${NOTICE.map((text) => `<p>${text}</p>`).join('\n')}</doc>`,
  'notice-gbk.xml': () =>
    encode(`<?xml version="1.0" encoding="GBK"?><doc>${NOTICE.map((text) => `<p>${text}</p>`).join('')}</doc>`, 'gbk'),
  'xhtml.xml': () => `<?xml version="1.0"?>${HTML.replace('<!doctype html>', '')}`,
  'pdf-inside.docx': () => pdfOf(NOTICE, { columns: 24, rows: 40, indent: 0, numbered: false }),
  'indented.pdf': () => pdfOf(NOTICE, { columns: 22, rows: 9, indent: 2, header: '样例汇编', numbered: true }),
  'flush.pdf': () =>
    pdfOf(NOTICE, { columns: 24, rows: 40, indent: 0, numbered: false, title: '关于加强样例工作的通知' }),
};

describe('formats', () => {
  const folder = testFolder();
  const importer = openImporter();
  after(async () => {
    await importer.close();
    folder.remove();
  });

  for (const [name, content] of Object.entries(FORMATS))
    it(name, async () => {
      const result = await importer.importFile(folder.write(name, await content()));
      assert.deepEqual(result.problems, []);
      assert.deepEqual(texts(result), NOTICE);
      const info = result.documents[0]?.info;
      assert.deepEqual(
        [info?.title, info?.date, info?.number, info?.known['title']],
        ['关于加强样例工作的通知', '2024-05-06', '样发〔2024〕3号', 'head'],
      );
    });

  for (const name of ['notice.docx', 'indented.pdf', 'utf8.txt'])
    it(`${name}: the extracted text has each paragraph at its line`, async () => {
      const path = folder.write(name, (await FORMATS[name]?.()) ?? '');
      const lines = (await importer.extractText(path)).text.split('\n');
      const { documents } = await importer.importFile(path);
      for (const { text, line } of documents[0]?.paragraphs ?? [])
        assert.ok(text.startsWith((lines[line - 1] ?? '?').slice(0, 8)), `${line}: ${text}`);
    });

  it('html: lines are those of the source', async () => {
    const path = folder.write('lines.html', '<p>甲甲甲</p>\n\n<p>\n乙乙乙</p>');
    const { documents } = await importer.importFile(path);
    assert.deepEqual(
      documents[0]?.paragraphs.map(({ line }) => line),
      [1, 4],
    );
  });
});

describe('jsonl', () => {
  const folder = testFolder();
  after(() => folder.remove());

  it('holds a document a line, bad lines are named', async () => {
    const path = folder.write(
      'a.jsonl',
      [
        JSON.stringify({ title: '甲', date: '2020年1月8日', text: '第一段。\n第二段。', tier: 'primary' }),
        '{"title": ',
        JSON.stringify({ title: '无正文' }),
        '',
        JSON.stringify({ title: '乙', content: ['一段。', '又一段。'] }),
      ].join('\n'),
    );
    const { documents, problems } = await read(path);
    assert.deepEqual(
      documents.map(({ info, paragraphs }) => [info.article, info.title, info.date, info.tier, paragraphs]),
      [
        [
          0,
          '甲',
          '2020-01-08',
          'primary',
          [
            { text: '第一段。', line: 1 },
            { text: '第二段。', line: 1 },
          ],
        ],
        [
          1,
          '乙',
          undefined,
          'secondary',
          [
            { text: '一段。', line: 5 },
            { text: '又一段。', line: 5 },
          ],
        ],
      ],
    );
    assert.deepEqual(
      problems.map(({ line, message }) => `${line} ${message}`),
      ['2 该行不是 JSON 对象，已跳过。', '3 该行没有正文字段（text、content、body、正文、内容、全文），已跳过。'],
    );
  });

  it('takes the names of fields from the options', async () => {
    const path = folder.write('b.jsonl', JSON.stringify({ zw: '正文。', bt: '题', ly: '某机关' }));
    const { documents } = await read(path, { jsonlFields: { text: ['zw'], title: ['bt'], issuer: ['ly'] } });
    assert.deepEqual([documents[0]?.info.title, documents[0]?.info.issuer], ['题', '某机关']);
  });
});

describe('json', () => {
  const folder = testFolder();
  after(() => folder.remove());

  it('holds a document or a list of them, each at the line of its text', async () => {
    const list = JSON.stringify(
      [{ title: '甲', text: '第一段。' }, { date: '2020-01-08' }, { title: '乙', content: ['一段。', '又一段。'] }],
      null,
      1,
    );
    const { documents, problems } = await read(folder.write('list.json', list));
    assert.deepEqual(problems, []);
    assert.deepEqual(
      documents.map(({ info, paragraphs }) => [
        info.article,
        info.title,
        paragraphs.map(({ text, line }) => [text, line]),
      ]),
      [
        [0, '甲', [['第一段。', 4]]],
        [
          1,
          '乙',
          [
            ['一段。', 12],
            ['又一段。', 12],
          ],
        ],
      ],
    );
    const [single] = (await read(folder.write('one.json', JSON.stringify({ title: '丙', text: '一段。' })))).documents;
    assert.deepEqual([single?.info.title, single?.paragraphs[0]?.text], ['丙', '一段。']);
  });

  for (const [what, content] of Object.entries({ settings: '{"a":1}', 'a number': '1', nothing: '', 'no JSON': '{' }))
    it(`${what}: told of, but nothing is missing`, async () => {
      const { documents, problems } = await read(folder.write('a.json', content));
      assert.deepEqual([documents, problems.map(({ missing }) => missing)], [[], [undefined]]);
      assert.match(problems[0]?.message ?? '', /没有正文字段/);
    });
});
