/** Prints of paragraphs: the same for reprints, others for other words. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HEADING } from '../../../server/src/engine/index/wording/prints.ts';
import { printOfText as print, randomFrom, randomText } from '../passages/make.ts';

/** As many different characters as official prose has. */
const CHARACTERS = 2_000;

const paragraph = (random: (below: number) => number): string => `${randomText(random, 150, CHARACTERS)}。`;

describe('prints of paragraphs', () => {
  it('are the same whatever marks stand between the words', () =>
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = randomFrom(seed);
        const text = paragraph(random);
        const other = text.replace(/[，、]/gu, () => ['；', ' ', ''][random(3)] ?? '');
        assert.equal(print(text), print(other));
      }),
    ));

  it('tell words from other words, and hardly ever from the same with one slip', () => {
    const random = randomFrom(7);
    const texts = Array.from({ length: 2_000 }, () => paragraph(random));
    assert.equal(new Set(texts.map((text) => print(text))).size, texts.length);
    const slipped = texts.filter((text) => {
      const at = 5 + random(100);
      return print(`${text.slice(0, at)}云${text.slice(at + 1)}`) === print(text);
    });
    assert.ok(slipped.length > 0.85 * texts.length, `${slipped.length} of ${texts.length}`);
  });

  it('tell what is short by its day, too', () => {
    const short = '会议还审议了其他事项。';
    assert.equal(print(short, '2020-03-01'), print(short, '2020-03-01'));
    assert.notEqual(print(short, '2020-03-01'), print(short, '2021-03-01'));
    const long = paragraph(randomFrom(3));
    assert.equal(print(long, '2020-03-01'), print(long, '2021-03-01'));
  });

  for (const heading of ['标题', '一、坚持以人民为中心', '习近平会见外宾 '])
    it(`${heading}: a heading`, () => assert.equal(print(heading), HEADING));
  for (const text of ['谢谢大家。', '要坚持：', '“好！”', '长'.repeat(70)])
    it(`${text}: none`, () => assert.notEqual(print(text), HEADING));
});
