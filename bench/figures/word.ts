/** How long it takes to read a Word document of a hundred pages, and to write a copy of it with comments and tracked changes. */
import { annotated } from '../../server/src/adapters/annotate/index.ts';
import { readDocx } from '../../server/src/adapters/import/docx/index.ts';
import { DEFAULT_LIMITS } from '../../server/src/adapters/import/options.ts';
import { r, wordFile } from '../../tests/support/word.ts';
import { type Context, milliseconds, type Random, type Row, randomFrom, row } from '../support.ts';

/** A page of an official document holds 22 lines of 28 characters. */
const PAGES = 100;
const ON_A_PAGE = 600;
const RUN = 12;
const RUNS_OF_PARAGRAPH = 10;
const FINDINGS = 300;
const WORDS = '坚持统筹推进各项工作落实落细提高质量形成合力';
const LOOK = '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="32"/>';
const SIGNATURE = { author: 'Tifa', initials: 'T', date: '2024-01-01T00:00:00Z' };

export async function measureWord({ seed, runs }: Context): Promise<readonly Row[]> {
  const random = randomFrom(seed);
  const count = (PAGES * ON_A_PAGE) / (RUN * RUNS_OF_PARAGRAPH);
  const paragraphs = Array.from({ length: count }, () => paragraph(random)).join('');
  // A picture that no compression makes smaller.
  const picture = Uint8Array.from({ length: 2 ** 21 }, () => random(256));
  const bytes = await wordFile(paragraphs, { others: { 'word/media/image1.png': picture } });
  const text = (await readDocx(bytes, DEFAULT_LIMITS)).paragraphs.map((each) => each.text).join('\n\n');
  const step = Math.floor(text.length / FINDINGS);
  const spans = Array.from({ length: FINDINGS }, (_, i) => ({ start: i * step, end: i * step + 8 }));
  const annotations = {
    remarks: spans.map((span) => ({ ...span, lines: ['有误', '建议：另一种说法'] })),
    corrections: spans.map((span) => ({ ...span, replacement: '另一种说法' })),
  };
  const [reading, copying]: [number[], number[]] = [[], []];
  for (let i = 0; i < runs * 3; i++) {
    reading.push(await milliseconds(() => readDocx(bytes, DEFAULT_LIMITS)));
    copying.push(await milliseconds(() => annotated(bytes, text, annotations, SIGNATURE, DEFAULT_LIMITS)));
  }
  return [
    row(`docx of ${PAGES} pages: read`, 'tifa', 'ms', reading, `${text.length} characters`),
    row(`docx of ${PAGES} pages: copy with ${FINDINGS} comments and changes`, 'tifa', 'ms', copying),
  ];
}

function paragraph(random: Random): string {
  const runs = Array.from({ length: RUNS_OF_PARAGRAPH }, () =>
    r(Array.from({ length: RUN }, () => WORDS.charAt(random(WORDS.length))).join(''), LOOK),
  );
  return `<w:p><w:pPr><w:ind w:firstLine="640"/></w:pPr>${runs.join('')}</w:p>`;
}
