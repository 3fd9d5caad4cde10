/** Persons, told from other words by where they stand. */
import assert from 'node:assert/strict';
import { isWhole } from '../../../server/src/engine/mine/formulations.ts';
import { namesIn } from '../../../server/src/engine/mine/names.ts';
import { layText } from '../../../server/src/engine/mine/text.ts';
import { liveSegment } from '../passages/make.ts';
import { officePapers } from './made.ts';

describe('names of persons', () => {
  it('are what stands between an office and what its holder does, in three documents and more', () => {
    assert.deepEqual([...namesIn(layText([liveSegment(officePapers())]))].sort(), ['李大江', '王小川']);
    assert.deepEqual([...namesIn(layText([liveSegment(officePapers(4))]))], []);
  });

  const check = (folded: string, expected: boolean) =>
    it(`${expected ? 'takes' : 'leaves'} ${folded}`, () =>
      assert.equal(isWhole(folded, new Set(['王小川'])), expected));

  check('王小川到会讲话', false);
  check('感谢镇长王小川帮忙', false);
  check('转告王小川', false);
  check('弘扬王小川同志的精神', true);
  check('坚持把群众冷暖放在心上', true);
  check('将群众冷暖放在心上', false);
  check('有序推进各项工作', true);
  check('群众冷暖放在心上的', false);
  check('要把群众冷暖放在心上', false);
});
