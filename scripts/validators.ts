/** The code that checks data against the schemas, as the library writes it: for the bundles, in the place of `adapters/validators.ts`. */
import standaloneCode from 'ajv/dist/standalone';
import { ajv, KEYS } from '../server/src/adapters/validators.ts';

/** A plugin of esbuild. */
export const compiledValidators = {
  name: 'compiled-validators',
  setup({ onLoad }: { onLoad: (of: { filter: RegExp }, load: () => object) => void }): void {
    onLoad({ filter: /[\\/]adapters[\\/]validators\.ts$/ }, () => ({
      contents: standaloneCode(ajv, KEYS),
      loader: 'js',
      resolveDir: process.cwd(),
    }));
  },
};
