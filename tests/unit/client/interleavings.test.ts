/** Whatever the order of keys, compositions and late answers: the text is what a plain editor would hold. */
import assert from 'node:assert/strict';
import type { Row } from '../../../client/src/offered.ts';
import { createModel, type Model } from './editor-model.ts';

const RUNS = 10_000;
const ACTIONS = 30;
const WORDINGS = [
  '推动数字产业化和产业数字化',
  '推动数字中国建设',
  '数字中国',
  '网络强国',
  '网络安全为人民，网络安全靠人民',
];
const COMMITS = ['推动', '数字', '网络', '推动数字', '关于数字', '网络安全', '中国', '建设', '的', '化'];
const LETTERS = ['t', 'tu', "tui'dong", 'shu', "shu'zi", 'w', "wang'luo"];
const MARKS = ['，', '。', '“', '”', '（', '1', ' '];

/** Every wording that a tail of the line of two characters or more begins. */
function suggest(line: string): readonly Row[] {
  const rows: Row[] = [];
  for (let start = Math.max(0, line.length - 12); start <= line.length - 2; start++) {
    const typed = line.slice(start);
    for (const insert of WORDINGS)
      if (insert.startsWith(typed) && insert !== typed) rows.push({ start, insert, filter: insert });
  }
  return rows;
}

type Random = (below: number) => number;

function randomFrom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const pick = (list: readonly string[], random: Random): string => list[random(list.length)] ?? '';

/** One key of a writer, who chooses from an open list more often than not. Enter and Tab are the input method's while it composes. */
function act(model: Model, random: Random): void {
  const kind = model.listIsOpen() && !model.isComposing() ? 9 + random(11) : random(20);
  if (kind < 4) model.compose(pick(LETTERS, random));
  else if (model.isComposing() || kind < 11) model.commit(pick(COMMITS, random));
  else if (kind < 13) model.type(pick(MARKS, random));
  else if (kind < 15) model.key('enter');
  else if (kind < 16) model.key('tab');
  else if (kind < 18) model.key('down', random(3));
  else model.key(kind < 19 ? 'escape' : 'ask');
}

/** Lets messages arrive until nothing is under way: in order within a queue, the queues in any order. */
function settle(model: Model, random: Random): void {
  for (let waiting = model.waiting(); waiting.length > 0; waiting = model.waiting())
    model.deliver(pick(waiting, random));
}

function play(seed: number, isIncomplete: boolean): Model {
  const random = randomFrom(seed);
  const model = createModel(suggest, { isIncomplete });
  const actions = 4 + random(ACTIONS);
  for (let done = 0; done < actions; ) {
    const waiting = model.waiting();
    if (waiting.length > 0 && random(4) > 0) model.deliver(pick(waiting, random));
    else {
      act(model, random);
      done++;
    }
  }
  if (model.isComposing()) model.commit(pick(COMMITS, random));
  settle(model, random);
  return model;
}

describe('keys, compositions and late answers in any order', () => {
  for (const isIncomplete of [false, true])
    it(`lose and add nothing in ${RUNS} runs (${isIncomplete ? 'lists that are asked for again' : 'whole lists'})`, () => {
      const counts = { opened: 0, chosen: 0, refused: 0 };
      for (let seed = 1; seed <= RUNS; seed++) {
        const model = play(seed, isIncomplete);
        assert.equal(model.text(), model.plain(), `seed ${seed}`);
        counts.opened += model.counts.opened;
        counts.chosen += model.counts.chosen;
        counts.refused += model.counts.refused;
      }
      // The runs would prove nothing if no list opened, no row was chosen, and no choice came too late.
      assert.ok(counts.opened > RUNS / 10 && counts.chosen > RUNS / 50 && counts.refused > 0, JSON.stringify(counts));
    });

  it('leaves no list on the screen while an input method is composing', () => {
    for (let seed = 1; seed <= RUNS / 10; seed++) {
      const random = randomFrom(seed);
      const model = createModel(suggest, { isIncomplete: false });
      for (let i = 0; i < 6; i++) {
        model.commit(pick(COMMITS, random));
        while (model.waiting().length > 0 && random(4) > 0) model.deliver(pick(model.waiting(), random));
      }
      model.compose('shu');
      settle(model, random);
      assert.ok(!model.listIsOpen(), `seed ${seed}`);
    }
  });
});
