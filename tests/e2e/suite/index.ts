/** Entry point that VS Code calls in its extension host: runs the suite and rejects when a test failed. */
import Mocha from 'mocha';
import ClosingReporter from '../../support/closing-reporter.ts';

export async function run(): Promise<void> {
  const grep = process.env['MOCHA_GREP'];
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: 60_000,
    reporter: ClosingReporter,
    ...(grep ? { grep } : {}),
  });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  const suites = process.env['TIFA_E2E_WORKSPACE'] === 'folder' ? SUITES : SUITES.slice(0, IN_EVERY_WINDOW);
  for (const load of suites) await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} tests failed`);
}

/** Loaded only once mocha has put `describe` and `it` in place. The others need no window, or a folder. */
const SUITES: readonly (() => Promise<unknown>)[] = [
  () => import('./start.test.ts'),
  () => import('./help.test.ts'),
  () => import('./findings.test.ts'),
  () => import('./completion.test.ts'),
  () => import('./hover.test.ts'),
  () => import('./settings.test.ts'),
  () => import('./corpus.test.ts'),
  () => import('./configuration.test.ts'),
  () => import('./meant.test.ts'),
  () => import('./documents.test.ts'),
  () => import('./assistants.test.ts'),
];
const IN_EVERY_WINDOW = 3;
