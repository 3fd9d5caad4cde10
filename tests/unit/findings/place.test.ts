/** Where a quotation stands: ascribed to somebody, or only quoted. */
import assert from 'node:assert/strict';
import { placeOfQuotation } from '../../../server/src/engine/findings/place.ts';
import { buildLexicon } from '../../../server/src/engine/records/lexicon.ts';
import type { Scene } from '../../../server/src/engine/rules/rule.ts';
import { LEXICON } from '../../support/lexicon.ts';

describe('the place of a quotation', () => {
  const table: readonly (readonly [text: string, place: string])[] = [
    ['他强调：“甲', 'attributed'],
    ['强调“甲', 'attributed'],
    ['他强调的是要：“甲', 'attributed'],
    ['他强调的不只是：“甲', 'quoted'],
    ['他强调。今天以“甲', 'quoted'],
    ['以“甲', 'quoted'],
    ['“甲', 'quoted'],
  ];
  for (const [text, expected] of table)
    it(text, () => {
      const scene = { text, records: { lexicon: buildLexicon(LEXICON, () => []) } } as unknown as Scene;
      assert.equal(placeOfQuotation(scene, { start: text.indexOf('“') + 1 }), expected);
    });
});
