/** Hover: what a slogan means and where it comes from. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, until } from './support.ts';

/** `expected` must all be in the hover at `$0`, whose range is the text between ⟦ and ⟧. */
async function check(text: string, expected: readonly RegExp[]): Promise<void> {
  const editor = await draft(text.replace(/[⟦⟧]/g, ''));
  const hover = await until('a hover', async () => {
    const { uri } = editor.document;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      editor.selection.active,
    );
    return hovers[0];
  });
  const shown = hover.contents.map((part) => (typeof part === 'string' ? part : part.value)).join('\n');
  for (const pattern of expected) assert.match(shown, pattern);
  const wanted = /⟦(.*)⟧/s.exec(text.replace('$0', ''))?.[1];
  assert.equal(hover.range && editor.document.getText(hover.range), wanted);
}

describe('hover', () => {
  it('shows the source of a quotation', () =>
    check('要牢记⟦没有网络$0安全就没有国家安全⟧，抓好落实。', [/习近平/, /2014|2018|2019/, /现行|current/]));

  it('finds the words over Markdown emphasis', () => check('要牢记⟦没有**网络$0安全**就没有国家安全⟧。', [/习近平/]));

  it('says nothing about ordinary words', async () => {
    const editor = await draft('今天下午三点开$0会。\n\n没有网络安全就没有国家安全');
    const { uri } = editor.document;
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      editor.selection.active,
    );
    assert.deepEqual(hovers, []);
  });
});
