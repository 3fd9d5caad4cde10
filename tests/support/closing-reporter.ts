/** Mocha's own `spec` output, closed by one line that a person and a machine read alike: `N passed, N failed, N skipped`. */
import Mocha from 'mocha';

class ClosingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const { stats } = runner;
    runner.once('end', () =>
      console.log(`${stats?.passes ?? 0} passed, ${stats?.failures ?? 0} failed, ${stats?.pending ?? 0} skipped`),
    );
  }
}

export = ClosingReporter;
