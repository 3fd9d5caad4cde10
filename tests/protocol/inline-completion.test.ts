import assert from 'node:assert/strict';
import { type InlineCompletionItem, InlineCompletionTriggerKind, type TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { at, type ClientOptions, withClient } from './support/client.ts';
import { marked } from './support/markers.ts';

/** The texts after accepting each of the continuations in turn. */
async function check(before: string, after: readonly string[], options: ClientOptions = {}): Promise<void> {
  const { text, caret } = marked(before);
  await withClient(options, async (client) => {
    const document = client.open(text);
    const context = { triggerKind: InlineCompletionTriggerKind.Automatic };
    const params = { ...at(document, caret), context };
    const items = await client.connection.sendRequest<InlineCompletionItem[]>('textDocument/inlineCompletion', params);
    const texts = items.map(({ range, insertText }) => {
      assert.ok(range && typeof insertText === 'string');
      assert.ok(insertText.startsWith(document.getText(range)), 'ghost text must begin with what is typed');
      const edit: TextEdit = { range, newText: insertText };
      return TextDocument.applyEdits(document, [edit]);
    });
    assert.deepEqual(texts, after);
  });
}

/** A draft that speaks in the wording of the packs: there they are trusted. */
const AT_HOME = '没有网络安全就没有国家安全，没有信息化就没有现代化。'.repeat(2);

describe('inline completion', () => {
  it('continues to the end of the clause, then to the end', () =>
    check(`${AT_HOME}没有网络安全$0`, [
      `${AT_HOME}没有网络安全就没有国家安全，`,
      `${AT_HOME}没有网络安全就没有国家安全，没有信息化就没有现代化`,
    ]));
  it('goes on with the next clause', () =>
    check(`${AT_HOME}“没有网络安全就没有国家安全，没有$0`, [
      `${AT_HOME}“没有网络安全就没有国家安全，没有信息化就没有现代化`,
    ]));
  it('is not shown where it is not sure enough', () => check('没有网络安全$0', []));
  it('waits for a prefix of three characters', () => check('网络$0', []));
  it('keeps out of a run of text', () => check(`${AT_HOME}没有网络安全$0的话`, []));
  it('never continues superseded wording', () => check('中央网络安全和信息化领导$0', []));
  it('can be switched off', () =>
    check(`${AT_HOME}没有网络安全$0`, [], { settings: () => ({ completion: { inline: false } }) }));
});
