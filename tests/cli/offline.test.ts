/** Checking, completing, explaining and indexing on the command line reach no network, whatever the format. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { assertQuiet, evaluate, offline } from '../support/offline.ts';
import { pdfOf } from '../support/pdf.ts';
import { buildIfMissing } from './tifa.ts';

const CLI = process.env['TIFA_CLI'] ?? resolve('dist/cli.js');
const SENTENCE = '要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const LAYOUT = { columns: 26, rows: 25, indent: 2, numbered: true };

/** The same sentence in every format that a corpus may have; the page names things on a network. */
async function documents(): Promise<Readonly<Record<string, string | Uint8Array>>> {
  const docx = new Document({ sections: [{ children: [new Paragraph(`文件指出，${SENTENCE}。`)] }] });
  const links = '<link rel="stylesheet" href="https://example.org/a.css"><img src="https://example.org/a.png">';
  return {
    'a.txt': `${SENTENCE}。\n`,
    'b.md': `---\ntier: primary\n---\n\n# 通知\n\n![](https://example.org/b.png)${SENTENCE}。\n`,
    'c.html': `<html><head>${links}</head><body><p>${SENTENCE}。</p></body></html>`,
    'd.docx': await Packer.toBuffer(docx),
    'e.pdf': pdfOf([`${SENTENCE}。`], LAYOUT),
    'f.jsonl': `${JSON.stringify({ title: '通知', text: `${SENTENCE}。` })}\n`,
  };
}

describe('the command line', function () {
  this.timeout(120_000);
  before(() => buildIfMissing());

  it('reaches no network, in no thread', () =>
    offline(async ({ path, env, log }) => {
      mkdirSync(join(path, 'corpus'));
      for (const [name, content] of Object.entries(await documents()))
        writeFileSync(join(path, 'corpus', name), content);
      writeFileSync(join(path, 'draft.md'), `文件指出，“${SENTENCE.replace('巡护', '巡察')}”。“四个意思”。\n`);
      const tifa = (...args: readonly string[]) =>
        spawnSync(process.execPath, [CLI, ...args], { cwd: path, env, encoding: 'utf8' });
      const indexed = tifa('index', 'corpus', '--cache', 'cache', '--format', 'json');
      assert.equal(JSON.parse(indexed.stdout).corpus.documents, 6, indexed.stderr);
      const checked = tifa('check', 'draft.md', '--corpus', 'corpus', '--cache', 'cache');
      assert.equal(checked.status, 1, checked.stderr);
      assert.match(checked.stdout, /quotations\/passage/);
      assert.match(tifa('explain', '四个意识').stdout, /大局意识/);
      assert.match(tifa('complete', '没有网络安全就').stdout, /国家安全/);
      assertQuiet(log(), 'cli.js', 2);
    }));
});

describe('the guard of this test', () => {
  const TRIES: readonly string[] = [
    "require('net').connect(80, '127.0.0.1')",
    "new (require('net').Socket)().connect(80, '127.0.0.1')",
    "require('net').createServer().listen(0)",
    "require('https').get('https://127.0.0.1')",
    "require('dns').lookup('localhost', () => {})",
    "require('dns').promises.resolve('localhost')",
    "require('dgram').createSocket('udp4')",
    "fetch('http://127.0.0.1')",
    "new (require('worker_threads').Worker)(\"fetch('http://127.0.0.1')\", { eval: true })",
  ];
  for (const script of TRIES)
    it(`sees ${script}`, () =>
      offline((program) => {
        evaluate(script, program);
        assert.ok(program.log().some((line) => line.startsWith('forbidden ')));
      }));
});
