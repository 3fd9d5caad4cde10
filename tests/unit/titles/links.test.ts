/** Titles in 《》 that lead somewhere: to the best document of the corpus, else to what packs know. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { DocumentInfo } from '../../../server/src/engine/passages.ts';
import { record, SPEECH } from '../../support/records.ts';
import { documentOf, liveSegment } from '../passages/make.ts';

type Info = Partial<DocumentInfo> & { readonly title: string };

const DOCUMENTS: readonly Info[] = [
  { title: '会计法', tier: 'primary', date: '2017-11-04' },
  { title: '会计法（2024年修正）', tier: 'primary', date: '2024-06-28' },
  { title: '会计法', tier: 'secondary', date: '2025-01-01' },
  { title: '河湖条例', tier: 'media' },
];
const PACK = {
  ...{ id: 'test', version: '1', title: '测试', language: 'zh-CN', asOf: '2026-01-01' },
  records: [
    record('水库条例', { kind: 'title', sources: [{ source: SPEECH }] }),
    record('要管好河湖', { sources: [{ source: SPEECH }] }),
  ],
};
const engine = createEngine({ packs: [PACK], parseProse });
engine.usePassages(passageIndex([liveSegment(DOCUMENTS.map((info, i) => documentOf(`/${i}.md`, ['正文。'], info)))]));

/** `⟦title⟧` leads to the file, or to “pack”; other titles lead nowhere. */
function check(marked: string, ...expected: readonly string[]): void {
  it(`${marked.replace(/\n/g, '⏎')} → ${expected.join(', ') || 'nothing'}`, async () => {
    const text = marked.replace(/[⟦⟧]/g, '');
    const links = await engine.titles({ text, languageId: 'markdown' });
    assert.deepEqual(
      links.map(({ document, line }) => (document ? `${document.path}:${line}` : 'pack')),
      expected,
    );
    assert.deepEqual(
      links.map(({ start, end }) => text.slice(start, end)),
      [...marked.matchAll(/⟦([^⟧]*)⟧/g)].map(([, words]) => words),
    );
  });
}

describe('links of titles', () => {
  check('按照《⟦河湖条例⟧》办理', '/3.md:1');
  // The best source, and of several texts of a law the newest.
  check('按照《⟦会计法⟧》和《⟦中华人民共和国会计法⟧》', '/1.md:1', '/1.md:1');
  check('按照《⟦水库条例⟧》办理，学习《⟦在网络安全和信息化工作座谈会上的讲话⟧》', 'pack', 'pack');
  check('按照《⟦河湖\n条例⟧》办理', '/3.md:1');
  check('《河湖条列》《无人知道的办法》《》《河湖条例');
  check('`《河湖条例》`\n\n```\n《河湖条例》\n```\n');
  check('- 一\n- 《⟦河湖条例⟧》\n\n| 甲 |\n|---|\n| 《⟦水库条例⟧》 |\n', '/3.md:1', 'pack');

  it('go to the line at which an article of a file begins', async () => {
    const several = createEngine({ packs: [], parseProse });
    const articles = [0, 1].map((article) => ({
      ...documentOf('/a.md', ['正文。'], { title: `文件${article}号`, article }),
      paragraphs: [{ text: '正文。', line: 3 + 20 * article }],
    }));
    several.usePassages(passageIndex([liveSegment(articles)]));
    const links = await several.titles({ text: '《文件0号》《文件1号》', languageId: 'plaintext' });
    assert.deepEqual(
      links.map(({ line }) => line),
      [1, 23],
    );
  });

  it('are those of packs where there is no corpus', async () => {
    const alone = createEngine({ packs: [PACK], parseProse });
    const links = await alone.titles({ text: '《水库条例》《河湖条例》', languageId: 'plaintext' });
    assert.deepEqual(
      links.map(({ title }) => title),
      ['水库条例'],
    );
  });
});
