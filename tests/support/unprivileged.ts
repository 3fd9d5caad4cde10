/** Permissions as an ordinary user meets them, also where root runs the tests: root may read everything. */
import { join } from 'node:path';

const NOBODY = 65534;
const isRoot = process.getuid?.() === 0;

/** Runs with the rights of an ordinary user. Files of a private temporary folder are out of reach then. */
export async function unprivileged<T>(run: () => Promise<T>): Promise<T> {
  if (!isRoot) return run();
  process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

/** Arguments of Node that take the rights of root from a process. */
export const UNPRIVILEGED = isRoot ? ['--require', join(__dirname, 'unprivileged.cjs')] : [];
