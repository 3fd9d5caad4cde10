import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, ROOT, readSources, sourceFile } from '../support/imports.ts';
import {
  circles,
  code,
  layerOffences,
  networkOffences,
  rootOffences,
  ruleOffences,
  rulesOf,
  waysToNode,
} from '../support/layers.ts';

const REGISTRY = 'server/src/engine/rules/registry.ts';
const LONGEST = 300;
const UNTYPED = /(?::|<|\bas|,|\|)\s*any\b(?!\()/;
const UNCHECKED = /@ts-(?:ignore|nocheck|expect-error)/;
const MACHINE_PATH = /(?<![\w.])(?:\/(?:home|root|Users|work|tmp|opt|mnt|srv)\/|[A-Za-z]:\\{1,2}(?:Users|Program))/;

const SERVER = readSources('server/src');
const SOURCES = [...readSources('client/src'), ...SERVER];
const RULES = rulesOf(SOURCES.find(({ path }) => path === REGISTRY) ?? sourceFile(REGISTRY, ''));

const none = (offences: readonly string[]): void => assert.deepEqual(offences, []);

describe('layers', () => {
  it('every file imports only what its layer may', () => none(SOURCES.flatMap(layerOffences)));
  it('nobody imports a composition root', () => none(SOURCES.flatMap(rootOffences)));
  it('no rule is imported but by the registry', () => {
    assert.ok(RULES.size >= 20, 'the registry lists the rules');
    none(SOURCES.flatMap((file) => ruleOffences(file, RULES, REGISTRY)));
  });
  it('no import leads back to where it began', () => none(circles(SOURCES).map((circle) => circle.join(' → '))));
  it('nothing of server and client can reach a network', () => none(SOURCES.flatMap(networkOffences)));
  for (const entry of ['server/src/web.ts', 'client/src/web.ts'])
    it(`${entry} leads to nothing of Node`, () => none(waysToNode(SOURCES, entry).map((way) => way.join(' → '))));
  it('the files of messages that the client shares hold names and types only', () => {
    const PARTS = ['status', 'assist', 'files'].map((part) => `server/src/lsp/messages-${part}.ts`);
    const [messages, ...parts] = ['server/src/lsp/messages.ts', ...PARTS].map((of) =>
      SOURCES.find(({ path }) => path === of),
    );
    for (const part of parts) assert.deepEqual(part?.imports, []);
    assert.ok(messages?.imports.every(({ to, typeOnly }) => PARTS.includes(to) && typeOnly));
    for (const file of [messages, ...parts]) assert.doesNotMatch(file?.text ?? '', /\b(?:function|class|=>|new)\b/);
  });
});

describe('files', () => {
  const generated = (path: string) => path.endsWith('.generated.ts');
  const own = SOURCES.filter(({ path }) => !generated(path));

  it(`none has more than ${LONGEST} lines`, () =>
    none(own.filter(({ text }) => text.split('\n').length > LONGEST + 1).map(({ path }) => path)));
  it('each begins with a comment that says its purpose', () =>
    none(own.filter(({ text }) => !/^(?:#!.*\n)?\/\*\*/.test(text)).map(({ path }) => path)));
  it('none leaves the type system', () =>
    none(own.filter(({ text }) => UNCHECKED.test(text) || UNTYPED.test(code(text))).map(({ path }) => path)));

  it('none names a path of a machine', () => {
    const others = ['scripts', 'bench/figures', 'tests/support', 'tests/cli', 'tests/corpus'].flatMap((dir) =>
      readSources(dir),
    );
    const texts = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'package.json', 'esbuild.mjs'].map((path) =>
      sourceFile(path, readFileSync(join(ROOT, path), 'utf8')),
    );
    const all = [...own, ...others, ...texts];
    none(
      all.filter(({ text }) => MACHINE_PATH.test(text)).map(({ path, text }) => `${path}: ${MACHINE_PATH.exec(text)}`),
    );
  });
});

/** The checks above must be able to fail. */
describe('what breaks the layers', () => {
  const CASES: readonly (readonly [path: string, text: string, offends: boolean])[] = [
    ['server/src/engine/a.ts', "import { join } from 'node:path';", true],
    ['server/src/engine/a.ts', "import { parse } from 'yaml';", true],
    ['server/src/engine/a.ts', "import type { Host } from '../lsp/host.ts';", true],
    ['server/src/engine/rules/a.ts', "import { fold } from '../text/skeleton.ts';", false],
    ['server/src/adapters/import/a.ts', "import { parse } from 'yaml';", false],
    ['server/src/adapters/import/a.ts', "import { Hover } from 'vscode-languageserver';", true],
    ['server/src/adapters/import/a.ts', "export { run } from '../../cli/program.ts';", true],
    ['server/src/lsp/a.ts', "import { join } from '#path';", false],
    ['server/src/lsp/a.ts', "import { stat } from '#files';", true],
    ['server/src/engine/a.ts', "import { join } from '#path';", true],
    ['server/src/platform/a.web.ts', "import { join } from 'node:path';", true],
    ['client/src/a.ts', "import { join } from 'node:path';", true],
    ['server/src/lsp/a.ts', "import {\n  existsSync,\n} from 'node:fs';", true],
    ['server/src/lsp/a.ts', "const fs = await import('node:fs/promises');", true],
    ['server/src/lsp/a.ts', "import { checkBlock } from '../engine/check.ts';", true],
    ['server/src/lsp/a.ts', "import { type Span, type Draft } from '../engine/check.ts';", false],
    ['server/src/cli/a.ts', "import { lookup } from '../lsp/lookup.ts';", true],
    ['server/src/cli/a.ts', "import { openImporter } from '../adapters/import/index.ts';", true],
    ['client/src/a.ts', "import { RULE_CODES } from '../../server/src/engine/types.ts';", true],
    ['client/src/a.ts', "import { STATUS } from '../../server/src/lsp/messages.ts';", false],
    ['server/src/a.ts', '', true],
  ];
  for (const [path, text, offends] of CASES)
    it(`${offends ? 'refuses' : 'allows'} ${text || 'nothing'} in ${path}`, () =>
      assert.equal(layerOffences(sourceFile(path, text)).length > 0, offends));

  it('a rule that imports another', () => {
    const rules = new Set(['server/src/engine/rules/b.ts']);
    const file = sourceFile('server/src/engine/rules/a.ts', "import { weight } from './b.ts';");
    assert.equal(ruleOffences(file, rules, REGISTRY).length, 1);
  });
  it('a composition root that is imported', () =>
    assert.equal(rootOffences(sourceFile('server/src/cli/a.ts', "import '../main.ts';")).length, 1));
  it('a module or a call that reaches a network, but not a comment about one', () => {
    const offences = (text: string) => networkOffences(sourceFile('server/src/a.ts', text)).length;
    assert.equal(offences("import { get } from 'node:https';\nawait fetch('x');"), 2);
    assert.equal(offences("import net from 'net';"), 1);
    assert.equal(offences('/** never fetch(anything) */ // fetch(x)'), 0);
    assert.equal(offences("import { connect } from './adapters/service/connect.ts';"), 1);
    assert.equal(offences("import { Client } from '@opensearch-project/opensearch';"), 1);
  });
  it('whatever the program that may send would know of a draft', () => {
    const offences = (text: string) =>
      networkOffences(sourceFile('server/src/adapters/service/connect.ts', text)).length;
    assert.equal(
      offences("import { Client } from '@opensearch-project/opensearch';\nimport { a } from './request.ts';"),
      0,
    );
    assert.equal(offences("import { get } from 'node:http';"), 1);
    assert.equal(offences("import { fold } from '../../engine/text/skeleton.ts';"), 1);
  });
  it('a way from a browser to Node, through whatever stands between', () => {
    const files = [
      sourceFile('client/src/web.ts', "import './a.ts';\nimport type { B } from 'node:fs';"),
      sourceFile('client/src/a.ts', "import { stat } from '#files';"),
      sourceFile('server/src/platform/files.web.ts', ''),
      sourceFile('server/src/platform/files.ts', "import 'node:fs';"),
    ];
    assert.deepEqual(waysToNode(files, 'client/src/web.ts'), []);
    const broken = sourceFile('server/src/platform/files.web.ts', "export { stat } from 'node:fs/promises';");
    assert.equal(waysToNode([...files, broken], 'client/src/web.ts').length, 1);
  });
  it('a circle', () => {
    const files = [sourceFile('a/x.ts', "import './y.ts';"), sourceFile('a/y.ts', "import type { X } from './x.ts';")];
    assert.deepEqual(circles(files), [['a/x.ts', 'a/y.ts', 'a/x.ts']]);
  });
  it('a leak in the types, or a path of a machine', () => {
    for (const text of ['let a: any;', 'x as any', 'Map<string, any>']) assert.match(text, UNTYPED);
    assert.match('// @ts-ignore', UNCHECKED);
    assert.doesNotMatch('AbortSignal.any([a])', UNTYPED);
    const home = ['', 'home', 'someone'].join('/');
    assert.match(`const a = '${home}/x';`, MACHINE_PATH);
    assert.doesNotMatch("'../work/a' and https://example.org/home/", MACHINE_PATH);
  });
  it('imports are seen in every form', () => {
    const text =
      "import a from 'a';\nimport b, { c } from 'b';\nexport * from './c.ts';\nrequire('d');\nimport type { E } from 'e';";
    assert.deepEqual(
      importsOf('x/y.ts', text).map(({ to, typeOnly }) => `${to}${typeOnly ? ' (types)' : ''}`),
      ['a', 'b', 'x/c.ts', 'e (types)', 'd'],
    );
    assert.equal(code('a /* b */ c'), 'a  c');
  });
});
