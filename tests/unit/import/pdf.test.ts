/** Pages as office programs, printers and browsers make them: the text as a reader sees it, without what lies over it. */
import assert from 'node:assert/strict';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import { pdfOfPages, shown } from '../../support/pdf.ts';
import { testFolder, texts } from './folder.ts';

const FIRST = '要把台账减负当成作风建设的一件实事来抓，';
const SECOND = '决不能让干部再被表格困住手脚。';
const THIRD = '各县区要在月底以前报送执行情况。';
const WHOLE = FIRST + SECOND;
/** Full lines at the left edge, so that they are one paragraph. */
const LINES = [shown(FIRST, 80, 700), shown(SECOND, 80, 676)];

interface Page {
  readonly contents: readonly (readonly string[])[];
  readonly text: readonly string[];
  readonly problems?: readonly string[];
  readonly downwards?: boolean;
  readonly turned?: number;
}

/** The letters of a round stamp around a centre. */
const ring = (x: number, y: number): string[] =>
  [...'样例市人民'].map((char, i) => {
    const angle = 60 - i * 30;
    const [cos, sin] = [Math.cos(((angle + 90) * Math.PI) / 180), Math.sin(((angle + 90) * Math.PI) / 180)];
    return shown(char, x + cos * 50, y + sin * 50, { size: 12, angle });
  });

/** A column set glyph by glyph, as browsers do. */
const column = (text: string, x: number): string[] => [...text].map((char, i) => shown(char, x, 700 - i * 16));

const SIDEWAYS = [...'甲乙'].map((row, i) =>
  shown(`${row}表：一月填报两次，二月填报三次，三月填报四次，四月填报五次。`, 500 + i * 24, 100, { angle: 90 }),
);

const BROWSER = (page: number): string[] => [
  shown('11/29/26, 2:09 PM', 24, 822, { size: 8 }),
  shown('台账管理', 300, 822, { size: 8 }),
  shown('https://example.org/a.html', 24, 17, { size: 8 }),
  shown(`${page}/2`, 560, 17, { size: 8 }),
];

const PAGES: Readonly<Record<string, Page>> = {
  'nothing but text': { contents: [LINES], text: [WHOLE] },
  'a watermark across the page, between two lines': {
    contents: [[LINES[0] ?? '', shown('内部资料', 150, 500, { size: 60, angle: 45 }), LINES[1] ?? '']],
    text: [WHOLE],
  },
  'a watermark before everything': {
    contents: [[shown('内部资料', 150, 500, { size: 60, angle: -30 }), ...LINES]],
    text: [WHOLE],
  },
  'an upright watermark on each page': {
    contents: [
      [shown('样稿', 200, 400, { size: 70 }), ...LINES],
      [shown('样稿', 200, 400, { size: 70 }), shown(THIRD, 80, 700)],
    ],
    text: [WHOLE, THIRD],
  },
  'a large title of one page is none': {
    contents: [[shown('通知', 200, 760, { size: 40 }), ...LINES], [shown(THIRD, 80, 700)]],
    text: ['通知', WHOLE, THIRD],
  },
  'a round stamp whose top letter is upright': { contents: [[...LINES, ...ring(200, 640)]], text: [WHOLE] },
  'bold type printed twice, run by run': {
    contents: [[shown(FIRST, 80, 700), shown(FIRST, 80.3, 700), shown(SECOND, 80, 676), shown(SECOND, 80.3, 676)]],
    text: [WHOLE],
  },
  'a shadow printed in other pieces': {
    contents: [[shown(FIRST.slice(0, 9), 80.7, 699.3), shown(FIRST.slice(9), 80.7 + 9 * 16, 699.3), ...LINES]],
    text: [WHOLE],
  },
  'readings above characters, with and without the mark of a tone': {
    contents: [
      [
        ...LINES,
        shown('bǎ', 96, 716, { size: 8 }),
        shown('táizhàng', 116, 716, { size: 8 }),
        shown('de', 300, 692, { size: 8 }),
        shown('jué', 80, 692, { size: 8 }),
        shown('ㄅㄨˋ', 96, 692, { size: 6 }),
      ],
    ],
    text: [WHOLE],
  },
  'a line of small letters above words is none': {
    contents: [[shown('Beijing, 2024', 80, 716, { size: 8 }), ...LINES]],
    text: ['Beijing, 2024', WHOLE],
  },
  'a word that stands twice is no overprint': {
    contents: [[shown('天天天天向上，人人人人有责。', 80, 700)]],
    text: ['天天天天向上，人人人人有责。'],
  },
  'the raised mark of a note': {
    contents: [
      [
        shown('要把台账减负当成实事', 80, 700),
        shown('[12]', 240, 706, { size: 9 }),
        shown('，', 260, 700),
        shown('抓好落实', 276, 700),
        shown('①', 340, 706, { size: 9 }),
        shown('。', 350, 700),
      ],
    ],
    text: ['要把台账减负当成实事，抓好落实。'],
  },
  'the exponent of a unit stays': {
    contents: [[shown('面积3m', 80, 700), shown('2', 128, 706, { size: 9 }), shown('以上。', 133, 700)]],
    text: ['面积3m2以上。'],
  },
  'what a browser prints around a page': {
    contents: [
      [...LINES, ...BROWSER(1)],
      [shown(THIRD, 80, 800), ...BROWSER(2)],
    ],
    text: [WHOLE, THIRD],
  },
  'what a browser prints around the only page': { contents: [[...LINES, ...BROWSER(1)]], text: [WHOLE] },
  'a page turned as a whole': {
    contents: [[shown(FIRST, 100, 80, { angle: 90 }), shown(SECOND, 124, 80, { angle: 90 })]],
    turned: 90,
    text: [WHOLE],
  },
  'a font that writes downwards': {
    contents: [[shown(FIRST, 480, 700), shown(SECOND, 456, 700)]],
    downwards: true,
    text: [WHOLE],
  },
  'columns set glyph by glyph, with letters on their side': {
    contents: [[...column(FIRST, 480), ...column('共', 456), shown('12', 458, 700 - 2, { angle: -90 }), ...BROWSER(1)]],
    text: [`${FIRST}共12`],
  },
  'a page of which much stands sideways': {
    contents: [[...LINES, shown(THIRD, 80, 652), shown(THIRD, 80, 604), ...SIDEWAYS]],
    text: [WHOLE, THIRD, THIRD],
    problems: ['第 1 页有斜置的文字（多为水印、印章）未读入'],
  },
};

describe('pdf pages', () => {
  const folder = testFolder();
  const importer = openImporter();
  after(async () => {
    await importer.close();
    folder.remove();
  });

  for (const [name, { contents, text, problems = [], ...options }] of Object.entries(PAGES))
    it(name, async () => {
      const bytes = pdfOfPages(
        contents.map((content) => content.join('\n')),
        options,
      );
      const result = await importer.importFile(folder.write('page.pdf', bytes));
      assert.deepEqual(texts(result), text);
      assert.deepEqual(
        result.problems.map(({ message }) => message),
        problems,
      );
    });
});
