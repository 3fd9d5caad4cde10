/** “打开对比”: the source on the left, the words of the draft on the right, both read-only, in VS Code's own diff view. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  COMPARE_COMMAND,
  type CompareArguments,
  SOURCE_PLACE,
  type SourcePlaceResult,
} from '../../server/src/lsp/messages.ts';
import { originalUri } from './original.ts';

const SCHEME = 'tifa-compare';
const RULE = '─'.repeat(20);

/** At the top, where the difference is told; at the words VS Code would colour them as the word under the caret. */
const TOP = new vscode.Range(0, 0, 0, 0);

type Source = NonNullable<CompareArguments['source']>;

interface Shown {
  readonly text: string;
  /** What lines below the rule lead to, in their order. */
  readonly links: readonly vscode.Uri[];
}

/** Texts of the views that are open; a closed view forgets its own. */
const shown = new Map<string, Shown>();
let opened = 0;

export function registerCompare(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(COMPARE_COMMAND, (asked: CompareArguments) => compare(client, asked)),
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: (uri) => shown.get(uri.toString())?.text ?? '',
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme: SCHEME }, { provideDocumentLinks: sourceLinks }),
    vscode.workspace.onDidCloseTextDocument((document) => shown.delete(document.uri.toString())),
  );
}

/** What differs stands first; all that is the same on both sides stays without colour. */
async function compare(
  client: BaseLanguageClient,
  { title, head, sourceText, draftText, foot, source }: CompareArguments,
): Promise<void> {
  opened += 1;
  const place = source && (await placeOf(client, source, sourceText));
  const original = place?.original;
  const [named = '', ...rest] = foot.split('\n');
  const lines = [named, ...(original ? [vscode.l10n.t('Open the original: {0}', original.place)] : []), ...rest];
  const links = source ? [textUri(source, place?.range), ...(original ? [originalUri(original.uri)] : [])] : [];
  const page = (words: string): Shown => ({
    text: `${head}\n\n${words}\n\n${RULE}\n\n${lines.join('\n')}\n`,
    links,
  });
  const left = keep(vscode.l10n.t('source'), page(sourceText));
  const right = keep(vscode.l10n.t('draft'), page(draftText));
  await vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true, selection: TOP });
}

/** The words are compared all the same where nobody knows their place. */
async function placeOf(
  client: BaseLanguageClient,
  source: Source,
  words: string,
): Promise<SourcePlaceResult | undefined> {
  const params = { ...source, words };
  const answer = await client.sendRequest<SourcePlaceResult | null>(SOURCE_PLACE, params).catch(() => null);
  return answer ?? undefined;
}

/** Opens with the words selected, else at their line. */
function textUri({ uri, line }: Source, range: SourcePlaceResult['range'] | undefined): vscode.Uri {
  const at = ({ line, character }: { readonly line: number; readonly character: number }) =>
    `${line + 1},${character + 1}`;
  const fragment = range ? `L${at(range.start)}-L${at(range.end)}` : `L${line}`;
  return vscode.Uri.parse(uri).with({ fragment });
}

/** The number makes every comparison a document of its own; the name is what the tab of a split view shows; Markdown wraps its lines. */
function keep(name: string, page: Shown): vscode.Uri {
  const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${opened}/${name}.md` });
  shown.set(uri.toString(), page);
  return uri;
}

/** The lines below the rule that name the source and its original lead there. */
function sourceLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  const links = shown.get(document.uri.toString())?.links ?? [];
  const rule = document.getText().indexOf(`${RULE}\n\n`);
  if (rule < 0) return [];
  const first = document.positionAt(rule).line + 2;
  return links.map((uri, i) => new vscode.DocumentLink(document.lineAt(first + i).range, uri));
}
