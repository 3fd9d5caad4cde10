/** `tifa history`: how a wording stands in the documents, year by year. */
import {
  fold,
  portraitMarkdown,
  say,
  type WordingPortrait,
  wordingPortrait,
  yearChart,
  yearCounts,
} from '../engine/index.ts';
import type { WordingPlace } from '../engine/wording.ts';
import { findConfigurations, type KnowingFlags, knowledgeOptions } from './configuration.ts';
import { type CliHost, EXIT, type ExitCode, type Knowledge, UsageError } from './host.ts';
import { writeCorpusNotes, writePackProblems, writeProblems } from './problems.ts';
import { openWithProgress } from './progress.ts';
import { forTerminal, terminalStyle } from './terminal.ts';

export const HISTORY_FORMATS = ['human', 'json', 'csv', 'svg'] as const;

export interface HistoryArguments extends KnowingFlags {
  readonly wording: string;
  readonly format: (typeof HISTORY_FORMATS)[number];
}

/** How much of each: for programs more than a reader wants. */
const SIZE = { places: 10, neighbours: 10, variants: 10 };
const SIZE_READ = { places: 5, neighbours: 5, variants: 5 };
const SHORTEST = 2;
const LONGEST = 400;

export async function runHistory(host: CliHost, args: HistoryArguments): Promise<ExitCode> {
  const { length } = fold(args.wording);
  if (length < SHORTEST || length > LONGEST) throw new UsageError(say.cli.wordingLength);
  const configurations = await findConfigurations(host, ['.'], args);
  const knowledge = await openWithProgress(host, knowledgeOptions(args, configurations));
  try {
    const index = knowledge.engine.wording();
    if (!index) throw new UsageError(say.cli.noDocuments);
    const portrait = await wordingPortrait(index, args.wording, args.format === 'human' ? SIZE_READ : SIZE);
    host.out.write(`${WRITERS[args.format](portrait, knowledge, host)}\n`);
  } finally {
    await knowledge.close();
  }
  writeProblems(host.err, configurations.problems);
  writePackProblems(host.err, knowledge);
  writeCorpusNotes(host.err, knowledge);
  return knowledge.problems.length + configurations.problems.length > 0 ? EXIT.failure : EXIT.clean;
}

type Write = (portrait: WordingPortrait, knowledge: Knowledge, host: CliHost) => string;

const WRITERS: Readonly<Record<HistoryArguments['format'], Write>> = {
  human: (portrait, knowledge, { out }) => {
    const text = portraitMarkdown(portrait, terminalStyle(knowledge));
    if (text === '') return say.cli.notInDocuments(portrait.words, knowledge.stats?.documents ?? 0);
    return forTerminal(text, out.isTerminal);
  },
  json: (portrait, knowledge, { version }) => JSON.stringify(report(portrait, knowledge, version)),
  csv: (portrait) =>
    [
      'year,documents,times',
      ...yearCounts(portrait).map(({ year, documents, times }) => `${year},${documents},${times}`),
    ].join('\n'),
  svg: yearChart,
};

/** The contract is docs/json.md. */
function report(portrait: WordingPortrait, knowledge: Knowledge, version: string) {
  const { words, span, history, neighbours, variants, absence } = portrait;
  const placeOf = (place: WordingPlace) => placeEntry(place, knowledge);
  return {
    tool: { name: 'tifa', version },
    wording: words,
    corpus: { documents: knowledge.stats?.documents ?? 0, ...span },
    documents: history.documents,
    times: history.times,
    ...(history.isSample && { sample: true }),
    years: yearCounts(portrait),
    ...(history.first && { first: placeOf(history.first) }),
    ...(history.last && { last: placeOf(history.last) }),
    earliest: history.earliest.map(placeOf),
    sources: history.best.map(placeOf),
    before: neighbours.before,
    after: neighbours.after,
    variants,
    ...(absence && { absence }),
  };
}

function placeEntry({ document, line, text, match }: WordingPlace, { shownPath }: Knowledge) {
  const { path, title, date, tier, speaker } = document;
  return {
    path: shownPath(path),
    line,
    title,
    ...(date !== undefined && { date }),
    ...(speaker !== undefined && { speaker }),
    tier,
    text,
    match,
  };
}
