/** What a newcomer sees: the walkthrough with its pictures, word wrap offered once, a wording inserted with its source. */
import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packagePath } from '../../../scripts/package.ts';
import { editor, openFile, openWindow, runCommand, textOf, untilText, type Window } from './window.ts';

const LONG = `${'全市网信系统认真学习，狠抓落实，'.repeat(12)}\n`;
const FILES = { 'long.txt': LONG, 'longer.txt': LONG, 'insert.md': '建设' };

describe('a newcomer', () => {
  let window: Window;
  before(async () => {
    window = await openWindow({ vsix: [packagePath()], files: FILES });
  });
  after(() => window?.close());

  const shoot = (name: string) => window.page.screenshot({ path: join(__dirname, `../../../out/e2e/${name}.png`) });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shoot(this.currentTest.title.replace(/\W+/g, '-'));
  });

  const run = (title: string): Promise<void> => runCommand(window, title);

  it('is asked once whether long lines of .txt are to be wrapped', async () => {
    const { page } = window;
    await openFile(window, 'long.txt');
    assert.equal(await editor(page).locator('.view-line').count(), 2);
    // A toast goes away by itself; the bell keeps it.
    const asked = page.locator('.notification-list-item', { hasText: 'long lines' }).first();
    if (!(await asked.isVisible())) await run('Notifications: Show Notifications');
    await asked.waitFor();
    await shoot('word-wrap');
    await asked.locator('.monaco-button', { hasText: 'Wrap lines' }).click();
    await editor(page).locator('.view-line').nth(3).waitFor();
    await openFile(window, 'longer.txt');
    await editor(page).locator('.view-line').nth(3).waitFor();
    assert.equal(await page.locator('.notification-list-item', { hasText: 'long lines' }).count(), 0);
  });

  it('inserts a wording with quotation marks and its source', async () => {
    const { page } = window;
    await openFile(window, 'insert.md');
    await run('Insert Wording with Quotation Marks and Source');
    await page.locator('.quick-input-title', { hasText: 'with its source' }).waitFor();
    await page.keyboard.type('没有网络安全就没有国家安全');
    await page
      .locator('.quick-input-list .monaco-list-row.focused', { hasText: '没有网络安全就没有国家安全' })
      .waitFor();
    await page.keyboard.press('Enter');
    const inserted = /^建设“没有网络安全就没有国家安全[^”]*”（习近平，《.+》，20\d\d-\d\d-\d\d）$/;
    while (!inserted.test((await textOf(window)).replaceAll('\n', ''))) await delay(100);
    await page.keyboard.press('Control+Z');
    await untilText(window, '建设');
  });

  it('finds a walkthrough of five steps with pictures', async () => {
    const { page } = window;
    await page.keyboard.press('Control+B'); // pictures need a wide window
    await run('Welcome: Open Walkthrough');
    await page.keyboard.type('Get started with Tifa');
    await page.keyboard.press('Enter');
    const steps = page.locator('.gettingStartedContainer .getting-started-step');
    await steps.nth(4).waitFor();
    assert.equal(await steps.count(), 5);
    await steps.filter({ hasText: 'See the proof' }).click();
    await page.locator('.getting-started-media').waitFor();
    await shoot('walkthrough');
  });
});
