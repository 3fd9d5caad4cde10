import assert from 'node:assert/strict';
import { datesIn, isBefore, mayBeSame, printDate } from '../../../server/src/engine/text/dates.ts';
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

describe('datesIn', () => {
  const check = (text: string, ...expected: string[]) =>
    it(text, () =>
      assert.deepEqual(
        datesIn(text).map((date) => date.iso),
        expected,
      ),
    );
  check('2016年4月19日，', '2016-04-19');
  check('2016 年 4 月', '2016-04');
  check('2014年到2018年', '2014', '2018');
  check('写于2020-02-24。', '2020-02-24');
  check('编号12016年');

  it('compares dates as far as both go', () => {
    assert.ok(isBefore('2017', '2018-03'));
    assert.ok(!isBefore('2018', '2018-03'));
    assert.ok(mayBeSame('2018-03', '2018-03-21'));
    assert.equal(printDate('2018-03-05'), '2018年3月5日');
  });
});
