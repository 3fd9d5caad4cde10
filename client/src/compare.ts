/** “打开对比”: the source on the left, the words of the draft on the right, both read-only, in VS Code's own diff view. */
import * as vscode from 'vscode';
import { COMPARE_COMMAND, type CompareArguments } from '../../server/src/lsp/messages.ts';

const SCHEME = 'tifa-compare';
const RULE = '─'.repeat(20);

/** At the top, where the difference is told; at the words VS Code would colour them as the word under the caret. */
const TOP = new vscode.Range(0, 0, 0, 0);

interface Shown {
  readonly text: string;
  /** Where the source can be opened. */
  readonly source?: CompareArguments['source'];
}

/** Texts of the views that are open; a closed view forgets its own. */
const shown = new Map<string, Shown>();
let opened = 0;

export function registerCompare(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMPARE_COMMAND, compare),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => shown.get(uri.toString())?.text ?? '',
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, { provideDocumentLinks: sourceLink }),
    vscode.workspace.onDidCloseTextDocument((document) => shown.delete(document.uri.toString())),
  );
}

/** What differs stands first; all that is the same on both sides stays without colour. */
async function compare({ title, head, sourceText, draftText, foot, source }: CompareArguments): Promise<void> {
  opened += 1;
  const page = (words: string): Shown => ({
    text: `${head}\n\n${words}\n\n${RULE}\n\n${foot}\n`,
    ...(source && { source }),
  });
  const left = keep(vscode.l10n.t('source'), page(sourceText));
  const right = keep(vscode.l10n.t('draft'), page(draftText));
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true, selection: TOP });
}

/** The number makes every comparison a document of its own; the name is what the tab of a split view shows; Markdown wraps its lines. */
function keep(name: string, page: Shown): vscode.Uri {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${opened}/${name}.md` });
  shown.set(uri.toString(), page);
  return uri;
}

/** The line that names the source leads to it. */
function sourceLink(document: vscode.TextDocument): vscode.DocumentLink[] {
  const source = shown.get(document.uri.toString())?.source;
  const rule = document.getText().indexOf(`${RULE}\n\n`);
  if (!source || rule < 0) return [];
  const { range } = document.lineAt(document.positionAt(rule).line + 2);
  return [new vscode.DocumentLink(range, vscode.Uri.parse(source.uri).with({ fragment: `L${source.line}` }))];
}
