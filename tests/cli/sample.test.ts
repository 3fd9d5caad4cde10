/** The sample draft: its planted mistakes are found, its correct quotations are left alone, and `npm start` shows it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CheckReport, FindingReport } from '../../server/src/cli/report.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const ROOT = resolve(__dirname, '../..');
const SAMPLE = resolve(ROOT, 'samples/draft.md');

const PLANTED: readonly (readonly [wrong: string, rule: string])[] = [
  ['“四个自信”、坚定“四个意识', 'labels/verb'],
  ['统一部署、统一实施', 'quotations/misquote'],
  ['长期执政这一观', 'quotations/misquote'],
  ['正确方向前行', 'quotations/misquote'],
  ['管得住是硬道里', 'wording/fixed'],
  ['关键信息基础设施安全保护条列', 'names/title'],
  ['中央网络安全和信息化领导小组', 'wording/superseded'],
  ['安全共同维护、成果共同分享', 'quotations/misquote'],
];

describe('the sample draft', () => {
  let text = '';
  let findings: readonly FindingReport[] = [];
  before(async function () {
    this.timeout(120_000);
    buildIfMissing();
    text = readFileSync(SAMPLE, 'utf8');
    await inFolder({ 'draft.md': text }, ({ tifa }) => {
      const report = JSON.parse(tifa(['check', '--format', 'json', 'draft.md']).out) as CheckReport;
      findings = report.files[0]?.findings ?? [];
    });
  });

  for (const [wrong, rule] of PLANTED)
    it(`has “${wrong}” found by ${rule}, with a fix`, () => {
      const start = text.indexOf(wrong);
      const end = start + wrong.length;
      assert.ok(start >= 0);
      const found = findings.find((finding) => finding.start < end && finding.end > start);
      assert.equal(found?.rule, rule);
      assert.ok((found?.replacements.length ?? 0) > 0);
    });

  it('has nothing else found', () =>
    assert.deepEqual(
      findings.filter(
        ({ start, end }) =>
          !PLANTED.some(([wrong]) => start < text.indexOf(wrong) + wrong.length && end > text.indexOf(wrong)),
      ),
      [],
    ));

  for (const [locale, finding, next] of [
    ['zh_CN.UTF-8', /samples\/draft\.md:\d+:\d+ 警告 quotations\/misquote/, /^在编辑器中.+：npm run editor$/],
    ['en_US.UTF-8', /samples\/draft\.md:\d+:\d+ warning quotations\/misquote/, /^To open .+: npm run editor$/],
  ] as const)
    it(`is shown by npm start, which says how to open it: ${locale}`, () => {
      const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
        cwd: ROOT,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: locale },
      });
      assert.equal(status, 0);
      assert.match(stdout, finding);
      assert.match(stdout.trimEnd().split('\n').at(-1) ?? '', next);
    });
});
