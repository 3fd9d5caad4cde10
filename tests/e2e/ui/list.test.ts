/** The list of suggestions and a writer who types with an input method: nothing typed is lost, nothing comes unasked. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { packagePath } from '../../../scripts/package.ts';
import {
  commit,
  compose,
  enterList,
  listOf,
  openFile,
  openWindow,
  suggestions,
  textOf,
  untilText,
  type Window,
} from './window.ts';
import { savedText, watchList, writeText } from './writing.ts';

const WORDING = '没有网络安全就没有国家安全';
/** Characters of the page. */
const PAGE = 700;
const NAMES = ['enter', 'tab', 'arrow', 'heading', 'composing', 'late', 'pinyin', 'page'];
const FILES = {
  ...Object.fromEntries(NAMES.map((name) => [`${name}.md`, ''])),
  'plain.txt': '',
  'code.md': '```\n\n```\n',
  'warm.md': '没有网络',
};

describe('the list', () => {
  let window: Window;
  const open = (name: string): Promise<void> => openFile(window, name);
  const press = (key: string): Promise<void> => window.page.keyboard.press(key);
  const write = async (...words: readonly string[]): Promise<void> => {
    for (const word of words) await commit(window, word);
  };
  const opens = (): Promise<void> => suggestions(window.page).filter({ hasText: WORDING }).first().waitFor();
  /** What would open has opened by then: a list of an explicit request comes after it. */
  const staysShut = async (): Promise<void> => {
    await delay(600);
    assert.equal(await listOf(window), undefined);
  };

  before(async () => {
    window = await openWindow({ vsix: [packagePath()], files: FILES });
    await open('warm.md');
    await press('Alt+/');
    await suggestions(window.page).first().waitFor({ timeout: 60_000 });
  });
  after(() => window?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed')
      await window.page.screenshot({ path: join(__dirname, '../../../out/e2e/list-failed.png') });
  });

  for (const file of ['enter.md', 'plain.txt'])
    it(`leaves Enter alone as long as no row was chosen: ${file}`, async () => {
      await open(file);
      await write('没有', '网络安全', '就');
      await opens();
      assert.deepEqual((await listOf(window))?.focused, undefined);
      await press('Enter');
      await untilText(window, '没有网络安全就\n');
      await suggestions(window.page).first().waitFor({ state: 'detached' });
    });

  it('is entered by Tab, then Enter takes the row', async () => {
    await open('tab.md');
    await write('没有', '网络安全', '就');
    await opens();
    await enterList(window, 'Tab');
    await untilText(window, '没有网络安全就');
    assert.match((await listOf(window))?.focused ?? '', /没有网络安全就没有国家安全/);
    await press('Enter');
    await untilText(window, WORDING);
  });

  it('is entered by the arrow, and opens no other after the choice', async () => {
    await open('arrow.md');
    await write('没有', '网络安全', '就');
    await opens();
    await enterList(window, 'ArrowDown');
    await press('Enter');
    await untilText(window, WORDING);
    await staysShut();
    await press('Enter');
    await untilText(window, `${WORDING}\n`);
  });

  it('is silent in headings and labels of sections, and Enter is a line break', async () => {
    await open('heading.md');
    await window.page.keyboard.type('# ');
    await untilText(window, '# '); // words that come before it would be no heading
    await write('加快', '建设', '网络', '强国');
    await staysShut();
    await press('Enter');
    for (const words of [
      ['指导', '思想'],
      ['没有', '网络安全', '就'],
    ]) {
      await window.page.keyboard.type('一、');
      await write(...words);
      await staysShut();
      await press('Enter');
    }
    await untilText(window, '# 加快建设网络强国\n一、指导思想\n一、没有网络安全就\n');
  });

  it('closes when composing begins, and does not come back over the words', async () => {
    await open('composing.md');
    await write('没有', '网络安全', '就');
    await opens();
    await compose(window, "mei'you");
    await suggestions(window.page).first().waitFor({ state: 'detached' });
    await write('没有');
    await untilText(window, '没有网络安全就没有');
    await staysShut();
  });

  it('gives back what a row would have taken that was chosen before the list had caught up', async () => {
    await open('late.md');
    await write('推动', '数字');
    await press('Alt+/');
    await suggestions(window.page).first().waitFor();
    await window.input.send('Input.insertText', { text: '中国' });
    await press('Enter');
    await delay(1000);
    assert.match(await textOf(window), /^推动数字中国\n?$/);
  });

  it('offers what was asked for after letters behind a blank', async () => {
    await open('pinyin.md');
    await write('坚持');
    await window.page.keyboard.type(' wlqg');
    await press('Alt+/');
    await suggestions(window.page).filter({ hasText: '网络强国' }).first().waitFor();
    await press('Enter');
    await untilText(window, '坚持 网络强国');
  });

  it('never opens in code', async () => {
    await open('code.md');
    await press('Control+Home');
    await press('ArrowDown');
    await write('没有', '网络安全', '就');
    await staysShut();
  });

  it('takes nothing from a page that is typed at full speed, and adds nothing', async () => {
    const text = readFileSync(join(__dirname, '../../../samples/draft.md'), 'utf8').replace(/^---[\s\S]*?\n---\n/u, '');
    const plain = [...text].filter((char) => !/[#*>`|\-[\]<]/u.test(char)).join('');
    const page = plain
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n')
      .slice(0, PAGE);
    await open('page.md');
    await watchList(window.page);
    const { commits, openings } = await writeText(window, page, (word) => (word % 4 === 0 ? 150 : 10));
    assert.equal(await savedText(window, 'page.md', page), page);
    assert.ok(openings.length <= commits / 5, `${openings.length} lists at ${commits} commits`);
  });
});
