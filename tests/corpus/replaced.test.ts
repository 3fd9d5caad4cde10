/** Wording that is called replaced leaves the reports of governments and congresses: counted in them, year by year. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSuperseded } from '../../server/src/engine/records/record.ts';
import { bundledPacks } from '../support/bundled.ts';

const REPORTS = join(__dirname, '../../../shared/corpora/reports');
const CONGRESSES = [1982, 1987, 1992, 1997, 2002, 2007, 2012, 2017, 2022];
const FIRST_NUMBER = 12;
/** So many reports must have had the wording for the years behind the change to say something. */
const ENOUGH = 3;
/** Where reports look back: half as many, at most, as had it before. */
const LOOKS_BACK = 1 / 2;

const replaced = bundledPacks()
  .filter(({ id }) => id === 'state')
  .flatMap(({ records }) => records)
  .filter((record) => isSuperseded(record) && record.dated && !record.unverified && record.kind !== 'institution');

describe('replaced wording of the pack state', () => {
  it('is 150 wordings and more, each with the day of the change and a word on what became of it', () => {
    assert.ok(replaced.length >= 150, String(replaced.length));
    for (const { wording, validUntil, explanation } of replaced) assert.ok(validUntil && explanation, wording);
  });
  it('leaves the reports after the change', function () {
    if (!existsSync(REPORTS)) {
      console.log('      ../shared/corpora/reports is not at hand: skipped');
      this.skip();
    }
    const reports = readReports();
    const kept = replaced.flatMap(({ wording, validUntil = '', successor }) => {
      const years = reports.filter(({ text }) => text.includes(wording)).map(({ year }) => year);
      const change = Number(validUntil.slice(0, 'YYYY'.length));
      const after = years.filter((year) => year > change);
      const before = years.length - after.length;
      if (successor === undefined || before < ENOUGH || after.length <= before * LOOKS_BACK) return [];
      return [`${wording}: ${before} reports until ${change}, ${after.join(', ')} after`];
    });
    assert.deepEqual(kept, []);
  });
});

interface Report {
  readonly year: number;
  readonly text: string;
}

function readReports(): readonly Report[] {
  const government = textsIn('gwr', (file) => Number(/^\d{4}/.exec(file)?.[0]));
  const congresses = textsIn('congress', (file) => CONGRESSES[Number(file.slice(0, 2)) - FIRST_NUMBER]);
  return [...government, ...congresses];
}

function textsIn(folder: string, yearOf: (file: string) => number | undefined): readonly Report[] {
  return readdirSync(join(REPORTS, folder)).flatMap((file) => {
    const year = yearOf(file);
    return year ? [{ year, text: readFileSync(join(REPORTS, folder, file), 'utf8') }] : [];
  });
}
