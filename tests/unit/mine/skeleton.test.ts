/** The skeleton of a pack: what is mined, its sources, and nothing made up. */
import assert from 'node:assert/strict';
import { skeletonFiles } from '../../../server/src/adapters/packs/skeleton.ts';
import { skeletonPack } from '../../../server/src/engine/mine/skeleton.ts';
import type { DocumentInfo } from '../../../server/src/engine/passages.ts';
import type { MinedWording, WordingHistory } from '../../../server/src/engine/wording.ts';

const paper = (path: string, date?: string): DocumentInfo => ({
  path,
  article: 0,
  title: `题：${path}`,
  tier: 'media',
  known: {},
  ...(date !== undefined && { date }),
});

const found = (wording: string, more: Partial<MinedWording> = {}): MinedWording => ({
  wording,
  kind: 'formulation',
  documents: 7,
  times: 9,
  first: '2020-01-02',
  last: '2021-03-04',
  variants: [],
  themes: [],
  ...more,
});

const history = (...documents: readonly DocumentInfo[]): WordingHistory => ({
  documents: 7,
  times: 9,
  years: [],
  earliest: [],
  best: documents.map((document, i) => ({ document, line: 10 + i, text: '', match: { start: 0, end: 0 } })),
});

const [early, late, sameDay] = [
  paper('/d/a.md', '2020-01-02'),
  paper('/d/b.md', '2021-03-04'),
  paper('/d/c.md', '2021-03-04'),
];
const MINED = [
  found('补短板、强弱项', { variants: ['补短板'] }),
  found('治水条例', { kind: 'title' }),
  found('补短版强弱项'),
];
const HISTORIES = [history(late, early), history(sameDay), history(paper('/d/x.md'))];
const shownPath = (path: string) => path.replace('/d/', 'papers\\');

describe('the skeleton of a pack', () => {
  const pack = skeletonPack({ mined: MINED, histories: HISTORIES, newest: '2021-03', shownPath });

  it('has a record for each wording, with file and line of its sources', () => {
    assert.deepEqual(
      pack.records.map(({ id, kind, sources }) => ({ id, kind, sources })),
      [
        {
          id: 'bu-duan-ban-jiang-ruo-xiang',
          kind: 'formulation',
          sources: [
            { source: 'wenxian-2021-03-04', place: 'papers/b.md:10' },
            { source: 'wenxian-2020-01-02', place: 'papers/a.md:11' },
          ],
        },
        {
          id: 'zhi-shui-tiao-li',
          kind: 'title',
          sources: [{ source: 'wenxian-2021-03-04-2', place: 'papers/c.md:10' }],
        },
        {
          id: 'bu-duan-ban-jiang-ruo-xiang-2',
          kind: 'formulation',
          sources: [{ source: 'wenxian', place: 'papers/x.md:10' }],
        },
      ],
    );
    assert.equal(pack.asOf, '2021-03-01');
  });

  it('has each source once, the earliest first', () => {
    assert.deepEqual(
      pack.sources.map(({ id, title }) => [id, title]),
      [
        ['wenxian-2020-01-02', '题：/d/a.md'],
        ['wenxian-2021-03-04', '题：/d/b.md'],
        ['wenxian-2021-03-04-2', '题：/d/c.md'],
        ['wenxian', '题：/d/x.md'],
      ],
    );
  });

  it('is written with what is known as comments, never as an explanation', () => {
    const files = skeletonFiles('Bei Shen', pack);
    assert.deepEqual(Object.keys(files), ['pack.yaml', 'records/mined.yaml', 'sources/mined.yaml']);
    assert.match(files['pack.yaml'] ?? '', /^id: bei-shen\n/);
    const records = files['records/mined.yaml'] ?? '';
    assert.match(
      records,
      /# 7 篇文献，9 处；2020-01-02 至 2021-03-04\n# 相近：补短板\n# papers\/b.md:10\n# papers\/a.md:11\n- id: bu-duan/,
    );
    assert.equal(records.match(/unverified: true/g)?.length, 3);
    assert.doesNotMatch(records, /^\s*explanation:/m);
  });

  it('says so where no document has a date', () => {
    const undated = skeletonPack({ mined: [], histories: [], shownPath });
    assert.match(
      skeletonFiles('待审', undated)['pack.yaml'] ?? '',
      /^# .*asOf.*\n\nid: mined\n[\s\S]*asOf: 1970-01-01\n$/,
    );
  });
});
