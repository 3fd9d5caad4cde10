/** The list of errata for a spreadsheet: UTF-8 with a mark, RFC 4180, and no cell that a spreadsheet would reckon with. */
import { say } from '../../engine/index.ts';
import { linesOfSource } from '../places.ts';
import { type Erratum, errataOf } from './errata.ts';
import type { Subject } from './facts.ts';

const BOM = '\ufeff';
/** What makes a formula of a cell, in width of either kind; tabs and carriage returns are skipped before it is looked for. */
const FORMULA = /^[\t\r]|^[=+\-@＝＋－＠]/;

export function errataCsv(subject: Subject): string {
  const names = say.paper.columns;
  const head = [
    ...[names.number, names.file, names.page, names.paragraph, names.line, names.column],
    ...[names.original, names.suggestion, names.source, names.verdict, names.severity, names.rule, names.message],
  ];
  return `${BOM}${[head, ...errataOf(subject).map(rowOf)].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A document has pages and paragraphs, a text has lines. */
function rowOf({ number, path, finding }: Erratum): readonly (string | number)[] {
  const { page, paragraph, line, column, text, replacements, source, verdict, severity, rule, message } = finding;
  const [first] = replacements;
  return [
    ...[number, path, page ?? '', paragraph ?? '', paragraph === undefined ? line : '', column],
    text,
    first === undefined ? '' : first.text || say.paper.deleted,
    source
      ? linesOfSource(source)
          .filter((part) => part)
          .join(say.finding.comma)
      : '',
    say.names.verdicts[verdict],
    say.names.severities[severity],
    rule,
    message,
  ];
}

/** Numbers are ours; every text is quoted, and one that looks like a formula is kept from being one. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}
