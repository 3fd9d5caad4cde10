/** What a writer sees and does, with mouse, keyboard and input method, in the packed extension. */
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packagePath } from '../../../scripts/package.ts';
import {
  editor,
  enterList,
  hoverOver,
  openFile,
  openQuickFixes,
  openWindow,
  suggestions,
  untilText,
  type Window,
} from './window.ts';

const WORDING = '没有网络安全就没有国家安全';
const FILES = {
  'hover.md': `要牢记${WORDING}，抓好落实。\n`,
  'misquote.md': '要坚持正能量是总要求、管得住是硬道里、用得好是真本事。\n',
  'typing.md': '',
  'typing.txt': '',
  'closing.md': '',
  'middle.md': '要牢记，抓好落实。',
  'input-method.md': '',
  'lookup.md': '建设',
  'quick.md': '建设',
};

describe('a writer', () => {
  let window: Window;

  before(async () => {
    window = await openWindow({ vsix: [packagePath()], files: FILES });
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = this.currentTest.title.replace(/\W+/g, '-');
    await window.page.screenshot({ path: join(__dirname, `../../../out/e2e/${name}.png`) });
  });

  it('hovers a slogan and reads where it comes from', async () => {
    await openFile(window, 'hover.md');
    const hover = await hoverOver(window, WORDING, '习近平');
    assert.match((await hover.textContent()) ?? '', /20\d\d/);
  });

  it('sees a misquote in the text and in Problems, and repairs it with one key', async () => {
    const { page } = window;
    await openFile(window, 'misquote.md');
    await editor(page).locator('.squiggly-warning').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel-container .monaco-list-row', { hasText: '硬道' }).first().waitFor();
    await openQuickFixes(window, '硬道里');
    await page.keyboard.press('Enter');
    await untilText(window, '要坚持正能量是总要求、管得住是硬道理、用得好是真本事。\n');
    await page.locator('.markers-panel-container .monaco-list-row').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Control+S');
    const file = join(window.vscode.folder, 'misquote.md');
    while (!readFileSync(file, 'utf8').includes('硬道理')) await delay(50);
    await page.keyboard.press('Control+Shift+M');
  });

  it('types Chinese, and the list opens and is accepted', async () => {
    await openFile(window, 'typing.md');
    await type(window, '没有网络安全就');
    await suggestions(window.page).filter({ hasText: WORDING }).first().waitFor();
    await enterList(window, 'ArrowDown');
    await window.page.keyboard.press('Enter');
    await untilText(window, WORDING);
  });

  it('gets the same list in plain text, where VS Code asks by itself', async () => {
    await openFile(window, 'typing.txt');
    await type(window, '没有网络安全就');
    await suggestions(window.page).filter({ hasText: WORDING }).first().waitFor();
    await enterList(window, 'ArrowDown');
    await window.page.keyboard.press('Enter');
    await untilText(window, WORDING);
  });

  it('is not asked again about a list that was closed, but about the next wording', async () => {
    const { page } = window;
    await openFile(window, 'closing.md');
    await type(window, '没有网络安全就');
    await suggestions(page).filter({ hasText: WORDING }).first().waitFor();
    await page.keyboard.press('Escape');
    await suggestions(page).first().waitFor({ state: 'detached' });
    await type(window, '没有国家');
    await untilText(window, '没有网络安全就没有国家');
    assert.equal(await suggestions(page).count(), 0, 'the list that was closed is open again');
    await type(window, '，坚持以人民为');
    await suggestions(page).filter({ hasText: '坚持以人民为中心' }).first().waitFor();
  });

  it('types in the middle of a run of Chinese', async () => {
    const { page } = window;
    await openFile(window, 'middle.md');
    await page.keyboard.press('Control+Home');
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
    await type(window, '没有网络安全就');
    await suggestions(page).filter({ hasText: WORDING }).first().waitFor();
    await enterList(window, 'Tab');
    await page.keyboard.press('Enter');
    await untilText(window, `要牢记${WORDING}，抓好落实。`);
  });

  it('is left alone while an input method is composing, and right after punctuation', async () => {
    const { page, input } = window;
    await openFile(window, 'input-method.md');
    for (const text of ['m', 'me', 'mei', "mei'y", "mei'you"]) {
      await input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await delay(60);
    }
    await untilText(window, "mei'you");
    assert.equal(await suggestions(page).count(), 0, 'a list is open while letters are composing');
    await input.send('Input.insertText', { text: '没有' });
    await untilText(window, '没有');
    for (const text of ['网络安全', '就']) await input.send('Input.insertText', { text });
    await suggestions(page).filter({ hasText: WORDING }).first().waitFor();
    await page.keyboard.press('Escape');
    await input.send('Input.insertText', { text: '，' });
    await untilText(window, '没有网络安全就，');
    assert.equal(await suggestions(page).count(), 0, 'a list is open after a comma');
  });

  it('looks wording up by initials and inserts it', async () => {
    const { page } = window;
    await openFile(window, 'lookup.md');
    await page.keyboard.press('Control+Alt+/');
    await page.locator('.quick-input-widget:visible input').first().waitFor();
    await page.keyboard.type('wlqg');
    const best = page.locator('.quick-input-list .monaco-list-row').first();
    await best.filter({ hasText: '网络强国' }).waitFor();
    await page.keyboard.press('Enter');
    await untilText(window, '建设网络强国');
  });

  it('may press Enter before the list has caught up with the letters', async () => {
    const { page } = window;
    await openFile(window, 'quick.md');
    await page.keyboard.press('Control+Alt+/');
    await page.locator('.quick-input-widget:visible input').first().waitFor();
    await page.keyboard.type('wlqg');
    await page.keyboard.press('Enter');
    await untilText(window, '建设网络强国');
  });

  it('sends nothing to anywhere', () => assert.deepEqual([...window.session.outside], []));
});

/** One character at a time, like a person. */
async function type({ page }: Window, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: 120 });
}
