/** Regressions by gradient ascent with moments (Adam, Kingma and Ba 2015): whether an offer is right, which of several is. */

/** Signs of an offer by name, and whether it turned out right. */
export interface Example {
  readonly signs: Readonly<Record<string, number>>;
  readonly isRight: boolean;
}

/** Signs of all that might have been, in one order, and which of them it was; `weight` is how much this choice counts. */
export interface Choice {
  readonly signs: readonly Float64Array[];
  readonly right: number;
  readonly weight: number;
}

const ROUNDS = 300;
const RATE = 0.06;

/** The weights that maximise what `gradientAt` is the gradient of. */
function climb(size: number, gradientAt: (weights: Float64Array) => Float64Array): Float64Array {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = gradientAt(weights);
    for (let j = 0; j < size; j++) {
      const slope = gradient[j] ?? 0;
      const m = 0.9 * (mean[j] ?? 0) + 0.1 * slope;
      const s = 0.99 * (square[j] ?? 0) + 0.01 * slope * slope;
      [mean[j], square[j]] = [m, s];
      const step = m / (1 - 0.9 ** round) / (Math.sqrt(s / (1 - 0.99 ** round)) + 1e-8);
      weights[j] = (weights[j] ?? 0) + RATE * step;
    }
  }
  return weights;
}

/** Standard deviation of each column: signs are fitted in it, and weights given without. */
function spreads(rows: readonly Float64Array[], size: number): Float64Array {
  return Float64Array.from({ length: size }, (_, j) => {
    const mean = rows.reduce((sum, row) => sum + (row[j] ?? 0), 0) / rows.length;
    const variance = rows.reduce((sum, row) => sum + ((row[j] ?? 0) - mean) ** 2, 0) / rows.length;
    return variance > 1e-9 ? Math.sqrt(variance) : 1;
  });
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);
const logistic = (score: number): number => 1 / (1 + Math.exp(-score));
const named = (names: readonly string[], weights: Float64Array, spread: Float64Array): Record<string, number> =>
  Object.fromEntries(names.map((name, j) => [name, Number(((weights[j] ?? 0) / (spread[j] ?? 1)).toFixed(3))]));

export function fitLogistic(examples: readonly Example[]): Record<string, number> {
  const names = [...Object.keys(examples[0]?.signs ?? {}), 'one'];
  const rows = examples.map(({ signs }) =>
    Float64Array.from(names, (name) => (name === 'one' ? 1 : (signs[name] ?? 0))),
  );
  const spread = spreads(rows, names.length);
  const scaled = rows.map((row) => row.map((value, j) => value / (spread[j] ?? 1)));
  const weights = climb(names.length, (at) => {
    const gradient = new Float64Array(names.length);
    scaled.forEach((row, i) => {
      const miss = (examples[i]?.isRight ? 1 : 0) - logistic(dot(at, row));
      for (let j = 0; j < row.length; j++) gradient[j] = (gradient[j] ?? 0) + (miss * (row[j] ?? 0)) / rows.length;
    });
    return gradient;
  });
  return named(names, weights, spread);
}

export function fitChoices(names: readonly string[], choices: readonly Choice[]): Record<string, number> {
  const spread = spreads(
    choices.flatMap(({ signs }) => signs),
    names.length,
  );
  const scaled = choices.map(({ signs }) => signs.map((row) => row.map((value, j) => value / (spread[j] ?? 1))));
  const total = choices.reduce((sum, { weight }) => sum + weight, 0);
  const weights = climb(names.length, (at) => {
    const gradient = new Float64Array(names.length);
    choices.forEach(({ right, weight }, c) => {
      const rows = scaled[c] ?? [];
      const scores = rows.map((row) => dot(at, row));
      const highest = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - highest));
      const sum = powers.reduce((all, power) => all + power, 0);
      rows.forEach((row, i) => {
        const miss = (i === right ? 1 : 0) - (powers[i] ?? 0) / sum;
        for (let j = 0; j < row.length; j++) gradient[j] = (gradient[j] ?? 0) + (weight * miss * (row[j] ?? 0)) / total;
      });
    });
    return gradient;
  });
  return named(names, weights, spread);
}

/** How many offers of each probability there are, and the share of them that are right. */
export function calibration(examples: readonly Example[], weights: Readonly<Record<string, number>>): string {
  const bins = Array.from({ length: 10 }, () => ({ offers: 0, right: 0 }));
  for (const { signs, isRight } of examples) {
    const score = Object.entries(signs).reduce((sum, [name, value]) => sum + value * (weights[name] ?? 0), 0);
    const bin = bins[Math.min(9, Math.floor(10 * logistic(score + (weights['one'] ?? 0))))];
    if (!bin) continue;
    bin.offers++;
    if (isRight) bin.right++;
  }
  const line = ({ offers, right }: { offers: number; right: number }, i: number): string =>
    `  ${(i / 10).toFixed(1)}–${((i + 1) / 10).toFixed(1)}: ${offers} offers, ${((100 * right) / Math.max(1, offers)).toFixed(1)} % right`;
  return bins.map(line).join('\n');
}
