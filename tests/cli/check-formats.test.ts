/** `tifa check --format sarif | junit | github`: by their schemas, and all of them say what the JSON report says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import { Document, Packer, Paragraph } from 'docx';
import type { Log, Result } from 'sarif';
import type { CheckReport } from '../../server/src/cli/report.ts';
import { pdfOf } from '../support/pdf.ts';
import { type Element, elements, xmlOf } from '../support/xml.ts';
import { buildIfMissing, type Folder, inFolder } from './tifa.ts';

const WRONG = '会议强调，“网络空间是亿万民众共同的精神家圆”。\n';
const HOSTILE = 'a "b" \'c\' %41,d:e\n&<f>#?.md';
const CORPUS =
  '某某会议纪要\n2020-01-08\n\n会议强调，要坚持问题导向和效果导向相统一，把群众关心的事情办好，把基层反映的问题解决好。\n';

/** Drafts of every kind that a format could get wrong. */
const DRAFTS: Readonly<Record<string, string>> = {
  'clean.md': '# 标题\n\n一切如常。\n',
  'crlf.txt': `第一行\r\n\r\n𠮷${WRONG.trim()}\r\n第三行\r${WRONG}`,
  [HOSTILE]: `# 标题\n\n${WRONG}加快建设“社会主义特色文化”。\n`,
  'twice.md': `${WRONG}\n${WRONG}`,
  'meant.md': `<!-- tifa-disable-next-line misquote -->\n${WRONG}\n${WRONG}`,
  'corpus.md': '会议强调，“要坚持问题导向和结果导向相统一，把群众关心的事情办好”。\n',
  // A control character that no XML may hold, in a text long enough to be taken for one.
  'marks.md': `${'一切如常，'.repeat(40)}\n\n会议强调“网络空间是亿万民众共同的\u0007精神家圆”。\n`,
  '文件夹/深处/文稿.md': WRONG,
};
const FOLDER = { ...DRAFTS, 'c/a.txt': CORPUS };
const PATHS = [...Object.keys(DRAFTS), 'gone.md'];
const ARGS = ['check', '--corpus', 'c', '--no-config', ...PATHS];

const asJson = ({ tifa }: Folder): CheckReport => JSON.parse(tifa([...ARGS, '--format', 'json']).out) as CheckReport;
const asSarif = ({ tifa }: Folder): Log => JSON.parse(tifa([...ARGS, '--format', 'sarif']).out) as Log;

/** What a report says of each finding: file, rule, line. */
type Said = readonly [path: string, rule: string, line: number];
const saidBy = ({ files }: CheckReport): Said[] =>
  files.flatMap(({ path, findings }) => findings.map(({ rule, line }) => [path, rule, line] as const));

function isValidSarif(): (log: unknown) => string {
  const folder = dirname(createRequire(__filename).resolve('@microsoft/jest-sarif/package.json'));
  const schema = JSON.parse(readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  // Its formats (uri, date-time) are checked below; the draft of its own schema is the one before the validator's.
  const { $schema: _, id: __, ...own } = schema;
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false });
  const validate = ajv.compile(own);
  return (log) => (validate(log) ? '' : ajv.errorsText(validate.errors));
}

const sarifErrors = isValidSarif();

describe('tifa check --format sarif', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });
  const resultsOf = ({ runs }: Log): readonly Result[] => runs[0]?.results ?? [];
  const regionOf = ({ locations }: Result) => locations?.[0]?.physicalLocation?.region;

  it('the schema can fail', () => assert.notEqual(sarifErrors({ version: '2.1.0', runs: [{ tool: {} }] }), ''));

  it('is valid, and says what the JSON report says', () =>
    inFolder(FOLDER, (folder) => {
      const [log, json] = [asSarif(folder), asJson(folder)];
      assert.equal(sarifErrors(log), '');
      assert.equal(log.runs[0]?.columnKind, 'utf16CodeUnits');
      const told = resultsOf(log).filter(({ suppressions }) => !suppressions);
      const said = told.map(({ locations, ruleId }) => {
        const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
        return [decodeURIComponent(artifactLocation?.uri ?? ''), ruleId, region?.startLine];
      });
      assert.ok(said.length >= 8);
      assert.deepEqual(said, saidBy(json));
      assert.equal(resultsOf(log).length - told.length, 1, 'what is meant is there, suppressed');
    }));

  it('every region holds the words, every fix the text it makes', () =>
    inFolder(FOLDER, (folder) => {
      const findings = asJson(folder).files.flatMap((file) =>
        file.findings.map((each) => ({ ...each, path: file.path })),
      );
      const results = resultsOf(asSarif(folder)).filter(({ suppressions }) => !suppressions);
      for (const [i, result] of results.entries()) {
        const finding = findings[i];
        assert.ok(finding);
        const text = DRAFTS[finding.path] ?? '';
        const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0, snippet } = regionOf(result) ?? {};
        const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)];
        const words = text.slice(
          (starts[startLine - 1] ?? 0) + startColumn - 1,
          (starts[endLine - 1] ?? 0) + endColumn - 1,
        );
        assert.equal(words, finding.text);
        assert.equal(snippet?.text, finding.text);
        const made = result.fixes?.map(
          ({ artifactChanges }) => artifactChanges[0]?.replacements[0]?.insertedContent?.text,
        );
        assert.deepEqual(
          made ?? [],
          finding.replacements.map(({ text }) => text),
        );
      }
    }));

  it('names files by URI relative to the folder, whatever they are called', () =>
    inFolder(FOLDER, (folder) => {
      const { artifacts = [], originalUriBaseIds = {} } = asSarif(folder).runs[0] ?? {};
      assert.deepEqual(
        artifacts.map(({ location }) => decodeURIComponent(location?.uri ?? '')),
        PATHS,
      );
      for (const { location } of artifacts) {
        assert.match(location?.uri ?? '', /^(?:[\w.~/-]|%[0-9A-F]{2})+$/);
        assert.ok(location?.uriBaseId && location.uriBaseId in originalUriBaseIds);
      }
      assert.ok(!JSON.stringify(asSarif(folder)).includes(folder.path), 'no folder of this machine');
    }));

  it('gives the page of each rule, the source of each finding, and what was not checked', () =>
    inFolder(FOLDER, (folder) => {
      const log = asSarif(folder);
      const [run] = log.runs;
      assert.ok(run);
      for (const [i, { id, help }] of (run.tool.driver.rules ?? []).entries()) {
        assert.ok(help?.markdown?.startsWith(`# ${id}`));
        assert.ok(resultsOf(log).some(({ ruleId, ruleIndex }) => ruleId === id && ruleIndex === i));
      }
      const uris = resultsOf(log).flatMap(({ relatedLocations = [] }) =>
        relatedLocations.map(({ physicalLocation }) => physicalLocation),
      );
      assert.deepEqual(
        uris.find((each) => each !== undefined),
        {
          artifactLocation: { uri: 'c/a.txt', uriBaseId: '%SRCROOT%' },
          region: { startLine: 4 },
        },
      );
      const [invocation] = run.invocations ?? [];
      assert.equal(invocation?.executionSuccessful, false);
      assert.equal(
        invocation.toolExecutionNotifications?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
        'gone.md',
      );
      assert.ok((run.tool.extensions?.length ?? 0) > 0, 'packs');
    }));

  it('fingerprints stay where lines move, and part equal words', () =>
    inFolder({ 'a.md': DRAFTS['twice.md'] ?? '', 'b.md': `一段新的话。\n\n${DRAFTS['twice.md']}` }, ({ tifa }) => {
      const of = (path: string) =>
        resultsOf(JSON.parse(tifa(['check', path, '--format', 'sarif']).out) as Log).map(
          ({ partialFingerprints }) => partialFingerprints?.['tifaPlace/v1'],
        );
      assert.equal(new Set(of('a.md')).size, 2);
      assert.deepEqual(of('b.md'), of('a.md'));
    }));

  it('is the same, byte for byte, at every run', () =>
    inFolder({ [HOSTILE]: DRAFTS[HOSTILE] ?? '' }, ({ tifa }) => {
      const run = (format: string) => tifa(['check', '.', '--format', format]).out;
      for (const format of ['sarif', 'junit', 'github']) assert.equal(run(format), run(format));
    }));
});

describe('tifa check --format junit', () => {
  /** The structure that Jenkins publishes for it: children in this order, these attributes. */
  const ALLOWED: Readonly<Record<string, readonly [attributes: readonly string[], children: readonly string[]]>> = {
    testsuites: [['name', 'tests', 'failures', 'errors'], ['testsuite']],
    testsuite: [['name', 'tests', 'failures', 'errors', 'skipped'], ['testcase']],
    testcase: [
      ['name', 'classname'],
      ['failure', 'error', 'system-out'],
    ],
    failure: [['message', 'type'], []],
    error: [['message', 'type'], []],
    'system-out': [[], []],
  };
  const check = (element: Element): void => {
    const [attributes, children] = ALLOWED[element.name] ?? [];
    assert.ok(attributes && children, element.name);
    assert.deepEqual(
      Object.keys(element.attributes).filter((name) => !attributes.includes(name)),
      [],
    );
    for (const child of element.children) {
      assert.ok(children.includes(child.name), `${child.name} in ${element.name}`);
      check(child);
    }
  };

  it('has the structure that servers read, and says what the JSON report says', () =>
    inFolder(FOLDER, (folder) => {
      const { out } = folder.tifa([...ARGS, '--format', 'junit']);
      const root = xmlOf(out);
      check(root);
      const json = asJson(folder);
      const suites = elements(root, 'testsuite');
      assert.deepEqual(
        suites.map(({ attributes }) => attributes['name']),
        PATHS,
      );
      const said = suites.flatMap((suite) =>
        elements(suite, 'testcase').flatMap(({ attributes: { name = '' } }) => {
          const [, line, rule] = /^(\d+):\d+ (\S+?)（/.exec(name) ?? [];
          return rule ? [[suite.attributes['name'], rule, Number(line)]] : [];
        }),
      );
      assert.deepEqual(said, saidBy(json));
      assert.equal(elements(root, 'failure').length, json.summary.findings.warning);
      assert.equal(elements(root, 'error').length, json.summary.problems);
      assert.equal(root.attributes['tests'], String(elements(root, 'testcase').length));
      assert.doesNotMatch(out, /[^\P{Cc}\t\n\r]/u, 'characters that XML forbids');
    }));
});

describe('tifa check --format github', () => {
  const unescaped = (text: string): string =>
    text.replace(/%(25|0D|0A|3A|2C)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

  it('a line for each finding and problem, escaped, and says what the JSON report says', () =>
    inFolder(FOLDER, (folder) => {
      const json = asJson(folder);
      const lines = folder
        .tifa([...ARGS, '--format', 'github'])
        .out.trimEnd()
        .split('\n');
      const commands = lines
        .filter((line) => line.startsWith('::'))
        .map((line) => /^::(warning|notice|error) (.*?)::(.*)$/.exec(line));
      const said = commands.map((match) => {
        const [, kind = '', written = '', message = ''] = match ?? [];
        const properties = Object.fromEntries(written.split(',').map((each) => each.split('=', 2).map(unescaped)));
        return { kind, properties, message: unescaped(message) };
      });
      const findings = said.filter(({ kind }) => kind !== 'error');
      assert.deepEqual(
        findings.map(({ properties: { file, title, line } }) => [file, title?.replace(/（.*/, ''), Number(line)]),
        saidBy(json),
      );
      assert.equal(findings.filter(({ kind }) => kind === 'warning').length, json.summary.findings.warning);
      assert.deepEqual(
        said.filter(({ kind }) => kind === 'error').map(({ properties }) => properties),
        [{ file: 'gone.md' }],
      );
      assert.equal(lines.length, commands.length + 1, 'and the summary');
    }));
});

/** Of a document only the text taken out of it has lines: it is told by page and paragraph, in every form. */
describe('documents as drafts', () => {
  const TEXT = ['关于做好有关工作的通知', '一切如常，各项工作有序推进，没有需要说明的情况。'];
  const QUOTED = '会议强调，“网络空间是亿万民众共同的精神家圆”，要管好用好。';
  const documents = async (): Promise<Readonly<Record<string, Uint8Array>>> => {
    const children = [...TEXT, QUOTED].map((text) => new Paragraph(text));
    return {
      'a.docx': await Packer.toBuffer(new Document({ sections: [{ children }] })),
      'b.pdf': pdfOf([...TEXT, ...TEXT, ...TEXT, QUOTED], { columns: 30, rows: 4, indent: 2, numbered: false }),
    };
  };
  const PATHS = ['a.docx', 'b.pdf'];

  it('are told by paragraph and page, without lines and without fixes that would need lines', async () =>
    inFolder(await documents(), ({ tifa }) => {
      const run = (format: string) => tifa(['check', ...PATHS, '--no-config', '--format', format]).out;
      const findings = (JSON.parse(run('json')) as CheckReport).files.flatMap((file) => file.findings);
      const [docx, pdf] = findings;
      assert.ok(docx && pdf && findings.length === 2);
      assert.deepEqual([docx.paragraph, docx.page, pdf.page], [3, undefined, 2]);
      const places = [`第 3 段第 ${docx.column} 字`, `第 2 页第 ${pdf.paragraph} 段第 ${pdf.column} 字`];

      const log = JSON.parse(run('sarif')) as Log;
      assert.equal(sarifErrors(log), '');
      const [run0] = log.runs;
      for (const [i, { locations, fixes, properties }] of (run0?.results ?? []).entries()) {
        const [location] = locations ?? [];
        assert.equal(location?.physicalLocation?.artifactLocation?.uri, PATHS[i]);
        assert.equal(location?.physicalLocation?.region, undefined);
        assert.equal(location?.logicalLocations?.[0]?.name, places[i]);
        assert.equal(fixes, undefined);
        assert.deepEqual(properties?.['replacements'], ['网络空间是亿万民众共同的精神家园']);
      }
      const names = elements(xmlOf(run('junit')), 'testcase').map(({ attributes }) => attributes['name']);
      assert.deepEqual(
        names,
        places.map((place) => `${place} quotations/misquote（引文有误）`),
      );
      const commands = run('github')
        .split('\n')
        .filter((line) => line.startsWith('::'));
      for (const [i, command] of commands.entries())
        assert.ok(command.startsWith(`::warning file=${PATHS[i]},title=${places[i]} quotations/misquote`), command);
    }));

  it('have rows with page and paragraph in papers, and are never corrected themselves', async () =>
    inFolder(await documents(), ({ tifa, path }) => {
      const before = PATHS.map((name) => readFileSync(join(path, name)));
      tifa(['check', ...PATHS, '--no-config', '--errata', 'e.csv', '--errata', 'e.html']);
      const rows = readFileSync(join(path, 'e.csv'), 'utf8')
        .split('\r\n')
        .slice(1, 3)
        .map((row) => row.split(','));
      assert.deepEqual(
        rows.map((cells) => cells.slice(1, 5)),
        [
          ['"a.docx"', '""', '3', '""'],
          ['"b.pdf"', '2', rows[1]?.[3], '""'],
        ],
      );
      assert.match(readFileSync(join(path, 'e.html'), 'utf8'), /<p>第 2 页<\/p><p>第 \d+ 段<\/p>/);
      const { code, err } = tifa(['check', '--fix', ...PATHS, '--no-config']);
      assert.equal(code, 2);
      assert.match(err, /a\.docx: .*--comments/);
      assert.deepEqual(
        PATHS.map((name) => readFileSync(join(path, name))),
        before,
      );
    }));
});

describe('names of files in a terminal', () => {
  it('break no line', () =>
    inFolder(FOLDER, ({ tifa }) => {
      const { out, err } = tifa(['check', HOSTILE, 'x\u001b[31m\n.md']);
      assert.ok(out.includes('%41,d:e\\u000a&<f>#?.md:3:7 '));
      assert.ok(err.startsWith('tifa: x\\u001b[31m\\u000a.md: '));
    }));
});
