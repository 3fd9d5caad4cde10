/** Files that an office program has written of one text: every format gives the same paragraphs. Skipped, and said so, where LibreOffice is absent. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import { odtContent } from '../../support/documents/odt.ts';
import { testFolder } from './folder.ts';

const OFFICE = 'soffice';
const isThere = spawnSync(OFFICE, ['--version'], { encoding: 'utf8' }).status === 0;
const STYLES = `<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>
<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/></text:list-style>`;
const BODY = `<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info><dc:creator>甲</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info><text:p>删去的字</text:p></text:deletion></text:changed-region></text:tracked-changes>
<text:p>关于做好样例工作的通知</text:p>
<text:p>要把数字台账减负当成作风建设的一件实事，<text:ruby><text:ruby-base>决</text:ruby-base><text:ruby-text>jué</text:ruby-text></text:ruby>不能让干部再被<text:change text:change-id="c1"/>表格困住手脚，<text:span text:style-name="H">隐藏的字</text:span>切实为基层松绑——说到做到……</text:p>
<text:list text:style-name="L"><text:list-item><text:p>总体要求</text:p></text:list-item><text:list-item><text:p>工作任务</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell><text:p>甲格的字</text:p></table:table-cell><table:table-cell><text:p>乙格的字</text:p></table:table-cell></table:table-row></table:table>
<text:p>𠮷字，㐂字，“引号”与‘单引号’，镕基。<office:annotation><dc:creator>乙</dc:creator><text:p>批注里的话</text:p></office:annotation></text:p>
<text:p>末段有脚注<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>脚注里的话。</text:p></text:note-body></text:note>的句子。</text:p>`;
const LINES = [
  '关于做好样例工作的通知',
  '要把数字台账减负当成作风建设的一件实事，决不能让干部再被表格困住手脚，切实为基层松绑——说到做到……',
  '一、总体要求',
  '二、工作任务',
  '甲格的字',
  '乙格的字',
  '𠮷字，㐂字，“引号”与‘单引号’，镕基。',
  '末段有脚注的句子。',
  '脚注里的话。',
];
/** Filters of LibreOffice by ending. */
const FILTERS: Readonly<Record<string, string>> = {
  odt: 'odt',
  docx: 'docx',
  rtf: 'rtf',
  doc: 'doc:MS Word 97',
  html: 'html',
  pdf: 'pdf',
};
/** What a format does not hold: of a page of HTML and PDF what a page shows. */
const EXPECTED: Readonly<Record<string, (lines: readonly string[]) => readonly string[]>> = {
  html: () => ['关于做好样例工作的通知', '甲格的字', '𠮷字，㐂字，“引号”与‘单引号’，镕基。', '脚注里的话。'],
  pdf: () => ['关于做好样例工作的通知', '脚注里的话。'],
};

describe('documents of an office program', function () {
  this.timeout(300_000);
  const folder = testFolder();
  const importer = openImporter();
  after(async () => {
    await importer.close();
    folder.remove();
  });
  before(function () {
    if (!isThere) {
      console.log('      LibreOffice (soffice) is not there: skipped');
      this.skip();
    }
    folder.write(
      'a.fodt',
      odtContent(
        BODY,
        STYLES,
        'office:document office:mimetype="application/vnd.oasis.opendocument.text" office:version="1.2"',
      ),
    );
  });

  for (const [ending, filter] of Object.entries(FILTERS))
    it(`.${ending}`, async () => {
      const env = { ...process.env, HOME: folder.path };
      const args = ['--headless', '--convert-to', filter, '--outdir', folder.path, join(folder.path, 'a.fodt')];
      spawnSync(OFFICE, args, { env, encoding: 'utf8' });
      const { paragraphs, problems } = await importer.extractParagraphs(join(folder.path, `a.${ending}`));
      const lines = paragraphs.map(({ text }) => text.trim());
      assert.deepEqual(
        problems.filter(({ missing }) => missing),
        [],
      );
      const expected = EXPECTED[ending];
      if (ending !== 'html' && ending !== 'pdf') assert.deepEqual(lines, expected ? expected(LINES) : LINES);
      else
        for (const line of expected?.(LINES) ?? [])
          assert.ok(
            lines.some((each) => each.includes(line)),
            `${line} in ${lines.join('\n')}`,
          );
      // A page shows struck text; LibreOffice writes it into HTML as any other.
      const isPage = ending === 'html' || ending === 'pdf';
      for (const unseen of isPage ? ['隐藏', '批注'] : ['删去', '隐藏', '批注', 'jué'])
        assert.ok(!lines.join('').includes(unseen), unseen);
    });
});
