/** complete: how a text may go on in official wording. */
import { COMPLETION_DEFAULTS, say } from '../../engine/index.ts';
import { inputOf, limitInput, limitOf, type Tool, wordsInput, wordsOf } from '../tool.ts';

const MOST = 50;

export const COMPLETE: Tool = {
  name: 'complete',
  title: () => say.assist.tools.complete,
  description:
    'Gives the official wordings with which a Chinese text may go on, best first, each with its source or the number of documents that have it.',
  input: inputOf('prefix', { prefix: wordsInput('The text up to where it is to go on.'), limit: limitInput(MOST) }),
  output: {
    type: 'object',
    properties: {
      items: {
        type: 'array',
        items: {
          type: 'object',
          properties: {
            wording: { type: 'string' },
            text: { type: 'string', description: 'The prefix as it goes on' },
            detail: { type: 'string', description: 'Source and date, or in how many documents it stands' },
            record: { type: 'string' },
          },
          required: ['wording', 'text', 'detail'],
        },
      },
    },
    required: ['items'],
  },
  async answer({ engine, hidden }, asked, signal) {
    const text = wordsOf(asked, 'prefix');
    const draft = { text, languageId: 'plaintext' } as const;
    const { items } = await engine.suggest(draft, text.length, { ...COMPLETION_DEFAULTS, without: hidden }, signal);
    return {
      items: items.slice(0, limitOf(asked, MOST)).map((row) => ({
        wording: row.insert,
        text: text.slice(0, row.replace.start) + row.insert + text.slice(row.replace.end),
        detail: row.detail,
        ...('record' in row && { record: row.record }),
      })),
    };
  },
};
