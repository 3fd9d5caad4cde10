import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fold, skeletonIndex, skeletonOf, sourceSpan } from '../../../server/src/engine/text/skeleton.ts';

const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'网络，。“”\r\n *Ａ1国𠮷😀\ufeff'), fc.string({ minLength: 1, maxLength: 1 })),
  maxLength: 40,
});

describe('skeletonOf', () => {
  const check = (source: string, expected: string) =>
    it(`${JSON.stringify(source)} → ${expected}`, () => assert.equal(fold(source), expected));
  check('增强“四个意識”', '增强四个意识');
  check('没有 网络\n安全', '没有网络安全');
  check('**没有**网络_安全_', '没有网络安全');
  check('ＡＢｃ ２０２６', 'abc2026');
  check('互联网＋政务、50％', '互联网+政务50%');
  check('⽹络', '网络');
  check('𠮷😀', '𠮷😀');

  it('maps every unit to the place it came from', () => {
    fc.assert(
      fc.property(text, (source) => {
        const skeleton = skeletonOf(source);
        assert.equal(skeleton.text.length, skeleton.at.length);
        for (let i = 0; i < skeleton.at.length; i++) {
          const at = skeleton.at[i] as number;
          assert.ok(i === 0 || at > (skeleton.at[i - 1] as number));
          assert.equal(fold(source.slice(at, at + 1)), skeleton.text.charAt(i));
          assert.equal(skeletonIndex(skeleton, at), i);
        }
        for (let i = 0; i < source.length; i++)
          if (!skeleton.at.includes(i)) assert.equal(fold(source.slice(i, i + 1)), '');
      }),
    );
  });

  it('folds the text of a span to the units of the span', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const skeleton = skeletonOf(source);
        const length = skeleton.text.length;
        if (!length) return;
        const from = a % length;
        const to = from + 1 + (b % (length - from));
        const span = sourceSpan(skeleton, from, to);
        assert.equal(fold(source.slice(span.start, span.end)), skeleton.text.slice(from, to));
      }),
    );
  });
});
