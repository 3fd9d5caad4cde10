/** Corpora larger than most machines hold in memory: building, disk, look-up, memory, beside one of 84 MB of the same make. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf, quotationsOf, withErrors } from '../corpus.ts';
import { firstRight } from '../judge.ts';
import type { ProbeJob, ProbeResult } from '../probe.ts';
import { type Context, inProcess, probe, type Row, randomFrom, row, sample } from '../support.ts';
import { writeVaried } from '../varied.ts';
import { memoryOfServer } from './memory.ts';

const SIZES = [84e6, 300e6, 1e9];
const QUOTATIONS = 2_000;

export async function measureGigabyte(context: Context): Promise<readonly Row[]> {
  const files = await filesOf(context.corpus);
  const paths = files.map(({ path }) => path);
  const rows: Row[] = [];
  for (const size of SIZES) {
    const random = randomFrom(context.seed);
    const folder = join(context.temporary, `varied-${size}`);
    const cacheDir = join(context.temporary, `varied-${size}-cache`);
    mkdirSync(folder);
    writeVaried(files, size, folder, random);
    const quotations = withErrors(sample(quotationsOf(paths, 6), QUOTATIONS, random), random);
    const job: ProbeJob = { folders: [folder], cacheDir, asked: [quotations[0]?.asked ?? ''] };
    const built = inProcess(probe(), job) as ProbeResult;
    const looked = inProcess(probe(), { ...job, asked: quotations.map(({ asked }) => asked) }) as ProbeResult;
    const storage = join(context.temporary, `varied-${size}-server`);
    const [indexing, cached] = [await memoryOfServer([folder], storage), await memoryOfServer([folder], storage)];
    for (const path of [folder, cacheDir, storage]) rmSync(path, { recursive: true, force: true });
    const name = `${Math.round(built.fileBytes / 1e6)} MB`;
    const wrong = looked.lookups.filter((_, i) => (quotations[i]?.errors ?? 0) > 0);
    rows.push(
      row(`index of ${name}, cold`, 'tifa', 's', [built.opening / 1000]),
      row(`index of ${name}, for each MB`, 'tifa', 'ms', [built.opening / (built.fileBytes / 1e6)]),
      row(`index of ${name}, processor time for each MB`, 'tifa', 'ms', [built.work / (built.fileBytes / 1e6)]),
      row(`index of ${name} on disk`, 'tifa', 'bytes per byte of text', [built.indexBytes / built.fileBytes]),
      row(`start with ${name}, to the first answer`, 'tifa', 's', [looked.firstAnswer / 1000]),
      row(`look-up in ${name}`, 'tifa', 'ms', looked.lookups, firstRight(quotations, looked.firsts)),
      row(`look-up in ${name}, those with errors`, 'tifa', 'ms', wrong),
      row(`memory of a process that has looked up ${QUOTATIONS} quotations in ${name}`, 'tifa', 'MB', [
        looked.rss / 1e6,
      ]),
      row(`memory of the server, ${name} just indexed`, 'tifa', 'MB', [indexing.rest], 'nodejieba loaded'),
      row(`memory of the server while it indexes ${name}, at most`, 'tifa', 'MB', [indexing.peak]),
      row(`memory of the server, ${name} from the cache`, 'tifa', 'MB', [cached.rest], 'nodejieba loaded'),
    );
  }
  return rows;
}
