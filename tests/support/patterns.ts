/** The patterns that come with the program, with their sources. */
import type { UsagePattern } from '../../server/src/engine/records/pattern.ts';
import { bundledPacks } from './bundled.ts';

export const PATTERNS: readonly UsagePattern[] = bundledPacks().flatMap(({ patterns }) => patterns ?? []);
