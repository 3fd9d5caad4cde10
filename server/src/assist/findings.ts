/** Findings and quotations as an assistant is told of them. */
import { bestFirst, say } from '../engine/index.ts';
import type { Finding, QuotationReport, SourceRef } from '../engine/types.ts';
import { SOURCE_SCHEMA, sourceOf } from './sources.ts';
import type { Answer, Assistant } from './tool.ts';

const SPAN = {
  start: { type: 'integer', description: 'UTF-16 offset in the text' },
  end: { type: 'integer', description: 'UTF-16 offset behind the words' },
  text: { type: 'string', description: 'The words, as the text has them' },
} as const;

export const FINDING_SCHEMA = {
  type: 'object',
  properties: {
    ...SPAN,
    rule: { type: 'string' },
    name: { type: 'string', description: 'What the rule is called' },
    severity: { enum: ['warning', 'information', 'hint'] },
    verdict: { type: 'string' },
    message: { type: 'string' },
    replacements: { type: 'array', items: { type: 'string' }, description: 'What may stand instead, best first' },
    certain: { type: 'boolean', description: 'The first replacement may be taken unseen' },
    difference: { type: 'string' },
    source: SOURCE_SCHEMA,
  },
  required: ['start', 'end', 'text', 'rule', 'name', 'severity', 'verdict', 'message', 'replacements', 'certain'],
} as const;

export const QUOTATION_SCHEMA = {
  type: 'object',
  properties: {
    ...SPAN,
    verdict: { type: 'string', description: 'exact, punctuation, wording, omission … not-found, cannot-verify' },
    meaning: { type: 'string', description: 'The verdict in words' },
    isVerified: { type: 'boolean', description: 'The words stand in a source just so' },
    difference: { type: 'string' },
    documents: { type: 'integer', description: 'Documents of the corpus with exactly these words' },
    corrections: { type: 'array', items: FINDING_SCHEMA },
    source: SOURCE_SCHEMA,
  },
  required: ['start', 'end', 'text', 'verdict', 'meaning', 'isVerified', 'corrections'],
} as const;

const isHidden = ({ mayTell }: Assistant, source: SourceRef | undefined): boolean =>
  source?.path !== undefined && !mayTell(source.path);

/** Of what rests on a confidential document it is said that something differs, and nothing that the document says. */
export function findingAnswer(assistant: Assistant, finding: Finding): Answer {
  const { start, end, text, rule, severity, verdict, message, certain, difference } = finding;
  const { name, title } = say.names.rules[rule];
  const known = { start, end, text, rule, name, severity, verdict };
  if (isHidden(assistant, finding.source)) return { ...known, message: title, replacements: [], certain: false };
  const source = sourceOf(assistant, finding.source);
  return {
    ...known,
    message,
    replacements: bestFirst(finding.replacements),
    certain,
    ...(difference !== undefined && { difference }),
    ...(source && { source }),
  };
}

/** `findings` are those of the same text: what touches the quotation is told with it. */
export function quotationAnswer(
  assistant: Assistant,
  text: string,
  quotation: QuotationReport,
  findings: readonly Finding[],
): Answer {
  const { start, end, verdict, difference, documents } = quotation;
  const source = sourceOf(assistant, quotation.source);
  const corrections = findings.filter((finding) => finding.start < end && finding.end > start);
  return {
    start,
    end,
    text: text.slice(start, end),
    verdict,
    meaning: say.names.verdicts[verdict],
    isVerified: verdict === 'exact',
    corrections: corrections.map((finding) => findingAnswer(assistant, finding)),
    ...(difference !== undefined && !isHidden(assistant, quotation.source) && { difference }),
    ...(documents !== undefined && { documents }),
    ...(source && { source }),
  };
}
