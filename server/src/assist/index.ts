/** What a writing assistant may ask: to verify before it quotes. */

import type { Tool } from './tool.ts';
import { CHECK } from './tools/check.ts';
import { COMPLETE } from './tools/complete.ts';
import { EXPLAIN } from './tools/explain.ts';
import { SEARCH } from './tools/search.ts';
import { VERIFY } from './tools/verify.ts';

export { fits } from './fits.ts';
export { SOURCE_TEMPLATE, type SourceResource, sourceResources, sourceText } from './sources.ts';
export type { Answer, Assistant, ObjectSchema, Tool } from './tool.ts';

export const TOOLS: readonly Tool[] = [VERIFY, CHECK, EXPLAIN, SEARCH, COMPLETE];
