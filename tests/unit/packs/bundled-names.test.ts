/** Everything that lists the packs that come with the program lists the same ones. */
import assert from 'node:assert/strict';
import { basename } from 'node:path';
import schema from '../../../corpus/schema/config.schema.json';
import manifest from '../../../package.json';
import nls from '../../../package.nls.json';
import { BUNDLED_PACKS } from '../../../server/src/engine/configuration.ts';
import { BUNDLED_DIRS, bundledPacks } from '../../support/bundled.ts';

const setting = manifest.contributes.configuration.properties['tifa.packs.bundled'];

describe('bundled packs', () => {
  const names = [...BUNDLED_PACKS].sort();
  const lists: readonly (readonly [says: string, ids: readonly string[]])[] = [
    ['are the folders of corpus/', BUNDLED_DIRS.map((dir) => basename(dir))],
    ['have the names of their folders', bundledPacks().map(({ id }) => id)],
    ['are offered by the setting', Object.keys(setting.properties)],
    ['are on by default', Object.entries(setting.default).flatMap(([id, isOn]) => (isOn ? [id] : []))],
    ['are offered in .tifa.yaml', Object.keys(schema.properties.packs.properties.bundled.properties)],
    ['are described', Object.keys(nls).flatMap((key) => /^setting\.packs\.bundled\.(.+)$/.exec(key)?.[1] ?? [])],
  ];
  for (const [says, ids] of lists) it(says, () => assert.deepEqual([...ids].sort(), names));
});
