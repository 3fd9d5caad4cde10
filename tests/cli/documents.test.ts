/** `tifa index` and `--corpus` with folders of documents. The texts are made up. */
import assert from 'node:assert/strict';
import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusStats } from '../../server/src/cli/host.ts';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const SENTENCE = '要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const DOCUMENTS = {
  '文献/2021/通知.md': `---\ntitle: 关于做好河湖巡护工作的通知\ndate: 2021-05-06\ntier: primary\n---\n\n# 通知\n\n各地各单位：\n\n${SENTENCE}，确保责任到人。\n`,
  '文献/讲话.txt': '会议听取了全市防汛备汛情况汇报，研究部署下一阶段重点任务。\n',
  '文献/坏文件.txt': Buffer.from([0, 1, 2, 3, 0, 0xff, 0xfe, 0, 0, 7]),
};
const WRONG = `文件指出，“${SENTENCE.replace('巡护', '巡察')}”。\n`;

function check(folder: Folder, ...args: readonly string[]): CheckReport {
  return JSON.parse(folder.tifa(['check', '--format', 'json', ...args]).out) as CheckReport;
}

/** Exits 2 where a file is missing from the corpus, else 0. */
function index(folder: Folder, ...args: readonly string[]): CorpusStats {
  const { code, out } = folder.tifa(['index', '--format', 'json', ...args]);
  const { corpus } = JSON.parse(out) as { readonly corpus: CorpusStats };
  assert.equal(code, corpus.skipped.some(({ missing }) => missing) ? 2 : 0);
  return corpus;
}

describe('tifa with folders of documents', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  it('reports what was indexed and what was skipped, and why', () =>
    inFolder(DOCUMENTS, (folder) => {
      const stats = index(folder, '文献');
      assert.deepEqual([stats.files, stats.documents, stats.cache.state], [3, 2, 'off']);
      assert.ok(stats.characters > 50 && stats.bytes > 0 && stats.fileBytes > 0 && stats.seconds > 0);
      assert.deepEqual(
        stats.skipped.map(({ path, missing }) => [path, missing]),
        [[join('文献', '坏文件.txt'), true]],
      );
      for (const args of [['--stats'], []]) {
        const { code, out, err } = folder.tifa(['index', ...args, '文献']);
        assert.equal(code, 2);
        assert.match(out, args.length > 0 ? /^文献\t2 篇$/m : /2 篇/);
        assert.match(err, /^tifa: 文献.坏文件\.txt: ./);
      }
    }));

  it('names what is recognised and not read, and exits 2 for it; what is read in part is no missing file', () =>
    inFolder(
      {
        '文献/a.txt': '会议研究部署下一阶段重点任务。\n',
        '文献/b.txt': Buffer.concat([Buffer.from('会议研究部署下一阶段重点任务。'.repeat(20)), Buffer.from([0xff])]),
        '文献/c.json': '{"a": 1}',
        '文献/d.lock': 'x',
      },
      (folder) => {
        const read = folder.tifa(['index', '--stats', '文献']);
        assert.deepEqual([read.code, read.err.split('\n').length - 1], [0, 2]);
        assert.match(read.err, /b\.txt: 按 utf-8 解码时有 1 处/);
        folder.write({ '文献/e.png': Buffer.from('89504e470d0a1a0a', 'hex'), '文献/f.et': Buffer.alloc(5000) });
        const missing = folder.tifa(['index', '文献']);
        assert.equal(missing.code, 2);
        assert.match(missing.err, /e\.png: 是图片[^\n]*\ntifa: [^\n]*f\.et: ./);
      },
    ));

  it('finds a misquotation of a document and names the place', () =>
    inFolder({ ...DOCUMENTS, 'a.md': WRONG }, (folder) => {
      const { corpus, files, summary } = check(folder, '--corpus', '文献', 'a.md');
      assert.deepEqual([corpus.documents, corpus.skipped?.length, summary.problems], [2, 1, 0]);
      const [finding] = files[0]?.findings ?? [];
      assert.equal(finding?.rule, 'quotations/passage');
      assert.deepEqual(
        [finding?.source?.title, finding?.source?.date, finding?.source?.path, finding?.source?.line],
        ['关于做好河湖巡护工作的通知', '2021-05-06', join('文献', '2021', '通知.md'), 11],
      );
      const fixed = WRONG.slice(0, finding?.start) + finding?.replacements[0]?.text + WRONG.slice(finding?.end);
      assert.equal(fixed, WRONG.replace('巡察', '巡护'));
      assert.deepEqual(check(folder, '--corpus', '文献', '--corpus', '文献', 'a.md').files, files);
    }));

  it('takes no draft that lies among the documents for a proof of itself, but for one of the others', () =>
    inFolder({ ...DOCUMENTS, '文献/稿.md': WRONG }, (folder) => {
      const cached = ['--corpus', '文献', '--cache', 'cache'];
      const rules = (...drafts: string[]) =>
        check(folder, ...cached, ...drafts).files.map(({ findings }) => findings.map(({ rule }) => rule));
      const draft = join('文献', '稿.md');
      assert.equal(index(folder, '文献', '--cache', 'cache').documents, 3);
      for (let run = 0; run < 2; run++) assert.deepEqual(rules(draft), [['quotations/passage']]);
      assert.equal(index(folder, '文献', '--cache', 'cache').cache.state, 'used');
      folder.write({ 'a.md': WRONG });
      assert.deepEqual(rules('a.md'), [[]]);
      // All documents at once: each is compared with all others.
      const all = check(folder, ...cached, 'a.md', '文献');
      const found = new Map(all.files.map(({ path, findings }) => [path, findings.map(({ rule }) => rule)]));
      assert.equal(all.corpus.documents, 3);
      assert.deepEqual([found.get('a.md'), found.get(draft)], [[], ['quotations/passage']]);
      folder.write({ '文献/另稿.md': WRONG });
      assert.deepEqual(rules(draft, join('文献', '另稿.md')), [[], []]);
    }));

  it('tells where many documents have words outside quotation marks otherwise, unless that is switched off', () => {
    const reports = Object.fromEntries(
      Array.from({ length: 6 }, (_, i) => [`文献/报道${i}.txt`, `第${i}场会议要求，${SENTENCE}。\n`]),
    );
    const files = { ...reports, 'a.md': `各乡要求，${SENTENCE.replace('责任落实', '责任落时')}。\n` };
    inFolder(files, (folder) => {
      const [finding] = check(folder, '--corpus', '文献', 'a.md').files[0]?.findings ?? [];
      assert.deepEqual([finding?.rule, finding?.severity], ['corpus/wording', 'information']);
      assert.match(finding?.replacements[0]?.text ?? '', /责任落实/);
      folder.write({ '.tifa.yaml': 'rules: { corpus/wording: off }\n' });
      assert.deepEqual(check(folder, '--corpus', '文献', 'a.md').files[0]?.findings, []);
    });
  });

  it('says on standard error that documents were left out, and exits by the findings', () =>
    inFolder({ ...DOCUMENTS, 'a.md': '今天天气很好。\n' }, (folder) => {
      const { code, err } = folder.tifa(['check', '--corpus', '文献', 'a.md']);
      assert.equal(code, 0);
      assert.match(err, /^tifa: 有 1 个文献文件未能完整读入.*\n$/);
    }));

  it('uses a cache, sees changes, and rebuilds what is damaged', () =>
    inFolder(DOCUMENTS, (folder) => {
      const state = (): string => index(folder, '文献', '--cache', 'cache').cache.state;
      assert.deepEqual([state(), state()], ['created', 'used']);
      folder.write({ '文献/新增.txt': '新增一篇文献。\n' });
      assert.deepEqual([state(), state()], ['updated', 'used']);
      for (const name of readdirSync(join(folder.path, 'cache'), { recursive: true, withFileTypes: true }))
        if (name.isFile()) truncateSync(join(name.parentPath, name.name), 20);
      assert.equal(state(), 'rebuilt');
    }));

  it('fails where there is nothing to index', () =>
    inFolder({ 'empty/a.bin': 'x' }, ({ tifa }) => {
      assert.equal(tifa(['index', 'empty']).code, 2);
      const missing = tifa(['index', 'nowhere']);
      assert.deepEqual([missing.code, missing.err], [2, 'tifa: nowhere 不是文件夹：请检查路径\n']);
    }));
});
