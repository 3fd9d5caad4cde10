/** What is remembered of blocks is bounded by their length, and never that of the draft at hand. */
import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createBlockMemory } from '../../server/src/engine/block-memory.ts';
import { buildRecordSet } from '../../server/src/engine/records/forms.ts';

const TERMS = { asOf: undefined, minQuotationLength: 4 };
const LONG = '平'.repeat(50_000);
const SHORT = '甲乙丙丁。';

describe('the memory of blocks', () => {
  const remember = () => {
    const memory = createBlockMemory(buildRecordSet([]));
    return (text: string) => memory.statesOf(text, parseProse(text, 'markdown').blocks, TERMS);
  };

  it('knows a block again that was checked a while ago', () => {
    const statesOf = remember();
    const [first] = statesOf(SHORT);
    statesOf('戊己庚辛。');
    assert.equal(statesOf(SHORT)[0], first);
  });

  it('lets go of what long paragraphs leave behind', () => {
    const statesOf = remember();
    const [first] = statesOf(SHORT);
    for (let key = 0; key < 30; key++) statesOf(LONG + '安'.repeat(key));
    assert.notEqual(statesOf(SHORT)[0], first);
  });

  it('keeps no draft for the paragraph that was written in it', () => {
    setFlagsFromString('--expose-gc');
    const collect: () => void = runInNewContext('gc');
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const statesOf = remember();
    const rest = Array.from({ length: 40 }, (_, i) => `${i}${'安'.repeat(5_000)}`).join('\n\n');
    statesOf(`甲\n\n${rest}`);
    const before = used();
    const keys = 100;
    for (let key = 1; key <= keys; key++) statesOf(`${'甲乙丙丁戊己庚'.repeat(3)}${'辛'.repeat(key)}\n\n${rest}`);
    const drafts = keys * 2 * rest.length; // what would stay if each paragraph kept its draft
    assert.ok(used() - before < drafts / 4);
    statesOf(SHORT); // the memory itself is still in use
  });

  it('gives the same in steps, between which other drafts let go of what was known', () => {
    const memory = createBlockMemory(buildRecordSet([]));
    const inSteps = (text: string) => memory.statesInSteps(text, parseProse(text, 'markdown').blocks, TERMS);
    const text = Array.from({ length: 40 }, (_, i) => `第${i}段${'安'.repeat(1000)}`).join('\n\n');
    const first = memory.statesOf(text, parseProse(text, 'markdown').blocks, TERMS);
    memory.statesOf('别的文字。', parseProse('别的文字。', 'markdown').blocks, TERMS);
    const work = inSteps(`新的一段。\n\n${text}`);
    let step = work.next();
    for (let key = 0; !step.done; key++) {
      if (key < 30)
        memory.statesOf(LONG + '安'.repeat(key), parseProse(LONG + '安'.repeat(key), 'markdown').blocks, TERMS);
      step = work.next();
    }
    assert.deepEqual(
      step.value.map(({ result }) => result.scene.text),
      ['新的一段。', ...first.map(({ result }) => result.scene.text)],
    );
  });

  it('keeps all blocks of a draft that is longer than what is kept', () => {
    const statesOf = remember();
    const paragraphs = Array.from({ length: 24 }, (_, i) => `${i}${LONG}`);
    const before = statesOf(paragraphs.join('\n\n'));
    const after = statesOf(`新\n\n${paragraphs.join('\n\n')}`);
    assert.deepEqual(
      after.slice(1).map((state, i) => state === before[i]),
      before.map(() => true),
    );
  });
});
