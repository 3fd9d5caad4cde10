/** The view 提法库: packs and sources in the side bar, pages that are read and whose links lead on, wording put into the draft. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { packagePath } from '../../../scripts/package.ts';
import { editor, openFile, openWindow, rendered, runCommand, untilText, type Window } from './window.ts';

const CLAUSE = '河湖治理要久久为功';
const FILES = {
  '文稿.md': '',
  '语料/2019-03-02 甲次会议.md': `会议强调，${CLAUSE}，不可松懈。\n`,
  '语料/2021-05-06 乙次讲话.md': `他在会上指出，${CLAUSE}。\n`,
};
const SETTINGS = { 'tifa.corpus.folders': ['语料'], 'workbench.editor.enablePreview': false };
const IMAGES = join(__dirname, '../../../out/e2e/library');

describe('the view of wording', () => {
  let window: Window;

  before(async () => {
    mkdirSync(IMAGES, { recursive: true });
    window = await openWindow({ vsix: [packagePath()], files: FILES, settings: SETTINGS });
    await openFile(window, '文稿.md');
    await runCommand(window, 'View: Show Tifa 提法');
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shoot('failed');
  });

  const shoot = (name: string) => window.page.screenshot({ path: join(IMAGES, `${name}.png`) });
  const row = (text: string): Locator =>
    window.page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first();

  /** The first record that is in sight. */
  const record = (): Locator => window.page.locator('.sidebar .monaco-list-row:has(.codicon-bookmark)').first();
  let words = '';

  async function toDraft(): Promise<void> {
    await window.page.locator('.tab', { hasText: '文稿.md' }).click();
    await editor(window.page).locator('.view-line').first().click();
  }

  it('has packs by kind, and records that open as pages', async () => {
    const { page } = window;
    const header = (name: string) => page.locator('.sidebar .pane-header', { hasText: name });
    await header('Review').click();
    await header('Wording Library').click();
    // The corpus is there: nothing is drawn anew any more.
    await row('Wording of the corpus').waitFor();
    await row('网络强国提法库').click();
    await row('label').click();
    await record().waitFor();
    await shoot('packs');
    words = (await record().locator('.label-name').textContent()) ?? '';
    await record().click();
    await rendered(window).locator('h1', { hasText: words }).waitFor();
    await shoot('record');
  });

  it('puts wording of a row into the draft', async () => {
    const { page } = window;
    await toDraft();
    await record().hover();
    await record().locator('.action-label.codicon-insert').click();
    await untilText(window, words);
    await toDraft();
    await page.keyboard.press('Control+Z');
    await untilText(window, '');
  });

  it('looks wording of the corpus up, and shows its page', async () => {
    const { page } = window;
    await toDraft();
    await page.keyboard.press('Control+Alt+/');
    await page.locator('.quick-input-widget:visible').waitFor();
    await page.keyboard.type('河湖治理');
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: CLAUSE });
    await found.waitFor();
    await shoot('lookup');
    await found.hover();
    await found.locator('.codicon-open-preview').click();
    await rendered(window).locator('h1', { hasText: CLAUSE }).waitFor();
    await rendered(window).locator('td', { hasText: '2019' }).waitFor();
    await rendered(window).locator('svg rect').nth(1).waitFor();
    await shoot('wording');
  });

  it('goes from the page to the place in the source', async () => {
    const { page } = window;
    await rendered(window).locator('a', { hasText: '乙次讲话' }).first().click();
    await page.locator('.tab.active', { hasText: '乙次讲话' }).waitFor();
    await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
    await shoot('source');
    await page.keyboard.press('Control+W');
  });

  it('can be gone through by keyboard alone', async () => {
    const { page } = window;
    await row('网络强国提法库').click();
    await row('Sources').click();
    await row('second-hand').waitFor();
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter'])
      await page.keyboard.press(key);
    await shoot('sources');
    const spoken = await row('网络强国提法库').getAttribute('aria-label');
    assert.match(spoken ?? '', /网络强国提法库, \d+/);
  });
});
