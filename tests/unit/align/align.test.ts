import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compare } from '../../../server/src/engine/align/difference.ts';
import { infixMatch } from '../../../server/src/engine/align/infix.ts';
import { editScript } from '../../../server/src/engine/align/script.ts';
import { distance } from '../../support/oracles.ts';

const word = fc.string({ unit: fc.constantFrom('网', '络', '强', '国', '安', '全'), maxLength: 12 });

describe('infixMatch', () => {
  it('finds the nearest occurrence a naive search finds', () => {
    fc.assert(
      fc.property(word, word, (pattern, text) => {
        const found = infixMatch(pattern, text, pattern.length);
        let best = Number.POSITIVE_INFINITY;
        for (let i = 0; i <= text.length; i++)
          for (let j = i + 1; j <= text.length; j++) best = Math.min(best, distance(pattern, text.slice(i, j)));
        if (!found) return assert.equal(text, '');
        assert.equal(found.distance, Math.min(best, pattern.length));
        assert.equal(distance(pattern, text.slice(found.from, found.to)), found.distance);
        return undefined;
      }),
    );
  });
});

describe('editScript', () => {
  it('rebuilds the source from the draft', () => {
    fc.assert(
      fc.property(word, word, (source, draft) => {
        let rebuilt = '';
        let at = 0;
        for (const edit of editScript(source, draft)) {
          rebuilt += draft.slice(at, edit.draftFrom) + source.slice(edit.sourceFrom, edit.sourceTo);
          at = edit.draftTo;
        }
        assert.equal(rebuilt + draft.slice(at), source);
      }),
    );
  });
});

describe('compare', () => {
  const check = (source: string, draft: string, verdict: string, edits: number) =>
    it(`${draft} against ${source}: ${verdict}`, () => {
      const difference = compare(source, draft);
      assert.equal(difference.verdict, verdict);
      assert.equal(difference.edits.length, edits);
    });
  check('管得住是硬道理', '管得住是硬道理', 'exact', 0);
  check('管得住是硬道理', '管得住是硬道里', 'wording', 1);
  check('人不负青山青山定不负人', '人负青山青山定不负人', 'negation', 1);
  check('但决不承诺放弃使用武力', '但承诺放弃使用武力', 'negation', 1);
  check('承诺放弃使用武力', '从未承诺放弃使用武力', 'negation', 1);
  check('各单位应当建立健全制度', '各单位可以建立健全制度', 'negation', 1);
  check('不断提高用网治网水平', '断提高用网治网水平', 'omission', 1);
  check('是否符合规定', '是符合规定', 'omission', 1);
  check('发展共同推进安全共同维护治理共同参与', '发展共同推进治理共同参与', 'omission', 1);
  check('增强四个意识坚定四个自信', '增强四个自信坚定四个意识', 'order', 1);
  check('四个意识', '五个意识', 'number', 1);
  check('全国公安系统二级英雄模范', '全国公安系统二级英模范', 'omission', 1);
});
