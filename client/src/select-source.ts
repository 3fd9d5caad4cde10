/** Going to a source selects its words: VS Code itself only puts the caret where they begin. */
import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

export interface SelectSource {
  readonly middleware: Pick<Middleware, 'provideDefinition'>;
  register(): vscode.Disposable;
}

interface Target {
  readonly uri: string;
  readonly range: vscode.Range;
}

export function createSelectSource(): SelectSource {
  /** Where the last answer led; asked for as well when the mouse is moved with a key held down. */
  let target: Target | undefined;

  /** The caret has come to the place by itself, not by mouse or arrow. */
  function arrived(editor: vscode.TextEditor | undefined): void {
    if (!target || editor?.document.uri.toString() !== target.uri) return;
    const { range } = target;
    if (!editor.selection.isEmpty || !editor.selection.active.isEqual(range.start)) return;
    target = undefined;
    editor.selection = new vscode.Selection(range.end, range.start); // the caret stays where one has come to
  }

  return {
    middleware: {
      provideDefinition: async (document, position, token, next) => {
        const found = await next(document, position, token);
        target = targetOf(found);
        return found;
      },
    },
    register: () =>
      vscode.Disposable.from(
        vscode.window.onDidChangeActiveTextEditor(arrived),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
          const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
          if (kind !== Keyboard && kind !== Mouse) arrived(textEditor);
        }),
      ),
  };
}

function targetOf(found: vscode.Definition | vscode.LocationLink[] | null | undefined): Target | undefined {
  const [first, ...others] = Array.isArray(found) ? found : [found];
  if (!first || others.length > 0) return undefined;
  const isLink = 'targetUri' in first;
  const range = isLink ? (first.targetSelectionRange ?? first.targetRange) : first.range;
  return range.isEmpty ? undefined : { uri: (isLink ? first.targetUri : first.uri).toString(), range };
}
