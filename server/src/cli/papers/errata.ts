/** The list of errata: every finding with its place, what stands there, what should, the source, what kind of fault it is. */
import { say } from '../../engine/index.ts';
import { shownName } from '../human.ts';
import { linesOfSource, placeLines } from '../places.ts';
import type { FindingReport } from '../report.ts';
import { paperLanguage, type Subject, subjectFacts } from './facts.ts';
import { corrected, original } from './marked.ts';
import { type Cell, type Column, line, lines, type Paper, type Part } from './paper.ts';

/** Replacements that are shown of a finding. */
const MOST = 3;

export interface Erratum {
  /** From 1, through all drafts. */
  readonly number: number;
  readonly path: string;
  readonly finding: FindingReport;
  /** Of the draft. */
  readonly text: string;
}

export function errataOf({ report, textOf }: Subject): readonly Erratum[] {
  let number = 0;
  return report.files.flatMap(({ path, findings }, index) => {
    const text = textOf(index);
    return findings.map((finding) => ({ number: ++number, path, finding, text }));
  });
}

export function errataPaper(subject: Subject): Paper {
  const { files } = subject.report;
  const errata = errataOf(subject);
  const parts = files.flatMap(({ path }): Part[] => {
    const own = errata.filter((each) => each.path === path);
    if (own.length === 0) return [];
    const table: Part = { kind: 'table', columns: columns(), rows: own.map(rowOf) };
    return files.length > 1 ? [{ kind: 'heading', text: shownName(path) }, table] : [table];
  });
  return {
    language: paperLanguage(),
    title: say.paper.errata,
    facts: subjectFacts(subject),
    parts: parts.length > 0 ? parts : [{ kind: 'text', text: say.paper.noErrata }],
    signatures: [say.paper.reviser, say.paper.reviewer, say.paper.date],
    note: say.paper.errataNote,
  };
}

function columns(): readonly Column[] {
  const { number, place, original, suggestion, source, verdict } = say.paper.columns;
  return [
    { head: number, width: 5, centred: true },
    { head: place, width: 8, centred: true },
    { head: original, width: 27 },
    { head: suggestion, width: 24 },
    { head: source, width: 22 },
    { head: verdict, width: 14 },
  ];
}

function rowOf({ number, finding, text }: Erratum): readonly Cell[] {
  const [first] = finding.replacements;
  return [
    line(String(number)),
    lines(...placeLines(finding)),
    [original(text, finding, first?.text)],
    suggestionCell(finding),
    finding.source ? lines(...linesOfSource(finding.source)) : line(say.names.rules[finding.rule].title),
    verdictCell(finding),
  ];
}

function suggestionCell({ text, replacements, message }: FindingReport): Cell {
  if (replacements.length === 0) return line(message);
  const shown = replacements.slice(0, MOST).map((replacement) => replacement.text);
  return shown.map((replacement, i) => [
    ...(i > 0 ? [{ text: say.paper.or, tone: 'faint' as const }] : []),
    ...(replacement === '' ? [{ text: say.paper.deleted, tone: 'right' as const }] : corrected(text, replacement)),
  ]);
}

function verdictCell({ rule, verdict, difference, severity, certain }: FindingReport): Cell {
  const kind = say.names.verdicts[verdict];
  const grade = certain ? say.paper.certain(say.names.severities[severity]) : say.names.severities[severity];
  return [...lines(say.names.rules[rule].name, difference ?? kind), [{ text: grade, tone: 'faint' }]];
}
