/** The frame of a rendered page: its links, and that nothing can run in it. */
import assert from 'node:assert/strict';
import { inHtml, pageHtml, withCommands } from '../../../client/src/pages/html.ts';

const PAGE = 'tifa-page:/docs/rules/quotations/misquote.md';

/** What a link of the page leads to: the argument of its command, or the link itself. */
function target(link: string): string | undefined {
  const [, href] = / href="([^"]*)"/.exec(withCommands(`<a href="${inHtml(link)}" data-href="x">y</a>`, PAGE)) ?? [];
  const [, argument] = /^command:tifa\.openLink\?(.*)$/.exec(href ?? '') ?? [];
  return argument === undefined ? href : JSON.parse(decodeURIComponent(argument))[0];
}

const LINKS: readonly (readonly [says: string, link: string, target: string | undefined])[] = [
  ['a page beside it', '../wording/set-phrase.md', 'tifa-page:/docs/rules/wording/set-phrase.md'],
  ['a page above it', '../../../corpus/README.md', 'tifa-page:/corpus/README.md'],
  ['words in its path', '../../../wording/%E5%9B%9B/%E5%9B%9B.md', 'tifa-page:/wording/%E5%9B%9B/%E5%9B%9B.md'],
  ['a line of a file', 'file:///a/b%20c.txt#L12', 'file:///a/b%20c.txt#L12'],
  ['a source that is no file', 'tifa-source:/a/b.docx.txt#L3', 'tifa-source:/a/b.docx.txt#L3'],
  ['marks in a path', 'file:///a/&"<b>.txt', 'file:///a/&%22%3Cb%3E.txt'],
  ['the web', 'https://example.org/?a=b', 'https://example.org/?a=b'],
  ['a heading of the page', '#x', '#x'],
  ['nothing that is a link', 'http://[', 'http://['],
];

describe('links of a page', () => {
  for (const [says, link, expected] of LINKS) it(says, () => assert.equal(target(link), expected));

  it('lead nowhere where they are none', () => assert.equal(withCommands('<a href="//[">y</a>', PAGE), '<a>y</a>'));
});

describe('the frame of a page', () => {
  const html = pageHtml('<p>正文</p>', { uri: PAGE, language: 'zh-cn', title: '“四个<意识>', nonce: 'abc' });

  it('lets nothing run and nothing be loaded', () => {
    assert.match(html, /content="default-src 'none'; style-src 'nonce-abc'"/);
    assert.doesNotMatch(html, /<script/);
  });

  it('says its language and title, and has the text as its main part', () => {
    assert.match(html, /<html lang="zh-cn">/);
    assert.match(html, /<title>“四个&lt;意识&gt;<\/title>/);
    assert.match(html, /<main><p>正文<\/p><\/main>/);
  });
});
