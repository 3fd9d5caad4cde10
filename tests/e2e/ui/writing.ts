/** Writes whole texts into a window with an input method, and watches the list meanwhile. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { Window } from './window.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const HAN = /\p{Script=Han}/u;
const POLL_MS = 100;

/** Milliseconds since 1970 at which a list came up, and its first rows as they are shown. */
export interface Opening {
  readonly at: number;
  readonly rows: readonly string[];
}

export interface Written {
  readonly commits: number;
  readonly openings: readonly Opening[];
}

/**
 * Notes every list that comes up from now on, at the frame that paints it; the page tells them when it is asked. VS Code
 * gives the list its class `visible` 100 ms after it has been drawn, so what is asked is whether its rows can be seen.
 */
export async function watchList(page: Page): Promise<void> {
  await page.evaluate(`(() => {
    window.tifaOpenings = [];
    let shown = false;
    const look = () => {
      const rows = [...document.querySelectorAll('.suggest-widget .monaco-list-row')].filter((row) =>
        row.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
      if (rows.length > 0 && !shown) {
        const texts = rows.slice(0, 5).map((row) => row.textContent);
        requestAnimationFrame(() => window.tifaOpenings.push({ at: Date.now(), rows: texts }));
      }
      shown = rows.length > 0;
    };
    const attributeFilter = ['class', 'style', 'monaco-visible-content-widget'];
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter });
  })()`);
}

export function openings(page: Page): Promise<readonly Opening[]> {
  return page.evaluate<Opening[]>('window.tifaOpenings');
}

/**
 * Writes a text at the caret: every word of Chinese is composed from letters and committed, marks and digits come as the
 * input method gives them, lines end with Enter. `pause` milliseconds between words. Resolves with what the list did.
 */
export async function writeText(window: Window, text: string, pause: (word: number) => number): Promise<Written> {
  const { page, input } = window;
  let commits = 0;
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) await page.keyboard.press('Enter');
    for (const { segment } of segmenter.segment(line)) {
      if (HAN.test(segment)) {
        for (const letters of ['z', "zi'm"])
          await input.send('Input.imeSetComposition', {
            text: letters,
            selectionStart: letters.length,
            selectionEnd: letters.length,
          });
        commits++;
      }
      await input.send('Input.insertText', { text: segment });
      await delay(pause(commits));
    }
  }
  return { commits, openings: await openings(page) };
}

/** Saves the active file and gives what is on disk, once the editor has nothing left to write. */
export async function savedText({ page, vscode }: Window, name: string, wanted: string, ms = 30_000): Promise<string> {
  const file = join(vscode.folder, name);
  let text = '';
  for (const end = Date.now() + ms; Date.now() < end && text !== wanted; await delay(POLL_MS)) {
    await page.keyboard.press('Control+S');
    text = readFileSync(file, 'utf8');
  }
  return text;
}
