/**
 * OFD files of other producers: the test files of the library ofdrw (github.com/ofdrw/ofdrw, `find . -name '*.ofd'`), put into one folder that
 * TIFA_OFD_SAMPLES names, else `../shared/ofd-samples`. They belong to others and are not part of the project: skipped, and said so, where absent.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openImporter } from '../../../server/src/adapters/import/index.ts';
import { ROOT } from '../../support/imports.ts';

const FOLDER = resolve(process.env['TIFA_OFD_SAMPLES'] ?? join(ROOT, '../shared/ofd-samples'));
/** Those that hold paths and pictures alone. */
const WITHOUT_TEXT = ['Page5', 'V4RideRight', 'VPage7', 'containsJPEG', 'h', 'y'];

describe('OFD of other producers', () => {
  it('are read without an error; those without text are told of as such', async function () {
    this.timeout(300_000);
    const names = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.endsWith('.ofd')) : [];
    if (names.length === 0) {
      console.log(`      no samples in ${FOLDER}: skipped`);
      return this.skip();
    }
    const importer = openImporter();
    const silent: string[] = [];
    for (const name of names) {
      const { paragraphs, problems } = await importer.extractParagraphs(join(FOLDER, name));
      if (paragraphs.length > 0) assert.deepEqual(problems, [], name);
      else {
        assert.match(problems[0]?.message ?? '', /没有文字/, name);
        silent.push(name.replace(/^.*_|\.ofd$/g, ''));
      }
    }
    await importer.close();
    console.log(`      ${names.length} files, ${silent.length} without text`);
    assert.deepEqual(
      silent.sort(),
      WITHOUT_TEXT.filter((name) => names.some((each) => each.replace(/^.*_|\.ofd$/g, '') === name)).sort(),
    );
  });
});
