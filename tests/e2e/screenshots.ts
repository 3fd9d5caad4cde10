/**
 * Makes the pictures of the documentation, docs/images/{completion,hover,misquote,quickfix}.png, in the packed extension and an
 * editor that speaks Chinese like those who write the drafts; and docs/images/icon.png of icon.svg.
 * Needs Chinese fonts on the machine. Usage: npm run build && npm run package && npm run screenshots
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chineseForHost } from '../../scripts/editor/chinese.ts';
import { packagePath } from '../../scripts/package.ts';
import { inPalette } from '../../scripts/palette.ts';
import { ensureHost } from './host/install.ts';
import { appears, hoverOver, openFile, openQuickFixes, openWindow, suggestions, type Window } from './ui/window.ts';

const IMAGES = join(__dirname, '../../docs/images');
const DRAFT = `# 2026年全区网络安全和信息化工作要点

深入学习贯彻习近平总书记关于网络强国的重要思想，牢牢把握没有网络安全就没有国家安全的深刻内涵。

（一）加强网上内容建设。坚持正能量是总要求、管得住是硬道里、用得好是真本事，持续净化网络生态。

（二）筑牢安全防线。习近平总书记指出：“没有网络安全就没有国家安生。”要压实网络安全工作责任制。

（三）强化组织保障。全体党员干部要增强“四个自信”、坚定“四个意识”、做到“两个维护”。
`;
const SHORT = `# 互联网国际合作工作汇报

`;
/** Nothing but the editor, large enough to be read in a page. */
const SETTINGS = {
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.fontSize': 16,
  'editor.lineHeight': 1.7,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.layoutControl.enabled': false,
};
const SIZE = { width: 1180, height: 620 };
const SCALE = 1.5;

async function main(): Promise<void> {
  mkdirSync(IMAGES, { recursive: true });
  const files = { '工作要点.md': DRAFT, '工作汇报.md': SHORT };
  const languagePacks = await chineseForHost(ensureHost());
  const window = await openWindow({ vsix: [packagePath()], files, settings: SETTINGS, languagePacks }, SCALE);
  try {
    await icon(window);
    await window.page.setViewportSize(SIZE);
    await openFile(window, '工作汇报.md');
    await openFile(window, '工作要点.md');
    await window.page.keyboard.press('Control+B');
    await hover(window);
    await misquote(window);
    await quickfix(window);
    await window.page.locator('.tab', { hasText: '工作汇报.md' }).click();
    await completion(window);
  } finally {
    await window.close();
  }
}

async function shoot({ page }: Window, name: string): Promise<void> {
  writeFileSync(join(IMAGES, `${name}.png`), inPalette(await page.screenshot()));
  console.log(`docs/images/${name}.png`);
}

async function icon({ session }: Window): Promise<void> {
  const size = 256;
  const context = await session.browser.newContext({ viewport: { width: size, height: size } });
  const page = await context.newPage();
  await page.setContent(`<body style="margin:0">${readFileSync(join(IMAGES, 'icon.svg'), 'utf8')}</body>`);
  await page.screenshot({ path: join(IMAGES, 'icon.png'), omitBackground: true });
  await context.close();
}

async function hover(window: Window): Promise<void> {
  await hoverOver(window, '没有网络安全就没有国家安全', '习近平');
  await shoot(window, 'hover');
}

async function misquote(window: Window): Promise<void> {
  const { page } = window;
  await page.mouse.move(5, 5);
  await page.locator('.squiggly-warning').first().waitFor();
  // By the mouse: with Control held down, VS Code would underline the words that were hovered as a link.
  await page.locator('.statusbar-item#status\\.problems').click();
  await page.locator('.markers-panel-container .monaco-list-row', { hasText: '硬道' }).first().waitFor();
  await shoot(window, 'misquote');
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel-container').waitFor({ state: 'hidden' });
}

async function quickfix(window: Window): Promise<void> {
  const { page } = window;
  await openQuickFixes(window, '硬道里');
  await shoot(window, 'quickfix');
  await page.keyboard.press('Escape');
}

async function completion(window: Window): Promise<void> {
  const { page } = window;
  await page.locator('.tab.active', { hasText: '工作汇报.md' }).waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('一年来，我们积极推动构建网络空间命运', { delay: 120 });
  await suggestions(page).filter({ hasText: '网络空间命运共同体' }).first().waitFor();
  // The list opens with no row chosen; only a chosen one shows its details.
  await page.keyboard.press('ArrowDown');
  const details = page.locator('.suggest-details:visible', { hasText: '来源' }).first();
  for (let attempt = 0; attempt < 5 && !(await details.isVisible()); attempt++) {
    await page.keyboard.press('Control+Space');
    await appears(details);
  }
  await details.waitFor();
  await shoot(window, 'completion');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
