/** The review by keyboard, findings that wait while they are typed, and files that are not checked. */
import * as assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { packagePath } from '../../../scripts/package.ts';
import { editor, openFile, openWindow, runCommand, untilText, type Window } from './window.ts';

const DRAFT = `# 工作要点

习近平总书记指出：“没有网络安全就没有国家安生”。

坚持正能量是总要求、管得住是硬道里、用得好是真本事。

会议强调，“网络安全和信息化是一体之两翼、驱动之双轮”。有人说，“谁也没有收录过的这一句话”。
`;
const FILES = {
  '要点.md': DRAFT,
  '选区.md': DRAFT,
  '另一稿.md': '习近平总书记指出：“没有信息化就没有现代花”。\n',
  '输入.md': '',
  '忽略.md': '习近平总书记指出：“没有信息化就没有现代画”。\n',
  '关闭.md': '习近平总书记指出：“没有网络安全就没有国家安生”。\n',
};
/** So many that they are still being checked when somebody presses “Cancel”. */
const MANY = 1500;
for (let i = 0; i < MANY; i++)
  Object.assign(FILES, { [`多/${i}.md`]: DRAFT.replaceAll('。\n', `，见第${i}号。\n`).repeat(10) });
const IMAGES = join(__dirname, '../../../out/e2e/review');

describe('a reviewer', () => {
  let window: Window;

  before(async () => {
    mkdirSync(IMAGES, { recursive: true });
    window = await openWindow({ vsix: [packagePath()], files: FILES });
  });

  after(() => window?.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shoot('failed');
  });

  const shoot = (name: string) => window.page.screenshot({ path: join(IMAGES, `${name}.png`) });
  /** Rows of the view, in whichever language the window speaks. */
  const row = (text: string): Locator => window.page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text });
  const squiggles = (): Locator => editor(window.page).locator('.squiggly-warning');

  const command = (title: string): Promise<void> => runCommand(window, title);

  it('sees findings and all quotations with their verdicts', async () => {
    await openFile(window, '要点.md');
    await squiggles().first().waitFor();
    await command('Review the active draft');
    await row('国家安生').first().waitFor();
    await row('谁也没有收录过的这一句话').first().waitFor();
    await row('Findings: 2').waitFor();
    await row('Quotations without a source: 1 (not counted as findings)').waitFor();
    await shoot('view');
    const spoken = await row('硬道里').first().getAttribute('aria-label');
    assert.match(spoken ?? '', /warning.*硬道里.*line 5/);
  });

  it('goes through the findings and corrects them without leaving the view', async () => {
    const { page } = window;
    await row('国家安生').first().click();
    await page.keyboard.press('Control+Alt+.');
    await page.locator('.monaco-list-row.focused', { hasText: '硬道里' }).waitFor();
    await shoot('next');
    await page.keyboard.press('Control+Enter');
    await row('Findings: 1').waitFor();
    await page.locator('.monaco-list-row.focused', { hasText: '国家安生' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await row('Findings:').waitFor({ state: 'detached' });
    await page.locator('.monaco-list-row.focused', { hasText: '没有国家安全' }).waitFor();
    await shoot('corrected');
    await untilText(window, DRAFT.replace('安生', '安全').replace('硬道里', '硬道理'));
  });

  it('checks only what is selected', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Shift+E');
    await openFile(window, '选区.md');
    await squiggles().first().waitFor();
    await editor(page).getByText('硬道里').click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.locator('.statusbar-item', { hasText: 'selected' }).waitFor();
    await command('Check the selection');
    await row('Findings: 1').waitFor();
    await row('硬道里').first().waitFor();
    await row('国家安生').waitFor({ state: 'detached' });
    await shoot('selection');
  });

  it('copies the source of a quotation', async () => {
    const { page } = window;
    await command('Review the active draft');
    await row('国家安生').first().click();
    await page.locator('.sidebar .monaco-list-row.focused', { hasText: '国家安生' }).waitFor();
    await command('Copy the source');
    await page.locator('.statusbar-item', { hasText: /Copied: .*2014/ }).waitFor();
    await page.keyboard.press('Control+Shift+E');
    await openFile(window, '输入.md');
    await page.keyboard.press('Control+V');
    await editor(page).getByText('2014').waitFor();
    await page.keyboard.press('Control+Z');
    await untilText(window, '');
  });

  it('corrects at once all that is certain', async () => {
    await openFile(window, '选区.md');
    await command('Correct everything that is certain');
    await untilText(window, DRAFT.replace('安生', '安全').replace('硬道里', '硬道理'));
    await window.page.locator('.statusbar-item', { hasText: 'corrected 2 findings' }).waitFor();
    await squiggles().first().waitFor({ state: 'detached' });
    await shoot('all-corrected');
  });

  it('stops a check of many drafts where it is told to, and keeps what was found', async () => {
    const { page } = window;
    await command('Check the workspace');
    const progress = page.locator('.notification-list-item', { hasText: 'checking drafts' });
    await progress.or(page.locator('#status\\.notifications .codicon-bell-dot')).first().waitFor();
    if ((await progress.count()) === 0) await page.locator('#status\\.notifications').click();
    await progress.getByText('Cancel').click();
    await page.locator('.statusbar-item', { hasText: /cancelled after \d+ of 15\d\d drafts/ }).waitFor();
    await row('.md').first().waitFor();
    await shoot('cancelled');
    rmSync(join(window.vscode.folder, '多'), { recursive: true });
  });

  it('checks the whole workspace, files that are not open too', async () => {
    await command('Check the workspace');
    await row('另一稿.md').first().waitFor();
    await row('没有信息化就没有现代花').first().waitFor();
    await shoot('workspace');
    await row('没有信息化就没有现代花').first().click();
    await window.page.locator('.tab.active', { hasText: '另一稿.md' }).waitFor();
  });

  it('filters by verdict', async () => {
    const { page } = window;
    await command('Filter by verdict, rule, file');
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: 'cannot be verified' }).first();
    await choice.waitFor();
    await shoot('choices');
    await choice.click();
    await page.keyboard.press('Enter');
    await row('没有信息化就没有现代花').first().waitFor({ state: 'detached' });
    await row('谁也没有收录过的这一句话').first().waitFor();
    await shoot('filtered');
    await command('Filter by verdict, rule, file');
    await choice.click();
    await page.keyboard.press('Enter');
    await row('没有信息化就没有现代花').first().waitFor();
  });

  it('is not told of a quotation while it is typed, and is when the caret has left', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Shift+E');
    await openFile(window, '输入.md');
    await command('Review the active draft');
    await page.locator('.sidebar:focus-within').waitFor();
    await editor(page).locator('.view-line').first().click();
    await editor(page).and(page.locator('.focused')).waitFor();
    await page.keyboard.type('会议强调，“没有网络安全就没有国家安生', { delay: 60 });
    await page.locator('.tab.active', { hasText: '输入.md' }).waitFor();
    const status = page.locator('.statusbar-item', { hasText: 'Ln 1, Col 20' });
    await status.waitFor();
    await page.keyboard.press('Control+Alt+.');
    await page.locator('.statusbar-item', { hasText: 'nothing is left to look at' }).waitFor();
    assert.equal(await squiggles().count(), 0, 'a warning while the quotation is open');
    await page.keyboard.type('”，要落实。', { delay: 60 });
    await squiggles().first().waitFor();
    await shoot('typed');
  });

  it('switches the check of one file off and on again', async () => {
    await window.page.keyboard.press('Control+Shift+E');
    await openFile(window, '关闭.md');
    await squiggles().first().waitFor();
    await command('Check this file, or no longer');
    await squiggles().first().waitFor({ state: 'detached' });
    await shoot('off');
    await command('Check this file, or no longer');
    await squiggles().first().waitFor();
  });

  it('ignores a finding where it stands', async () => {
    const { page } = window;
    await page.keyboard.press('Control+Shift+E');
    await openFile(window, '忽略.md');
    await squiggles().first().waitFor();
    await command('Review the active draft');
    await row('没有信息化就没有现代画').first().click();
    await page.keyboard.press('Delete');
    await squiggles().first().waitFor({ state: 'detached' });
    await row('Findings:').waitFor({ state: 'detached' });
    await shoot('ignored');
  });

  it('can be read in the dark and in high contrast', async () => {
    const { page } = window;
    await command('Check the workspace');
    await row('另一稿.md').first().waitFor();
    await command('Preferences: Toggle between Light/Dark Themes');
    await page.locator('.monaco-workbench.vs-dark').first().waitFor();
    await shoot('dark');
    await page.emulateMedia({ forcedColors: 'active' });
    await page.locator('.monaco-workbench.hc-black, .monaco-workbench.hc-light').first().waitFor();
    await shoot('high-contrast');
  });
});
