/** All benchmarks, by name. */
import type { Context, Row } from '../support.ts';
import { measureCheck } from './check.ts';
import { measureCompletion } from './completion.ts';
import { measureDrafts } from './drafts.ts';
import { measureGigabyte } from './gigabyte.ts';
import { measureGrowth } from './growth.ts';
import { measureHistory } from './history.ts';
import { measureImport } from './import.ts';
import { measureIndex } from './index-and-lookup.ts';
import { measureMemory } from './memory.ts';
import { measurePhrases } from './phrases.ts';
import { measureService, measureServiceLarge } from './service.ts';
import { measureStalls } from './stalls.ts';
import { measureTyping } from './typing.ts';
import { measureWord } from './word.ts';
import { measureWordings } from './wordings.ts';
import { measureYearly } from './yearly.ts';

export const FIGURES: Readonly<Record<string, (context: Context) => Promise<readonly Row[]>>> = {
  index: measureIndex,
  check: measureCheck,
  phrases: measurePhrases,
  memory: measureMemory,
  growth: measureGrowth,
  gigabyte: measureGigabyte,
  stalls: measureStalls,
  typing: measureTyping,
  completion: measureCompletion,
  wordings: measureWordings,
  word: measureWord,
  import: measureImport,
  history: measureHistory,
  drafts: measureDrafts,
  yearly: measureYearly,
  service: measureService,
  'service-large': measureServiceLarge,
};
