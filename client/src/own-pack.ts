/** 加入提法库: the selected words become a record of a pack of one's own, which the server then loads. */
import * as vscode from 'vscode';
import { writtenPath } from './client.ts';
import { manifestText, type OwnFiles, type OwnWording, withWording } from './own-pack-text.ts';

const TIERS = ['primary', 'authority', 'media', 'secondary'] as const;

/** Answers that a caller knows already; the writer is asked for the others. */
export interface Asked {
  readonly wording?: string;
  readonly title?: string;
  readonly date?: string;
  readonly tier?: OwnWording['tier'];
}

export function registerOwnPack(storage: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerCommand('tifa.addToPack', (asked?: Asked) => addToPack(storage, asked ?? {}));
}

async function addToPack(storage: vscode.Uri, asked: Asked): Promise<void> {
  const own = await ask(asked);
  if (!own) return;
  const { folder, name } = await packFolder(storage);
  const files = await filesOf(folder);
  const next = withWording(files, own);
  if (!next) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is in your pack already.', own.wording));
    return;
  }
  await write(vscode.Uri.joinPath(folder, 'sources', 'own.yaml'), next.sources);
  const records = vscode.Uri.joinPath(folder, 'records', 'own.yaml');
  await write(records, next.records);
  await name?.(); // only now are its files there
  const show = vscode.l10n.t('Show');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}” was added to your pack.', own.wording),
    show,
  );
  if (answer === show) await vscode.window.showTextDocument(records);
}

/** Wording, source, date, tier; undefined where the writer gives up. */
async function ask(asked: Asked): Promise<OwnWording | undefined> {
  const wording = asked.wording ?? (await input(vscode.l10n.t('Wording, as it should be written'), selected()));
  if (!wording?.trim()) return undefined;
  const title = asked.title ?? (await input(vscode.l10n.t('Title of its source, without 《》 (empty: your own)'), ''));
  if (title === undefined) return undefined;
  const named = title.trim().replace(/^《(.*)》$/, '$1');
  if (named === '') return { wording: wording.trim(), tier: 'secondary' };
  const date =
    asked.date ?? (await input(vscode.l10n.t('Date of the source, YYYY-MM-DD (may be empty)'), '', dateProblem));
  if (date === undefined) return undefined;
  const tier = asked.tier ?? (await tierOf());
  if (!tier) return undefined;
  return { wording: wording.trim(), title: named, ...(date !== '' && { date }), tier };
}

function selected(): string {
  const editor = vscode.window.activeTextEditor;
  const text = editor?.document.getText(editor.selection) ?? '';
  return text
    .replace(/\s+/g, '')
    .replace(/^[“"「](.*)[”"」]$/, '$1')
    .slice(0, 400);
}

function input(
  title: string,
  value: string,
  validateInput?: (value: string) => string | undefined,
): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, value, ignoreFocusOut: true, ...(validateInput && { validateInput }) });
}

function dateProblem(value: string): string | undefined {
  const isDate = /^(?:\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?)?$/.test(value);
  return isDate ? undefined : vscode.l10n.t('Write YYYY, YYYY-MM or YYYY-MM-DD.');
}

async function tierOf(): Promise<OwnWording['tier'] | undefined> {
  const labels = [
    vscode.l10n.t('the speech, law or document itself'),
    vscode.l10n.t('its official publication'),
    vscode.l10n.t('press'),
    vscode.l10n.t('anything else: never warns'),
  ];
  const rows = TIERS.map((tier, i) => ({ label: labels[i] ?? tier, description: tier, tier }));
  const row = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('What kind of source is it?') });
  return row?.tier;
}

interface OwnPack {
  readonly folder: vscode.Uri;
  /** Adds a new pack to `tifa.packs.folders`. */
  readonly name?: () => Thenable<void>;
}

/**
 * The pack that additions go to: the first of `tifa.packs.folders` that is one of one's own making, else a new one, in the workspace where
 * one is open, which is then added to `tifa.packs.folders`.
 */
async function packFolder(storage: vscode.Uri): Promise<OwnPack> {
  const [workspace] = vscode.workspace.workspaceFolders ?? [];
  const configuration = vscode.workspace.getConfiguration('tifa');
  const { globalValue = [], workspaceValue = [] } = configuration.inspect<readonly string[]>('packs.folders') ?? {};
  for (const path of [...workspaceValue, ...globalValue]) {
    const folder = resolved(path, workspace);
    if (folder && (await isThere(vscode.Uri.joinPath(folder, 'records', 'own.yaml')))) return { folder };
  }
  const name = vscode.l10n.t('my wording');
  const folder = vscode.Uri.joinPath(workspace?.uri ?? storage, name);
  if (!(await isThere(vscode.Uri.joinPath(folder, 'pack.yaml'))))
    await write(vscode.Uri.joinPath(folder, 'pack.yaml'), manifestText(name, new Date().toISOString().slice(0, 10)));
  const target = workspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const before = workspace ? workspaceValue : globalValue;
  const path = workspace ? name : writtenPath(folder);
  if (before.includes(path)) return { folder };
  return { folder, name: () => configuration.update('packs.folders', [...before, path], target) };
}

function resolved(path: string, workspace: vscode.WorkspaceFolder | undefined): vscode.Uri | undefined {
  if (/^(?:[/\\]|[A-Za-z]:)/.test(path)) return vscode.Uri.file(path);
  return workspace && vscode.Uri.joinPath(workspace.uri, path.replaceAll('\\', '/'));
}

async function filesOf(folder: vscode.Uri): Promise<OwnFiles> {
  const [records, sources] = await Promise.all(
    ['records', 'sources'].map((name) => read(vscode.Uri.joinPath(folder, name, 'own.yaml'))),
  );
  return { records: records ?? '', sources: sources ?? '' };
}

async function read(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined; // not there yet
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return (await read(uri)) !== undefined;
}

function write(uri: vscode.Uri, text: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
