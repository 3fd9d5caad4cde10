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
  const built: Point[] = [];
  for (const size of SIZES.filter((each) => each <= total * 1.02)) {
    const random = randomFrom(context.seed);
    const folder = copySome(files, size, join(context.temporary, `grown-${size}`), random);
    const paths = (await filesOf([folder])).map((file) => file.path);
    const quotations = withErrors(sample(quotationsOf(paths, 6), QUOTATIONS, random), random);
    const job: ProbeJob = { folders: [folder], asked: quotations.map((each) => each.asked) };
    const results = Array.from({ length: context.runs }, () => inProcess(probe(), job) as ProbeResult);
    rmSync(folder, { recursive: true, force: true });
    for (const { fileBytes, opening } of results) built.push({ x: fileBytes / 1e6, y: opening });
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
  return [...rows, ...lineRows(built)];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Is the build linear? The line nearest to all builds, and how far they are from it. */
function lineRows(built: readonly Point[]): Row[] {
  if (new Set(built.map(({ x }) => x)).size < 3) return [];
  const { fixed, each } = nearestLine(built);
  const off = built.map(({ x, y }) => 100 * Math.abs(y / (fixed + each * x) - 1));
  return [
    row('index, fixed cost of the line through all sizes', 'tifa', 'ms', [fixed]),
    row('index, for each MB on that line', 'tifa', 'ms', [each]),
    row('index, distance from that line', 'tifa', '%', off),
  ];
}

/** Least squares of the relative error, so that small builds count like large ones. */
function nearestLine(points: readonly Point[]): { readonly fixed: number; readonly each: number } {
  let [w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0];
  for (const { x, y } of points) {
    const weight = 1 / y ** 2;
    w += weight;
    wx += weight * x;
    wxx += weight * x * x;
    wy += weight * y;
    wxy += weight * x * y;
  }
  const each = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return { fixed: (wy - each * wx) / w, each };
}
