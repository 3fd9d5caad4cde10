/** verify_quotations: what became of every quotation of a text. */
import { say } from '../../engine/index.ts';
import { checked, KNOWN_SCHEMA, knownTo } from '../checked.ts';
import { QUOTATION_SCHEMA, quotationAnswer } from '../findings.ts';
import { DAY_INPUT, inputOf, type Tool, textInput } from '../tool.ts';

export const VERIFY: Tool = {
  name: 'verify_quotations',
  title: () => say.assist.tools.verify,
  description:
    'Compares every quotation of a Chinese text (in “ ” or as a block quote) with official wording and the documents of the corpus, word for word. Call it before official wording is quoted. A quotation with isVerified false is not proved: correct it by its corrections, or do not present it as a quotation.',
  input: inputOf('text', { text: textInput('The text with the quotations in their marks.'), asOf: DAY_INPUT }),
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
