/** verify_quotations: what became of every quotation of a text. */
import { say } from '../../engine/index.ts';
import { QUOTATION_SCHEMA, quotationAnswer } from '../findings.ts';
import { type Answer, type Assistant, DAY_INPUT, type Tool, textInput, wordsOf } from '../tool.ts';

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

/** Options of a check of an assistant's text, which is Markdown as assistants write. */
export async function checked({ engine }: Assistant, asked: Answer, signal: AbortSignal | undefined) {
  const asOf = wordsOf(asked, 'asOf');
  const text = wordsOf(asked, 'text');
  const result = await engine.check({ text, languageId: 'markdown' }, asOf === '' ? {} : { asOf }, signal);
  return { text, ...result };
}

export const VERIFY: Tool = {
  name: 'verify_quotations',
  title: () => say.assist.tools.verify,
  description:
    'Compares every quotation of a Chinese text (in “ ” or as a block quote) with official wording and the documents of the corpus, word for word. Call it before official wording is quoted. A quotation with isVerified false is not proved: correct it by its corrections, or do not present it as a quotation.',
  input: {
    type: 'object',
    properties: { text: textInput('The text with the quotations in their marks.'), asOf: DAY_INPUT },
    required: ['text'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: {
      quotations: { type: 'array', items: QUOTATION_SCHEMA },
      problems: { type: 'array', items: { type: 'string' }, description: 'What could not be looked at' },
      known: KNOWN_SCHEMA,
    },
    required: ['quotations', 'problems', 'known'],
  },
  async answer(assistant, asked, signal) {
    const { text, quotations, findings, problems } = await checked(assistant, asked, signal);
    return {
      quotations: quotations.map((each) => quotationAnswer(assistant, text, each, findings)),
      problems: problems.map(({ message }) => message),
      known: knownTo(assistant),
    };
  },
};
