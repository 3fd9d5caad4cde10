/** Reading: hover, comparison, the way to a source, rendered pages, references, links, one outline. */
import * as assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { packagePath } from '../../../scripts/package.ts';
import {
  boxOf,
  editor,
  hoverOver,
  openFile,
  openQuickFixes,
  openWindow,
  rendered,
  runCommand,
  type Window,
} from './window.ts';

const WORDS = '把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上';
const NOTICE = '对占用行洪通道的违章建筑限期拆除并恢复河道原有断面';
const SOURCE = `---
title: 关于做好河湖巡护工作的通知
date: 2023-05-06
---

各地各单位要充分认识做好河湖巡护工作的重要意义，切实加强组织领导。

各地要对照任务清单逐条逐项抓好落实，${WORDS}，确保责任到人、不留空白。
`;
const DRAFT = `# 工作要点

要认真落实“十个坚持”重要原则，切实抓好各项工作。

通知指出，要“${WORDS.replace('巡护', '巡察')}”，并按照《关于做好河湖巡护工作的通知》办理。

要牢记没有网络安全就没有国家安全，贯彻《中华人民共和国网络安全法》。

习近平总书记指出：“没有网络安全就没有国家安生”。

通告要求，“${NOTICE}”。
`;
const FILES = {
  '要点.md': DRAFT,
  '另稿.md': '# 另稿\n\n各级都要落实“十个坚持”重要原则。\n',
  '无题.md': '一、总体要求\n\n（一）指导思想\n\n1. 列表一\n2. 列表二\n\n二、保障\n',
  '语料/通知.md': SOURCE,
  '语料/通告.html': `<html><head><title>河道通告</title></head><body>\n<p>各乡镇：</p>\n<p>现通告如下，${NOTICE}，逾期追责。</p></body></html>`,
};
const SETTINGS = { 'tifa.corpus.folders': ['语料'], 'editor.wordWrap': 'on' };

/** Texts of the extension in both languages; VS Code's own stay English. */
const TEXTS = {
  en: {
    compare: 'Compare with the source',
    current: 'current',
    difference: /^a few characters differ · character 10: 察/,
  },
  'zh-cn': { compare: '打开对比', current: '现行', difference: /^个别字不同 第 10 字：察/ },
} as const;

for (const language of ['en', 'zh-cn'] as const)
  describe(`a reader (${language})`, () => {
    const IMAGES = join(__dirname, `../../../out/e2e/reading-${language}`);
    const texts = TEXTS[language];
    let window: Window;

    before(async () => {
      mkdirSync(IMAGES, { recursive: true });
      window = await openWindow({ vsix: [packagePath()], files: FILES, settings: SETTINGS }, 1, language);
      await openFile(window, '要点.md');
      await editor(window.page).locator('.squiggly-warning, .squiggly-info').nth(1).waitFor();
    });
    after(() => window?.close());
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await shoot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
    });

    const shoot = (name: string) => window.page.screenshot({ path: join(IMAGES, `${name}.png`) });
    const tab = (text: string): Locator => window.page.locator('.tab.active', { hasText: text });
    const draft = async (): Promise<void> => {
      await window.page.keyboard.press('Control+Shift+E');
      await openFile(window, '要点.md');
    };
    const page = (): Locator => rendered(window);

    const status = (text: string) => window.page.locator('.statusbar-item', { hasText: text }).waitFor();

    /** It has faded in. */
    const settled = (shown: Locator) =>
      shown.evaluate((element: { getAnimations(of: object): { finished: Promise<unknown> }[] }) =>
        Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished)),
      );

    const command = (title: string): Promise<void> => runCommand(window, title);

    async function caretIn(words: string): Promise<void> {
      const box = await boxOf(window.page, words);
      await window.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await editor(window.page).and(window.page.locator('.focused')).waitFor();
    }

    it('sees the label with its members and the longer wording, both', async () => {
      const hover = await hoverOver(window, '十个坚持', '坚持党管互联网');
      await hover.getByText('“十个坚持”重要原则').first().waitFor();
      const text = (await hover.textContent()) ?? '';
      assert.match(text, new RegExp(`十个坚持 — ${texts.current}`));
      assert.doesNotMatch(text, /““|””/);
      await settled(hover);
      await shoot('hover-label');
    });

    it('goes from the hover to the rendered page of the record', async () => {
      const hover = await hoverOver(window, '十个坚持', '坚持党管互联网');
      await hover.locator('a', { hasText: '十个坚持' }).first().click();
      await page().locator('h1', { hasText: '十个坚持' }).waitFor();
      await shoot('record-page');
    });

    it('opens the rule of a finding as a rendered page, which is never checked', async () => {
      await draft();
      await window.page.locator('.statusbar-item#status\\.problems').click();
      const problems = window.page.locator('.markers-panel-container');
      await problems.locator('.monaco-list-row', { hasText: '没有国家安全' }).first().waitFor();
      const before = await problems.locator('.monaco-list-row').count();
      await problems.locator('a', { hasText: 'quotations/misquote' }).first().click();
      await page().locator('h1', { hasText: 'quotations/misquote' }).waitFor();
      assert.equal(await problems.locator('.monaco-list-row').count(), before);
      await shoot('rule-page');
      await page().locator('a', { hasText: '目录' }).first().click();
      await page().locator('h1', { hasText: '规则' }).waitFor();
      await window.page
        .locator('.part.panel')
        .getByRole('button', { name: /^Hide Panel/ })
        .first()
        .click();
      await problems.waitFor({ state: 'hidden' });
    });

    it('selects the words in the source', async () => {
      await draft();
      await caretIn('落实到每一个');
      await window.page.keyboard.press('F12');
      await tab('通知.md').waitFor();
      await status(`Ln 8, Col 19 (${WORDS.length} selected)`);
      await shoot('source');
    });

    it('selects them in the text taken out of a page, a Word file, a PDF as well', async () => {
      await draft();
      await caretIn('行洪通道');
      await window.page.keyboard.press('F12');
      await tab('通告.html.txt').waitFor();
      await status(`(${NOTICE.length} selected)`);
      await shoot('extracted');
    });

    it('opens the record, rendered and read-only, where the corpus does not have the words', async () => {
      await draft();
      await caretIn('没有网络安全就');
      await window.page.keyboard.press('F12');
      await page().locator('h1', { hasText: '没有网络安全就没有国家安全' }).waitFor();
      await tab('没有网络安全就没有国家安全').waitFor();
      await shoot('record');
    });

    it('compares: the difference first, by character and with its place', async () => {
      await draft();
      await openQuickFixes(window, '巡察');
      await window.page.locator('.action-widget .monaco-list-row', { hasText: texts.compare }).first().click();
      const diff = window.page.locator('.monaco-diff-editor');
      await diff.locator('.char-insert').first().waitFor();
      const lines = await diff.locator('.editor.modified .view-line').allTextContents();
      assert.match((lines[0] ?? '').replace(/\s+/g, ' '), texts.difference);
      assert.equal(await diff.locator('.char-insert').count(), 1);
      assert.equal(await diff.locator('.char-delete').count(), 1);
      await shoot('compare');
    });

    it('finds the uses in drafts that are closed, too', async () => {
      await draft();
      await caretIn('十个坚持');
      await window.page.keyboard.press('Alt+Shift+F12');
      const view = window.page.locator('.sidebar', {
        has: window.page.locator('.title-label', { hasText: 'References' }),
      });
      await view.getByText('3 results in 3 files').waitFor();
      await view.locator('.monaco-list-row', { hasText: '另稿.md' }).first().click();
      await view.locator('.monaco-list-row', { hasText: '各级都要落实' }).first().waitFor();
      await shoot('references');
    });

    it('opens the documents that are named in 《》', async () => {
      await draft();
      const links = editor(window.page).locator('.detected-link');
      await links.filter({ hasText: '做好河湖巡护工作' }).or(links).first().waitFor();
      await shoot('links');
      const box = await boxOf(window.page, '关于做好');
      await window.page.keyboard.down('Control');
      await window.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
      await window.page.keyboard.up('Control');
      await tab('通知.md').waitFor();
    });

    it('has one outline', async () => {
      await draft();
      await window.page.locator('.pane-header', { hasText: 'Outline' }).click();
      const outline = window.page.locator('.outline-pane .monaco-list-row');
      await outline.filter({ hasText: '工作要点' }).first().waitFor();
      assert.equal(await outline.count(), 1);
      await openFile(window, '无题.md');
      await outline.filter({ hasText: '一、总体要求' }).first().waitFor();
      assert.deepEqual(
        (await outline.allTextContents()).map((text) => text.trim()),
        ['一、总体要求', '（一）指导思想', '二、保障'],
      );
      await shoot('outline');
      await window.page.locator('.pane-header', { hasText: 'Outline' }).click();
    });

    it('reads the same in the dark and in high contrast', async () => {
      const { page: screen } = window;
      const themes = {
        dark: () => command('Preferences: Toggle between Light/Dark Themes'),
        'high-contrast': () => screen.emulateMedia({ forcedColors: 'active' }),
      };
      for (const [name, use] of Object.entries(themes)) {
        await draft();
        await use();
        const shown = name === 'dark' ? '.vs-dark' : '.hc-black, .monaco-workbench.hc-light';
        await screen.locator(`.monaco-workbench${shown}`).first().waitFor();
        await settled(await hoverOver(window, '十个坚持', '坚持党管互联网'));
        await shoot(`${name}-hover`);
        await screen.mouse.move(5, 5);
        await screen.locator('.monaco-hover:visible').waitFor({ state: 'detached' });
        await openQuickFixes(window, '巡察');
        await screen.locator('.action-widget .monaco-list-row', { hasText: texts.compare }).first().click();
        await screen.locator('.monaco-diff-editor .char-insert').first().waitFor();
        await shoot(`${name}-compare`);
        await draft();
        await caretIn('没有网络安全就');
        await screen.keyboard.press('F12');
        await page().locator('h1', { hasText: '没有网络安全就没有国家安全' }).waitFor();
        await shoot(`${name}-page`);
      }
    });
  });
