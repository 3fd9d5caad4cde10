/** The quick fixes by which a writer says that something is meant: in this draft, in the lists of what is allowed. */
import type { CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { fileComment, say, topOf, wordingOf } from '../engine/index.ts';
import type { FindingData } from './finding-data.ts';
import { ALLOW_COMMAND, type AllowArguments, type AllowTarget, IGNORE_COMMAND, type IgnoreParams } from './messages.ts';
import { isWithinAny } from './paths.ts';
import { spanOf } from './positions.ts';

/** What is unfinished or untidy in a draft is no wording: nothing could be allowed elsewhere. */
const OF_WORDING = /^(?:wording|labels|names)\/|^quotations\/(?!attribution)/;
const OF_COMMENTS = /^comments\//;

const TARGETS: readonly AllowTarget[] = ['user', 'workspace', 'folder'];

type Offered = Pick<CodeAction, 'title' | 'command'>;

/** Ignores the finding where it stands. */
export function ignoreActions({ uri }: TextDocument, { range }: Diagnostic, { rule, text }: FindingData): Offered[] {
  if (OF_COMMENTS.test(rule)) return [];
  const argument: IgnoreParams = { uri, rule, range, text };
  const title = say.meant.ignoreHere;
  return [{ title, command: { title, command: IGNORE_COMMAND, arguments: [argument] } }];
}

/** An edit that writes a comment for this rule and these words into the draft; `undefined` where none can hold them. */
export function draftEdit(document: TextDocument, { range }: Diagnostic, { rule }: FindingData): TextEdit | undefined {
  if (OF_COMMENTS.test(rule)) return undefined;
  const text = document.getText();
  const said = fileComment(rule, wordingOf(text, spanOf(document, range)));
  if (said === undefined) return undefined;
  const feed = text.includes('\r\n') ? '\r\n' : '\n';
  if (document.languageId !== 'markdown') {
    const end = document.positionAt(text.length);
    const before = text === '' || /[\r\n]$/.test(text) ? '' : feed;
    return { range: { start: end, end }, newText: `${before}// ${said}${feed}` };
  }
  const at = document.positionAt(topOf(text));
  return { range: { start: at, end: at }, newText: `<!-- ${said} -->${feed}${feed}` };
}

/** Lists that there are: the user's, that of the workspace where a folder is open, that of the folder where there are several. */
export function allowActions(
  document: TextDocument,
  { range }: Diagnostic,
  data: FindingData,
  folders: readonly string[],
) {
  if (!OF_WORDING.test(data.rule)) return [];
  const words = wordingOf(document.getText(), spanOf(document, range));
  if (words === '') return [];
  const hasOwnFolder = folders.length > 1 && isWithinAny(folders, document.uri);
  const there = { user: true, workspace: folders.length > 0, folder: hasOwnFolder };
  const titles = { user: say.meant.allowUser, workspace: say.meant.allowWorkspace, folder: say.meant.allowFolder };
  return TARGETS.filter((target) => there[target]).map((target): Offered => {
    const title = titles[target];
    const argument: AllowArguments = { words, target, uri: document.uri };
    return {
      title,
      command: { title, command: ALLOW_COMMAND, arguments: [argument] },
    };
  });
}
