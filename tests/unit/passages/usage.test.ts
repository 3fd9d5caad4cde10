/** What stands nowhere and what fills a slot, against looking into every document. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fillingsOf } from '../../../server/src/engine/index/passages/fillings.ts';
import { heardIn, heardInstead, unheardIn } from '../../../server/src/engine/index/passages/unheard.ts';
import type { Slot } from '../../../server/src/engine/passages.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { documentOf, documentsWith, liveSegment, randomDocuments, randomFrom, randomText } from './make.ts';

const seeds = fc.integer();
const alphabets = fc.constantFrom(3, 30, 300);

describe('runs of three characters that stand nowhere', () => {
  it('are never told of a run that some document has, and seldom missed', () => {
    let [missed, all] = [0, 0];
    fc.assert(
      fc.property(seeds, alphabets, (seed, alphabet) => {
        const documents = randomDocuments(seed, 40, alphabet);
        const segments = [liveSegment(documents.slice(0, 15)), liveSegment(documents.slice(15))];
        const text = fold(randomText(randomFrom(seed + 1), 120, alphabet));
        const places = Array.from({ length: Math.max(0, text.length - 2) }, (_, i) => i);
        const absent = places.filter((i) => !documentsWith(documents, text.slice(i, i + 3)).length);
        const told = unheardIn(heardIn(segments), text);
        assert.ok(told.every((place) => absent.includes(place)));
        all += absent.length;
        missed += absent.length - told.length;
      }),
      { numRuns: 40 },
    );
    assert.ok(missed < all * 0.35, `${missed} of ${all}`);
  });

  it('are gone with the right character in its place', () => {
    fc.assert(
      fc.property(seeds, alphabets, (seed, alphabet) => {
        const random = randomFrom(seed);
        const documents = randomDocuments(seed, 20, alphabet);
        const words = fold(documents[random(20)]?.paragraphs[0]?.text ?? '');
        if (!words) return;
        const place = random(words.length);
        const text = `${words.slice(0, place)}某${words.slice(place + 1)}`;
        const heard = heardInstead(heardIn([liveSegment(documents)]), { text, place, others: words.charAt(place) });
        assert.equal(heard, words.charAt(place));
      }),
      { numRuns: 80 },
    );
  });
});

describe('what fills a slot', () => {
  it('stands between the words on both sides in as many documents at least', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(3, 4, 6), (seed, alphabet) => {
        const random = randomFrom(seed);
        const documents = randomDocuments(seed, 40, alphabet);
        const segments = [liveSegment(documents.slice(0, 15)), liveSegment(documents.slice(15))];
        const words = fold(documents[random(40)]?.paragraphs[0]?.text ?? '');
        if (words.length < 8) return;
        const slot: Slot = { before: words.slice(0, 3), after: words.slice(4, 7), most: 3, least: 1 };
        const found = fillingsOf(segments, slot);
        assert.ok(found.length > 0);
        for (const { words: between, documents: count } of found) {
          const whole = slot.before + fold(between) + slot.after;
          assert.ok(fold(between).length <= slot.most);
          assert.ok(count <= documentsWith(documents, whole).length, whole);
        }
      }),
      { numRuns: 80 },
    );
  });

  const live = liveSegment([
    documentOf('/a', ['要坚持依法治水、科学护水、全民节水。']),
    documentOf('/b', ['他说，坚持依法治水，科学护水、全民节水。']),
    documentOf('/c', ['坚持依法治水、全民节水的原则。']),
    documentOf('/d', ['坚持依法治水为先。']),
  ]);
  it('is told with its documents and what they share around it, most frequent first', () => {
    const found = fillingsOf([live], { before: '要坚持依法治水', after: '全民节水', most: 6, least: 1 });
    assert.deepEqual(found, [
      { words: '科学护水', documents: 2, same: 11, isApart: true },
      { words: '', documents: 1, same: 10, isApart: false },
    ]);
  });

  it('has a length where one side is not known', () => {
    const slot = { before: '坚持依法治水', after: '', most: 4, length: 4, least: 1 };
    assert.deepEqual(
      fillingsOf([live], slot).map(({ words, documents }) => [words, documents]),
      [
        ['科学护水', 2],
        ['全民节水', 1],
      ],
    );
  });

  it('ends or begins with a clause where one side is empty', () => {
    const wordsOf = (slot: Slot) =>
      fillingsOf([live], slot).map(({ words, documents }) => `${words} ${documents}`.trim());
    assert.deepEqual(wordsOf({ before: '依法治水', after: '', most: 4, least: 1 }), ['1', '为先 1']);
    assert.deepEqual(wordsOf({ before: '', after: '依法治', most: 2, least: 1 }), ['坚持 3']);
  });
});
