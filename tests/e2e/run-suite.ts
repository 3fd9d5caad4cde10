/** Runs the bundled suite inside the extension host of the packaged VS Code, with the packed extension installed. */
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import type { Session } from './host/browser.ts';
import type { VSCode } from './host/vscode.ts';

/** What is open in the window: one folder, a workspace of two folders, or nothing. */
export type WorkspaceKind = 'folder' | 'two-folders' | 'none';

/** Lines of VS Code itself that say nothing about the extension. */
const NOISE =
  /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Ignoring fetching|Updating additional|\[Service Worker\]|\[Agent|\[Account|\[Chat|Extension host agent|Timed out waiting for authentication|Creation of workbench|The web worker extension host)/;
const LIMIT_MS = 180_000;

/** Resolves to true when every test passed. */
export async function runSuite(vscode: VSCode, session: Session, kind: WorkspaceKind, suite: string): Promise<boolean> {
  const page = await session.context.newPage();
  try {
    const result = await started(page, vscode, kind, suite);
    if (result !== 0) console.error(`suite (${kind}): ${result}`);
    return result === 0;
  } finally {
    await page.close();
  }
}

/** VS Code calls the two exposed functions where a test path is given: one for its log, one with the exit code. */
async function started(page: Page, vscode: VSCode, kind: WorkspaceKind, suite: string): Promise<number | string> {
  const finished = new Promise<number | string>((resolve) => {
    page.on('crash', () => resolve('the page crashed'));
    void page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(() => resolve(`no result within ${LIMIT_MS / 1000} s`), LIMIT_MS).unref();
  });
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    if (process.env['VERBOSE'] !== undefined || !NOISE.test(line))
      (type === 'error' ? console.error : console.log)(line);
  });
  const environment = { TIFA_E2E_WORKSPACE: kind, MOCHA_GREP: process.env['MOCHA_GREP'] ?? '' };
  await page.goto(
    vscode.url(opened(vscode, kind), [
      ['extensionDevelopmentPath', vscode.remote(join(__dirname, 'helper'))],
      ['extensionTestsPath', vscode.remote(suite)],
      ['extensionEnvironment', JSON.stringify(environment)],
    ]),
  );
  return finished;
}

function opened(vscode: VSCode, kind: WorkspaceKind): { folder?: string; workspace?: string } {
  if (kind === 'none') return {};
  if (kind === 'folder') return { folder: join(vscode.folder, 'one') };
  return { workspace: join(vscode.folder, 'two.code-workspace') };
}
