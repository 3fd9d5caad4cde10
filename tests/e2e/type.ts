/**
 * Types real texts into a real VS Code with an input method, and tells what the list did with them. Usage:
 * npx tsx tests/e2e/type.ts FILE… [--characters N] [--corpus DIR]. Needs a packed extension.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { packagePath } from '../../scripts/package.ts';
import { openFile, openWindow, type Window } from './ui/window.ts';
import { openings, savedText, watchList, writeText } from './ui/writing.ts';

const PROBES = 60;
/** Committed whole, so that it is sure which commit a list answers. */
const PROBED = ['没有网络安全就', '绿水青山就是', '以人民为中心的', '实现中华民族', '推动构建人类'] as const;
const NO_LIST_MS = 3000;
/** A list has time to come up after every word in so many; the others follow at once. */
const SLOW = 5;
const SLOW_MS = 200;
const FAST_MS = 15;
const READY_MS = 120_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { characters: { type: 'string', default: '20000' }, corpus: { type: 'string' } },
});

async function main(): Promise<void> {
  const settings = {
    'editor.autoClosingBrackets': 'never',
    'editor.autoClosingQuotes': 'never',
    ...(values.corpus !== undefined && { 'tifa.corpus.folders': [resolve(values.corpus)] }),
  };
  const window = await openWindow({ vsix: [packagePath()], settings, files: { 'text.md': '', 'times.md': '' } });
  try {
    await times(window);
    await whole(window, textOf(positionals, Number(values.characters)));
  } finally {
    await window.close();
  }
}

/** Paragraphs of the files in turn, without front matter and without what Markdown or VS Code would indent. */
function textOf(paths: readonly string[], characters: number): string {
  const share = Math.ceil(characters / Math.max(1, paths.length));
  const parts = paths.map((path) => {
    const text = readFileSync(path, 'utf8').replace(/^---[\s\S]*?\n---/u, '');
    const lines = text.split('\n').map((line) => line.trim());
    return lines
      .filter((line) => line !== '')
      .join('\n')
      .slice(0, share);
  });
  return parts.join('\n');
}

async function whole(window: Window, text: string): Promise<void> {
  await openFile(window, 'text.md');
  const before = (await openings(window.page)).length;
  const since = Date.now();
  const { commits, openings: all } = await writeText(window, text, (word) => (word % SLOW === 0 ? SLOW_MS : FAST_MS));
  const saved = await savedText(window, 'text.md', text);
  const opened = all.length - before;
  console.log(`${text.length} characters in ${Math.round((Date.now() - since) / 1000)} s, ${commits} commits`);
  console.log(`lists: ${opened}, at ${((100 * opened) / commits).toFixed(1)} % of commits`);
  console.log(saved === text ? 'characters lost or added: 0' : `the text differs at ${differsAt(saved, text)}`);
  process.exitCode = saved === text ? 0 : 1;
}

function differsAt(saved: string, text: string): string {
  let at = 0;
  while (at < text.length && saved[at] === text[at]) at++;
  return `${at} of ${text.length}: ${JSON.stringify(saved.slice(at - 10, at + 20))} for ${JSON.stringify(text.slice(at - 10, at + 20))}`;
}

/** From the commit of a word to the list on the screen. */
async function times(window: Window): Promise<void> {
  const { page, input } = window;
  await openFile(window, 'times.md');
  await watchList(page);
  await ready(window);
  const measured: number[] = [];
  for (let i = 0; i < PROBES; i++) {
    const before = (await openings(page)).length;
    await input.send('Input.imeSetComposition', { text: 'zi', selectionStart: 2, selectionEnd: 2 });
    const committed = Date.now();
    await input.send('Input.insertText', { text: PROBED[i % PROBED.length] ?? '' });
    const list = page.waitForFunction(`window.tifaOpenings.length > ${before}`, undefined, { timeout: NO_LIST_MS });
    const came = await list.then(() => openings(page)).catch(() => []);
    if (came[before]) measured.push(came[before].at - committed);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }
  measured.sort((a, b) => a - b);
  const at = (share: number): number => measured[Math.floor(share * measured.length)] ?? 0;
  console.log(`from key to list: median ${at(0.5)} ms, p95 ${at(0.95)} ms (${measured.length} of ${PROBES} times)`);
}

/** Until the server has said that it is ready, with all documents of the corpus, nothing is asked of it. */
async function ready({ page }: Window): Promise<void> {
  const status = page.locator('.statusbar-item#status\\.languageStatus');
  await status.click();
  await page
    .locator('.hover-language-status', { hasText: /Tifa: nothing found/ })
    .first()
    .waitFor({ timeout: READY_MS });
  await page.keyboard.press('Escape');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
