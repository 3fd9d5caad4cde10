/** Reads drafts on this machine; documents in a worker, which is started with the first of them. */
import { draftReader } from './reader.ts';

export { decodeDraft } from './reader.ts';

export const readDraft = draftReader(async () => (await import('../import/index.ts')).openImporter());
