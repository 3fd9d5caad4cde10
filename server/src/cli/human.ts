/** The findings of `tifa check` for a person, with the place underlined in its line. */
import { styleText } from 'node:util';
import { say } from '../engine/index.ts';
import type { SourceRef } from '../engine/types.ts';
import { excerpt } from './excerpt.ts';
import { type LineTable, lineTable } from './lines.ts';
import type { CheckReport, FindingReport } from './report.ts';

const COLOURS = { warning: 'yellow', information: 'blue', hint: 'gray' } as const;

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Renders a report; `textOf` gives the text of the file at an index. Colours only where `colour`. */
export function humanReport(report: CheckReport, textOf: (index: number) => string, colour: boolean): string {
  const paint: Paint = (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
  const findings = report.files.flatMap((file, index) => {
    const lines = lineTable(textOf(index));
    return file.findings.map((finding) => renderFinding(file.path, finding, lines, paint));
  });
  return [...findings, summaryLine(report)].join('\n');
}

function renderFinding(path: string, finding: FindingReport, lines: LineTable, paint: Paint): string {
  const severity = paint(COLOURS[finding.severity], say.names.severities[finding.severity]);
  const { line, column, paragraph, page } = finding;
  const at = paragraph === undefined ? `:${line}:${column}` : say.cli.placeInDocument(page, paragraph, column);
  const head = `${paint('bold', `${shownName(path)}${at}`)} ${severity} ${say.cli.ruleOf(finding.rule, say.names.rules[finding.rule].name)} ${finding.message}`;
  const { text, start } = lines.lineAt(finding.start);
  const place = excerpt(text, finding.start - start, finding.end - start);
  return [
    head,
    `    ${place.text}`,
    `    ${place.indent}${paint(COLOURS[finding.severity], place.underline)}`,
    ...finding.replacements.slice(0, 3).map(({ text }) => `    → ${paint('green', text)}`),
    ...(finding.source ? [say.cli.sourceLine(sourceLine(finding.source))] : []),
    '',
  ].join('\n');
}

/** Names of files may hold anything: what would break the line, or speak to the terminal, is written as an escape. */
export function shownName(path: string): string {
  return path.replace(/\p{Cc}/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A source in one line: 《title》，date，speaker，occasion，tier，path:line; what is not known is left out. */
export function sourceLine(source: SourceRef): string {
  const place = source.path === undefined ? undefined : [source.path, source.line].filter((part) => part).join(':');
  const parts = [
    source.title === undefined ? undefined : `《${source.title}》`,
    source.date,
    source.speaker,
    source.occasion,
    source.tier && say.names.tiers[source.tier],
    place,
  ];
  return parts.filter((part) => part !== undefined).join(say.finding.comma);
}

export function summaryLine(report: CheckReport): string {
  const { summary, corpus } = report;
  const { warning, information, hint } = summary.findings;
  const counts = say.cli.counts(warning, information, hint);
  const problems = summary.problems > 0 ? say.cli.andProblems(summary.problems) : '';
  const records = corpus.packs.reduce((sum, pack) => sum + pack.records, 0);
  const documents = corpus.documents > 0 ? say.cli.andDocuments(corpus.documents) : '';
  const meant = report.files.reduce((sum, file) => sum + (file.meant?.length ?? 0), 0);
  const off = report.files.filter((file) => file.off).length;
  const said = [meant > 0 ? say.meant.alsoMeant(meant) : '', off > 0 ? say.meant.alsoOff(off) : ''].join('');
  return say.cli.summary(summary.files, `${counts}${said}`, problems, records, documents);
}
