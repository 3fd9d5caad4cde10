/** When the client asks for completion by itself: after Chinese was typed, and never twice for the same list. */
import * as assert from 'node:assert/strict';
import { createListState, type ListState } from '../../../client/src/list-state.ts';
import { acceptance, covers, ends, losesWords, type Offer } from '../../../client/src/offered.ts';
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
  const rows = ['网络安全', '网络强国'].map((insert) => ({ start: 3, insert, filter: insert }));
  const offer: Offer = { uri: 'a', line: 1, caret: 5, rows };
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

describe('an acceptance', () => {
  const offer: Offer = { uri: 'a', line: 1, caret: 5, rows: [{ start: 3, insert: '网络强国', filter: '网络强国' }] };
  /** What a change that puts the wording over `replaced` is taken for. */
  const check = (replaced: string, expected: 'chosen' | 'too late' | 'typed', text = '网络强国'): void => {
    it(`${replaced || 'nothing'} replaced by ${text}: ${expected}`, () => {
      const found = acceptance(offer, change(text, 3, replaced.length), `要讲，${replaced}`);
      assert.equal(found === undefined ? 'typed' : losesWords(found) ? 'too late' : 'chosen', expected);
    });
  };

  check('网络', 'chosen');
  check('网络强', 'chosen');
  check('网国', 'chosen');
  check('网络中国', 'too late');
  check('网络5G', 'too late');
  check("wang'luo'qiang'guo", 'typed');
  check('', 'typed');
  check('网络', 'typed', '网络安全');
});

describe('the list', () => {
  const rows = [{ start: 0, insert: '网络强国建设', filter: '网络强国建设' }];
  const shown = (line: string): ListState => {
    const state = createListState();
    assert.ok(state.offered({ uri: 'a', line: 0, caret: line.length, rows }, line));
    return state;
  };
  /** What follows from text that is put in the place of the last `back` characters of a line. */
  const typed = (state: ListState, line: string, text: string, back = 0): string => {
    const character = line.length - back;
    const now = line.slice(0, character) + text;
    const changes = [{ text, rangeLength: back, range: { start: { line: 0, character } } }];
    const effects = state.changed({ uri: 'a', changes, lineAt: () => now, isUndo: false });
    return effects.map((effect) => effect.kind).join(' ');
  };

  const table: readonly (readonly [string, string, number, string])[] = [
    ['stays where its wording goes on', '强', 0, ''],
    ['closes when composing begins', 'qiang', 0, 'hide'],
    ['closes where something else goes on, and another may come', '空间', 0, 'hide ask'],
    ['closes at a mark', '，', 0, 'hide'],
    ['closes at a deletion', '', 1, 'hide'],
    ['opens no other when it is chosen from', '网络强国建设', 2, ''],
  ];
  for (const [name, text, back, expected] of table)
    it(name, () => assert.equal(typed(shown('网络'), '网络', text, back), expected));

  it('does not come back while its wording is composed on', () => {
    const state = shown('网络');
    assert.equal(typed(state, '网络', "qiang'guo"), 'hide');
    assert.equal(typed(state, "网络qiang'guo", '强国', 9), '');
  });
  it('gives words back that a row of it takes too late', () => {
    const state = shown('网络');
    assert.equal(typed(state, '网络', '空间'), 'hide ask');
    assert.equal(typed(state, '网络空间', '网络强国建设', 4), 'restore');
  });
  it('is not shown where the text has moved on', () => {
    const state = createListState();
    typed(state, '网络', 'sh');
    assert.ok(!state.offered({ uri: 'a', line: 0, caret: 2, rows }, '网络sh'));
  });
  it('opens after an answer to the last question only', () => {
    const state = createListState();
    typed(state, '', '网络');
    typed(state, '网络', '空间');
    const caret = { line: 0, character: 4 };
    assert.deepEqual(state.answered(1, caret), []);
    assert.deepEqual(state.answered(2, caret), [{ kind: 'show', caret }]);
  });
  it('of another document is forgotten', () => {
    const state = shown('网络');
    const range = { start: { line: 0, character: 0 } };
    const edit = { uri: 'b', changes: [{ text: '网络', rangeLength: 0, range }], lineAt: () => '网络', isUndo: false };
    const [effect] = state.changed(edit);
    assert.ok(effect?.kind === 'ask');
    const caret = { line: 0, character: 2 };
    assert.deepEqual(state.answered(effect.question, caret), [{ kind: 'show', caret }]);
  });
  it('stays away when ghost text is taken, whole or in part', () => {
    for (const text of ['强国建设', '强国']) {
      const state = createListState();
      state.ghosted({ uri: 'a', line: 0, start: 0, texts: ['网络强国建设'] });
      assert.equal(typed(state, '网络', text), '');
    }
  });
});
