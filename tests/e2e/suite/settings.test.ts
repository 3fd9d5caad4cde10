/** Settings take effect at once, and are the user's alone. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, findings, someFindings, until } from './support.ts';

const WRONG = '要坚持正能量是总要求、管得住是硬道里、用得好是真本事。';
const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('tifa');

async function set(name: string, value: unknown): Promise<void> {
  await configuration().update(name, value, vscode.ConfigurationTarget.Global);
}

describe('settings', () => {
  afterEach(async () => {
    for (const name of ['enable', 'rules', 'check.run']) await set(name, undefined);
  });

  it('switch the extension off and on', async () => {
    const { document } = await draft(WRONG);
    await someFindings(document.uri);
    await set('enable', false);
    await until('silence', () => findings(document.uri).length === 0 || undefined);
    await set('enable', undefined);
    await someFindings(document.uri);
  });

  it('change the severity of a rule', async () => {
    const { document } = await draft(WRONG);
    const [finding] = await someFindings(document.uri);
    const rule = typeof finding?.code === 'object' ? finding.code.value : finding?.code;
    await set('rules', { [String(rule)]: 'hint' });
    await until('a hint', () => findings(document.uri)[0]?.severity === vscode.DiagnosticSeverity.Hint || undefined);
  });

  it('check only on demand', async () => {
    await set('check.run', 'manual');
    const { document } = await draft(WRONG);
    await vscode.commands.executeCommand('tifa.checkDocument');
    assert.equal((await someFindings(document.uri)).length, 1);
  });

  it('are not changed by the extension, and neither is anyone else’s', () => {
    const inspected = vscode.workspace
      .getConfiguration('editor', { languageId: 'markdown' })
      .inspect('quickSuggestions');
    assert.equal(inspected?.globalLanguageValue, undefined);
    assert.equal(inspected?.globalValue, undefined);
  });
});
