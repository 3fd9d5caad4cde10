/** The packed extension starts in every kind of window, and says so. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, someFindings, until } from './support.ts';

const EXTENSION_ID = 'tifa.tifa';
const FOLDERS = { folder: 1, 'two-folders': 2, none: 0 } as const;

describe('start', () => {
  const kind = process.env['TIFA_E2E_WORKSPACE'];

  it('opens the kind of window that is asked for', async () => {
    const wanted = Object.entries(FOLDERS).find(([name]) => name === kind)?.[1];
    const count = () => vscode.workspace.workspaceFolders?.length ?? 0;
    // A window may start before the file of its workspace is read, and tells of no change then.
    await until('the folders', () => count() === wanted || undefined);
  });

  it('is installed from the package and is activated by a draft', async () => {
    await draft('第一稿。');
    const extension = vscode.extensions.getExtension(EXTENSION_ID);
    assert.ok(extension, `${EXTENSION_ID} is not installed`);
    await until('activation', () => extension.isActive || undefined);
    console.log(`VS Code ${vscode.version}, node ${process.version}, window: ${kind}, ${extension.extensionPath}`);
  });

  it('offers its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of [
      'checkDocument',
      'lookup',
      'complete',
      'restart',
      'showOutput',
      'compare',
      'disableRule',
      'openSample',
      'openGuide',
      'chooseCorpus',
      'showConfiguration',
      'whyFlagged',
      'insertWithSource',
      'addToPack',
      'setServiceCredentials',
      'clearServiceCredentials',
    ])
      assert.ok(commands.includes(`tifa.${name}`), `tifa.${name} is missing`);
  });

  it('finds again after the server was restarted', async () => {
    const { document } = await draft('要坚持正能量是总要求、管得住是硬道里、用得好是真本事。');
    await someFindings(document.uri);
    await vscode.commands.executeCommand('tifa.restart');
    assert.equal((await someFindings(document.uri)).length, 1);
  });
});
