/** `--format sarif`: SARIF 2.1.0, for platforms and editors that show the findings of tools beside the text. */
import type { Log, Notification, Result, Run, ToolComponent } from 'sarif';
import { say, spoken } from '../../engine/index.ts';
import type { Problem } from '../../engine/types.ts';
import { lineTable } from '../lines.ts';
import { allProblems, fileNotes } from '../problems.ts';
import type { Format, Reported } from './format.ts';
import { artifactAt, ROOT } from './sarif-places.ts';
import { findingResult, meantResult, type Place } from './sarif-results.ts';
import { rulesOf } from './sarif-rules.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

export const sarifReport: Format = (reported) => `${JSON.stringify(logOf(reported))}\n`;

function logOf(reported: Reported): Log {
  return { $schema: SCHEMA, version: '2.1.0', runs: [runOf(reported)] };
}

function runOf(reported: Reported): Run {
  const { report, exitCode } = reported;
  const language = spoken() === 'zh' ? 'zh-CN' : 'en-US';
  const { rules, indexOf } = rulesOf(reported);
  const problems = [
    ...allProblems(report).map((problem) => notificationOf(problem, 'error')),
    ...fileNotes(report).map((note) => notificationOf(note, 'note')),
  ];
  return {
    tool: {
      driver: {
        name: 'tifa',
        ...versionOf(report.tool.version),
        language,
        shortDescription: { text: say.cli.aboutTifa },
        rules: [...rules],
      },
      extensions: report.corpus.packs.map(
        ({ id, version }): ToolComponent => ({ name: id, version, language: 'zh-CN' }),
      ),
    },
    language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r'],
    originalUriBaseIds: { [ROOT]: { description: { text: say.report.sourceRoot } } },
    artifacts: report.files.map(({ path }) => ({ location: artifactAt(path), roles: ['analysisTarget'] })),
    invocations: [
      {
        executionSuccessful: report.summary.problems === 0,
        exitCode,
        ...(problems.length > 0 ? { toolExecutionNotifications: problems } : {}),
      },
    ],
    results: resultsOf(reported, indexOf),
  };
}

function versionOf(version: string): Pick<ToolComponent, 'version' | 'semanticVersion'> {
  return { version, semanticVersion: version };
}

function resultsOf({ report, textOf, hash }: Reported, ruleIndexOf: Place['ruleIndexOf']): Result[] {
  return report.files.flatMap((file, index) => {
    const text = textOf(index);
    const artifact = { ...artifactAt(file.path), index };
    const isDocument = file.extracted === true;
    const place: Place = {
      isDocument,
      text,
      lines: lineTable(text),
      artifact,
      ruleIndexOf,
      fingerprint: fingerprints(hash),
    };
    const meant = file.meant ?? [];
    return [
      ...file.findings.map((each) => findingResult(each, place)),
      ...meant.map((each) => meantResult(each, place)),
    ];
  });
}

/** Of places of a file: the same words in the same surroundings are told apart by their order. */
function fingerprints(hash: Reported['hash']): Place['fingerprint'] {
  const seen = new Map<string, number>();
  return (mark) => {
    const count = (seen.get(mark) ?? 0) + 1;
    seen.set(mark, count);
    return `${hash(mark).slice(0, 32)}:${count}`;
  };
}

/** What was not checked is no result, but must not be missed. */
function notificationOf({ path, line, message }: Problem, level: 'error' | 'note'): Notification {
  const region = line === undefined ? {} : { region: { startLine: line } };
  const location = path ? { locations: [{ physicalLocation: { artifactLocation: artifactAt(path), ...region } }] } : {};
  return { level, message: { text: message }, ...location };
}
