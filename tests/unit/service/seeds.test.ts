import assert from 'node:assert/strict';
import { type Body, packInfo, packText, unpackInfo, unpackText } from '../../../server/src/adapters/service/packed.ts';
import { nearSeedsOf, seedsOf } from '../../../server/src/adapters/service/seeds.ts';
import { sharedOut } from '../../../server/src/adapters/service/standing.ts';

const INFO = { path: '文/a.md', article: 0, title: '通知', tier: 'media', known: {} } as const;
const body = (...texts: string[]): Body => ({
  info: INFO,
  offset: 100,
  paragraphs: texts.map((text, i) => ({ text, line: i + 1 })),
});

describe('a fragment as it is kept', () => {
  const check = (text: Omit<Body, 'info'>) => assert.deepEqual(unpackText(packText(text)), text);
  it('is read as it was written', () => {
    check({ offset: 0, paragraphs: [] });
    check({
      offset: 12,
      paragraphs: [
        { text: '第一段。', line: 3 },
        { text: '', line: 2 },
      ],
    });
    check({
      offset: 0,
      paragraphs: [
        {
          text: '甲乙丙丁',
          line: 7,
          breaks: [
            { at: 1, line: 8 },
            { at: 3, line: 10 },
          ],
        },
      ],
    });
    check({ offset: 0, paragraphs: [{ text: '𠮷\ud842 half \0', line: 1 }] });
    assert.deepEqual(unpackInfo(packInfo(INFO)), INFO);
  });
  it('has numbers of any size', () => {
    for (const number of [0x7fff, 0x8000, 0xffff, 0x10000, 900_000_000])
      check({ offset: number, paragraphs: [{ text: '字', line: number }] });
  });
});

/** Stands so often: what is not listed, ten times. */
const often = (counts: Readonly<Record<string, number>>) => ({
  at: (text: string, place: number) => counts[text.slice(place, place + 3)] ?? 10,
});

describe('seeds of a quotation', () => {
  const check = (words: string, counts: Readonly<Record<string, number>>, expected: object | undefined) =>
    assert.deepEqual(seedsOf(words, often(counts)), expected && { text: words, errors: 0, ...expected });
  it('are the two rarest that share no character', () => {
    check('一二三四五六七八九', { 二三四: 1, 六七八: 2 }, { places: [1, 5], least: 2, most: 1 });
    check('一二三四五六', { 三四五: 0 }, { places: [0, 3], least: 2, most: 0 });
  });
  it('are those at both ends of few characters', () => {
    check('一二三', {}, { places: [0], least: 1, most: 10 });
    check('一二三四五', {}, { places: [0, 2], least: 2, most: 10 });
  });
  it('are none where a character is two units, or there are too few', () => {
    check('一二𠮷三', {}, undefined);
    check('一二', {}, undefined);
  });
  it('leave room for errors', () => {
    const near = (words: string) => {
      const { places, least, errors } = nearSeedsOf(words, often({})) ?? {};
      return [places, least, errors];
    };
    assert.deepEqual(near('一二三四五'), [undefined, undefined, undefined]);
    assert.deepEqual(near('一二三四五六'), [[0, 3], 1, 1]);
    assert.deepEqual(near('一二三四五六七八九'), [[0, 3, 6], 2, 1]);
    assert.deepEqual(near('一二三四五六七八九十百千'), [[0, 3, 6, 9], 2, 2]);
  });
});

describe('fragments shared out', () => {
  function check(
    words: string,
    fragment: Body,
    expected: { readonly exact?: string[]; readonly near?: string[] },
  ): void {
    const seeds = nearSeedsOf(words, often({}));
    assert.ok(seeds);
    const [{ exact, near } = { exact: [], near: [] }] = sharedOut([fragment], [seeds]);
    const texts = (bodies: readonly Body[]) => bodies.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
    assert.deepEqual(
      [texts(exact.map(({ body: each }) => each)), texts(near)],
      [expected.exact ?? [], expected.near ?? []],
    );
  }
  const WORDS = '修缮灌溉水渠走访老人';
  it('have the very words, whatever marks stand between them', () => {
    check(WORDS, body('别的话。', '去年修缮灌溉水渠，“走访老人”。'), { exact: ['去年修缮灌溉水渠，“走访老人”。'] });
    check(WORDS, body('去年修缮、灌溉水渠，走訪老人'), { exact: ['去年修缮、灌溉水渠，走訪老人'] });
  });
  it('have most of the seeds, in one paragraph or in several', () => {
    check(WORDS, body('别的话。', '修缮灌溉水塘走访老人'), { near: ['修缮灌溉水塘走访老人'] });
    check(WORDS, body('修缮灌溉', '别的话。', '渠走访老人'), { near: ['修缮灌溉', '别的话。', '渠走访老人'] });
  });
  it('have too few of them', () => {
    check(WORDS, body('修缮灌溉，别的话'), {});
    check(WORDS, body('修缮', '灌溉水渠'), {});
  });
  it('keep their places in the document', () => {
    const [seeds] = [seedsOf('走访老人', often({}))];
    const [{ exact } = { exact: [] }] = sharedOut([body('一段', '走访老人')], seeds ? [seeds] : []);
    assert.deepEqual(
      exact.map(({ body: { offset } }) => offset),
      [103],
    );
  });
});
