/** Completion in the middle of Chinese: the tests state the text after accepting. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { completions, draft, labelOf, marked, originOf, until } from './support.ts';

const WORDING = '没有网络安全就没有国家安全';
const ATTEMPTS = 5;
const ATTEMPT_MS = 5000;

/** Accepts through the real suggest widget, the way Enter does. */
async function accept(before: string, after: string): Promise<void> {
  const editor = await draft(before);
  await until('a first suggestion', async () => ((await completions(editor)).length > 0 ? true : undefined));
  for (let attempt = 0; attempt < ATTEMPTS && marked(editor) === before; attempt++)
    await suggestAndAccept(editor, before);
  assert.equal(marked(editor), after);
}

/** One attempt: VS Code gives up a list when any extension registers a provider of its own while it asks. */
async function suggestAndAccept(editor: vscode.TextEditor, before: string): Promise<void> {
  await vscode.commands.executeCommand('editor.action.triggerSuggest');
  const accepted = async (): Promise<true | undefined> => {
    await vscode.commands.executeCommand('acceptSelectedSuggestion');
    return marked(editor) !== before || undefined;
  };
  await until('the accepted text', accepted, ATTEMPT_MS).catch(() => undefined);
}

describe('completion', () => {
  it('offers the wording with its source, range and filter', async () => {
    const editor = await draft('要牢记没有网络$0');
    const item = await until('the wording', async () =>
      (await completions(editor)).find((one) => labelOf(one) === WORDING),
    );
    const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
    assert.ok(range);
    assert.equal(editor.document.getText(range), '没有网络');
    assert.ok(item.filterText?.startsWith('没有网络'), item.filterText);
    assert.match(originOf(item) ?? '', /20\d\d/);
    assert.equal(item.detail, undefined, 'the source is told once');
  });

  it('is accepted in the middle of a run of Chinese', () =>
    accept('要牢记没有网络$0，抓好落实。', `要牢记${WORDING}$0，抓好落实。`));

  it('does not double what stands right of the caret', () =>
    accept('要坚持正能$0是总要求，抓好落实。', '要坚持正能量是总要求、管得住是硬道理、用得好是真本事$0，抓好落实。'));

  it('understands pinyin initials', () => accept('建设wlqg$0', '建设网络强国$0'));

  it('leaves English prose alone', async () => {
    const editor = await draft('要牢记没有网络\n\nThe wlqg$0 project');
    const items = await completions(editor);
    assert.deepEqual(items.filter((item) => originOf(item) !== undefined).map(labelOf), []);
  });
});
