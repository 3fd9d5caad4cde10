/** Packs of records: loading them. The composition roots use openPacks, which is fast at start. */
export type { LoadedPack } from './data.ts';
export { loadPack, loadPacks } from './load.ts';
export { bundledPackDirs, isPack, openPacks } from './open.ts';
