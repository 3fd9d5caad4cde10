/** Quick fixes from the data of diagnostics, and the source action that applies all certain ones. */
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Command,
  type Diagnostic,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundConfiguration } from '../engine/configuration.ts';
import { certainChanges, oneLine, say } from '../engine/index.ts';
import { SERVER_COMMANDS } from './commands.ts';
import { comparisonOf } from './comparison.ts';
import { type FindingData, isFindingData } from './finding-data.ts';
import { handler } from './handler.ts';
import { allowActions, draftEdit, ignoreActions } from './meant-actions.ts';
import { COMPARE_COMMAND, DISABLE_RULE_COMMAND, type DisableRuleArguments } from './messages.ts';
import { isDocumentDraft, isWithinAny, pathOf, pathToUri } from './paths.ts';
import { rangeOf, spanOf } from './positions.ts';
import type { Session } from './session.ts';

export const FIX_ALL = `${CodeActionKind.SourceFixAll}.tifa`;
const MOST_REPLACEMENTS = 5;
const TITLE_LENGTH = 40;

export function registerCodeActions(session: Session): void {
  session.connection.onCodeAction(
    handler(
      session,
      () => say.server.codeActions,
      [],
      (params, signal) => codeActions(session, params, signal),
    ),
  );
}

async function codeActions(session: Session, params: CodeActionParams, signal: AbortSignal): Promise<CodeAction[]> {
  const document = session.documents.get(params.textDocument.uri);
  if (!document) return [];
  const { only, diagnostics } = params.context;
  const actions: CodeAction[] = [];
  if (wanted(only, CodeActionKind.QuickFix)) {
    const configured = await configurationFile(session, document);
    actions.push(...diagnostics.flatMap((d) => quickFixes(session, document, d, configured)));
  }
  // Asked for by name only: a fix of the whole document does not belong into the light bulb of one finding.
  if (only !== undefined && wanted(only, FIX_ALL)) actions.push(...(await fixAll(session, document, signal)));
  // The text of a document is only shown: it is corrected in its own program.
  if (isDocumentDraft(document.uri)) return actions.filter(({ edit }) => edit === undefined);
  return session.isExtension ? actions : actions.filter(({ command }) => !command || isForServer(command));
}

/** What an editor without the extension can have carried out. */
function isForServer({ command }: Command): boolean {
  return SERVER_COMMANDS.includes(command);
}

function wanted(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** The configuration file that counts for a document; its path is absent where there is none. */
async function configurationFile({ fileOf }: Session, { uri }: TextDocument): Promise<FoundConfiguration | undefined> {
  return pathOf(uri) === undefined ? undefined : fileOf(uri);
}

/** In a fixed order: replacements, comparison, what is meant (here, in this draft, anywhere), the rule itself. */
function quickFixes(
  session: Session,
  document: TextDocument,
  diagnostic: Diagnostic,
  configured: FoundConfiguration | undefined,
): CodeAction[] {
  const { data } = diagnostic;
  if (!isFindingData(data) || document.getText(diagnostic.range) !== data.text) return [];
  const base = { kind: CodeActionKind.QuickFix, diagnostics: [diagnostic] };
  const replacements = data.replacements.slice(0, MOST_REPLACEMENTS).map((text, i) => ({
    ...base,
    title: titleOf(data, text),
    isPreferred: i === 0 && data.certain,
    edit: editOf(session, document, [{ range: diagnostic.range, newText: text }]),
  }));
  const comparison = compareCommand(session, document, diagnostic, data);
  const inDraft = draftEdit(document, diagnostic, data);
  const disable = disableCommand(session, document, data, configured);
  return [
    ...replacements,
    ...(comparison ? [{ ...base, title: comparison.title, command: comparison }] : []),
    ...ignoreActions(document, diagnostic, data).map((action) => ({ ...base, ...action })),
    ...(inDraft ? [{ ...base, title: say.meant.inDraft, edit: editOf(session, document, [inDraft]) }] : []),
    ...allowActions(document, diagnostic, data, session.folders).map((action) => ({ ...base, ...action })),
    { ...base, title: disable.title, command: disable },
  ];
}

function compareCommand(
  { checks }: Session,
  document: TextDocument,
  { range }: Diagnostic,
  data: FindingData,
): Command | undefined {
  const { sourceText, sourceTitle, source, replacements, verdict } = data;
  if (sourceText === undefined) return undefined;
  const words = { ...spanOf(document, range), verdict, sourceText, sourceTitle, source };
  const { quotations } = checks.latest(document) ?? { quotations: [] };
  const argument = comparisonOf(document, { ...words, replacement: replacements[0] }, quotations);
  return { title: say.server.compare, command: COMPARE_COMMAND, arguments: [argument] };
}

/** Its title says where it is written. Settings do not count where a configuration file names the rule. */
function disableCommand(
  { folders }: Session,
  { uri }: TextDocument,
  { rule }: FindingData,
  configured: FoundConfiguration | undefined,
): Command {
  const named = configured?.path !== undefined && rule in configured.configuration.rules;
  const argument: DisableRuleArguments = { rule, uri, ...(named ? { file: pathToUri(configured.path ?? '') } : {}) };
  const { inFile, inFolder, inUser } = say.meant;
  const where = named ? inFile : isWithinAny(folders, uri) ? inFolder : inUser;
  const title = say.server.disableRule(say.names.rules[rule].name, rule, where);
  return { title, command: DISABLE_RULE_COMMAND, arguments: [argument] };
}

/** The check of the text as it stands: the one the diagnostics come from, or would come from. */
async function fixAll(session: Session, document: TextDocument, signal: AbortSignal): Promise<CodeAction[]> {
  const { findings } = await session.checks.run(document, signal);
  const edits = certainChanges(findings).map(
    ({ replacement, ...span }): TextEdit => ({ range: rangeOf(document, span), newText: replacement }),
  );
  if (edits.length === 0) return [];
  return [{ title: say.server.fixAll(edits.length), kind: FIX_ALL, edit: editOf(session, document, edits) }];
}

/** With the version where the client understands it: such an edit is refused when the text has moved on. */
function editOf({ client }: Session, { uri, version }: TextDocument, edits: TextEdit[]): WorkspaceEdit {
  if (client.workspace?.workspaceEdit?.documentChanges !== true) return { changes: { [uri]: edits } };
  return { documentChanges: [{ textDocument: { uri, version }, edits }] };
}

function titleOf({ rule, text: before }: FindingData, text: string): string {
  if (rule === 'drafting/undated') return say.meant.writeDate(/date: [\d-]+/.exec(text)?.[0] ?? '');
  return text === ''
    ? say.server.remove(oneLine(before, TITLE_LENGTH))
    : say.server.changeTo(oneLine(text, TITLE_LENGTH));
}
