/** `--format github`: workflow commands, which GitHub shows as annotations beside the lines of a change. */
import { say } from '../../engine/index.ts';
import type { Problem, Severity } from '../../engine/types.ts';
import { summaryLine } from '../human.ts';
import { type LineTable, lineTable } from '../lines.ts';
import { placeLines } from '../places.ts';
import { allProblems, fileNotes } from '../problems.ts';
import type { FileReport, FindingReport } from '../report.ts';
import type { Format } from './format.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { warning: 'warning', information: 'notice', hint: 'notice' };

export const githubReport: Format = ({ report, textOf }) => {
  const commands = report.files.flatMap((file, index) => {
    const lines = lineTable(textOf(index));
    return file.findings.map((finding) => findingCommand(file, finding, lines));
  });
  const problems = allProblems(report).map((problem) => problemCommand('error', problem));
  const notes = fileNotes(report).map((note) => problemCommand('notice', note));
  return [...commands, ...problems, ...notes, summaryLine(report)].join('\n');
};

function findingCommand({ path }: FileReport, finding: FindingReport, lines: LineTable): string {
  const { rule, severity, message, replacements, paragraph } = finding;
  const [first] = replacements;
  const title = say.cli.ruleOf(rule, say.names.rules[rule].name);
  const text = first ? `${message}\n→ ${first.text}` : message;
  if (paragraph === undefined)
    return command(COMMANDS[severity], { file: path, ...region(finding, lines), title }, text);
  // A document has no lines: its place is told in words.
  return command(COMMANDS[severity], { file: path, title: `${placeLines(finding).join('')} ${title}` }, text);
}

/** Columns count only within one line. */
function region({ line, column, end }: FindingReport, lines: LineTable): Properties {
  const until = lines.position(end);
  return until.line === line ? { line, col: column, endColumn: until.column } : { line, endLine: until.line };
}

function problemCommand(name: 'error' | 'notice', { path, line, message }: Problem): string {
  return command(name, { ...(path ? { file: path } : {}), ...(line ? { line } : {}) }, message);
}

type Properties = Readonly<Record<string, string | number>>;

/** Escaped as the toolkit of GitHub Actions does: what would end a command, a property or its value. */
function command(name: string, properties: Properties, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name}${written.length > 0 ? ` ${written.join(',')}` : ''}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
