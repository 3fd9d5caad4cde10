/** The language status items of a draft: findings, what they rest on, and whatever could not be read or checked. */
import * as vscode from 'vscode';
import { DRAFTS } from './documents.ts';
import type { ServerStatus } from './server-status.ts';
import { type StatusTexts, statusTexts } from './status-text.ts';

const { Warning, Information } = vscode.LanguageStatusSeverity;

export function registerStatus(server: ServerStatus): vscode.Disposable {
  const findings = item('tifa.findings', vscode.l10n.t('Tifa: findings'));
  const knowledge = item('tifa.knowledge', vscode.l10n.t('Tifa: wording and corpus'));
  let problems: vscode.LanguageStatusItem | undefined;

  findings.command = { command: 'tifa.checkDocument', title: vscode.l10n.t('Check now') };
  knowledge.command = { command: 'tifa.lookup', title: vscode.l10n.t('Look up') };
  const render = (): void => {
    const status = server.current;
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const texts = statusTexts(status, uri, vscode.l10n.t);
    findings.text = vscode.l10n.t('Tifa: {0}', texts.findings);
    findings.detail = texts.quotations;
    findings.busy = texts.busy;
    findings.severity = status?.state === 'failed' ? vscode.LanguageStatusSeverity.Error : Information;
    knowledge.text = texts.knowledge;
    knowledge.detail = texts.knowledgeDetail;
    problems = renderProblems(problems, texts);
  };
  render();
  return vscode.Disposable.from(server.onDidChange(render), vscode.window.onDidChangeActiveTextEditor(render), {
    dispose: () => [findings, knowledge, problems].forEach((one) => void one?.dispose()),
  });
}

function item(id: string, name: string): vscode.LanguageStatusItem {
  const created = vscode.languages.createLanguageStatusItem(id, DRAFTS);
  created.name = name;
  return created;
}

/** Present only while there is something to say; the list itself is in the output. */
function renderProblems(
  present: vscode.LanguageStatusItem | undefined,
  { problems }: StatusTexts,
): vscode.LanguageStatusItem | undefined {
  if (problems.length === 0) {
    present?.dispose();
    return undefined;
  }
  const shown = present ?? item('tifa.problems', vscode.l10n.t('Tifa: not checked'));
  shown.severity = Warning;
  shown.text = problems.length === 1 ? (problems[0] ?? '') : vscode.l10n.t('problems: {0}', problems.length);
  shown.detail = problems.length === 1 ? '' : (problems[0] ?? '');
  shown.command = { command: 'tifa.showOutput', title: vscode.l10n.t('Show output') };
  return shown;
}
