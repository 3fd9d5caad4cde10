/** Shows a page rendered, in the theme of the editor. VS Code's own Markdown renders it; nothing of it can run. */
import * as vscode from 'vscode';
import { PAGE_EDITOR } from '../../../server/src/lsp/messages.ts';
import type { PageFiles } from './files.ts';
import { inHtml, PAGE_COMMANDS, pageHtml } from './html.ts';

export function registerPageEditor(files: PageFiles): vscode.Disposable {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => undefined }),
    resolveCustomEditor: async ({ uri }, { webview, onDidDispose }) => {
      webview.options = { enableScripts: false, enableCommandUris: PAGE_COMMANDS, localResourceRoots: [] };
      const render = async (): Promise<void> => {
        webview.html = await htmlOf(uri);
      };
      const listening = files.onDidChange((changed) => {
        if (changed.toString() === uri.toString()) void render();
      });
      onDidDispose(() => listening.dispose());
      await render();
    },
  };
  const options = { webviewOptions: { enableFindWidget: true }, supportsMultipleEditorsPerDocument: true };
  return vscode.window.registerCustomEditorProvider(PAGE_EDITOR, provider, options);
}

async function htmlOf(uri: vscode.Uri): Promise<string> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  return pageHtml(await rendered(text), {
    uri: uri.toString(),
    language: vscode.env.language,
    title: uri.path.replace(/^.*\/|\.md$/g, ''),
    nonce: crypto.randomUUID(),
  });
}

/** As text where VS Code's own Markdown is switched off. */
async function rendered(text: string): Promise<string> {
  try {
    return (await vscode.commands.executeCommand<string>('markdown.api.render', text)) ?? '';
  } catch {
    return `<pre>${inHtml(text)}</pre>`;
  }
}
