/** Findings on words that are still being written wait; all others do not. */
import * as assert from 'node:assert/strict';
import { waits, writtenAt } from '../../../client/src/waiting.ts';
import { marked } from '../../protocol/support/markers.ts';

/** `$0` is the caret, `⟦…⟧` the finding. */
function check(expected: boolean, rule: string, sources: readonly string[]): void {
  for (const source of sources)
    it(`${expected ? 'waits' : 'does not wait'}: ${rule} in ${source}`, () => {
      const { text, caret, spans } = marked(source);
      const [span] = spans;
      assert.ok(span);
      assert.equal(waits(text, caret, { ...span, rule }), expected);
    });
}

describe('a finding', () => {
  check(true, 'quotations/misquote', [
    '指出，“⟦绿水青山就是金山银川⟧$0',
    '指出，“⟦绿水青山就是$0金山银川⟧”。',
    '指出，“⟦绿水青山就是金山银川⟧，坚持绿色$0',
    '指出，“⟦绿水青山就是金山银川⟧，坚持绿色$0”，要',
    '指出：“他说‘⟦绿水青山就是金山银川⟧’，坚持$0',
    '指出，"⟦绿水青山就是金山银川⟧，坚持$0',
    '印发《⟦网络安权法⟧$0',
    '（⟦网络安权法⟧，以及$0',
  ]);
  check(false, 'quotations/misquote', [
    '指出，“⟦绿水青山就是金山银川⟧”$0',
    '指出，“⟦绿水青山就是金山银川⟧”，要$0',
    '$0指出，“⟦绿水青山就是金山银川⟧”',
    '“甲”，“⟦绿水青山就是金山银川⟧”，“乙$0”',
    '印发《⟦网络安权法⟧》，要求$0',
    '"⟦绿水青山就是金山银川⟧"，坚持$0',
  ]);
  check(true, 'labels/list', ['⟦“四个意识”（政治意识、大局意识）⟧，以及$0', '⟦“四个意识”⟧即政治意识、大局$0']);
  check(false, 'labels/list', ['⟦“四个意识”⟧即政治意识、大局意识。$0', '⟦“四个意识”⟧即政治意识、大局意识。要$0坚持。']);
  check(true, 'marks/unmatched', ['他说：⟦“⟧要坚持。又说$0']);
  check(false, 'wording/fixed', ['⟦管得住是硬道里⟧、用得好$0']);
});

describe('what is being written', () => {
  for (const source of ['⟦一句话，$0还没有完⟧。另一句', '前一句。他说：⟦“第一句。第二句$0⟧', '前一句。⟦$0⟧'])
    it(source, () => {
      const { text, caret, spans } = marked(source);
      assert.deepEqual(writtenAt(text, caret), spans[0]);
    });
});
