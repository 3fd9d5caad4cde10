/** “打开对比”: the source on the left, the words of the draft on the right, both read-only, in VS Code's own diff view. */
import * as vscode from 'vscode';
import { COMPARE_COMMAND, type CompareArguments } from '../../server/src/lsp/messages.ts';

const SCHEME = 'tifa-compare';
/** Texts of the views that are open; a closed view forgets its own. */
const texts = new Map<string, string>();
let opened = 0;

export function registerCompare(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMPARE_COMMAND, compare),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument((document) => texts.delete(document.uri.toString())),
  );
}

async function compare({ title, sourceText, draftText }: CompareArguments): Promise<void> {
  opened += 1;
  const left = keep(vscode.l10n.t('source'), sourceText);
  const right = keep(vscode.l10n.t('draft'), draftText);
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
}

/** The number makes every comparison a document of its own; the name is what the tab of a split view shows; Markdown wraps its lines. */
function keep(name: string, text: string): vscode.Uri {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${opened}/${name}.md` });
  texts.set(uri.toString(), text);
  return uri;
}
