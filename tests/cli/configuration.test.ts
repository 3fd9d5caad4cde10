/** `.tifa.yaml` on the command line. The texts are made up. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { CorpusStats } from '../../server/src/cli/host.ts';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { MANIFEST, record, SOURCES } from '../unit/packs/temporary-pack.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const SENTENCE = '要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const LIBRARY = {
  '文献/a.md': `---\ntitle: 关于巡护的通知\n---\n\n${SENTENCE}，确保责任到人。\n`,
  '文献/b.jsonl': `${JSON.stringify({ 名: '又一通知', 字: '要把防汛备汛的各项措施落实到每一座水库和每一处险工险段上' })}\n`,
};
const WRONG = `文件指出，“${SENTENCE.replace('巡护', '巡察')}”。\n`;
const PACK = {
  '提法库/pack.yaml': MANIFEST,
  '提法库/sources/s.yaml': SOURCES,
  '提法库/records/r.yaml': record('a', '示例治理共同体建设工程'),
};

function check(folder: Folder, ...args: readonly string[]): CheckReport {
  return JSON.parse(folder.tifa(['check', '--format', 'json', ...args]).out) as CheckReport;
}

/** `rule severity` of each finding of each file. */
function shown({ files }: CheckReport): readonly (readonly string[])[] {
  return files.map(({ findings }) => findings.map(({ rule, severity }) => `${rule} ${severity}`));
}

describe('tifa with .tifa.yaml', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('verifies against the folders named in it, from wherever it is run', () =>
    inFolder({ ...LIBRARY, '.tifa.yaml': 'corpus:\n  folders: [文献]\n', 'x/y/a.md': WRONG }, (folder) => {
      const { corpus, files } = check(folder, 'x/y/a.md');
      assert.equal(corpus.documents, 1);
      const source = files[0]?.findings[0]?.source;
      assert.deepEqual([source?.path, source?.tier], [join('文献', 'a.md'), 'secondary']);
      assert.equal(check(folder, '--no-config', 'x/y/a.md').corpus.documents, 0);
    }));

  it('gives documents their tier by folder or pattern, and names the fields of .jsonl', () =>
    inFolder(
      {
        ...LIBRARY,
        '.tifa.yaml':
          'corpus:\n  folders: [文献]\n  tiers: { 文献: media, "*.jsonl": primary }\n  jsonl: { text: 字, title: 名 }\n',
        'a.md': `${WRONG}\n又说，“要把防汛备汛的各项措施落实到每一座水库和每一处险工险断上”。\n`,
      },
      (folder) => {
        const { corpus, files } = check(folder, 'a.md');
        assert.equal(corpus.documents, 2);
        assert.deepEqual(
          files[0]?.findings.map(({ source }) => [source?.title, source?.tier]),
          [
            ['关于巡护的通知', 'media'],
            ['又一通知', 'primary'],
          ],
        );
      },
    ));

  it('counts for the drafts below it, the nearest alone', () =>
    inFolder(
      {
        '.tifa.yaml': 'rules: { misquote: hint }\n',
        'off/.tifa.yaml': 'rules: { misquote: off }\n',
        'long/.tifa.yaml': 'check: { minQuotationLength: 30 }\n',
        'none/.tifa.yaml': '',
        ...Object.fromEntries(
          ['a.md', 'off/a.md', 'off/b/a.md', 'long/a.md', 'none/a.md'].map((path) => [
            path,
            '他说：“没有网络安全就没有国家安全，没有信息化就没有现带化”。\n',
          ]),
        ),
      },
      (folder) => {
        const paths = ['a.md', 'off/a.md', 'off/b/a.md', 'long/a.md', 'none/a.md'];
        assert.deepEqual(shown(check(folder, ...paths)), [
          ['quotations/misquote hint'],
          [],
          [],
          [],
          ['quotations/misquote warning'],
        ]);
        assert.equal(folder.tifa(['check', 'a.md']).code, 0, 'a hint is no warning');
        assert.equal(folder.tifa(['check', 'none/a.md']).code, 1);
        assert.equal(folder.tifa(['check', '--no-config', 'off/a.md']).code, 1);
        const piped = folder.tifa(['check', '--stdin', '--stdin-filename', 'off/new.md'], '“没有信息化就没有现带化”');
        assert.equal(piped.code, 0);
      },
    ));

  it('loads further packs, also to explain and to complete', () =>
    inFolder({ ...PACK, '.tifa.yaml': 'packs: [提法库]\n' }, ({ tifa }) => {
      assert.match(tifa(['complete', '示例治理']).out, /^示例治理共同体建设工程\t/);
      assert.match(tifa(['explain', '示例治理共同体建设工程']).out, /2016-04-19/);
      assert.doesNotMatch(tifa(['complete', '--no-config', '示例治理']).out, /示例治理/);
    }));

  it('switches bundled packs off one by one, and so does a flag', () =>
    inFolder(
      { '.tifa.yaml': 'packs: { folders: [提法库], bundled: { tianjin: false } }\n', ...PACK, 'a.md': '一\n' },
      (folder) => {
        const ids = (...args: readonly string[]) => check(folder, ...args, 'a.md').corpus.packs.map(({ id }) => id);
        const all = ['common', 'state', 'tianjin', 'wangluo-qiangguo', 'zhejiang'];
        const but = (...off: readonly string[]) => all.filter((id) => !off.includes(id));
        assert.deepEqual(ids(), [...but('tianjin'), 'demo']);
        assert.deepEqual(ids('--without', 'common', '--without', 'state'), [
          ...but('tianjin', 'common', 'state'),
          'demo',
        ]);
        assert.deepEqual(ids('--no-config', '--without', 'zhejiang'), but('zhejiang'));
        assert.deepEqual(ids('--corpus', '提法库', '--without', 'zhejiang'), [...but('tianjin', 'zhejiang'), 'demo']);
        const { code, err } = folder.tifa(['check', '--without', 'beijing', 'a.md']);
        assert.equal(code, 2);
        assert.match(err, /--without <pack>.*beijing.*common、state/);
      },
    ));

  it('lets wording of one’s own stand before bundled wording, and says so', () =>
    inFolder(
      {
        ...PACK,
        '提法库/records/r.yaml': record('own', '没有网络安全就没有国家安全', 'explanation: 本单位的说明。'),
        '.tifa.yaml': 'packs: [提法库]\n',
        'a.md': '一\n',
      },
      ({ tifa }) => {
        const { code, out, err } = tifa(['explain', '没有网络安全就没有国家安全']);
        assert.equal(code, 0);
        assert.match(out, /本单位的说明/);
        const told =
          /r\.yaml:1: “没有网络安全就没有国家安全”以自建的为准，代替随附的条目 wangluo-qiangguo\/\S+（.*\.yaml:\d+）/;
        assert.match(err, told);
        const { code: checked, out: report } = tifa(['check', '--format', 'json', 'a.md']);
        assert.equal(checked, 0);
        const { corpus } = JSON.parse(report) as CheckReport;
        assert.deepEqual([corpus.notes?.length, corpus.notes?.[0]?.line, corpus.problems], [1, 1, undefined]);
        const validated = tifa(['corpus', 'validate', '提法库']);
        assert.deepEqual([validated.code, validated.err], [0, '']);
        assert.match(validated.out, /代替随附提法库的同一条提法 1 条：own/);
      },
    ));

  it('gives way to flags', () =>
    inFolder(
      {
        ...LIBRARY,
        '别处/c.txt': '会议听取了防汛备汛情况汇报。\n',
        '.tifa.yaml': 'corpus: { folders: [文献] }\nasOf: 2010\n',
        'a.md': WRONG,
      },
      (folder) => {
        const { corpus, files } = check(folder, '--corpus', '别处', 'a.md');
        assert.deepEqual([corpus.documents, files[0]?.findings.length], [1, 0]);
      },
    ));

  it('names what tifa index indexes', () =>
    inFolder({ ...LIBRARY, '.tifa.yaml': 'corpus:\n  folders: [文献]\n  jsonl: { text: 字 }\n' }, ({ tifa }) => {
      const { code, out } = tifa(['index', '--format', 'json', '--cache', 'cache']);
      const { corpus } = JSON.parse(out) as { readonly corpus: CorpusStats };
      assert.deepEqual([code, corpus.documents, corpus.cache.state], [0, 2, 'created']);
      assert.equal(tifa(['index', '文献', '--cache', 'cache']).out.includes('沿用'), true);
      const none = tifa(['index', '--no-config']);
      assert.equal(none.code, 2);
      assert.match(none.err, /没有文献文件夹.*\.tifa\.yaml/);
    }));

  it('is told of once with file, line and reason where it is bad, and exits with 2', () =>
    inFolder({ '.tifa.yaml': 'asOf: 2020\nrules:\n  misquote: error\n', 'a.md': '一\n', 'b.md': '二\n' }, (folder) => {
      const { code, out, err } = folder.tifa(['check', 'a.md', 'b.md']);
      assert.equal(code, 2);
      assert.match(err, /^tifa: \.tifa\.yaml:3: 配置文件有误：rules\.misquote 的值“error”.*\n$/);
      assert.doesNotMatch(out, /配置/);
      const report = check(folder, 'a.md');
      assert.deepEqual([report.problems?.length, report.problems?.[0]?.line, report.summary.problems], [1, 3, 1]);
    }));

  it('names a folder that is not there with its line, and uses the others', () =>
    inFolder({ ...LIBRARY, '.tifa.yaml': 'corpus:\n  folders:\n    - 没有\n    - 文献\n', 'a.md': WRONG }, (folder) => {
      const { code, err } = folder.tifa(['check', 'a.md']);
      assert.equal(code, 2);
      assert.match(err, /^tifa: \.tifa\.yaml:3: corpus\.folders 中的 没有 不是文件夹：请检查路径\n/);
      assert.equal(check(folder, 'a.md').files[0]?.findings.length, 1);
    }));
});
