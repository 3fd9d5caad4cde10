/** Misquotes come up as diagnostics, and the quick fixes repair exactly the words that are wrong. */
import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { draft, findings, someFindings, until } from './support.ts';

type Wanted = (action: vscode.CodeAction) => boolean;

/**
 * The first action that is wanted, asked for until it is there: VS Code answers with nothing when any extension
 * registers a provider of its own while it asks.
 */
function fix(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
  wanted: Wanted,
): Promise<vscode.CodeAction> {
  return until(`an action of kind ${kind}`, async () => {
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
      kind,
    );
    return actions.find(wanted);
  });
}

const QUICK_FIX = vscode.CodeActionKind.QuickFix.value;

/** Opens `before`, applies the preferred fix of its one finding, and expects `after` without any finding. */
async function check(before: string, after: string, language = 'markdown'): Promise<void> {
  const { document } = await draft(before, language);
  const [finding] = await someFindings(document.uri);
  assert.ok(finding);
  const { edit } = await fix(document, finding.range, QUICK_FIX, ({ isPreferred }) => isPreferred === true);
  assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
  assert.equal(document.getText(), after);
  await until('no finding', () => findings(document.uri).length === 0 || undefined);
}

describe('findings', () => {
  it('underlines the wrong words and says why', async () => {
    const { document } = await draft('网信系统要坚持正能量是总要求、管得住是硬道里、用得好是真本事。');
    const [finding, ...others] = await someFindings(document.uri);
    assert.ok(finding);
    assert.deepEqual(others, []);
    assert.ok(document.getText(finding.range).includes('硬道里'), document.getText(finding.range));
    assert.match(finding.message, /硬道理|里/);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
  });

  it('repairs a misquote in Markdown', () =>
    check('# 通知\n\n他强调：“没有网络安全就没有国家安生。”\n', '# 通知\n\n他强调：“没有网络安全就没有国家安全。”\n'));

  it('repairs fixed wording in plain text with CRLF and a surrogate pair before it', () =>
    check(
      '𠮷日。\r\n要坚持正能量是总要求、管得住是硬道里、用得好是真本事。\r\n',
      '𠮷日。\r\n要坚持正能量是总要求、管得住是硬道理、用得好是真本事。\r\n',
      'plaintext',
    ));

  it('is silent about correct wording and code', async () => {
    const { document } = await draft(
      '“没有网络安全就没有国家安全”。\n\n```\n“没有网络安全就没有国家安生”\n```\n\n“没有网络安全就没有国家安生”。\n',
    );
    const found = await someFindings(document.uri);
    assert.deepEqual(
      found.map(({ range }) => range.start.line),
      [6],
    );
  });

  it('repairs everything certain at once', async () => {
    const { document } = await draft(
      '“没有网络安全就没有国家安生。”\n\n坚持正能量是总要求、管得住是硬道里、用得好是真本事。\n',
    );
    await until('two findings', () => findings(document.uri).length === 2 || undefined);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const { edit } = await fix(document, whole, 'source.fixAll.tifa', ({ edit }) => edit !== undefined);
    assert.ok(edit && (await vscode.workspace.applyEdit(edit)));
    await until('no finding', () => findings(document.uri).length === 0 || undefined);
  });

  it('compares with the source side by side, read-only', async () => {
    const { document } = await draft('他强调：“没有网络安全就没有国家安生。”\n');
    const [finding] = await someFindings(document.uri);
    assert.ok(finding);
    const { command } = await fix(document, finding.range, QUICK_FIX, ({ title }) =>
      /^(?:打开对比|Compare with the source)$/.test(title),
    );
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
    const input = await until('the diff view', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
    });
    const [left, right] = await Promise.all(
      [input.original, input.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.ok(left?.getText().includes('没有网络安全就没有国家安全'), left?.getText());
    assert.ok(right?.getText().includes('国家安生'), right?.getText());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('checks files of every folder that is open', async () => {
    for (const folder of vscode.workspace.workspaceFolders ?? []) {
      const file = vscode.Uri.file(join(folder.uri.fsPath, 'draft.md'));
      await vscode.window.showTextDocument(file);
      assert.equal((await someFindings(file)).length, 1, file.fsPath);
    }
  });
});
