/** The packed extension where no machine is behind the editor: VS Code in a browser alone, as on github.dev. */
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import JSZip from 'jszip';
import { packagePath } from '../../../scripts/package.ts';
import { FORMATS } from '../../support/formats.ts';
import { startWeb, type WebFinding, type WebVSCode } from '../host/web.ts';
import {
  editor,
  enterList,
  hoverOver,
  openFile,
  openQuickFixes,
  rendered,
  runCommand,
  type Screen,
  screenOf,
  suggestions,
  untilText,
} from './window.ts';

const ROOT = join(__dirname, '../../..');
const FIXTURES = join(__dirname, '../fixtures/one');
const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const WORDING = '没有网络安全就没有国家安全';

const WORD = '要让每一条河流都清澈起来，让两岸的群众都能走到水边散步。';
const OFFICE = '各地要把方便让给群众，把麻烦留给自己，把服务送到家门口。';
const quoted = (words: string): string => `会议强调：“${words}”`;

/** The corpus has a document as Markdown, one as a web page, and one that a browser does not read; others come before the tests. */
const FILES = {
  '.tifa.yaml': 'corpus:\n  folders: [语料]\npacks: [自有]\n',
  '自有/pack.yaml': 'id: own\ntitle: 自有提法库\nversion: 1.0.0\nlanguage: zh-CN\nasOf: 2026-01-01\n',
  '自有/sources/own.yaml': '- { id: plan, title: 河湖工作方案, date: 2025-03-01, tier: primary }\n',
  '自有/records/own.yaml':
    '- { id: heduan, kind: formulation, wording: 守好每一段河道护好每一片湖面, sources: [{ source: plan }], status: current }\n',
  '语料/minutes.md': fixture('corpus/minutes.md'),
  '语料/briefing.html': fixture('corpus/briefing.html'),
  '语料/notes.pdf': '%PDF-1.7',
  'draft.md': fixture('draft.md'),
  'quotation.md': fixture('quotation.md'),
  'briefing.md': fixture('briefing.md'),
  'own.md': '要守好每一段河道护好每一遍湖面。\n',
  'word.md': `${quoted(WORD.replace('清澈', '清彻'))}\n`,
  'office.md': `${quoted(OFFICE.replace('群众', '众群'))}\n`,
  'hover.md': `要牢记${WORDING}，抓好落实。\n`,
  'typing.md': '',
};
const DRAFTS = ['draft.md', 'quotation.md', 'briefing.md', 'own.md', 'word.md', 'office.md'] as const;

describe('in a browser', () => {
  let web: WebVSCode;
  let screen: Screen;
  let extension: string;
  let files: Files;

  before(async () => {
    extension = await unpacked(packagePath());
    files = await withDocuments();
    web = await startWeb({ extension, files });
    screen = await screenOf(web);
  });
  after(async () => {
    await screen?.close();
    rmSync(extension, { recursive: true, force: true });
  });

  const shoot = (name: string) => screen.page.screenshot({ path: join(ROOT, `out/e2e/${name}.png`) });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shoot(`web-${this.currentTest.title.replace(/\W+/g, '-')}`);
  });

  it('finds in drafts, by records and by the corpus of the workspace, what the command line finds', async () => {
    const wanted = foundByCommandLine(files);
    for (const name of DRAFTS) {
      await openFile(screen, name);
      assert.deepEqual(await settled(web, name, wanted[name]?.length ?? 0), wanted[name], name);
    }
    for (const name of ['quotation.md', 'briefing.md', 'word.md', 'office.md'])
      assert.ok(
        wanted[name]?.some(({ code }) => code === 'quotations/passage'),
        name,
      );
    assert.match(wanted['own.md']?.[0]?.message ?? '', /河湖工作方案/);
  });

  it('says which files of the corpus are not read here', async () => {
    const { page } = screen;
    await openFile(screen, 'quotation.md');
    await page.locator('[id="status.languageStatus"]').click();
    await page.locator('.hover-language-status', { hasText: 'notes.pdf' }).first().waitFor();
    await shoot('web-status');
    await page.keyboard.press('Escape');
  });

  it('repairs a misquote with one key and saves it', async () => {
    const { page } = screen;
    await openFile(screen, 'draft.md');
    await editor(page).locator('.squiggly-warning').first().waitFor();
    await openQuickFixes(screen, '硬道里');
    await shoot('web-fix');
    await page.keyboard.press('Enter');
    await untilText(screen, FILES['draft.md'].replace('硬道里', '硬道理'));
    await page.keyboard.press('Control+S');
    while (web.saved('draft.md')?.includes('硬道理') !== true) await delay(50);
    assert.deepEqual(await settled(web, 'draft.md', 0), []);
  });

  it('writes down beside the draft, as hashes, what is meant as it stands', async () => {
    const { page } = screen;
    await openFile(screen, 'own.md');
    await openQuickFixes(screen, '一遍湖面');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'Ignore here' }).first().click();
    while (!/^salt: [0-9a-f]{32}\nignored:\n {2}- [0-9a-f]{24}/m.test(web.saved('.tifa-ignore.yaml') ?? ''))
      await delay(50);
    assert.deepEqual(await settled(web, 'own.md', 0), []);
  });

  it('tells where a wording comes from', async () => {
    await openFile(screen, 'hover.md');
    const hover = await hoverOver(screen, WORDING, '习近平');
    assert.match((await hover.textContent()) ?? '', /20\d\d/);
    await shoot('web-hover');
    await screen.page.keyboard.press('Control+Home');
    for (let i = 0; i < 6; i++) await screen.page.keyboard.press('ArrowRight');
    await screen.page.keyboard.press('F12');
    await rendered(screen).getByText('2014-02-27').first().waitFor();
    await shoot('web-page');
  });

  it('completes wording while it is typed', async () => {
    const { page } = screen;
    await openFile(screen, 'typing.md');
    await page.keyboard.type('没有网络安全就', { delay: 120 });
    await suggestions(page).filter({ hasText: WORDING }).first().waitFor();
    await shoot('web-completion');
    await enterList(screen, 'ArrowDown');
    await page.keyboard.press('Enter');
    await untilText(screen, WORDING);
  });

  it('checks anew after a restart', async () => {
    await runCommand(screen, 'Restart');
    await openFile(screen, 'quotation.md');
    assert.equal((await settled(web, 'quotation.md', 1)).length, 1);
  });

  it('shows the text of a source at its words, and of a Word file with its findings', async () => {
    const { page } = screen;
    await openFile(screen, 'word.md');
    await editor(page).locator('.view-line').first().click();
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 10; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F12');
    await page.locator('.tab.active', { hasText: '讲话.docx.txt' }).waitFor();
    await untilText(screen, WORD);
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: '通知.docx' }).dblclick();
    await page.locator('.tab.active', { hasText: '通知.docx.txt' }).waitFor();
    await editor(page).locator('.squiggly-warning').first().waitFor();
    await shoot('web-word');
  });

  it('asks for nothing but the files of the editor and its own', () => {
    assert.deepEqual([...screen.session.outside], []);
    const own = [...web.asked].filter((path) => path.startsWith('dist/')).sort();
    assert.deepEqual(own, ['dist/corpus/packs.packed', 'dist/web/extension.js', 'dist/web/server.js']);
  });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

async function withDocuments(): Promise<Files> {
  const written = async (format: string, words: string) => (await FORMATS[format]?.write([words])) ?? '';
  return {
    ...FILES,
    '语料/讲话.docx': await written('DOCX', WORD),
    '语料/通知.odt': await written('ODT', OFFICE),
    '通知.docx': await written('DOCX', FILES['draft.md'].split('\n')[2] ?? ''),
  };
}

async function unpacked(vsix: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-web-'));
  const { files } = await JSZip.loadAsync(readFileSync(vsix));
  for (const [name, file] of Object.entries(files)) {
    if (!name.startsWith('extension/') || file.dir) continue;
    const path = join(folder, name.slice('extension/'.length));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, await file.async('uint8array'));
  }
  return folder;
}

/** The findings of a draft as soon as there are so many; what is there in the end, where there never are. */
async function settled(web: WebVSCode, name: string, count: number): Promise<readonly WebFinding[]> {
  for (const end = Date.now() + 30_000; web.found(name).length !== count && Date.now() < end; ) await delay(50);
  return web.found(name);
}

interface Reported {
  readonly path: string;
  readonly findings: readonly (WebFinding & { readonly rule: string })[];
}

/** What the command line says of the same files on this machine. */
function foundByCommandLine(all: Files): Readonly<Record<string, readonly WebFinding[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-desktop-'));
  try {
    for (const [name, content] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const args = [join(ROOT, 'dist/cli.js'), 'check', '--format', 'json', ...DRAFTS];
    const env = { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
    const { stdout } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
    const { files } = JSON.parse(stdout) as { readonly files: readonly Reported[] };
    const told = ({ rule: code, severity, line, column, message }: Reported['findings'][number]): WebFinding => {
      return { code, severity, line, column, message };
    };
    return Object.fromEntries(files.map(({ path, findings }) => [path, findings.map(told)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
