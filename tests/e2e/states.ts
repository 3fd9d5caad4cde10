/**
 * Photographs what a writer meets in the editor – list, findings, “I meant it”, review, reading, help – in both languages and
 * in a light, a dark and a high-contrast theme, for a look: out/states/LANGUAGE-THEME/STATE.png. Every state is waited for, so that a
 * state that no longer comes up fails. Needs Chinese fonts.
 * Usage: npm run build && npm run package && npm run states [-- LANGUAGE-THEME …]
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { chineseForHost } from '../../scripts/editor/chinese.ts';
import { packagePath } from '../../scripts/package.ts';
import { ensureHost } from './host/install.ts';
import {
  appears,
  boxOf,
  commit,
  editor,
  enterList,
  hoverOver,
  openFile,
  openQuickFixes,
  openWindow,
  rendered,
  runCommand,
  suggestions,
  untilText,
  type Window,
} from './ui/window.ts';

const ROOT = join(__dirname, '../..');
const THEMES = { light: 'Default Light Modern', dark: 'Default Dark Modern', contrast: 'Default High Contrast' };
const LANGUAGES = { en: 'package.nls.json', 'zh-cn': 'package.nls.zh-cn.json' };

const DRAFT = `# 工作要点

习近平总书记指出：“没有网络安全就没有国家安生”。

坚持正能量是总要求、管得住是硬道里、用得好是真本事。

全体党员干部要增强“四个意识”（政治意识、大局意识、核心意识、看齐意识），做到“两个维护”。

会议强调，“网络安全和信息化是一体之两翼、驱动之双轮”。有人说，“谁也没有收录过的这一句话”。
`;
const CLAUSE = '河湖治理要久久为功';
const FILES = {
  '要点.md': DRAFT,
  '另一稿.md': '习近平总书记指出：“没有信息化就没有现代花”。\n',
  '备注.md': '\n\n<!-- tifa-disable-next-line no-such-rule -->\n会议强调，“没有信息化就没有现代化”。\n',
  '输入.md': '',
  '纯文本.txt': '',
  '语料/2019-03-02 甲次会议.md': `会议强调，${CLAUSE}，不可松懈。\n`,
  '语料/2021-05-06 乙次讲话.md': `他在会上指出，${CLAUSE}。\n`,
};
const SETTINGS = { 'tifa.corpus.folders': ['语料'], 'editor.wordWrap': 'on', 'editor.minimap.enabled': false };

/** What a state needs: the window, titles of commands in its language, and a way to take the picture. */
interface Studio {
  readonly window: Window;
  readonly run: (command: string) => Promise<void>;
  readonly shoot: (state: string) => Promise<void>;
}

async function main(wanted: readonly string[]): Promise<void> {
  for (const [language, file] of Object.entries(LANGUAGES))
    for (const [theme, name] of Object.entries(THEMES)) {
      const folder = `${language}-${theme}`;
      if (wanted.length === 0 || wanted.includes(folder)) await photograph(folder, language, file, name);
    }
}

async function photograph(folder: string, language: string, titles: string, theme: string): Promise<void> {
  const images = join(ROOT, 'out/states', folder);
  mkdirSync(images, { recursive: true });
  const titleOf = commandTitles(titles);
  const settings = { ...SETTINGS, 'workbench.colorTheme': theme };
  const languagePacks = language === 'en' ? {} : await chineseForHost(ensureHost());
  const window = await openWindow({ vsix: [packagePath()], files: FILES, settings, languagePacks });
  const studio: Studio = {
    window,
    run: (command) => runCommand(window, titleOf(command)),
    shoot: async (state) => {
      await settled(window);
      await window.page.screenshot({ path: join(images, `${state}.png`) });
      console.log(`out/states/${folder}/${state}.png`);
    },
  };
  try {
    // Findings first: they show that the server is there.
    for (const state of [findings, list, meant, reading, review, library, help]) await state(studio);
  } catch (error) {
    await studio.shoot('failed');
    throw error;
  } finally {
    await window.close();
  }
}

/** Hovers and menus fade in; what spins for ever is not waited for. */
async function settled({ page }: Window): Promise<void> {
  await page.evaluate(`Promise.all(document.getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getComputedTiming().endTime))
    .map(({ finished }) => finished.catch(() => undefined)))`);
}

/** Titles as the palette shows them: of the command, in the language of the window. */
function commandTitles(file: string): (command: string) => string {
  const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
  const texts: Record<string, string> = read(file);
  const commands: readonly { command: string; title: string }[] = read('package.json').contributes.commands;
  return (wanted) => {
    const found = commands.find(({ command }) => command === wanted);
    if (!found) throw new Error(`no command ${wanted}`);
    return texts[found.title.replaceAll('%', '')] ?? found.title;
  };
}

async function list({ window, shoot }: Studio): Promise<void> {
  await openFile(window, '输入.md');
  for (const word of ['要牢记', '没有', '网络安全', '就']) await commit(window, word);
  await suggestions(window.page).first().waitFor();
  await shoot('list');
  await enterList(window, 'Tab');
  await shoot('list-entered');
  await window.page.keyboard.press('Enter');
  await untilText(window, '要牢记没有网络安全就没有国家安全');
  await shoot('list-accepted');
  await openFile(window, '纯文本.txt');
  for (const word of ['没有', '网络安全', '就']) await commit(window, word);
  await suggestions(window.page).first().waitFor();
  await shoot('list-plain-text');
  await window.page.keyboard.press('Escape');
}

async function findings({ window, shoot }: Studio): Promise<void> {
  const { page } = window;
  await openFile(window, '要点.md');
  await editor(page).locator('.squiggly-warning').nth(1).waitFor();
  await page.locator('.statusbar-item#status\\.problems').click();
  await page.locator('.markers-panel-container .monaco-list-row').nth(2).waitFor();
  await shoot('problems');
  await page.keyboard.press('Control+J');
  await page.locator('.markers-panel-container').waitFor({ state: 'hidden' });
  await openQuickFixes(window, '硬道里');
  await shoot('quick-fixes');
  await page.keyboard.press('Escape');
}

async function meant({ window, shoot, run }: Studio): Promise<void> {
  const { page } = window;
  await openFile(window, '另一稿.md');
  await editor(page).locator('.squiggly-warning').first().waitFor();
  await run('tifa.toggleFile');
  await editor(page).locator('.squiggly-warning').first().waitFor({ state: 'detached' });
  await shoot('switched-off');
  await run('tifa.toggleFile');
  await editor(page).locator('.squiggly-warning').first().waitFor();
  await openFile(window, '备注.md');
  await editor(page).locator('.squiggly-warning, .squiggly-info').first().waitFor();
  await shoot('comment-unknown-name');
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('<!-- tifa-disable-next-line mis');
  // The list of verbs is still going: what is pressed at once goes with it.
  do await page.keyboard.press('Control+Space');
  while (!(await appears(suggestions(page).first())));
  await shoot('comment-completed');
  await page.keyboard.press('Escape');
}

async function reading({ window, shoot }: Studio): Promise<void> {
  const { page } = window;
  await openFile(window, '要点.md');
  await hoverOver(window, '四个意识', '看齐意识');
  await shoot('hover-label');
  await page.mouse.move(5, 5);
  await hoverOver(window, '国家安生', '没有国家安全');
  await shoot('hover-misquote');
  await page.mouse.move(5, 5);
  const box = await boxOf(page, '四个意识');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.keyboard.press('F12');
  await rendered(window).locator('h1').first().waitFor();
  await shoot('record');
}

async function review({ window, shoot, run }: Studio): Promise<void> {
  const { page } = window;
  const row = (text: string): Locator =>
    page.locator('.sidebar .pane-body .monaco-list-row', { hasText: text }).first();
  await page.keyboard.press('Control+Shift+E');
  await openFile(window, '要点.md');
  await run('tifa.review.showDraft');
  await row('谁也没有收录过的这一句话').waitFor();
  await shoot('review');
  await row('国家安生').click();
  await run('tifa.openCompare');
  await page.locator('.monaco-diff-editor .char-insert').first().waitFor();
  await shoot('compare');
  await run('tifa.checkWorkspace');
  await row('另一稿.md').waitFor();
  await shoot('review-workspace');
  await run('tifa.review.filter');
  await page.locator('.quick-input-list .monaco-list-row').nth(3).waitFor();
  await shoot('review-filter');
  await page.keyboard.press('Escape');
}

/** The view 提法库, wording of a corpus in 查提法, and the page of a wording. */
async function library({ window, shoot, run }: Studio): Promise<void> {
  const { page } = window;
  await page.keyboard.press('Control+Shift+E');
  await openFile(window, '另一稿.md');
  await page.keyboard.press('Control+Alt+/');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type('河湖治理');
  const found = page.locator('.quick-input-list .monaco-list-row', { hasText: CLAUSE });
  await found.waitFor();
  await shoot('lookup-corpus');
  await found.hover();
  await found.locator('.codicon-open-preview').click();
  await rendered(window).locator('h1', { hasText: CLAUSE }).waitFor();
  await shoot('wording-page');
  await page.keyboard.press('Control+Shift+E');
  await run('tifa.review.showDraft');
  const headers = page.locator('.sidebar .pane-header');
  await headers.first().click();
  await headers.last().click();
  await page.locator('.sidebar .monaco-list-row', { hasText: /\d{3}/ }).first().click();
  await page.locator('.sidebar .monaco-list-row[aria-level="2"]').first().waitFor();
  await shoot('library');
  await headers.first().click();
}

async function help({ window, shoot, run }: Studio): Promise<void> {
  const { page } = window;
  await page.keyboard.press('Control+Shift+E');
  await openFile(window, '要点.md');
  await page.keyboard.press('Control+Alt+/');
  await page.locator('.quick-input-widget:visible').waitFor();
  await page.keyboard.type('四个');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '四个意识' }).first().waitFor();
  await shoot('lookup');
  await page.keyboard.press('Escape');
  await run('tifa.showConfiguration');
  await page
    .locator('.tab.active', { hasText: /yaml/i })
    .or(editor(page).getByText('quotations/misquote'))
    .first()
    .waitFor();
  await shoot('configuration');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+W');
  await runCommand(window, 'Welcome: Open Walkthrough');
  await page.keyboard.type('Tifa');
  await page.keyboard.press('Enter');
  await page.locator('.gettingStartedContainer .step-title, .getting-started-step').first().waitFor();
  await shoot('walkthrough');
  await run('tifa.openSample');
  await editor(page).locator('.squiggly-warning').nth(2).waitFor();
  await shoot('sample');
  // Last, since it opens a second column.
  await openFile(window, '另一稿.md');
  const box = await boxOf(page, '现代花');
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await run('tifa.whyFlagged');
  await page.locator('iframe.webview').last().waitFor();
  await rendered(window).locator('h1, h2').first().waitFor();
  await shoot('why-flagged');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
