/** What helps a newcomer: the sample, folders of documents, what is set and why something is flagged, a pack of one's own. */
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { draft, someFindings, until } from './support.ts';

const WRONG = '要坚持正能量是总要求、管得住是硬道里、用得好是真本事。';
const run = <T>(command: string, ...args: unknown[]): Thenable<T> =>
  vscode.commands.executeCommand<T>(`tifa.${command}`, ...args);
const settings = () => vscode.workspace.getConfiguration('tifa');
const HAN = /\p{Script=Han}/u;

describe('help', () => {
  it('opens a copy of the sample, in which something is found', async () => {
    await run('openSample');
    const editor = await until('the sample', () => {
      const active = vscode.window.activeTextEditor;
      return active?.document.getText().includes('title:') ? active : undefined;
    });
    assert.equal(editor.document.uri.scheme, 'untitled');
    assert.ok((await someFindings(editor.document.uri)).length > 3);
    await run('openSample');
    assert.notEqual(vscode.window.activeTextEditor?.document.uri.toString(), editor.document.uri.toString());
  });

  it('speaks the display language', async () => {
    const { document } = await draft(WRONG);
    const [finding] = await someFindings(document.uri);
    const isChinese = vscode.env.language.startsWith('zh');
    const words = finding?.message.replace(/“[^”]*”|《[^》]*》/g, '') ?? '';
    assert.equal(HAN.test(words), isChinese, finding?.message);
    assert.equal(finding?.source, isChinese ? '提法 · 固定表述' : '提法 Tifa · Fixed wording');
  });

  it('shows what is set, read-only, with where it comes from', async () => {
    await settings().update('rules', { 'labels/verb': 'hint' }, vscode.ConfigurationTarget.Global);
    await draft(WRONG);
    await run('showConfiguration');
    const page = await until('the page', () =>
      vscode.window.activeTextEditor?.document.uri.scheme === 'tifa-page'
        ? vscode.window.activeTextEditor.document
        : undefined,
    );
    assert.equal(page.languageId, 'yaml');
    assert.match(page.getText(), /labels\/verb: hint +# .*tifa\.rules.*(?:user|用户)/);
    assert.match(page.getText(), /run: onType/);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Global);
  });

  it('tells why something was flagged', async () => {
    const editor = await draft(WRONG.replace('道里', '道$0里'));
    await someFindings(editor.document.uri);
    await run('whyFlagged');
    const { uri, viewType } = await until('the page', () => {
      const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).map(({ input }) => input);
      return inputs.find((input) => input instanceof vscode.TabInputCustom);
    });
    assert.equal(viewType, 'tifa.page');
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
    assert.match(text, /wording\/fixed/);
  });

  it('adds folders to the corpus, relative to the workspace where they lie in it', async () => {
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    const target = folder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
    const value = () => {
      const { globalValue, workspaceValue } = settings().inspect<readonly string[]>('corpus.folders') ?? {};
      return folder ? workspaceValue : globalValue;
    };
    const before = value();
    const chosen = vscode.Uri.joinPath(folder?.uri ?? vscode.Uri.file('/tmp'), 'more');
    await run('chooseCorpus', [chosen]);
    const single = vscode.workspace.workspaceFolders?.length === 1;
    assert.deepEqual(value(), [...(before ?? []), single ? 'more' : chosen.fsPath]);
    await settings().update('corpus.folders', before, target);
  });

  it('makes the selection a wording of one’s own, which is looked up and completed from then on', async () => {
    // Without a folder it is written into the storage of the extension.
    const isFolder = vscode.workspace.workspaceFolders !== undefined;
    const { ConfigurationTarget } = vscode;
    const { workspaceValue, globalValue } = settings().inspect<readonly string[]>('packs.folders') ?? {};
    const editor = await draft('数字台账减负一件事办成');
    editor.selection = new vscode.Selection(0, 0, 0, 11);
    let failure: unknown;
    run('addToPack', {
      wording: '数字台账减负一件事办成',
      title: '全市工作会议讲话',
      date: '2026-03-10',
      tier: 'primary',
    }).then(undefined, (error: unknown) => {
      failure = error;
    });
    const found = await until('the record', async () => {
      if (failure !== undefined) throw failure;
      const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '数字台账减负',
      );
      return symbols.find(({ name }) => name === '数字台账减负一件事办成');
    });
    assert.match(found.location.uri.path, /\/records\/own\.yaml$/);
    if (isFolder) await settings().update('packs.folders', workspaceValue, ConfigurationTarget.Workspace);
    else await settings().update('packs.folders', globalValue, ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(found.location.uri, '../..'), { recursive: true });
  });
});
