/**
 * Findings on words that are being written wait until the caret leaves them: they would flash at each key otherwise. Only
 * typing makes them wait: a caret that is put on a finding leaves it where it is.
 */
import * as vscode from 'vscode';
import { type BaseLanguageClient, DocumentDiagnosticRequest, type Middleware } from 'vscode-languageclient';
import { isDraft } from './documents.ts';
import { waits, writtenAt } from './waiting.ts';

export interface CaretWaits {
  /** Takes the findings that wait out of what the server answers. */
  readonly middleware: Middleware;
  /** Does a finding of this rule at this place wait? */
  waits(document: vscode.TextDocument, range: vscode.Range, rule: string): boolean;
  /** Shows everything: the writer asked for it. */
  release(): void;
  register(client: BaseLanguageClient): vscode.Disposable;
}

/** Lines of a paragraph that are looked at on either side of the caret. */
const FARTHEST_LINE = 50;

export function createCaretWaits(): CaretWaits {
  /** Where something was typed last, as an offset, until the caret has left it. */
  let writing: { readonly document: vscode.TextDocument; readonly offset: number } | undefined;
  const held = new Map<string, readonly vscode.Diagnostic[]>();
  let refresh = (): void => undefined;

  const isWaiting = (document: vscode.TextDocument, range: vscode.Range, rule: string): boolean => {
    if (writing?.document !== document) return false;
    const { text, start } = paragraphAround(document, writing.offset);
    const [from, to] = [document.offsetAt(range.start) - start, document.offsetAt(range.end) - start];
    return waits(text, writing.offset - start, { start: from, end: to, rule });
  };
  const release = (): void => {
    writing = undefined;
    if (held.size > 0) refresh();
  };
  const typed = ({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void => {
    const [change] = contentChanges;
    if (change === undefined || !isDraft(document)) return;
    const isActive = document === vscode.window.activeTextEditor?.document;
    if (!isActive || contentChanges.length > 1 || reason !== undefined) release();
    else writing = { document, offset: change.rangeOffset + change.text.length };
  };
  /** The caret has moved: by what was typed, within the sentence that is being written, or away from it. */
  const moved = ({ textEditor: { document, selection } }: vscode.TextEditorSelectionChangeEvent): void => {
    if (writing?.document !== document) return;
    const offset = document.offsetAt(selection.active);
    if (offset === writing.offset) return;
    const { text, start } = paragraphAround(document, writing.offset);
    const written = writtenAt(text, writing.offset - start);
    const hasLeft = offset < start + written.start || offset > start + written.end;
    writing = hasLeft ? undefined : { document, offset };
    const waiting = held.get(document.uri.toString()) ?? [];
    if (waiting.some(({ range, code }) => !isWaiting(document, range, codeOf(code)))) refresh();
  };

  return {
    middleware: {
      provideDiagnostics: async (asked, previousResultId, token, next) => {
        const uri = asked instanceof vscode.Uri ? asked : asked.uri;
        const key = uri.toString();
        // What was held back is not on display: “unchanged” would be no answer.
        const report = await next(asked, held.has(key) ? undefined : previousResultId, token);
        if (report?.kind !== 'full' || asked instanceof vscode.Uri) return report;
        const waiting = report.items.filter(({ range, code }) => isWaiting(asked, range, codeOf(code)));
        if (waiting.length === 0) held.delete(key);
        else held.set(key, waiting);
        return { ...report, items: report.items.filter((item) => !waiting.includes(item)) };
      },
    },
    waits: isWaiting,
    release,
    register: (client) => {
      refresh = () => client.getFeature(DocumentDiagnosticRequest.method).refresh();
      return vscode.Disposable.from(
        vscode.workspace.onDidChangeTextDocument(typed),
        vscode.window.onDidChangeTextEditorSelection(moved),
        vscode.window.onDidChangeActiveTextEditor((editor) => {
          if (writing && editor?.document !== writing.document) release();
        }),
        vscode.workspace.onDidSaveTextDocument(release),
        vscode.workspace.onDidCloseTextDocument(({ uri }) => held.delete(uri.toString())),
      );
    },
  };
}

function codeOf(code: vscode.Diagnostic['code']): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** The text in which marks have their partners: a line, in Markdown up to the next empty ones; `start` is its offset. */
function paragraphAround(
  document: vscode.TextDocument,
  offset: number,
): { readonly text: string; readonly start: number } {
  const { line } = document.positionAt(offset);
  const farthest = document.languageId === 'markdown' ? FARTHEST_LINE : 0;
  let first = line;
  let last = line;
  const isEmpty = (at: number): boolean => document.lineAt(at).isEmptyOrWhitespace;
  while (first > 0 && line - first < farthest && !isEmpty(first - 1)) first--;
  while (last + 1 < document.lineCount && last - line < farthest && !isEmpty(last + 1)) last++;
  const range = new vscode.Range(first, 0, last, document.lineAt(last).text.length);
  return { text: document.getText(range), start: document.offsetAt(range.start) };
}
