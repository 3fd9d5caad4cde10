/** The whole table of loudness: for each change and place how loud it is by strong, fair and weak proof, and from how many characters on. */
import assert from 'node:assert/strict';
import { CHANGES } from '../../../server/src/engine/findings/change.ts';
import type { Proof } from '../../../server/src/engine/findings/proof.ts';
import { type Circumstances, type Place, voiceOf } from '../../../server/src/engine/findings/voice.ts';

type Change = Circumstances['change'];

const KNOWN = { documents: 1, against: 0, unverified: false, curated: true };
/** Strong, fair, weak. */
const PROOFS: readonly Proof[] = [
  { ...KNOWN, tier: 'primary' },
  { ...KNOWN, tier: 'media' },
  { ...KNOWN, tier: 'secondary' },
];
/** Longer wordings are as loud as these. */
const MOST = 30;

/** By each proof: W warning, I information, H hint, - silence, `!` certain; what it becomes from how many characters on. */
function profile(change: Change, place: Place, likelihood?: Circumstances['likelihood']): string {
  return PROOFS.map((proof) => {
    const steps: string[] = [];
    let last = '';
    for (let length = 1; length <= MOST; length++) {
      const voice = voiceOf({ proof, change, place, length, likelihood });
      const said = voice ? voice.severity.charAt(0).toUpperCase() + (voice.certain ? '!' : '') : '-';
      if (said !== last) steps.push(length === 1 ? said : said + length);
      last = said;
    }
    return steps.join(' ');
  }).join(' | ');
}

/** In marks, in a title or label, in running text. */
const TABLE: readonly (readonly [Change, marked: string, named: string, plain: string])[] = [
  ['form', 'W! | W! | I', 'W! | W! | I', 'W! | W! | I'],
  ['superseded', 'W! | W! | I', 'W! | W! | I', 'W! | W! | I'],
  ['fact', 'W | I | I', 'W | I | I', 'W | I | I'],
  ['typo', 'I W!5 | I W!5 | I', 'W W!5 | W W!5 | I', 'I W!7 | I W!7 | I'],
  ['negation', 'I W5 | I | I', 'W | W | I', 'I | I | I'],
  ['number', 'I W6 | I | I', 'W | W | I', 'I | I | I'],
  ['modal', 'I W8 | I | I', 'I | I | I', 'I | I | I'],
  ['member', 'I W!8 | I W!8 | I', 'W W!8 | W W!8 | I', 'I | I | I'],
  ['character', 'I W8 W!10 | I | I', 'W W!10 | W W!10 | I', 'I | I | I'],
  ['order', 'I W6 | I W6 | I', 'W | W | I', 'I | I | I'],
  ['conjuncts', 'I | I | I', 'I | I | I', 'I | I | I'],
  ['omission', 'I | I | I', 'W | W | I', 'I | I | I'],
  ['insertion', 'I | I | I', 'W | W | I', 'I | I | I'],
  ['synonym', 'I | I | I', 'I | I | I', 'I | I | I'],
  ['rewritten', 'I | I | I', 'I | I | I', '- | - | -'],
  ['de', 'I | I | I', 'I | I | I', 'I | I | I'],
  ['particle', 'I | I | -', 'I | I | I', '- | - | -'],
  ['punctuation', 'I | I | I', 'I | I | I', 'I | I | I'],
  ['layout', 'I | I | I', 'I | I | I', 'I | I | I'],
  ['width', 'H | H | H', 'H | H | H', 'H | H | H'],
  ['slot', '- | - | -', '- | - | -', '- | - | -'],
];

/** In marks, where a corpus shows that the words of the source were meant, and where they may have been. */
const BY_CORPUS: readonly (readonly [Change, sure: string, likely: string])[] = [
  ['form', 'W! | W! | I', 'I | I | I'],
  ['superseded', 'W! | W! | I', 'I | I | I'],
  ['fact', 'W | W | I', 'I | I | I'],
  ['typo', 'W W!5 | W W!5 | I', 'I | I | I'],
  ['negation', 'W | W | I', 'I | I | I'],
  ['number', 'W | W | I', 'I | I | I'],
  ['modal', 'W | W | I', 'I | I | I'],
  ['member', 'W W!8 | W W!8 | I', 'I | I | I'],
  ['character', 'W W!10 | W W!10 | I', 'I | I | I'],
  ['order', 'W | W | I', 'I | I | I'],
  ['conjuncts', 'I | I | I', 'I | I | I'],
  ['omission', 'W | W | I', 'I | I | I'],
  ['insertion', 'W | W | I', 'I | I | I'],
  ['synonym', 'W | W | I', 'I | I | I'],
  ['rewritten', 'I | I | I', 'I | I | I'],
  ['de', 'I | I | I', 'I | I | I'],
  ['particle', 'I | I | -', 'I | I | -'],
  ['punctuation', 'I | I | I', 'I | I | I'],
  ['layout', 'I | I | I', 'I | I | I'],
  ['width', 'H | H | H', 'H | H | H'],
  ['slot', '- | - | -', '- | - | -'],
];

describe('the table of loudness', () => {
  it('has every change', () => {
    for (const table of [TABLE, BY_CORPUS])
      assert.deepEqual(
        table.map(([change]) => change),
        CHANGES,
      );
  });

  const ALIKE: readonly (readonly [Place, Place])[] = [
    ['quoted', 'attributed'],
    ['title', 'label'],
    ['plain', 'indirect'],
  ];
  for (const [change, ...expected] of TABLE)
    it(`${change}: ${expected.join(' — ')}`, () => {
      for (const side of [0, 1] as const)
        assert.deepEqual(
          ALIKE.map((places) => profile(change, places[side])),
          expected,
        );
    });

  for (const [change, sure, likely] of BY_CORPUS)
    it(`${change} by a corpus: ${sure} — ${likely}`, () =>
      assert.deepEqual([profile(change, 'quoted', 'sure'), profile(change, 'quoted', 'likely')], [sure, likely]));
});
