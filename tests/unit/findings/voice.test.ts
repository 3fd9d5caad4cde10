/** How loudly a difference is told: what proves the wording, what differs, where it stands; then severity, and certain or not. */
import assert from 'node:assert/strict';
import { CHANGES } from '../../../server/src/engine/findings/change.ts';
import { type Proof, proofBy, proofOf, strengthOf } from '../../../server/src/engine/findings/proof.ts';
import { type Circumstances, type Place, voiceOf } from '../../../server/src/engine/findings/voice.ts';
import { TIERS } from '../../../server/src/engine/types.ts';
import { record } from '../../support/records.ts';

const KNOWN = { documents: 1, against: 0, unverified: false, curated: true };
const SPEECH: Proof = { ...KNOWN, tier: 'primary' };
const NEWS: Proof = { ...KNOWN, tier: 'media' };
const STUDY: Proof = { ...KNOWN, tier: 'secondary' };
/** Documents of a corpus that nobody chose. */
const ONE_PAPER: Proof = { ...NEWS, curated: false };
const PAPERS: Proof = { ...NEWS, curated: false, documents: 2 };
const HEARSAY: Proof = { ...SPEECH, unverified: true };
const PLACES: readonly Place[] = ['quoted', 'attributed', 'indirect', 'plain', 'title', 'label'];

/** `warning!` is certain as well; `-` is silence. */
function said(circumstances: Circumstances): string {
  const voice = voiceOf(circumstances);
  return voice ? voice.severity + (voice.certain ? '!' : '') : '-';
}

describe('the voice of a finding', () => {
  type Row = readonly [proof: Proof, change: Circumstances['change'], place: Place, length: number, expected: string];
  const table: readonly Row[] = [
    [SPEECH, 'form', 'plain', 4, 'warning!'],
    [NEWS, 'form', 'plain', 4, 'warning!'],
    [STUDY, 'form', 'plain', 4, 'information'],
    [HEARSAY, 'form', 'plain', 4, 'information'],
    [SPEECH, 'superseded', 'plain', 5, 'warning!'],
    [STUDY, 'superseded', 'plain', 5, 'information'],
    [SPEECH, 'fact', 'plain', 12, 'warning'],
    [NEWS, 'fact', 'attributed', 12, 'information'],
    [SPEECH, 'typo', 'quoted', 13, 'warning!'],
    [SPEECH, 'typo', 'quoted', 4, 'information'],
    [SPEECH, 'typo', 'plain', 7, 'warning!'],
    [SPEECH, 'typo', 'plain', 6, 'information'],
    [PAPERS, 'typo', 'attributed', 13, 'warning!'],
    [ONE_PAPER, 'typo', 'attributed', 13, 'information'],
    [STUDY, 'typo', 'quoted', 13, 'information'],
    [SPEECH, 'character', 'quoted', 10, 'warning!'],
    [SPEECH, 'character', 'quoted', 9, 'warning'],
    [SPEECH, 'character', 'quoted', 7, 'information'],
    [NEWS, 'character', 'quoted', 10, 'information'],
    [STUDY, 'character', 'plain', 10, 'information'],
    [SPEECH, 'number', 'label', 5, 'warning'],
    [SPEECH, 'number', 'quoted', 8, 'warning'],
    [SPEECH, 'number', 'plain', 8, 'information'],
    [SPEECH, 'negation', 'attributed', 8, 'warning'],
    [STUDY, 'negation', 'attributed', 8, 'information'],
    [SPEECH, 'modal', 'quoted', 20, 'warning'],
    [SPEECH, 'modal', 'plain', 20, 'information'],
    [SPEECH, 'member', 'quoted', 20, 'warning!'],
    [SPEECH, 'member', 'label', 12, 'warning!'],
    [SPEECH, 'member', 'plain', 20, 'information'],
    [SPEECH, 'order', 'quoted', 20, 'warning'],
    [SPEECH, 'order', 'plain', 20, 'information'],
    [SPEECH, 'conjuncts', 'quoted', 20, 'information'],
    [SPEECH, 'conjuncts', 'plain', 20, 'information'],
    [SPEECH, 'omission', 'quoted', 20, 'information'],
    [SPEECH, 'omission', 'title', 20, 'warning'],
    [STUDY, 'omission', 'title', 20, 'information'],
    [NEWS, 'omission', 'quoted', 20, 'information'],
    [SPEECH, 'insertion', 'quoted', 20, 'information'],
    [SPEECH, 'insertion', 'plain', 20, 'information'],
    [SPEECH, 'synonym', 'attributed', 20, 'information'],
    [SPEECH, 'rewritten', 'quoted', 20, 'information'],
    [SPEECH, 'rewritten', 'plain', 20, '-'],
    [SPEECH, 'particle', 'quoted', 20, 'information'],
    [SPEECH, 'de', 'plain', 20, 'information'],
    [SPEECH, 'particle', 'plain', 20, '-'],
    [SPEECH, 'particle', 'title', 20, 'information'],
    [SPEECH, 'punctuation', 'quoted', 20, 'information'],
    [SPEECH, 'slot', 'attributed', 20, '-'],
  ];
  for (const [proof, change, place, length, expected] of table) {
    const by = strengthOf(proof);
    it(`${by} proof, ${change}, ${place}, ${length} characters: ${expected}`, () =>
      assert.equal(said({ proof, change, place, length }), expected));
  }

  const likelihoods: readonly (readonly [Proof, Circumstances['change'], Circumstances['likelihood'], string])[] = [
    [PAPERS, 'typo', undefined, 'warning!'],
    [PAPERS, 'typo', 'likely', 'information'],
    [ONE_PAPER, 'typo', 'sure', 'warning!'],
    [PAPERS, 'character', undefined, 'information'],
    [PAPERS, 'character', 'sure', 'warning!'],
    [ONE_PAPER, 'character', 'sure', 'warning!'],
    [STUDY, 'typo', 'sure', 'information'],
    [SPEECH, 'omission', 'likely', 'information'],
    [PAPERS, 'synonym', 'likely', 'information'],
    [PAPERS, 'slot', 'sure', '-'],
    [PAPERS, 'omission', 'sure', 'warning'],
    [PAPERS, 'omission', undefined, 'information'],
  ];
  for (const [proof, change, likelihood, expected] of likelihoods)
    it(`${change} that a corpus shows to be ${likelihood ?? 'nothing'}: ${expected}`, () =>
      assert.equal(said({ proof, change, place: 'quoted', length: 13, likelihood }), expected));

  it('of what a corpus is sure of does not depend on its length', () =>
    assert.equal(
      said({ proof: PAPERS, change: 'character', place: 'quoted', length: 6, likelihood: 'sure' }),
      'warning',
    ));

  /** The shortest wording of which a warning is given, and of which it is certain; none: never. */
  const lengths: readonly (readonly [
    change: Circumstances['change'],
    place: Place,
    warns: number | undefined,
    certain: number | undefined,
    likelihood?: Circumstances['likelihood'],
  ])[] = [
    ['form', 'plain', 1, 1],
    ['superseded', 'plain', 1, 1],
    ['fact', 'plain', 1, undefined],
    ['typo', 'quoted', 5, 5],
    ['typo', 'indirect', 7, 7],
    ['typo', 'title', 1, 5],
    ['character', 'attributed', 8, 10],
    ['character', 'label', 1, 10],
    ['character', 'quoted', 1, 10, 'sure'],
    ['number', 'quoted', 6, undefined],
    ['number', 'label', 1, undefined],
    ['negation', 'quoted', 5, undefined],
    ['negation', 'indirect', undefined, undefined],
    ['modal', 'quoted', 8, undefined],
    ['member', 'quoted', 8, 8],
    ['member', 'label', 1, 8],
    ['member', 'plain', undefined, undefined],
    ['order', 'quoted', 6, undefined],
    ['order', 'title', 1, undefined],
    ['conjuncts', 'title', undefined, undefined],
    ['omission', 'quoted', 1, undefined, 'sure'],
    ['omission', 'title', 1, undefined],
    ['insertion', 'quoted', 1, undefined, 'sure'],
    ['synonym', 'quoted', 1, undefined, 'sure'],
    ['synonym', 'title', undefined, undefined],
  ];
  for (const [change, place, warns, certain, likelihood] of lengths)
    it(`${change}, ${place}: warns from ${warns} characters on, is certain from ${certain} on`, () => {
      const loud = Array.from({ length: 40 }, (_, i) =>
        said({ proof: SPEECH, change, place, length: i + 1, ...(likelihood && { likelihood }) }),
      );
      const first = (from: string): number | undefined =>
        loud.findIndex((each) => each.startsWith(from)) + 1 || undefined;
      assert.deepEqual([first('warning'), first('warning!')], [warns, certain]);
    });

  const dissents: readonly (readonly [documents: number, against: number, Circumstances['change'], string])[] = [
    [1, 0, 'character', 'warning!'],
    [1, 9, 'character', 'warning!'],
    [1, 10, 'character', '-'],
    [400, 10, 'character', 'warning!'],
    [400, 20, 'typo', '-'],
    [400, 20, 'form', 'warning!'],
    [400, 19, 'typo', 'warning!'],
    [401, 20, 'typo', 'warning!'],
  ];
  for (const [documents, against, change, expected] of dissents)
    it(`${change}, ${documents} documents against ${against}: ${expected}`, () =>
      assert.equal(said({ proof: { ...SPEECH, documents, against }, change, place: 'quoted', length: 13 }), expected));

  const witnesses: readonly (readonly [Proof, against: number, string])[] = [
    [NEWS, 4, 'warning'],
    [NEWS, 5, '-'],
    [STUDY, 1, 'information'],
    [STUDY, 2, '-'],
    [SPEECH, 9, 'warning'],
    [SPEECH, 10, '-'],
  ];
  for (const [proof, against, expected] of witnesses)
    it(`${strengthOf(proof)} proof, ${against} documents against it: ${expected}`, () =>
      assert.equal(said({ proof: { ...proof, against }, change: 'order', place: 'title', length: 9 }), expected));

  it('is never more than information where the rule is in doubt, and never certain', () => {
    for (const change of CHANGES)
      for (const place of PLACES)
        assert.ok(
          ['-', 'hint', 'information'].includes(said({ proof: SPEECH, change, place, length: 20, doubtful: true })),
        );
  });

  it('never warns on weak proof, of particles, or of a slot', () => {
    for (const place of PLACES) {
      for (const change of CHANGES) assert.ok(!said({ proof: STUDY, change, place, length: 40 }).startsWith('warning'));
      for (const tier of TIERS) {
        const proof = { ...SPEECH, tier };
        for (const change of ['particle', 'de'] as const)
          assert.ok(!said({ proof, change, place, length: 40 }).startsWith('warning'));
        assert.equal(said({ proof, change: 'slot', place, length: 40 }), '-');
      }
    }
  });

  it('does not grow louder with a worse tier', () => {
    const loudness = ['-', 'information', 'warning', 'warning!'];
    for (const place of PLACES)
      for (const change of CHANGES) {
        const by = TIERS.map((tier) =>
          loudness.indexOf(said({ proof: { ...SPEECH, tier }, change, place, length: 20 })),
        );
        assert.deepEqual(
          by,
          by.toSorted((a, b) => b - a),
          `${change} ${place}`,
        );
      }
  });
});

describe('the strength of a proof', () => {
  const table: readonly (readonly [Partial<Proof>, string])[] = [
    [{ tier: 'primary' }, 'strong'],
    [{ tier: 'authority' }, 'strong'],
    [{ tier: 'primary', unverified: true }, 'weak'],
    [{ tier: undefined }, 'weak'],
    [{ tier: 'media' }, 'fair'],
    [{ tier: 'media', curated: false }, 'weak'],
    [{ tier: 'media', curated: false, documents: 2 }, 'fair'],
    [{ tier: 'secondary', documents: 9 }, 'weak'],
  ];
  for (const [proof, expected] of table)
    it(`${JSON.stringify(proof)}: ${expected}`, () =>
      assert.equal(strengthOf({ ...KNOWN, tier: 'media', ...proof }), expected));

  it('of a single source, and of none', () => {
    assert.deepEqual(proofBy({ tier: 'media' }), { ...NEWS });
    assert.deepEqual(proofBy(undefined), { ...KNOWN, tier: undefined, documents: 0, unverified: true });
  });
});

describe('the proof of a record', () => {
  it('is its best source, and how many it has', () => {
    const sources = (['secondary', 'media', 'primary'] as const).map((tier, i) => ({
      source: { id: `${i}`, title: '', tier },
    }));
    const proof = proofOf(record('网络强国', { sources: [...sources, ...sources] }));
    assert.deepEqual(proof, { tier: 'primary', documents: 3, against: 0, unverified: false, curated: true });
  });
});
