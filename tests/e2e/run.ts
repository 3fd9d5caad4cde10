/**
 * The end-to-end tests: the suite inside VS Code's extension host, once a kind of workspace, then the tests that
 * type and look like a person. Usage: npm run e2e [-- suite|ui]. Needs a built and packed extension.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packagePath } from '../../scripts/package.ts';
import { bundleSuite } from './bundle.ts';
import { runDesktop } from './desktop.ts';
import { startBrowser } from './host/browser.ts';
import { hostSupported } from './host/install.ts';
import { startVSCode } from './host/vscode.ts';
import { runSuite, type WorkspaceKind } from './run-suite.ts';

const KINDS: readonly WorkspaceKind[] = ['folder', 'two-folders', 'none'];

async function main(part: string | undefined): Promise<boolean> {
  const vsix = packagePath();
  if (!existsSync(vsix)) throw new Error(`${vsix} is missing: npm run build && npm run package`);
  const suite = await bundleSuite();
  if (part === 'desktop' || !hostSupported()) return runDesktop(vsix, suite);
  let passed = true;
  if (part !== 'ui') passed = await inExtensionHost(vsix, suite);
  if (part !== 'suite') passed = userInterface() && passed;
  return passed;
}

async function inExtensionHost(vsix: string, suite: string): Promise<boolean> {
  const vscode = await startVSCode({ vsix: [vsix], workspace: join(__dirname, 'fixtures') });
  const session = await startBrowser();
  let passed = true;
  try {
    for (const kind of KINDS) passed = (await runSuite(vscode, session, kind, suite)) && passed;
    if (session.outside.size > 0) throw new Error(`Requests left this machine: ${[...session.outside].join(', ')}`);
  } finally {
    await session.browser.close();
    await vscode.stop();
  }
  return passed;
}

function userInterface(): boolean {
  const mocha = join(__dirname, '../../node_modules/mocha/bin/mocha.js');
  const reporter = join(__dirname, '../support/closing-reporter.ts');
  const args = ['--no-config', '--import=tsx', '--timeout=120000', '--reporter', reporter, 'tests/e2e/ui/*.test.ts'];
  return (
    spawnSync(process.execPath, [mocha, ...args], { stdio: 'inherit', cwd: join(__dirname, '../..') }).status === 0
  );
}

main(process.argv[2]).then(
  (passed) => process.exit(passed ? 0 : 1),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
