/** Files that spare later runs some work, written whole or not at all, and not missed where nothing can be written: `#kept` where Node runs. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Rights {
  readonly file: number;
  readonly folder: number;
}

/** As what lies beside the program: everybody may read it. */
export const OPEN: Rights = { file: 0o644, folder: 0o755 };

/** Under another name first, for several runs may end at once. False where it could not be written. */
export function keep(path: string, bytes: Uint8Array, rights: Rights = OPEN): boolean {
  const temporary = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`; // threads of a process end at once, too
  try {
    mkdirSync(dirname(path), { recursive: true, mode: rights.folder });
    writeFileSync(temporary, bytes, { mode: rights.file });
    renameSync(temporary, path);
    return true;
  } catch {
    forget(temporary);
    return false;
  }
}

export function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // it was never there
  }
}
