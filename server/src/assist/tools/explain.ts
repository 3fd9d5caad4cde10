/** explain: what is known of the official wording in some words. */
import { explanationMarkdown, say } from '../../engine/index.ts';
import { RECORD_SCHEMA, recordAnswer } from '../records.ts';
import { type Answer, type Assistant, type Tool, wordsInput, wordsOf } from '../tool.ts';
import { CORPUS_SCHEMA, inCorpus } from './search.ts';

const PLACES = 5;

/** Every explanation of the words once, in their order; what one explains is not explained again. */
function explained(assistant: Assistant, text: string): readonly Answer[] {
  const { engine } = assistant;
  const found: Answer[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    const explanation = engine.explain({ text, languageId: 'plaintext' }, offset);
    if (!explanation) continue;
    const { span, record, labels = [] } = explanation;
    const records = [...(record ? [record] : []), ...labels.map((label) => label.record)];
    found.push({
      start: span.start,
      end: span.end,
      text: text.slice(span.start, span.end),
      markdown: explanationMarkdown(explanation),
      records: records.map((each) => recordAnswer(assistant, each)),
    });
    offset = Math.max(offset, span.end - 1);
  }
  return found;
}

export const EXPLAIN: Tool = {
  name: 'explain',
  title: () => say.assist.tools.explain,
  description:
    'Explains official Chinese wording: meaning, members of a label, status, successor, sources with dates, and how often and when documents of the corpus have the words.',
  input: {
    type: 'object',
    properties: { wording: wordsInput('The wording, with or without words around it.') },
    required: ['wording'],
    additionalProperties: false,
  },
  output: {
    type: 'object',
    properties: {
      explanations: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            start: { type: 'integer' },
            end: { type: 'integer' },
            text: { type: 'string' },
            markdown: { type: 'string' },
            records: { type: 'array', items: RECORD_SCHEMA },
          },
          required: ['start', 'end', 'text', 'markdown', 'records'],
        },
      },
      corpus: CORPUS_SCHEMA,
    },
    required: ['explanations'],
  },
  async answer(assistant, asked, signal) {
    const wording = wordsOf(asked, 'wording');
    const corpus = await inCorpus(assistant, wording, PLACES, signal);
    return { explanations: explained(assistant, wording), ...(corpus && { corpus }) };
  },
};
