/** Packs of records: loading, and their own tests. */
export { type LoadedPack, loadPack } from './load.ts';
