/** check: everything in a text that a writer should look at. */
import { isUnverified, say } from '../../engine/index.ts';
import { checked, KNOWN_SCHEMA, knownTo } from '../checked.ts';
import { FINDING_SCHEMA, findingAnswer } from '../findings.ts';
import { DAY_INPUT, inputOf, type Tool, textInput } from '../tool.ts';

export const CHECK: Tool = {
  name: 'check',
  title: () => say.assist.tools.check,
  description:
    'Checks a Chinese text for misquoted, outdated and wrongly written official wording, names of bodies, titles of documents and labels with their members. Gives the places with what may stand instead and the source.',
  input: inputOf('text', { text: textInput('The text, plain or Markdown.'), asOf: DAY_INPUT }),
  output: {
    type: 'object',
    properties: {
      findings: { type: 'array', items: FINDING_SCHEMA },
      quotations: { type: 'integer', description: 'Quotations that were looked at' },
      unverified: { type: 'integer', description: 'Of them those that no source proves' },
      problems: { type: 'array', items: { type: 'string' }, description: 'What could not be looked at' },
      known: KNOWN_SCHEMA,
    },
    required: ['findings', 'quotations', 'unverified', 'problems', 'known'],
  },
  async answer(assistant, asked, signal) {
    const { quotations, findings, problems } = await checked(assistant, asked, signal);
    return {
      findings: findings.map((each) => findingAnswer(assistant, each)),
      quotations: quotations.length,
      unverified: quotations.filter(isUnverified).length,
      problems: problems.map(({ message }) => message),
      known: knownTo(assistant),
    };
  },
};
