/** Titles in 《》 against those of a corpus. */
import assert from 'node:assert/strict';
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { DocumentInfo, PassageIndex } from '../../../server/src/engine/passages.ts';
import type { Finding } from '../../../server/src/engine/types.ts';
import { documentOf, liveSegment } from '../passages/make.ts';
import { PACK } from '../rules/pack.ts';

type Info = Partial<DocumentInfo> & { readonly title: string };

const DOCUMENTS: readonly Info[] = [
  { title: '会计法', tier: 'primary', date: '2017-11-04' },
  { title: '会计法（2024年修正）', tier: 'primary', date: '2024-06-28' },
  { title: '审计法实施条例', tier: 'secondary', known: { tier: 'default' } },
  { title: '治网心得体会集', tier: 'secondary', known: { tier: 'manifest' } },
  { title: '陕西省审计条例', tier: 'primary' },
  { title: '兰州市河道条例', tier: 'primary' },
  { title: '清源县河道条例', tier: 'primary' },
  { title: '网络信息内容升态治理规定', tier: 'primary' },
  { title: '全市防汛抗旱工作会议召开', tier: 'media' },
];

const index = passageIndex([liveSegment(DOCUMENTS.map((info, i) => documentOf(`/corpus/${i}.md`, ['正文。'], info)))]);

async function found(text: string, passages: PassageIndex = index): Promise<readonly Finding[]> {
  const engine = createEngine({ packs: [PACK], parseProse });
  engine.usePassages(passages);
  const { findings, problems } = await engine.check({ text, languageId: 'markdown' });
  assert.deepEqual(problems, []);
  return findings.filter(({ rule }) => rule === 'names/title');
}

describe('titles of a corpus', () => {
  const check = (says: string, text: string, ...expected: string[]) =>
    it(`${says}: ${text}`, async () => {
      const shown = (await found(text)).map(
        ({ severity, verdict, text: words, replacements }) =>
          `${severity} ${verdict} ${words}→${replacements.map((each) => each.text).join('|')}`,
      );
      assert.deepEqual(shown, expected);
    });
  check(
    'the full name of a law',
    '《中华人民共和国会记法》',
    'warning wording 中华人民共和国会记法→中华人民共和国会计法',
  );
  check('its short name', '《会记法》', 'warning wording 会记法→会计法');
  check('a law whose tier nobody told', '《审计法实施条列》', 'warning wording 审计法实施条列→审计法实施条例');
  check('a text that proves little', '《治网心得体汇集》', 'information wording 治网心得体汇集→治网心得体会集');
  check('a version', '《会计法（2024年修正）》');
  check('another law', '《统计法》《审计法》');
  check('another place', '《山西省审计条例》');
  check('a place that is none', '《兰洲市河道条例》', 'warning wording 兰洲市河道条例→兰州市河道条例');
  check('another known city', '《兰溪市河道条例》');
  check('a place that nobody knows', '《清原县河道条例》');
  check('another kind', '《审计法实施办法》');
  check('headlines are no titles', '《全市防训抗旱工作会议召开》');
  check('a title that a document has is no slip of one of the pack', '《网络信息内容升态治理规定》');

  it('are asked for once in a draft, and not again for the same words', async () => {
    const asked: (readonly string[])[] = [];
    const library = index.library && {
      ...index.library,
      nearlyTitled: async (titles: readonly string[]) => {
        asked.push(titles);
        return titles.map(() => []);
      },
    };
    const engine = createEngine({ packs: [PACK], parseProse });
    engine.usePassages({ ...index, ...(library && { library }) });
    const text = '《会记法》《会记法》\n\n又《会记法》《统记法》';
    for (const each of [text, text]) await engine.check({ text: each, languageId: 'markdown' });
    assert.deepEqual(asked, [['会记法', '统记法']]);
  });

  it('are left alone by an index that cannot look for them', async () => {
    const { library: _, ...rest } = index;
    assert.deepEqual(await found('《会记法》', rest), []);
  });
});
