import assert from 'node:assert/strict';
import { markedRanges } from '../../../server/src/engine/text/quotations.ts';

describe('markedRanges', () => {
  const check = (text: string, ...expected: string[]) =>
    it(text.replace(/\n/g, '⏎'), () => {
      const found = markedRanges(text, [{ start: 0, end: text.length }]);
      assert.deepEqual(
        found.map(({ start, end, kind, closed }) => `${kind[0]}${closed ? '' : '…'} ${text.slice(start, end)}`),
        expected,
      );
    });
  check('说“网络强国”。', 'q 网络强国');
  check('“甲‘乙’丙”', 'q 甲‘乙’丙', 'q 乙');
  check('「甲『乙』」', 'q 甲『乙』', 'q 乙');
  check('《关于〈办法〉的意见》', 't 关于〈办法〉的意见', 't 办法');
  check('“甲\n乙”', 'q 甲\n乙');
  check('“没有关上', 'q… 没有关上');
  check('"甲"和"乙"', 'q 甲', 'q 乙');
  check('多余的”不算');
  check('“甲《乙”丙', 'q 甲《乙');
});
