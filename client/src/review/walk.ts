/** Going from finding to finding, in the editor or in the view, and to the source of one. */
import * as vscode from 'vscode';
import { COMPARE_COMMAND } from '../../../server/src/lsp/messages.ts';
import { type Entry, entriesOf, entryAt, neighbour, type Standpoint } from './entries.ts';
import { activeUri, type ReviewStore, rangeOf } from './store.ts';
import type { Node } from './tree.ts';

export interface Walk {
  /** `here`: a finding that begins right at the standpoint comes next. */
  step(options: { readonly forward: boolean; readonly here?: boolean; readonly stays?: boolean }): Promise<void>;
  /** Shows an entry in its draft; with `stays` the focus stays where it is. */
  show(entry: Entry, stays: boolean): Promise<void>;
  /** The entry that a command is about: its argument, the selected one of the view, or the one at the caret. */
  target(argument: unknown, fits: (entry: Entry) => boolean): Promise<Entry | undefined>;
  compare(entry: Entry): Promise<void>;
}

export function createWalk(store: ReviewStore, view: vscode.TreeView<Node>): Walk {
  /** What was shown last: the standpoint, as long as no editor shows another draft. */
  let current: Entry | undefined;

  async function show(entry: Entry, stays: boolean): Promise<void> {
    current = entry;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(entry.uri));
    const selection = rangeOf(entry);
    const column = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
    const where = column === undefined ? {} : { viewColumn: column };
    const editor = await vscode.window.showTextDocument(document, { selection, preserveFocus: stays, ...where });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  function standpoint(): Standpoint | undefined {
    const editor = vscode.window.activeTextEditor;
    const uri = activeUri();
    if (editor && uri !== undefined) {
      const { line, character } = editor.selection.start;
      return { uri, line, character };
    }
    return current && { uri: current.uri, ...current.item.range.start };
  }

  return {
    show,
    async step({ forward, here = false, stays = false }) {
      const uri = activeUri();
      // Files were checked, but the writer is in another one: that is the one to be walked through.
      const isElsewhere = !store.results().some((result) => result.uri === uri);
      if (uri !== undefined && isElsewhere && !stays) await store.review({ kind: 'draft' });
      else if (uri !== undefined) await store.refresh(uri);
      const left = store.shown().filter((entry) => !store.isSkipped(entry));
      const next = neighbour(left, standpoint(), { forward, here });
      if (next) await show(next, stays);
      if (next && view.visible) await view.reveal(next, { select: true, focus: stays });
      if (!next) void vscode.window.setStatusBarMessage(vscode.l10n.t('Tifa: nothing is left to look at'), 8000);
    },
    async target(argument, fits) {
      if (isEntry(argument)) return argument;
      const selected = view.selection[0];
      const uri = activeUri();
      if (argument === 'view' && selected && isEntry(selected)) return fits(selected) ? selected : undefined;
      if (uri === undefined) return undefined;
      const result = await store.refresh(uri);
      const at = standpoint();
      return at && result && entryAt(entriesOf(result), at, fits);
    },
    async compare({ item: { compare, source } }) {
      if (compare) await vscode.commands.executeCommand(COMPARE_COMMAND, compare);
      else if (source?.uri !== undefined) {
        const place = new vscode.Position(Math.max(0, (source.line ?? 1) - 1), 0);
        const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(source.uri));
        const selection = new vscode.Range(place, place);
        await vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside });
      }
    },
  };
}

export function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'kind' in value && 'item' in value && 'key' in value;
}
