/** Packs of records: loading them. The composition roots use openPack, which is fast at start. */
export type { LoadedPack } from './data.ts';
export { loadPack } from './load.ts';
export { bundledPackDirs, isPack, openPack } from './open.ts';
