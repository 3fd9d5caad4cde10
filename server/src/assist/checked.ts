/** The check of an assistant's text, and the state of what the text was compared with. */
import { type Answer, type Assistant, wordsOf } from './tool.ts';

/** The state of what was compared with: an answer is worth no more than that. */
export const KNOWN_SCHEMA = {
  type: 'object',
  properties: {
    packs: { type: 'array', items: { type: 'string' }, description: 'Ids of the packs with their versions' },
    documents: { type: 'integer', description: 'Indexed documents of the corpus' },
  },
  required: ['packs', 'documents'],
} as const;

export function knownTo({ engine, passages }: Assistant): Answer {
  return { packs: engine.packs.map(({ id, version }) => `${id} ${version}`), documents: passages?.documents ?? 0 };
}

/** Checks the `text` of an input by its day `asOf`, as Markdown: assistants write it. */
export async function checked({ engine }: Assistant, asked: Answer, signal: AbortSignal | undefined) {
  const asOf = wordsOf(asked, 'asOf');
  const text = wordsOf(asked, 'text');
  const result = await engine.check({ text, languageId: 'markdown' }, asOf === '' ? {} : { asOf }, signal);
  return { text, ...result };
}
