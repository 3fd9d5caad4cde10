/** When the client asks for completion by itself: after Chinese was typed, and never twice for the same list. */
import * as assert from 'node:assert/strict';
import { covers, ends, type Offer } from '../../../client/src/offered.ts';
import { typedHan } from '../../../client/src/typing.ts';

const change = (text: string, character = 3, rangeLength = 0) => ({
  text,
  rangeLength,
  range: { start: { line: 1, character } },
});

describe('typing Chinese', () => {
  const table: readonly (readonly [string, string, number | undefined])[] = [
    ['one character', '网', 4],
    ['a phrase of an input method', '网络安全', 7],
    ['a phrase that ends with a character outside the basic plane', '的𠮷', 6],
    ['letters, which may still be composing', 'wang', undefined],
    ['letters with separators of syllables', "wang'luo", undefined],
    ['a comma', '，', undefined],
    ['a phrase with its full stop', '网络安全。', undefined],
    ['a line break', '网络\n安全', undefined],
    ['a paste', '网'.repeat(17), undefined],
    ['a deletion', '', undefined],
  ];
  for (const [name, text, caret] of table)
    it(name, () =>
      assert.deepEqual(typedHan([change(text)]), caret === undefined ? caret : { line: 1, character: caret }),
    );

  it('is not several carets at once', () => assert.equal(typedHan([change('网'), change('网', 9)]), undefined));
});

describe('what was offered', () => {
  const offer: Offer = { uri: 'a', line: 1, start: 3, caret: 5, filters: ['网络安全', '网络强国'] };
  const covered = (text: string): boolean => covers(offer, 'a', { line: 1, character: text.length }, text);

  it('covers what goes on with one of its items', () => assert.ok(covered('要讲，网络强')));
  it('does not cover other words', () => assert.ok(!covered('要讲，网络空')));
  it('does not cover another line or file', () => {
    assert.ok(!covers(offer, 'a', { line: 2, character: 5 }, '要讲，网络'));
    assert.ok(!covers(offer, 'b', { line: 1, character: 5 }, '要讲，网络'));
  });
  it('ends by a change before its caret, not by typing on', () => {
    assert.ok(ends(offer, 'a', { line: 1, character: 4 }));
    assert.ok(ends(offer, 'a', { line: 0, character: 9 }));
    assert.ok(!ends(offer, 'a', { line: 1, character: 5 }));
    assert.ok(!ends(offer, 'b', { line: 0, character: 0 }));
  });
});
