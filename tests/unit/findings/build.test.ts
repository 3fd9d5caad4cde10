/** The finding that is made of what a rule says of a place. */
import assert from 'node:assert/strict';
import { buildFinding, type Candidate } from '../../../server/src/engine/findings/build.ts';
import { PRIORITIES } from '../../../server/src/engine/findings/priority.ts';
import type { Replacement, SourceRef } from '../../../server/src/engine/types.ts';
import { record, SPEECH } from '../../support/records.ts';

const TEXT = '坚持正本清园。';
const SOURCE: SourceRef = { title: '一篇讲话', tier: 'primary', date: '2016-04-19' };
const CANDIDATE: Candidate = {
  start: 2,
  end: 6,
  change: 'typo',
  place: 'quoted',
  length: 13,
  verdict: 'wording',
  message: '有误',
  replacements: '正本清源',
  source: SOURCE,
};

function built(rest: Partial<Candidate>) {
  return buildFinding(TEXT, 'wording/fixed', { ...CANDIDATE, ...rest } as Candidate);
}

describe('a finding', () => {
  it('underlines what the rule says', () => assert.equal(built({})?.text, '正本清园'));
  it('is silent where what differs says nothing', () => assert.equal(built({ change: 'slot' }), undefined));
  it('has the voice that the rule gives', () => {
    const { change, place, length, ...rest } = CANDIDATE as Extract<Candidate, { change: unknown }>;
    const spoken = buildFinding(TEXT, 'wording/fixed', { ...rest, voice: { severity: 'hint', certain: false } });
    assert.deepEqual([spoken?.severity, spoken?.certain], ['hint', false]);
  });

  const offers: readonly (readonly [string | readonly Replacement[], certain: boolean])[] = [
    ['正本清源', true],
    [[{ text: '正本清源', preferred: true }], true],
    [[{ text: '正本清源', preferred: false }], false],
    [
      [
        { text: '正本清源', preferred: true },
        { text: '正本', preferred: false },
      ],
      true,
    ],
    [
      [
        { text: '正本', preferred: false },
        { text: '正本清源', preferred: true },
      ],
      false,
    ],
    [[], false],
  ];
  for (const [replacements, certain] of offers)
    it(`is certain only of what it prefers: ${JSON.stringify(replacements)}`, () =>
      assert.equal(built({ replacements })?.certain, certain));
  it('is never certain in doubt', () =>
    assert.deepEqual(
      [built({ doubtful: true })?.severity, built({ doubtful: true })?.certain],
      ['information', false],
    ));

  const cited: readonly (readonly [Partial<Candidate>, message: string])[] = [
    [{}, '有误。来源：《一篇讲话》（2016-04-19）'],
    [{ cites: 'grounds' }, '有误。依据：《一篇讲话》（2016-04-19）'],
    [{ cites: 'none' }, '有误'],
  ];
  for (const [rest, message] of cited)
    it(`cites its source: ${JSON.stringify(rest)}`, () => assert.equal(built(rest)?.message, message));
  it('cites none where there is none', () => {
    const { source, ...rest } = CANDIDATE;
    assert.equal(buildFinding(TEXT, 'wording/fixed', { ...rest, cites: 'grounds' })?.message, '有误');
  });
  it('cites the source of its record', () => {
    const { source, ...rest } = CANDIDATE;
    const found = buildFinding(TEXT, 'wording/fixed', {
      ...rest,
      record: record('正本清源', { sources: [{ source: SPEECH }] }),
    });
    assert.deepEqual([found?.source?.title, found?.record, found?.severity], [SPEECH.title, '正本清源', 'warning']);
  });

  it('carries what it was given, and nothing else', () => {
    const keys = (rest: Partial<Candidate>) => Object.keys(built(rest) ?? {});
    const extra = ['sourceText', 'difference', 'related', 'claim', 'record'];
    assert.deepEqual(
      extra.filter((key) => keys({}).includes(key)),
      [],
    );
    const whole = { sourceText: '', difference: '', related: { start: 0, end: 1, message: '' } };
    const words = { wrong: '正本清园', right: '正本清源' };
    assert.deepEqual(
      extra.filter((key) => keys({ ...whole, words }).includes(key)),
      ['sourceText', 'difference', 'related', 'claim'],
    );
  });

  it('remembers of what it was in doubt, for those who ask a corpus', () => {
    const words = { wrong: '正本清园', right: '正本清源' };
    assert.equal('doubtful' in (built({ words })?.claim?.heard ?? {}), false);
    assert.equal(built({ words, doubtful: true })?.claim?.heard.doubtful, true);
  });

  it('weighs what its rule and its points weigh', () =>
    assert.deepEqual(
      [built({})?.weight, built({ points: 7 })?.weight],
      [PRIORITIES['wording/fixed'], PRIORITIES['wording/fixed'] + 7],
    ));
});
