/** Writing changes into files: what stays, what is refused, and that nothing is left behind. */
import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeChanges } from '../../../server/src/adapters/drafts/write.ts';
import { say } from '../../../server/src/engine/index.ts';

const TEXT = '精神家圆\n';
const CHANGES = [{ start: 2, end: 4, replacement: '家园' }];

describe('writing into a draft', () => {
  let dir: string;
  let file: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'tifa-write-'));
    file = join(dir, 'a "b"\n%.md');
    writeFileSync(file, TEXT);
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const left = (text: string): void => {
    assert.equal(readFileSync(file, 'utf8'), text);
    assert.deepEqual(
      readdirSync(dir).filter((name) => name.endsWith('.tmp')),
      [],
    );
  };

  it('keeps the rights of the file', async () => {
    chmodSync(file, 0o640);
    assert.equal(await writeChanges(file, TEXT, CHANGES), undefined);
    left('精神家园\n');
    assert.equal(statSync(file).mode & 0o7777, 0o640);
  });

  it('follows a link to the file, and the link stays one', async () => {
    mkdirSync(join(dir, 'links'));
    const link = join(dir, 'links', 'b.md');
    symlinkSync(file, link);
    assert.equal(await writeChanges(link, TEXT, CHANGES), undefined);
    left('精神家园\n');
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.deepEqual(readdirSync(join(dir, 'links')), ['b.md']);
  });

  it('is content where another name of the file was fixed before', async () => {
    const other = join(dir, 'other.md');
    symlinkSync(file, other);
    assert.equal(await writeChanges(file, TEXT, CHANGES), undefined);
    assert.equal(await writeChanges(other, TEXT, CHANGES), undefined);
    left('精神家园\n');
  });

  it('leaves a file alone that is no longer the one that was checked', async () => {
    writeFileSync(file, '精神家圆，\n');
    assert.equal(await writeChanges(file, TEXT, CHANGES), say.report.changedMeanwhile);
    left('精神家圆，\n');
  });

  it('tells of a read-only file, even to who may do everything', async () => {
    chmodSync(file, 0o444);
    assert.equal(await writeChanges(file, TEXT, CHANGES), say.report.readOnly);
    left(TEXT);
  });

  it('tells of a file that is gone', async () => {
    rmSync(file);
    assert.equal(await writeChanges(file, TEXT, CHANGES), say.report.notWritten(say.cli.notThere));
  });

  it('parts a hard link from the file: the other name keeps the old text', async () => {
    const other = join(dir, 'hard.md');
    linkSync(file, other);
    assert.equal(await writeChanges(file, TEXT, CHANGES), undefined);
    assert.equal(readFileSync(other, 'utf8'), TEXT);
    left('精神家园\n');
  });
});
