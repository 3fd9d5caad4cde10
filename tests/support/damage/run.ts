/** Makes drafts by a seed until so many fixes are judged, and adds up what became of them. */
import type { Engine } from '../../../server/src/engine/index.ts';
import { DAMAGES, type Damage, type Fault, judge } from './judge.ts';
import { madeDraft, randomOf } from './mutate.ts';

export interface Outcome {
  readonly drafts: number;
  readonly findings: number;
  readonly fixes: number;
  readonly certain: number;
  readonly damages: Readonly<Record<Damage, number>>;
  /** The first ones. */
  readonly faults: readonly Fault[];
}

export interface Trial {
  readonly engine: Engine;
  readonly sentences: readonly string[];
  readonly seed: number;
  readonly fixes: number;
}

const SHOWN = 40;

export async function damageOf({ engine, sentences, seed, fixes: enough }: Trial): Promise<Outcome> {
  const random = randomOf(seed);
  const damages = Object.fromEntries(DAMAGES.map((damage) => [damage, 0])) as Record<Damage, number>;
  const faults: Fault[] = [];
  const sums = { drafts: 0, findings: 0, fixes: 0, certain: 0 };
  while (sums.fixes < enough) {
    const judged = await judge(engine, madeDraft(sentences, random));
    sums.drafts++;
    sums.findings += judged.findings;
    sums.fixes += judged.fixes;
    sums.certain += judged.certain;
    for (const fault of judged.faults) {
      damages[fault.damage]++;
      if (faults.length < SHOWN) faults.push(fault);
    }
  }
  return { ...sums, damages, faults };
}
