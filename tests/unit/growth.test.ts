/** A check costs in proportion to the length of the draft, whatever it holds. Nothing is timed: steps are counted. */
import assert from 'node:assert/strict';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { packOf, RECORDS } from '../protocol/support/records.ts';
import { KINDS, type Kind } from '../support/growth/kinds.ts';
import { workOf } from '../support/growth/work.ts';

/** Longer than what is checked as one piece. */
const LENGTH = 9000;
/** Four times the length may take eight times the steps: a square would take sixteen. */
const [LONGER, MOST] = [4, 8];
/** Fewer are a matter of the first character, not of all. */
const FEW = 20_000;
/** What is made at the first use, and counts that V8 has let go with the code they belong to, are of one run only. */
const RUNS = 3;

/** One for each way in which something was dear once; `npm run growth` goes through all of them, with all packs. */
const HERE = [
  'markdown: paragraphs',
  'markdown: bullets',
  'markdown: nested bullets indented',
  'markdown: nested quotes blanks',
  'markdown: table',
  'markdown: table one row',
  'markdown: footnote refs and defs',
  'markdown: disable lines',
  'markdown: brackets open close',
  'markdown: bracket paren',
  'markdown: star under',
  'markdown: entity amp',
  'markdown: front flow',
  'markdown: blanks',
  'plaintext: one line',
  'plaintext: lines',
  'plaintext: cr',
  'plaintext: blanks',
  'plaintext: comments',
  'plaintext: marks open dbl',
  'plaintext: marks open then title close',
  'plaintext: marks straight',
  'plaintext: marks one long quote',
  'plaintext: quotes many',
  'plaintext: titles near many',
  'plaintext: laws cited articles',
  'plaintext: names meeting',
  'plaintext: dates',
  'plaintext: digits',
  'plaintext: label with list',
  'plaintext: list members',
  'plaintext: record exact',
  'plaintext: repeated passages',
  'plaintext: unmatched per paragraph',
  'plaintext: sic',
];

const CHOSEN = KINDS.filter(({ name }) => HERE.includes(name));

describe('a draft four times as long', () => {
  /** By an engine that remembers no draft. */
  const stepsOf = async ({ languageId, input }: Kind, length: number): Promise<number> => {
    const engine = createEngine({ packs: [packOf(RECORDS)], parseProse });
    await engine.check({ text: '会议强调，要增强“四个意识”。', languageId });
    return workOf(() => engine.check({ text: `又${input(length)}`, languageId }));
  };
  it('is of a kind that is there', () => assert.equal(CHOSEN.length, HERE.length));

  for (const kind of CHOSEN)
    it(`takes at most ${MOST} times the steps: ${kind.name}`, async () => {
      const counted: string[] = [];
      for (let run = 0; run < RUNS; run++) {
        const [short, long] = [await stepsOf(kind, LENGTH), await stepsOf(kind, LONGER * LENGTH)];
        if (long <= MOST * Math.max(short, FEW)) return;
        counted.push(`${short} steps, then ${long}`);
      }
      assert.fail(counted.join('; '));
    });
});
