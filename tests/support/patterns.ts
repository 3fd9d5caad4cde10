/** The patterns that come with the program, with their sources, read from their YAML files without the records of their pack. */
import { resolve } from 'node:path';
import { assemblePack } from '../../server/src/adapters/packs/data.ts';
import { readPackFiles } from '../../server/src/adapters/packs/files.ts';
import { parsePack } from '../../server/src/adapters/packs/parse.ts';
import type { UsagePattern } from '../../server/src/engine/records/pattern.ts';

const DIR = resolve(__dirname, '../../corpus/wangluo-qiangguo');
const { pack } = assemblePack(DIR, parsePack({ ...readPackFiles(DIR), events: [], records: [] }));

export const PATTERNS: readonly UsagePattern[] = pack?.patterns ?? [];
