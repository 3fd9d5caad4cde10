/** Runs the test files that are its arguments until the first failure. Exit code 0: all passed. */
import { resolve } from 'node:path';
import Mocha from 'mocha';

const mocha = new Mocha({ bail: true, timeout: 60_000, reporter: 'min' });
for (const file of process.argv.slice(2)) mocha.addFile(resolve(file));
mocha.run((failures) => process.exit(failures ? 1 : 0));
