/** Prints how well the layout of the founding texts is repaired. Usage: npx tsx bench/repair.ts */
import { repairFigures, sharedFolder } from '../tests/support/repair-figures.ts';

const shared = sharedFolder();
if (shared === undefined) {
  console.error('The texts and their inventory are not at hand (../shared): nothing to measure.');
  process.exitCode = 1;
} else {
  for (const { what, found, of, extra } of repairFigures(shared)) {
    const precision = found + extra === 0 ? 1 : found / (found + extra);
    const share = (value: number): string => `${(100 * value).toFixed(0)} %`;
    console.log(`${what.padEnd(32)} ${found}/${of}  recall ${share(found / of)}  precision ${share(precision)}`);
  }
}
