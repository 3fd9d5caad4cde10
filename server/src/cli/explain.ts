/** `tifa explain`: says what is known about the official wording in a text, and verifies the quotations in it. */
import { styleText } from 'node:util';
import type { Explanation } from '../engine/explain/types.ts';
import { type Engine, explanationMarkdown, say } from '../engine/index.ts';
import type { Draft, QuotationReport, Span } from '../engine/types.ts';
import { checkOptions, findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import { type CliHost, EXIT, type ExitCode } from './host.ts';
import { writeCorpusNotes, writePackProblems, writeProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';

export interface ExplainArguments extends KnowingFlags {
  readonly text: string;
}

export async function runExplain(host: CliHost, args: ExplainArguments): Promise<ExitCode> {
  const configurations = await findConfigurations(host, ['.'], args);
  const knowledge = await openWithProgress(host, knowledgeOptions(args, configurations));
  const draft: Draft = { text: quoted(args.text), languageId: 'plaintext' };
  const { quotations } = await knowledge.engine.check(draft, checkOptions(configurations.of('.')));
  const texts = explainAll(knowledge.engine, draft, quotations).map((each) => explanationMarkdown(each));
  await knowledge.close();
  // The same record may be found twice in a text.
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const shown = distinct.length > 0 ? distinct.join('\n\n———\n\n') : say.cli.nothingKnown;
  host.out.write(`${forTerminal(shown, host.out.isTerminal)}\n`);
  writeProblems(host.err, configurations.problems);
  writePackProblems(host.err, knowledge.problems);
  writeCorpusNotes(host.err, knowledge);
  return knowledge.problems.length + configurations.problems.length > 0 ? EXIT.failure : EXIT.clean;
}

/** Words given without quotation marks are looked up as a quotation. */
function quoted(text: string): string {
  return /[“「『"]/.test(text) ? text : `“${text}”`;
}

/**
 * All explanations in the order of the text; what one explains is not explained again. Quotations that were looked up in
 * passages come with what was found.
 */
function explainAll(engine: Engine, draft: Draft, quotations: readonly QuotationReport[]): readonly Explanation[] {
  const found: Explanation[] = [];
  for (let offset = 0; offset < draft.text.length; offset++) {
    const explanation = engine.explain(draft, offset);
    if (!explanation) continue;
    found.push(withLabels(engine, draft, explanation));
    offset = Math.max(offset, explanation.span.end - 1);
  }
  const isKnown = ({ start, end }: Span) => found.some(({ span }) => span.start <= start && span.end >= end);
  const verified = quotations.filter((report) => report.verdict !== 'cannot-verify' && !isKnown(report));
  return [...found, ...verified.map((quotation) => ({ span: quotation, quotation }))];
}

/** The labels at any place of the words, each once. */
function withLabels(engine: Engine, draft: Draft, explanation: Explanation): Explanation {
  const { start, end } = explanation.span;
  const offsets = Array.from({ length: end - start }, (_, i) => start + i);
  const labels = offsets.flatMap((offset) => engine.explain(draft, offset)?.labels ?? []);
  const distinct = [...new Map(labels.map((label) => [label.record, label])).values()];
  return distinct.length === 0 ? explanation : { ...explanation, labels: distinct };
}

/** Takes the marks of Markdown out; strong words are bold where that can be shown. */
function forTerminal(markdown: string, bold: boolean): string {
  return markdown
    .replace(/\*\*(.+?)\*\*/g, (_, words: string) =>
      bold ? styleText('bold', words, { validateStream: false }) : words,
    )
    .replace(/^_(.+)_$/gm, '$1')
    .replace(/^---$/gm, '———')
    .replace(/\\([\\`*_[\]<>#|~])/g, '$1');
}
