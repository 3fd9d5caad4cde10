/** `tifa explain`: says what is known about the official wording in a text, and verifies the quotations in it. */
import type { Explanation } from '../engine/explain/types.ts';
import {
  type Engine,
  explainAll,
  explanationMarkdown,
  fold,
  portraitMarkdown,
  say,
  textInCorpus,
  wordingPortrait,
} from '../engine/index.ts';
import type { Draft, QuotationReport, Span } from '../engine/types.ts';
import { checkOptions, findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import { type CliHost, EXIT, type ExitCode, type Knowledge } from './host.ts';
import { writeCorpusNotes, writePackProblems, writeProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';
import { forTerminal, terminalStyle } from './terminal.ts';

/** How much the corpus says of each wording. */
const SIZE = { places: 3, neighbours: 5, variants: 5 };
/** Wordings without a record that are told of. */
const MOST_WORDINGS = 5;

export interface ExplainArguments extends KnowingFlags {
  readonly text: string;
}

export async function runExplain(host: CliHost, args: ExplainArguments): Promise<ExitCode> {
  const configurations = await findConfigurations(host, ['.'], args);
  const knowledge = await openWithProgress(host, knowledgeOptions(args, configurations));
  const draft: Draft = { text: quoted(args.text), languageId: 'plaintext' };
  const { quotations } = await knowledge.engine.check(draft, checkOptions(configurations.of('.')));
  const explanations = explained(knowledge.engine, draft, quotations);
  // Words that were put in marks only to be looked up are no quotation: what the corpus says of them as wording follows.
  const isTold = ({ record, title, event }: Explanation): boolean =>
    (record ?? title ?? event) !== undefined || draft.text === args.text;
  const wordings = await wordingsIn(knowledge.engine, draft, explanations.filter(isTold));
  const texts = [
    ...(await inTurn(explanations, (each) => (isTold(each) ? withCorpus(knowledge, draft, each) : asQuotation(each)))),
    ...(await inTurn(wordings, (span) => portrayed(knowledge, draft, span))),
  ];
  await knowledge.close();
  // The same record may be found twice in a text.
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const shown = distinct.length > 0 ? distinct.join('\n\n———\n\n') : nothingKnown(knowledge);
  host.out.write(`${forTerminal(shown, host.out.isTerminal)}\n`);
  writeProblems(host.err, configurations.problems);
  writePackProblems(host.err, knowledge);
  writeCorpusNotes(host.err, knowledge);
  return knowledge.problems.length + configurations.problems.length > 0 ? EXIT.failure : EXIT.clean;
}

/** Words given without quotation marks are looked up as a quotation. */
function quoted(text: string): string {
  return /[“「『"]/.test(text) ? text : `“${text}”`;
}

/** Every explanation with all its labels, and the quotations that were looked up in passages with what was found. */
function explained(engine: Engine, draft: Draft, quotations: readonly QuotationReport[]): readonly Explanation[] {
  const found = explainAll(engine, draft).map((each) => withLabels(engine, draft, each));
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

/** An explanation, and below it what the corpus adds. */
async function withCorpus(knowledge: Knowledge, { text }: Draft, explanation: Explanation): Promise<string> {
  const inCorpus = await textInCorpus(knowledge.engine.wording(), text, explanation, terminalStyle(knowledge));
  return [explanationMarkdown(explanation), inCorpus].filter((part) => part !== '').join('\n\n');
}

/** Of words that nobody quotes it is only told what they are near to. */
async function asQuotation(explanation: Explanation): Promise<string> {
  return explanation.quotation?.verdict === 'not-found' ? '' : explanationMarkdown(explanation);
}

/** What the corpus says of some words of the draft. */
async function portrayed(knowledge: Knowledge, { text }: Draft, { start, end }: Span): Promise<string> {
  const index = knowledge.engine.wording();
  if (!index) return '';
  return portraitMarkdown(await wordingPortrait(index, text.slice(start, end), SIZE), terminalStyle(knowledge));
}

/** Wording that no record and no quotation explains: the whole text where documents have it, else what they have of it. */
async function wordingsIn(engine: Engine, draft: Draft, explained: readonly Explanation[]): Promise<readonly Span[]> {
  const { text } = draft;
  const whole = { start: text.startsWith('“') ? 1 : 0, end: text.endsWith('”') ? text.length - 1 : text.length };
  const isTold = ({ start, end }: Span) => explained.some(({ span }) => span.start <= start && span.end >= end);
  if (isTold(whole)) return [];
  const words = text.slice(whole.start, whole.end);
  const [history] = fold(words).length < 2 ? [] : ((await engine.wording()?.history([words], 0)) ?? []);
  if (history?.times) return [whole];
  const spans: Span[] = [];
  for (let offset = whole.start; offset < whole.end && spans.length < MOST_WORDINGS; offset++) {
    const span = await engine.wordingAt(draft, offset);
    if (!span || isTold(span)) continue;
    spans.push(span);
    offset = Math.max(offset, span.end - 1);
  }
  return spans;
}

async function inTurn<T>(items: readonly T[], tell: (item: T) => Promise<string>): Promise<string[]> {
  const told: string[] = [];
  for (const item of items) told.push(await tell(item));
  return told;
}

function nothingKnown({ stats }: Knowledge): string {
  return stats ? say.cli.nothingKnownIn(stats.documents) : say.cli.nothingKnown;
}
