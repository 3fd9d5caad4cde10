/** Documents that no editor shows: their text comes up read-only, with its findings. */
import * as assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { docOf } from '../../support/documents/doc.ts';
import { someFindings, until } from './support.ts';

const TEXT = ['关于做好样例工作的通知', '会议指出，“没有网络安全就没有国家安金”。'];

describe('documents', () => {
  let folder = '';
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'tifa-e2e-'));
  });
  after(() => rmSync(folder, { recursive: true }));

  function written(name: string): vscode.Uri {
    const path = join(folder, name);
    writeFileSync(path, docOf({ body: [TEXT.join('\r')] }));
    return vscode.Uri.file(path);
  }

  async function shown(name: string): Promise<vscode.TextDocument> {
    return until(`the text of ${name}`, () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === 'tifa-draft' && document.uri.path.endsWith(`/${name}.txt`) ? document : undefined;
    });
  }

  async function hasFindings(document: vscode.TextDocument): Promise<void> {
    assert.equal(document.getText(), `${TEXT.join('\n\n')}\n`);
    const [finding] = await someFindings(document.uri);
    assert.ok(finding);
    assert.match(document.getText(finding.range), /安金/);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    assert.ok(actions.every(({ edit }) => edit === undefined));
  }

  it('are shown as text when they are opened', async () => {
    await vscode.commands.executeCommand('vscode.open', written('a.doc'));
    await hasFindings(await shown('a.doc'));
  });

  it('are checked by a command', async () => {
    await vscode.commands.executeCommand('tifa.checkFile', written('b.wps'));
    await hasFindings(await shown('b.wps'));
  });
});
