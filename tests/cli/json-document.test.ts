/** The example of docs/json.md is what the program writes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileOf, officePapers } from '../unit/mine/made.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const DOCUMENT = readFileSync(join(__dirname, '../../docs/json.md'), 'utf8');
const EXAMPLES = [...DOCUMENT.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']): unknown => JSON.parse(json));

const FILES = {
  ...Object.fromEntries(officePapers().map((paper) => [`p/${basename(paper.info.path)}`, fileOf(paper)])),
  'c/a.txt':
    '某某会议纪要\n2020-01-08\n\n会议强调，要坚持问题导向和效果导向相统一，把群众关心的事情办好，把基层反映的问题解决好，让人民群众有更多获得感。\n',
  'h/a.txt': '巡护通报\n2018-03-01\n\n推动河湖岸线日常巡护。\n',
  'h/b.txt': '工作简报\n2021-05-06\n\n推动河湖沿岸日常巡护。\n',
  'h/c.txt': '工作要点\n2021-07-08\n\n抓好河湖沿岸日常巡护。\n',
  'd/d.md': '会议强调，“要坚持问题导向和结果导向相统一，把群众关心的事情办好”。\n',
};

/** What differs between two packs, two runs or two folders (their path is in the index) is made the same. */
function steady(value: unknown): unknown {
  const text = JSON.stringify(value, (key, each) => (/^(?:records|seconds|bytes)$/.test(key) ? 1 : each));
  return JSON.parse(text);
}

describe('docs/json.md', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  const CASES: readonly (readonly string[])[] = [
    ['check', 'd/d.md', '--corpus', 'c', '--format', 'json'],
    ['history', '河湖岸线日常巡护', '--corpus', 'h', '--format', 'json'],
    ['index', 'c', '--cache', 'cache', '--format', 'json'],
    ['mine', 'p', '--limit', '1', '--format', 'json'],
  ];
  for (const [i, args] of CASES.entries())
    it(`shows what tifa ${args.join(' ')} writes`, () =>
      inFolder(FILES, ({ tifa }) => assert.deepEqual(steady(JSON.parse(tifa(args).out)), steady(EXAMPLES[i]))));
});
