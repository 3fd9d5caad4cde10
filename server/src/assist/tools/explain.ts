/** explain: what is known of the official wording in some words. */
import type { Explanation } from '../../engine/explain/types.ts';
import { explainAll, explanationMarkdown, say } from '../../engine/index.ts';
import { CORPUS_SCHEMA, inCorpus } from '../in-corpus.ts';
import { RECORD_SCHEMA, recordAnswer } from '../records.ts';
import { type Answer, type Assistant, inputOf, type Tool, wordsInput, wordsOf } from '../tool.ts';

const PLACES = 5;

function explanationAnswer(assistant: Assistant, text: string, explanation: Explanation): Answer {
  const { span, record, labels = [] } = explanation;
  const records = [...(record ? [record] : []), ...labels.map((label) => label.record)];
  return {
    start: span.start,
    end: span.end,
    text: text.slice(span.start, span.end),
    markdown: explanationMarkdown(explanation),
    records: records.map((each) => recordAnswer(assistant, each)),
  };
}

export const EXPLAIN: Tool = {
  name: 'explain',
  title: () => say.assist.tools.explain,
  description:
    'Explains official Chinese wording: meaning, members of a label, status, successor, sources with dates, and how often and when documents of the corpus have the words.',
  input: inputOf('wording', { wording: wordsInput('The wording, with or without words around it.') }),
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
    const explained = explainAll(assistant.engine, { text: wording, languageId: 'plaintext' });
    return {
      explanations: explained.map((each) => explanationAnswer(assistant, wording, each)),
      ...(corpus && { corpus }),
    };
  },
};
