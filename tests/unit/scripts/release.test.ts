/** What goes with a release: every part named with its notices, a bill of materials that its standard accepts. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { noticesOf, type Part, partsOf } from '../../../scripts/release/parts.ts';
import { sbomOf } from '../../../scripts/release/sbom.ts';
import { buildIfMissing } from '../../cli/tifa.ts';

const ROOT = resolve(__dirname, '../../..');
const RELEASED = { version: '1.2.3', time: '2026-01-02T03:04:05.000Z' };
const PARTS: readonly Part[] = [
  { name: '@some/part', version: '1.0.0', license: 'MIT', notices: ['甲'] },
  { name: 'other', version: '2.0.0', license: '(MIT OR Apache-2.0)', notices: [] },
];

describe('a release', function () {
  this.timeout(120_000);
  before(() => buildIfMissing());

  it('names each part with its licence and the notices that came with it', () => {
    const parts = partsOf(ROOT);
    const names = parts.map(({ name }) => name);
    for (const name of ['pdfjs-dist', 'yaml', 'vscode-languageclient', 'opencc-js'])
      assert.ok(names.includes(name), name);
    assert.deepEqual(
      parts.filter(({ notices }) => notices.length === 0).map(({ name }) => name),
      [],
    );
    const text = noticesOf(parts);
    for (const { name, version } of parts) assert.ok(text.includes(`${name} ${version}\n`), name);
  });

  it('has a bill of materials that is valid, whole, and the same each time', async () => {
    const parts = partsOf(ROOT);
    const text = sbomOf(RELEASED, parts);
    assert.equal(sbomOf(RELEASED, parts), text);
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
    const { components, serialNumber } = JSON.parse(text);
    assert.equal(components.length, parts.length);
    assert.notEqual(JSON.parse(sbomOf(RELEASED, PARTS)).serialNumber, serialNumber);
  });

  it('writes names of scopes and alternatives of licences as the standard wants them', async () => {
    const text = sbomOf(RELEASED, PARTS);
    assert.equal(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(text), null);
    const [scoped, other] = JSON.parse(text).components;
    assert.deepEqual([scoped.group, scoped.name, scoped.purl], ['@some', 'part', 'pkg:npm/%40some/part@1.0.0']);
    assert.deepEqual(other.licenses, [{ expression: '(MIT OR Apache-2.0)' }]);
  });

  it('is not made of a part that says no licence', () => {
    const root = mkdtempSync(join(tmpdir(), 'tifa-parts-'));
    try {
      mkdirSync(join(root, 'dist'));
      mkdirSync(join(root, 'node_modules/a'), { recursive: true });
      writeFileSync(join(root, 'dist/packages.json'), '["node_modules/a"]');
      writeFileSync(join(root, 'node_modules/a/package.json'), '{"name":"a","version":"1.0.0"}');
      assert.throws(() => partsOf(root), /names no licence/);
      assert.ok(!existsSync(join(root, 'dist/THIRD-PARTY.txt')));
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});
