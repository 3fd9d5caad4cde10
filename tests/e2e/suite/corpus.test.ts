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

  it('the comparison leads to the words in the text of a source and to the original outside', async () => {
    const editor = await vscode.window.showTextDocument(file('briefing.md'));
    const [finding] = await someFindings(file('briefing.md'));
    assert.ok(finding);
    editor.selection = new vscode.Selection(finding.range.start, finding.range.start);
    await vscode.commands.executeCommand('tifa.openCompare');
    const input = await until('the diff view', () => {
      const shown = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof vscode.TabInputTextDiff ? shown : undefined;
    });
    const document = await vscode.workspace.openTextDocument(input.original);
    assert.match(document.getText(), /\n(?:打开原件：|Open the original: )briefing\.html(?: 第 2 段|, paragraph 2)\n/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      input.original,
    );
    const targets = links.map(({ target }) => target);
    assert.deepEqual(
      targets.map((uri) => uri?.scheme),
      ['tifa-source', 'command'],
    );
    const text = await vscode.workspace.openTextDocument(targets[0]?.with({ fragment: '' }) ?? input.original);
    const [, line, from, last, to] = /^L(\d+),(\d+)-L(\d+),(\d+)$/.exec(targets[0]?.fragment ?? '')?.map(Number) ?? [];
    assert.ok(line && from && last && to);
    assert.match(text.getText(new vscode.Range(line - 1, from - 1, last - 1, to - 1)), /^(?:把|要把).*护水员/);
    assert.deepEqual(JSON.parse(decodeURIComponent(targets[1]?.query ?? '')), [
      file('corpus/briefing.html').toString(),
    ]);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });
});
