/** A writer means what stands there: the quick fixes are taken in a window, take effect at once, and are undone. */
import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { CATALOGUES, languageOf } from '../../../server/src/engine/language/index.ts';
import { draft, findings, someFindings, until } from './support.ts';

const WRONG = '会议再次强调，要坚持正能量是总要求、管得住是硬道里、用得好是真本事。';

/** The titles of the quick fixes in the display language, up to what is particular in them; in their order. */
const { server, meant } = CATALOGUES[languageOf(vscode.env.language)];
const common = (title: string): string => title.replace(/(?:“|：|: ).*$/, '');
const ORDER = [
  common(server.changeTo('')),
  server.compare,
  meant.ignoreHere,
  meant.inDraft,
  meant.allowUser,
  meant.allowWorkspace,
  common(server.disableRule('', '', '')),
];

async function quickFixes(document: vscode.TextDocument, finding: vscode.Diagnostic): Promise<vscode.CodeAction[]> {
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  return actions.filter(({ title }) => ORDER.includes(common(title))); // others offer quick fixes of their own
}

/** Takes the quick fix with this title of the first finding. */
async function take(document: vscode.TextDocument, title: string): Promise<void> {
  const [finding] = await someFindings(document.uri);
  assert.ok(finding);
  const action = await until(title, async () =>
    (await quickFixes(document, finding)).find((each) => each.title.startsWith(title)),
  );
  if (action.edit) assert.ok(await vscode.workspace.applyEdit(action.edit));
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
}

const silent = (document: vscode.TextDocument) =>
  until('silence', () => findings(document.uri).length === 0 || undefined);

describe('meant', () => {
  it('offers the quick fixes in order', async () => {
    const { document } = await draft(WRONG);
    const [finding] = await someFindings(document.uri);
    assert.ok(finding);
    const found = await until('quick fixes', async () => {
      const actions = await quickFixes(document, finding);
      return actions.length > 0 ? actions : undefined;
    });
    assert.deepEqual(
      found.map(({ title }) => common(title)),
      ORDER,
    );
  });

  it('ignores a place, beside the drafts and without their words, until that is undone', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const list = vscode.Uri.file(join(folder.uri.fsPath, '.tifa-ignore.yaml'));
    const { document } = await draft(WRONG);
    await take(document, meant.ignoreHere);
    await silent(document);
    const text = Buffer.from(await vscode.workspace.fs.readFile(list)).toString('utf8');
    assert.match(text, /^ {2}- [0-9a-f]{24}/m);
    assert.doesNotMatch(text, /硬道里|正能量/);
    await vscode.commands.executeCommand('tifa.undoMeant');
    await someFindings(document.uri);
    await vscode.workspace.fs.delete(list);
  });

  it('writes a comment into the draft, which is undone like any edit', async () => {
    const { document } = await draft(WRONG);
    await take(document, meant.inDraft);
    assert.match(document.getText(), /^<!-- 提法-忽略全文 wording\/fixed “/);
    await silent(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), WRONG);
    await someFindings(document.uri);
  });

  for (const [title, name] of [
    [meant.allowUser, 'allow'],
    [meant.allowWorkspace, 'allow'],
    [ORDER.at(-1) ?? '', 'rules'],
  ] as const)
    it(`writes the settings and takes them back: ${title}`, async () => {
      const before = JSON.stringify(vscode.workspace.getConfiguration('tifa').inspect(name));
      const { document } = await draft(WRONG);
      await take(document, title);
      await silent(document);
      await vscode.commands.executeCommand('tifa.undoMeant');
      await someFindings(document.uri);
      assert.equal(JSON.stringify(vscode.workspace.getConfiguration('tifa').inspect(name)), before);
    });

  it('joins the lists of user and workspace', async () => {
    const set = (words: readonly string[] | undefined, target: vscode.ConfigurationTarget) =>
      vscode.workspace.getConfiguration('tifa').update('allow', words, target);
    const { document } = await draft(`${WRONG}\n\n“没有网络安全就没有国家安生”。`);
    await until('two findings', () => findings(document.uri).length === 2 || undefined);
    await set(['管得住是硬道里'], vscode.ConfigurationTarget.Global);
    await set(['没有网络安全就没有国家安生'], vscode.ConfigurationTarget.Workspace);
    await silent(document);
    await set(undefined, vscode.ConfigurationTarget.Global);
    await set(undefined, vscode.ConfigurationTarget.Workspace);
    await until('two findings', () => findings(document.uri).length === 2 || undefined);
  });

  it('proposes verbs and names inside a comment', async () => {
    const { document, selection } = await draft('<!-- tifa-disable-line quot$0 -->\n');
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    const labels = items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    assert.ok(labels.includes('quotations') && labels.includes('quotations/misquote'), labels.join(' '));
  });
});
