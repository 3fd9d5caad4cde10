/** Reading what the corpus says of wording that no pack has: the hover with its picture, the ways to source and page. */
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../../scripts/package.ts';
import { editor, hoverOver, openFile, openWindow, rendered, type Window } from './window.ts';

const WORDS = '河湖岸线日常巡护';
const QUOTED = '把巡护责任落实到每一个村组和每一名护林护水人员身上';
const NEWS = {
  '语料/2017-03-02 甲次会议.md': `会议强调，要推动${WORDS}，不可松懈。\n`,
  '语料/2018-03-02 乙次会议.md': `会议要求，推动${WORDS}。\n`,
  '语料/2018-05-02 丙次会议.md': `会议要求，推动${WORDS}，${QUOTED}。\n`,
  '语料/2020-05-06 丁次讲话.md': `他在会上指出，加强河湖沿岸日常巡护，${QUOTED}。\n`,
  '语料/2021-05-06 戊次讲话.md': '他在会上指出，加强河湖沿岸日常巡护，抓出成效。\n',
};
const FILES = {
  ...NEWS,
  '文稿.md': `# 工作要点\n\n各地要抓好${WORDS}工作。\n\n要建设网络强国。\n\n通知指出，“${QUOTED}”。\n`,
  '语料/2019-01-02 网信.md': '要建设网络强国。\n',
};
const SETTINGS = { 'tifa.corpus.folders': ['语料'], 'editor.wordWrap': 'on', 'workbench.editor.enablePreview': false };
const IMAGES = join(__dirname, '../../../out/e2e/wording');

describe('a reader of wording that no pack has', () => {
  let window: Window;

  before(async () => {
    mkdirSync(IMAGES, { recursive: true });
    window = await openWindow({ vsix: [packagePath()], files: FILES, settings: SETTINGS }, 1, 'zh-cn');
    await openFile(window, '文稿.md');
  });
  after(() => window?.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await shoot('failed');
  });

  const shoot = (name: string) => window.page.screenshot({ path: join(IMAGES, `${name}.png`) });
  const hover = (words: string, shown: string) => hoverOver(window, words, shown);

  it('sees documents, years as a picture with the same in words, neighbours and near wording', async () => {
    const shown = await hover('岸线日常', '语料中 3 篇');
    const picture = shown.locator('img');
    await picture.waitFor();
    assert.equal(await picture.getAttribute('alt'), '各年篇数：2017 年 1 篇，2018 年 2 篇');
    assert.ok(
      await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 0),
      'the picture is drawn',
    );
    const text = (await shown.textContent()) ?? '';
    assert.match(text, /2018 年最多（2 篇）/);
    assert.match(text, /相近的写法：“河湖沿岸日常巡护” 2 篇（2020—2021）/);
    await shoot('hover');
  });

  it('goes from it to the source at its line, and to the page of the words', async () => {
    await (await hover('岸线日常', '语料中 3 篇')).locator('a', { hasText: '2018-03-02' }).first().click();
    await window.page.locator('.tab.active', { hasText: '2018-03-02 乙次会议.md' }).waitFor();
    await openFile(window, '文稿.md');
    await (await hover('岸线日常', '语料中 3 篇')).locator('a', { hasText: WORDS }).first().click();
    await rendered(window).locator('h1', { hasText: WORDS }).waitFor();
    await shoot('page');
    await openFile(window, '文稿.md');
  });

  it('reads what a record says first, and the corpus below', async () => {
    const text = (await (await hover('网络强国', '语料中 1 篇')).textContent()) ?? '';
    assert.ok(text.indexOf('现行') < text.indexOf('语料中 1 篇'), text);
    await shoot('record');
  });

  it('sees the documents of a quotation by date', async () => {
    const text = (await (await hover('护林护水', '见于语料 2 篇')).textContent()) ?? '';
    assert.match(text, /与原文一致[\s\S]*2018-05-02[\s\S]*2020-05-06/);
    await shoot('quotation');
    await editor(window.page).click();
  });
});
