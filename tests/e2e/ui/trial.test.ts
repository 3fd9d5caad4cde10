/** The editor of `npm run editor`: Chinese for a Chinese browser, English for another, on a copy of the samples. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { startTrial, type Trial } from '../../../scripts/editor/trial.ts';
import { type Session, startBrowser } from '../host/browser.ts';

const SAMPLE = join(__dirname, '../../../samples/draft.md');

describe('the trial editor', () => {
  let trial: Trial;
  let session: Session;
  before(async () => {
    [trial, session] = await Promise.all([startTrial(), startBrowser({ width: 1400, height: 860 })]);
  });
  after(async () => {
    await session?.browser.close();
    await trial?.stop();
  });

  const shoot = (page: Page, name: string) =>
    page.screenshot({ path: join(__dirname, `../../../out/e2e/${name}.png`) });

  async function opened(page: Page): Promise<Page> {
    page.setDefaultTimeout(60_000);
    await page.goto(trial.url);
    await page.locator('.squiggly-warning').first().waitFor();
    await page.locator('.statusbar-item#status\\.problems').click();
    await page.locator('.markers-panel-container .monaco-list-row').nth(3).waitFor();
    return page;
  }

  const problems = (page: Page) => page.locator('.markers-panel-container .monaco-list-row').allTextContents();

  it('speaks Chinese to a Chinese browser, the editor as well as the extension', async () => {
    const page = await opened(session.page);
    await page.locator('.pane-header, .composite.title', { hasText: '资源管理器' }).first().waitFor();
    await page.locator('.panel .action-label', { hasText: '问题' }).first().waitFor();
    assert.match((await problems(page)).join('\n'), /与规范表述.*提法 · 引文有误/);
    await page.keyboard.press('F1');
    await page.keyboard.type('检查当前文稿');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '检查当前文稿' }).waitFor();
    await shoot(page, 'trial-zh');
    await page.keyboard.press('Escape');
    assert.deepEqual([...session.outside], []);
  });

  it('edits a copy', async () => {
    const before = readFileSync(SAMPLE, 'utf8');
    const copy = join(trial.folder, 'draft.md');
    assert.equal(readFileSync(copy, 'utf8'), before);
    const { page } = session;
    await page.locator('.view-line').first().click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('x');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    assert.equal(readFileSync(copy, 'utf8'), `x${before}`);
    assert.equal(readFileSync(SAMPLE, 'utf8'), before);
  });

  it('speaks English to an English browser', async () => {
    const context = await session.browser.newContext({ locale: 'en-US', viewport: { width: 1400, height: 860 } });
    const page = await opened(await context.newPage());
    await page.locator('.pane-header, .composite.title', { hasText: 'Explorer' }).first().waitFor();
    assert.match((await problems(page)).join('\n'), /Differs from the standard wording.*Misquotation/);
    await shoot(page, 'trial-en');
    await context.close();
  });
});
