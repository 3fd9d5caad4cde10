/** What holds for every suggestion, and the prefix search against a plain one. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCompleter } from '../../../server/src/engine/complete/completer.ts';
import { oneSlip } from '../../../server/src/engine/complete/match-fuzzy.ts';
import { leavesMarkAlone } from '../../../server/src/engine/complete/paired-marks.ts';
import { phrasesOf } from '../../../server/src/engine/complete/phrases.ts';
import { createPrefixIndex } from '../../../server/src/engine/complete/prefixes.ts';
import { matchLetters } from '../../../server/src/engine/text/letters.ts';
import { readingsOf } from '../../../server/src/engine/text/readings.ts';
import { fold } from '../../../server/src/engine/text/skeleton.ts';
import { distance } from '../../support/oracles.ts';
import { RECORDS } from './records.ts';

const completer = createCompleter(RECORDS);
const wordings = RECORDS.map(({ wording }) => wording);
/** Pieces of wordings between other text, with the caret anywhere. */
const piece = fc
  .tuple(fc.constantFrom(...wordings), fc.nat(30), fc.nat(12))
  .map(([wording, from, length]) => wording.slice(from % wording.length, (from % wording.length) + length));
const other = fc.constantFrom(
  '，',
  '、',
  '。',
  '“',
  '”',
  '《',
  '》',
  '**',
  '\n',
  ' ',
  'wlqg',
  'wangluo',
  '的',
  '𠮷',
  '🙂',
  '`',
);
const draft = fc
  .array(fc.oneof({ weight: 3, arbitrary: piece }, other), { maxLength: 8 })
  .map((pieces) => pieces.join(''))
  .chain((text) => fc.tuple(fc.constant(text), fc.integer({ min: 0, max: text.length })));

describe('every suggestion', () => {
  it('replaces a range around the caret on its line, and its filter starts with what it replaces', () => {
    fc.assert(
      fc.property(draft, ([text, offset]) => {
        for (const { replace, filter, insert } of completer.complete(text, offset).items) {
          assert.ok(replace.start <= offset && offset <= replace.end && replace.end <= text.length);
          const replaced = text.slice(replace.start, replace.end);
          assert.ok(!replaced.includes('\n'));
          assert.ok(filter.startsWith(replaced));
          assert.notEqual(insert, replaced);
        }
      }),
    );
  });

  it('inserts official words, whole clauses of them, or the members of a label', () => {
    const official = RECORDS.flatMap(({ wording, variants, members }) => [wording, ...variants, members.join('、')]);
    fc.assert(
      fc.property(draft, ([text, offset]) => {
        for (const { insert, match } of completer.complete(text, offset).items)
          assert.ok(
            match === 'members' ||
              official.some((whole) => whole.includes(insert.replace(/》$/, '').replace(/‘/g, '“').replace(/’/g, '”'))),
            insert,
          );
      }),
    );
  });

  it('loses nothing that was typed: what is replaced reappears in order', () => {
    fc.assert(
      fc.property(draft, ([text, offset]) => {
        for (const item of completer.complete(text, offset).items) {
          if (item.match !== 'prefix' && item.match !== 'continuation' && item.match !== 'members') continue;
          if (item.status === 'adjusted' || RECORDS.some(({ successor }) => successor === item.record)) continue;
          const replaced = fold(text.slice(item.replace.start, item.replace.end));
          assert.ok(isSubsequence(replaced, fold(item.insert)), `${replaced} → ${item.insert}`);
        }
      }),
    );
  });

  it('leaves no mark alone that was not alone before', () => {
    fc.assert(
      fc.property(draft, ([text, offset]) => {
        if (leavesMarkAlone(text.slice(0, offset)) || leavesMarkAlone(text)) return;
        for (const { replace, insert } of completer.complete(text, offset).items) {
          const after = text.slice(0, replace.start) + insert + text.slice(replace.end);
          assert.ok(!leavesMarkAlone(after), after);
        }
      }),
      { numRuns: 2000, examples: [[['事“两新时代”规划', 7]]] },
    );
  });

  it('is the same every time, and never throws for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(40), (text, at) => {
        const offset = Math.min(at, text.length);
        assert.deepEqual(completer.complete(text, offset), completer.complete(text, offset));
        completer.worthCompleting(text, offset);
      }),
    );
  });

  it('does not look at the rest of a long draft', () => {
    const long = '这是别的段落。\n'.repeat(2000);
    const near = completer.complete('\n加快建设网络强', 8);
    const far = completer.complete(`${long}\n加快建设网络强\n${long}`, long.length + 8);
    assert.deepEqual(
      far.items.map(({ insert, replace }) => [insert, replace.start - long.length]),
      near.items.map(({ insert, replace }) => [insert, replace.start]),
    );
  });
});

describe('search', () => {
  const phrases = RECORDS.flatMap(phrasesOf);
  const index = createPrefixIndex(phrases);

  it('finds the same prefixes as a scan', () => {
    fc.assert(
      fc.property(piece, (text) => {
        const prefix = fold(text);
        const plain = phrases.filter(({ skeleton }) => skeleton.text.startsWith(prefix));
        assert.deepEqual(new Set(index.startingWith(prefix)), new Set(plain));
      }),
    );
  });

  it('takes one slip for a distance of one, or a swap', () => {
    const chars = fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(chars, chars, (typed, target) => {
        const consumed = oneSlip(typed, target);
        if (consumed === undefined) return;
        const edits = distance(typed, target.slice(0, consumed));
        assert.ok(edits === 1 || (edits === 2 && isSwap(typed, target.slice(0, consumed))), `${typed} ${target}`);
      }),
    );
  });

  it('accepts every way to type the characters of a wording', () => {
    const ways = fc.tuple(fc.constantFrom(...wordings.map(fold)), fc.array(fc.nat(), { minLength: 60, maxLength: 60 }));
    fc.assert(
      fc.property(ways, ([wording, choices]) => {
        const typed = Array.from(wording, (char, i) => {
          const readings = readingsOf(char);
          const reading = readings[(choices[i] ?? 0) % readings.length] ?? '';
          return (choices[i] ?? 0) % 2 === 0 ? reading : reading.charAt(0);
        }).join('');
        assert.equal(matchLetters(typed, wording, 0)?.characters, wording.length);
      }),
    );
  });
});

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const char of whole) if (part.startsWith(char, at)) at += char.length;
  return at === part.length;
}

function isSwap(a: string, b: string): boolean {
  const first = Array.from(a).findIndex((char, i) => char !== b[i]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
