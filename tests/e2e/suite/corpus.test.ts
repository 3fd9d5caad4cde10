/** A folder of documents named by the settings: quotations are verified against it, and the source is one step away. */
import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { someFindings, until } from './support.ts';

describe('a corpus folder', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const file = (name: string): vscode.Uri => vscode.Uri.file(join(folder?.uri.fsPath ?? '', name));

  it('finds a misquote of one of its documents, with the place of the source', async () => {
    await vscode.window.showTextDocument(file('quotation.md'));
    const [finding] = await someFindings(file('quotation.md'));
    assert.match(finding?.message ?? '', /得/);
    const [related] = finding?.relatedInformation ?? [];
    assert.equal(related?.location.uri.toString(), file('corpus/minutes.md').toString());
    assert.equal(related?.location.range.start.line, 5);
  });

  it('leads from the quotation to the passage', async () => {
    const found = await until('a definition', async () => {
      const places = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        file('quotation.md'),
        new vscode.Position(0, 12),
      );
      return places[0];
    });
    const uri = 'targetUri' in found ? found.targetUri : found.uri;
    assert.equal(uri.toString(), file('corpus/minutes.md').toString());
  });
});
