/** A window of VS Code as a person sees it: files, the editor's lines, widgets. Everything waits on conditions. */
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { type Session, startBrowser } from '../host/browser.ts';
import { type StartOptions, startVSCode, type VSCode } from '../host/vscode.ts';

const POLL_MS = 100;
/** A fast writer's word. */
const WORD_MS = 150;

/** What a person sees of it, wherever it runs. */
export interface Screen {
  readonly session: Session;
  readonly page: Page;
  readonly input: CDPSession;
  close(): Promise<void>;
}

export interface Window extends Screen {
  readonly vscode: VSCode;
}

/** `language`: that of the extension; VS Code itself stays English without its language pack. */
export async function openWindow(options: StartOptions, scale = 1, language?: string): Promise<Window> {
  const vscode = await startVSCode(options);
  return { vscode, ...(await screenOf(vscode, scale, language)) };
}

/** Opens the page of a VS Code that runs; closing ends both. */
export async function screenOf(
  vscode: { url(): string; stop(): Promise<void> },
  scale = 1,
  language?: string,
): Promise<Screen> {
  const session = await startBrowser({ width: 1280, height: 800 }, scale);
  const { page } = session;
  page.setDefaultTimeout(30_000);
  if (language !== undefined) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
  await page.goto(vscode.url());
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 60_000 });
  const input = await session.context.newCDPSession(page);
  const close = async (): Promise<void> => {
    await session.browser.close();
    await vscode.stop();
  };
  return { session, page, input, close };
}

/** Opens a file from the explorer and puts the caret at its end. */
export async function openFile({ page }: Screen, name: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
  await page.locator('.tab.active', { hasText: name }).waitFor();
  await editor(page).locator('.view-line').first().click();
  await page.keyboard.press('Control+End');
  await editor(page).and(page.locator('.focused')).waitFor();
}

export const editor = (page: Page): Locator =>
  page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();

export const suggestions = (page: Page): Locator => page.locator('.suggest-widget.visible .monaco-list-row');

/** What the rendered page that was opened last shows: VS Code's preview of Markdown lives in frames. */
export const rendered = ({ page }: Screen): Locator =>
  page.locator('iframe.webview').last().contentFrame().locator('iframe').contentFrame().locator('body');

/** The rows of the list that is open, and the one that Enter would take; `undefined` where none is open. */
export async function listOf({
  page,
}: Screen): Promise<{ readonly rows: readonly string[]; readonly focused?: string } | undefined> {
  const list = page.locator('.suggest-widget.visible');
  if ((await list.count()) === 0) return undefined;
  const rows = await suggestions(page).allTextContents();
  const [focused] = await list.locator('.monaco-list-row.focused').allTextContents();
  return { rows, ...(focused !== undefined && { focused }) };
}

/** Goes into the open list with a key: afterwards Enter takes the row. */
export async function enterList({ page }: Screen, key: 'Tab' | 'ArrowDown'): Promise<void> {
  await page.keyboard.press(key);
  await page.locator('.suggest-widget.visible .monaco-list-row.focused').waitFor();
}

/** Runs a command by its title. The palette is opened again where something that came late has taken the focus from it. */
export async function runCommand({ page }: Screen, title: string): Promise<void> {
  const palette = page.locator('.quick-input-widget:visible');
  // It first lists what was run last: Enter would run that.
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  for (let attempt = 0; attempt < 10; attempt++) {
    await palette.waitFor({ state: 'detached' });
    await page.keyboard.press('F1');
    const isFilled = await succeeds(palette.locator('input').first().fill(`>${title}`, { timeout: 3000 }));
    if (isFilled && (await appears(row))) return page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
  }
  throw new Error(`no command ${title}`);
}

/** Letters of an input method, which VS Code shows underlined until they are committed. */
export async function compose({ input }: Screen, letters: string): Promise<void> {
  for (let length = 1; length <= letters.length; length++)
    await input.send('Input.imeSetComposition', {
      text: letters.slice(0, length),
      selectionStart: length,
      selectionEnd: length,
    });
}

/** One word, composed and committed like an input method does. */
export async function commit(window: Screen, word: string): Promise<void> {
  await compose(window, 'zi');
  await window.input.send('Input.insertText', { text: word });
  await delay(WORD_MS);
}

/** The text as it is displayed, lines in their order, without ghost text. */
export async function textOf({ page }: Screen): Promise<string> {
  const lines = await page.evaluate<[number, string][]>(`[
    ...document.querySelectorAll('.editor-group-container.active .editor-instance .view-lines .view-line'),
  ].map((line) => {
    const shown = line.cloneNode(true);
    for (const ghost of shown.querySelectorAll('[class*="ghost-text"]')) ghost.remove();
    return [Number.parseFloat(line.style.top), shown.textContent];
  })`);
  return lines
    .sort((a, b) => a[0] - b[0])
    .map(([, text]) => text.replace(/\u00a0/g, ' '))
    .join('\n');
}

/** Waits until the editor shows exactly this text. */
export async function untilText(window: Screen, wanted: string, ms = 20_000): Promise<void> {
  let text = await textOf(window);
  for (const end = Date.now() + ms; text !== wanted; text = await textOf(window)) {
    if (Date.now() > end) throw new Error(`the editor shows ${JSON.stringify(text)}, wanted ${JSON.stringify(wanted)}`);
    await delay(POLL_MS);
  }
}

/** Puts the caret into some words and opens the menu of quick fixes there, pressing the keys again where they were missed. */
export async function openQuickFixes({ page }: Screen, words: string): Promise<Locator> {
  const box = await boxOf(page, words);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.move(5, 5);
  const fixes = page.locator('.action-widget .monaco-list-row', { hasText: /改为|Change to/ }).first();
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.keyboard.press('Control+.');
    if (await appears(fixes)) return fixes;
  }
  throw new Error(`no quick fixes for ${words}`);
}

/** Within a moment. */
export const appears = (what: Locator): Promise<boolean> => succeeds(what.waitFor({ timeout: 3000 }));

const succeeds = (attempt: Promise<void>): Promise<boolean> =>
  attempt.then(
    () => true,
    () => false,
  );

/** Moves the mouse over the middle of some words of a line, as often as it takes for a hover to come up. */
export async function hoverOver({ page }: Screen, words: string, shown: string): Promise<Locator> {
  const box = await boxOf(page, words);
  const hover = page.locator('.monaco-hover:visible', { hasText: shown }).first();
  for (let attempt = 0; attempt < 10; attempt++) {
    await page.mouse.move(5, 5);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
    if (await appears(hover)) return hover;
  }
  throw new Error(`no hover with ${shown} over ${words}`);
}

/** Where words are on the screen, measured on the text itself, so that it does not matter which fonts are there. */
export async function boxOf(
  page: Page,
  words: string,
): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.evaluate(`(() => {
    const words = ${JSON.stringify(words)};
    const spans = document.querySelectorAll('.editor-group-container.active .view-line');
    for (const line of spans) {
      const at = line.textContent.indexOf(words);
      if (at < 0) continue;
      const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let passed = 0, started = false;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const end = passed + node.textContent.length;
        if (!started && at < end) { range.setStart(node, at - passed); started = true; }
        if (started && at + words.length <= end) { range.setEnd(node, at + words.length - passed); break; }
        passed = end;
      }
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x, y, width, height };
    }
  })()`);
  if (box === undefined) throw new Error(`${words} is not on the screen`);
  return box as { x: number; y: number; width: number; height: number };
}
