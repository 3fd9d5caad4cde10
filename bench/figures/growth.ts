/** How building and looking up grow with the corpus. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copySome, filesOf, quotationsOf, withErrors } from '../corpus.ts';
import { firstRight } from '../judge.ts';
import type { ProbeJob, ProbeResult } from '../probe.ts';
import { type Context, inProcess, probe, type Row, randomFrom, row, sample } from '../support.ts';

const SIZES = [5e6, 20e6, 84e6, 147e6];
const QUOTATIONS = 600;

export async function measureGrowth(context: Context): Promise<readonly Row[]> {
  const files = await filesOf(context.corpus);
  const total = files.reduce((sum, file) => sum + file.size, 0);
  const rows: Row[] = [];
  for (const size of SIZES.filter((each) => each <= total * 1.02)) {
    const random = randomFrom(context.seed);
    const folder = copySome(files, size, join(context.temporary, `grown-${size}`), random);
    const paths = (await filesOf([folder])).map((file) => file.path);
    const quotations = withErrors(sample(quotationsOf(paths, 6), QUOTATIONS, random), random);
    const job: ProbeJob = { folders: [folder], asked: quotations.map((each) => each.asked) };
    const results = Array.from({ length: context.runs }, () => inProcess(probe(), job) as ProbeResult);
    rmSync(folder, { recursive: true, force: true });
    const name = `${Math.round((results[0]?.fileBytes ?? 0) / 1e6)} MB`;
    const perMegabyte = results.map((each) => each.opening / (each.fileBytes / 1e6));
    rows.push(
      row(
        `index of ${name}, cold`,
        'tifa',
        's',
        results.map((each) => each.opening / 1000),
      ),
    );
    rows.push(row(`index of ${name}, for each MB`, 'tifa', 'ms', perMegabyte));
    const lookups = results.flatMap((each) => each.lookups);
    rows.push(row(`look-up in ${name}`, 'tifa', 'ms', lookups, firstRight(quotations, results[0]?.firsts ?? [])));
  }
  return rows;
}
