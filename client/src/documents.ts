/** Which documents are official drafts: Markdown and plain text that a person edits, and the text of documents. */
import * as vscode from 'vscode';
import { DRAFT_SCHEME } from '../../server/src/lsp/messages.ts';

const LANGUAGES = ['markdown', 'plaintext'] as const;
/** No output panels, no old revisions, no sources shown for comparison. */
const SCHEMES = ['file', 'untitled', 'vscode-vfs'] as const;
/** Editors in a browser open workspaces from anywhere. */
const OPENED = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);

export const DRAFTS: { language: string; scheme: string }[] = [
  ...LANGUAGES.flatMap((language) => [...new Set([...SCHEMES, ...OPENED])].map((scheme) => ({ language, scheme }))),
  { language: 'plaintext', scheme: DRAFT_SCHEME },
];

/** The URI under which the text of a file alone is shown; a scheme other than `file` goes into its authority (`server/src/lsp/paths.ts`). */
export function textOf(file: vscode.Uri, scheme: string): vscode.Uri {
  const authority = file.scheme === 'file' ? file.authority : `${file.scheme}~${file.authority}`;
  return vscode.Uri.from({ scheme, authority, path: `${file.path}.txt` });
}

/** The file behind it. */
export function fileBehind({ authority, path }: vscode.Uri): vscode.Uri {
  const [, scheme = 'file', at = authority] = /^([^~]+)~(.*)$/.exec(authority) ?? [];
  return vscode.Uri.from({ scheme, authority: at, path: path.replace(/\.txt$/, '') });
}

export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(DRAFTS, document) > 0;
}
