/** The verification record: what was compared with what, what came of each quotation, what could not be verified and why. */
import { say } from '../../engine/index.ts';
import type { Problem, Verdict } from '../../engine/types.ts';
import { shownName } from '../human.ts';
import { linesOfSource, placeLines } from '../places.ts';
import { allProblems, fileNotes } from '../problems.ts';
import type { FileReport, QuotationEntry } from '../report.ts';
import { paperLanguage, type Subject, shortHash, subjectFacts } from './facts.ts';
import { type Cell, type Column, line, lines, type Paper, type Part } from './paper.ts';

/** Problems and skipped documents that are listed; how many more there are is told. */
const MOST = 200;

const OPEN: ReadonlySet<Verdict> = new Set<Verdict>(['not-found', 'cannot-verify']);

export function verificationPaper(subject: Subject): Paper {
  const { report } = subject;
  let number = 0;
  const parts = report.files.flatMap((file, index): Part[] => {
    const rows = file.quotations.map((each) => rowOf(each, ++number));
    return [
      { kind: 'heading', text: shownName(file.path) },
      { kind: 'text', text: draftLine(file, subject, index) },
      ...(rows.length > 0 ? [{ kind: 'table', columns: columns(), rows } as const] : []),
    ];
  });
  return {
    language: paperLanguage(),
    title: say.paper.record,
    facts: [...subjectFacts(subject), [say.paper.result, resultOf(report.files)]],
    parts: [...parts, ...openParts(subject)],
    signatures: [say.paper.verifier, say.paper.reviewer, say.paper.date],
    note: say.paper.recordNote,
  };
}

function columns(): readonly Column[] {
  const { number, place, quotation, verdict, source, difference } = say.paper.columns;
  return [
    { head: number, width: 5, centred: true },
    { head: place, width: 8, centred: true },
    { head: quotation, width: 35 },
    { head: verdict, width: 12 },
    { head: source, width: 26 },
    { head: difference, width: 14 },
  ];
}

function rowOf(quotation: QuotationEntry, number: number): readonly Cell[] {
  const { text, verdict, source, difference, documents, documentsAtLeast } = quotation;
  const found = documents === undefined ? undefined : say.paper.found(documents, documentsAtLeast === true);
  return [
    line(String(number)),
    lines(...placeLines(quotation)),
    line(text),
    line(say.names.verdicts[verdict], verdict === 'exact' ? 'plain' : 'strong'),
    source ? lines(...linesOfSource(source)) : line('—', 'faint'),
    lines(difference, found),
  ];
}

/** Characters, hash, what came of the quotations of one draft. */
function draftLine(file: FileReport, { textOf, hash }: Subject, index: number): string {
  const { characters, quotations, findings, problems, off, meant = [] } = file;
  const text = textOf(index);
  if (text === '' && problems.length > 0) return say.paper.unread;
  const said = [
    say.paper.characters(characters),
    say.paper.textHash(shortHash(hash(text))),
    ...(off ? [say.paper.off] : [say.paper.quotations(quotations.length), say.paper.findings(findings.length)]),
    ...(meant.length > 0 ? [say.paper.meant(meant.length)] : []),
  ];
  return said.join(say.finding.semicolon);
}

/** How many quotations came to which verdict, in the order of the verdicts. */
function resultOf(files: readonly FileReport[]): string {
  const all = files.flatMap(({ quotations }) => quotations);
  const verdicts = Object.keys(say.names.verdicts) as Verdict[];
  const counts = verdicts.flatMap((verdict) => {
    const count = all.filter((each) => each.verdict === verdict).length;
    return count > 0 ? [say.paper.count(say.names.verdicts[verdict], count)] : [];
  });
  return say.paper.total(all.length, counts.join(say.finding.enumeration));
}

/** What could not be verified: quotations without a source, drafts and documents that were not read. */
function openParts({ report }: Subject): Part[] {
  const quotations = report.files.flatMap(({ path, quotations }) =>
    quotations.filter(({ verdict }) => OPEN.has(verdict)).map((each) => [path, each] as const),
  );
  const problems = [...allProblems(report), ...fileNotes(report), ...(report.corpus.skipped ?? [])];
  if (quotations.length === 0 && problems.length === 0) return [{ kind: 'heading', text: say.paper.allVerified }];
  return [
    { kind: 'heading', text: say.paper.notVerified },
    ...(quotations.length > 0 ? [quotationTable(quotations, report.corpus.documents)] : []),
    ...(problems.length > 0 ? [problemTable(problems)] : []),
    ...(problems.length > MOST ? [{ kind: 'text', text: say.paper.more(problems.length - MOST) } as const] : []),
  ];
}

function quotationTable(quotations: readonly (readonly [path: string, QuotationEntry])[], documents: number): Part {
  const { place, quotation, reason } = say.paper.columns;
  const rows = quotations.map(([path, each]) => [
    lines(shownName(path), placeLines(each).join('')),
    line(each.text),
    line(reasonOf(each.verdict, documents)),
  ]);
  return {
    kind: 'table',
    columns: [
      { head: place, width: 24 },
      { head: quotation, width: 42 },
      { head: reason, width: 34 },
    ],
    rows,
  };
}

function reasonOf(verdict: Verdict, documents: number): string {
  if (documents === 0) return say.paper.noCorpus;
  return verdict === 'not-found' ? say.paper.notFound(documents) : say.paper.notInCorpus;
}

function problemTable(problems: readonly Problem[]): Part {
  const { file, reason } = say.paper.columns;
  return {
    kind: 'table',
    columns: [
      { head: file, width: 45 },
      { head: reason, width: 55 },
    ],
    rows: problems
      .slice(0, MOST)
      .map(({ path, line: at, message }) => [
        line(path === undefined ? '—' : [shownName(path), at].filter((part) => part !== undefined).join(':')),
        line(message),
      ]),
  };
}
