/** Links to pages come back from their URIs, whatever stands in an id or a title. */
import assert from 'node:assert/strict';
import { createPageLinks, pageKey, recordFromPage } from '../../../server/src/lsp/page-links.ts';
import { testHost } from '../../protocol/support/host.ts';
import { record } from '../../support/records.ts';

const shown = createPageLinks(testHost(), () => ({ showsPages: true, isExtension: true }));
const hidden = createPageLinks(testHost(), () => ({ showsPages: false, isExtension: true }));

describe('links to sources', () => {
  const other = createPageLinks(testHost(), () => ({ showsPages: false, isExtension: false }));
  it('lead to the text of what no editor shows in the extension, to the file elsewhere', () => {
    assert.equal(shown.source('/c/报告.docx'), `tifa-source:///c/${encodeURIComponent('报告')}.docx.txt`);
    assert.equal(other.source('/c/报告.docx'), `file:///c/${encodeURIComponent('报告')}.docx`);
    for (const { sourceLine } of [shown, other]) assert.equal(sourceLine('/c/a.md', 3), 'file:///c/a.md#L3');
  });
});

describe('links to pages', () => {
  const table: readonly (readonly [id: string, wording: string])[] = [
    ['si-ge-yishi', '四个意识'],
    ['own/a b#c?d', '“十个坚持”/重要:原则 #1?'],
    ["it's (a) *b*!", '通知(试行)'],
    ['%2F', '很长的'.repeat(30)],
  ];
  for (const [id, wording] of table)
    it(`of records: ${id}`, () => {
      const uri = shown.record(record(wording, { id })) ?? '';
      assert.match(uri, /^tifa-page:\/record\/[^/()]+\/[^/()]+\.md$/);
      assert.doesNotMatch(uri, /%2F/i); // editors read it as a slash
      assert.deepEqual(pageKey(uri), { kind: 'record', id });
      assert.equal(
        new URL(recordFromPage(record(wording, { id })), 'http://x/record/other/page.md').pathname,
        new URL(uri.replace('tifa-page:', 'http://x')).pathname,
      );
    });

  it('of titles', () => {
    const title = '关于〈A/B〉的意见：100%';
    assert.deepEqual(pageKey(shown.title(title) ?? ''), { kind: 'title', id: title });
    assert.equal(hidden.title(title), undefined);
  });

  it('of other schemes and folders are none', () => {
    for (const uri of [
      'file:///record/a/b.md',
      'tifa-page:/docs/rules/a/b.md',
      'tifa-page:/record/a',
      'tifa-page:/record/%E0/b.md',
    ])
      assert.equal(pageKey(uri), undefined);
  });

  it('are files where the client shows no pages', () => {
    const own = record('甲', { path: '/packs/a.yaml', line: 7 });
    assert.equal(hidden.record(own), undefined);
    assert.equal(hidden.recordLink(own), undefined);
    assert.equal(hidden.rule('labels/list'), 'file:///docs/rules/labels/list.md');
    assert.equal(hidden.verdict('order'), 'file:///docs/verdicts/order.md');
  });

  it('of rules and verdicts are pages where it does', () => {
    assert.equal(shown.rule('labels/list'), 'tifa-page:/docs/rules/labels/list.md');
    assert.equal(shown.ruleFromPage('labels/list'), '../docs/rules/labels/list.md');
    assert.equal(
      decodeURIComponent(shown.verdict('order') ?? ''),
      'command:tifa.openPage?["tifa-page:/docs/verdicts/order.md"]',
    );
  });
});
