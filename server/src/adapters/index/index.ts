/** Façade of the corpus on this machine. */
export { openCorpus } from './open.ts';
export type { CacheOutcome, Corpus, CorpusOptions, CorpusStats, IndexProgress } from './types.ts';
