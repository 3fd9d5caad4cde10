/** A check against one index, as the tests of a service compare it. */
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import type { PassageIndex } from '../../server/src/engine/passages.ts';
import type { CheckResult } from '../../server/src/engine/types.ts';

export const READING = { tiers: [], jsonl: {} };
const DRAFT_DAY = '2024-01-01';

/** Without what a service does not say: what is usual, and how texts go on. */
export function onlyPassages({ usage: _, wording: __, ...rest }: PassageIndex): PassageIndex {
  return rest;
}

export async function checked(index: PassageIndex, text: string): Promise<CheckResult> {
  const engine = createEngine({ packs: [], parseProse });
  engine.usePassages(index);
  return engine.check({ text, languageId: 'markdown' }, { asOf: DRAFT_DAY });
}
