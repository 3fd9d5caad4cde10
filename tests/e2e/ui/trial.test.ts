/**
 * The editor of `npm run editor`: Chinese for a Chinese browser, English for another, on a copy of the samples; and in it the
 * package for all platforms, with its page.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { pack } from '../../../scripts/build.ts';
import { startTrial, type Trial } from '../../../scripts/editor/trial.ts';
import { packagePath } from '../../../scripts/package.ts';
import { type Session, startBrowser } from '../host/browser.ts';

const SAMPLE = join(__dirname, '../../../samples/draft.md');

describe('the trial editor', () => {
  let trial: Trial;
  let session: Session;
  before(async () => {
    pack('universal');
    [trial, session] = await Promise.all([
      startTrial(packagePath('universal')),
      startBrowser({ width: 1400, height: 860 }),
    ]);
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

  const webview = (page: Page): FrameLocator =>
    page.locator('iframe.webview.ready:visible').contentFrame().frameLocator('iframe#active-frame');

  /** In pixels of the picture itself; rejects where it cannot be shown. */
  const widthOf = (picture: Locator): Promise<number> => picture.evaluate(naturalWidth);

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

  it('shows the guide with its pictures', async () => {
    const { page } = session;
    await page.keyboard.press('F1');
    await page.keyboard.type('打开使用说明');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: '打开使用说明' }).waitFor();
    await page.keyboard.press('Enter');
    const guide = webview(page);
    await guide.locator('h2', { hasText: '写作：补全' }).waitFor();
    const pictures = guide.locator('img');
    assert.equal(await pictures.count(), 4);
    for (const picture of await pictures.all()) assert.ok((await widthOf(picture)) > 1000);
    await pictures.first().scrollIntoViewIfNeeded();
    await shoot(page, 'guide');
    assert.deepEqual([...session.outside], []);
  });

  it('shows the page of the extension with icon and guide, and no broken picture', async () => {
    const { page } = session;
    await page.locator('.activitybar .codicon-extensions-view-icon').click();
    await page.locator('.extension-list-item', { hasText: '提法 Tifa' }).first().click();
    const head = page.locator('.extension-editor .header');
    await head.locator('.name', { hasText: '提法 Tifa' }).waitFor();
    assert.equal(await widthOf(head.locator('img.icon').first()), 256);
    const details = webview(page);
    await details.locator('h2', { hasText: '写作：补全' }).waitFor();
    assert.equal(await details.locator('img').count(), 0);
    await shoot(page, 'extension-page');
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

interface Picture {
  readonly naturalWidth: number;
  decode(): Promise<void>;
}

/** Runs in the page. */
async function naturalWidth(element: unknown): Promise<number> {
  const picture = element as Picture;
  await picture.decode();
  return picture.naturalWidth;
}
