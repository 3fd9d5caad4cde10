/**
 * `--format junit`: a test suite for each draft, in the form that Jenkins and GitLab read. Warnings are failures, what was not
 * checked is an error; the rest are tests that pass and say something. No times: the same input gives the same bytes.
 */
import { say, xmlAttributes, xmlText } from '../../engine/index.ts';
import type { Problem } from '../../engine/types.ts';
import { sourceLine } from '../human.ts';
import { placeLines } from '../places.ts';
import type { CheckReport, FileReport, FindingReport } from '../report.ts';
import type { Format } from './format.ts';

interface Case {
  readonly name: string;
  readonly type?: string;
  readonly outcome: 'passed' | 'failure' | 'error';
  readonly message?: string;
  readonly text?: string;
}

export const junitReport: Format = ({ report }) => {
  const suites = [...report.files.map(suiteOf), ...ofConfiguration(report)];
  const all = suites.flatMap(({ cases }) => cases);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: 'tifa', ...counts(all) })}>`,
    ...suites.map(suiteElement),
    '</testsuites>\n',
  ].join('\n');
};

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
}

function suiteOf({ path, findings, problems, notes = [] }: FileReport): Suite {
  const cases = [...findings.map(findingCase), ...problems.map(problemCase), ...notes.map(noteCase)];
  return { name: path, cases: cases.length > 0 ? cases : [{ name: say.report.noFinding, outcome: 'passed' }] };
}

/** Problems that belong to no draft. */
function ofConfiguration({ corpus, problems = [] }: CheckReport): Suite[] {
  const cases = [...(corpus.problems ?? []), ...problems].map(problemCase);
  return cases.length > 0 ? [{ name: 'tifa', cases }] : [];
}

function findingCase(finding: FindingReport): Case {
  const { rule, severity, message, text, replacements, source } = finding;
  const said = [
    text,
    ...replacements.map(({ text }) => `→ ${text}`),
    ...(source ? [say.cli.sourceLine(sourceLine(source)).trim()] : []),
  ];
  return {
    name: `${placeOf(finding)} ${say.cli.ruleOf(rule, say.names.rules[rule].name)}`,
    type: `${severity} ${rule}`,
    outcome: severity === 'warning' ? 'failure' : 'passed',
    message,
    text: said.join('\n'),
  };
}

/** Of documents page, paragraph and character, as everywhere. */
function placeOf(finding: FindingReport): string {
  return finding.paragraph === undefined ? `${finding.line}:${finding.column}` : placeLines(finding).join('');
}

function problemCase({ path, line, message }: Problem): Case {
  const name = [path, line].filter((part) => part !== undefined).join(':');
  return { name: name || say.report.problem, type: 'problem', outcome: 'error', message, text: message };
}

function noteCase({ message }: Problem): Case {
  return { name: message, outcome: 'passed' };
}

function counts(cases: readonly Case[]): Readonly<Record<string, number>> {
  const of = (outcome: Case['outcome']) => cases.filter((each) => each.outcome === outcome).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error') };
}

function suiteElement({ name, cases }: Suite): string {
  const head = `  <testsuite${xmlAttributes({ name, ...counts(cases), skipped: 0 })}>`;
  return [head, ...cases.map((each) => caseElement(name, each)), '  </testsuite>'].join('\n');
}

function caseElement(classname: string, { name, type, outcome, message, text }: Case): string {
  const head = `    <testcase${xmlAttributes({ name, classname })}`;
  if (message === undefined) return `${head}/>`;
  const said =
    outcome === 'passed'
      ? `<system-out>${xmlText(`${message}\n${text}`)}</system-out>`
      : `<${outcome}${xmlAttributes({ message, type })}>${xmlText(text ?? '')}</${outcome}>`;
  return `${head}>${said}</testcase>`;
}
