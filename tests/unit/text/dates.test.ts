import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftDate } from '../../../server/src/engine/text/dates/draft.ts';
import { headDate, signedDate } from '../../../server/src/engine/text/dates/ends.ts';
import { isoDate } from '../../../server/src/engine/text/dates/iso.ts';
import { dateInName } from '../../../server/src/engine/text/dates/name.ts';
import { printDateLike } from '../../../server/src/engine/text/dates/print.ts';
import { readDate } from '../../../server/src/engine/text/dates/whole.ts';
import {
  type DateContext,
  datesIn,
  isBefore,
  isIsoDate,
  mayBeSame,
  printDate,
  yearAtEnd,
} from '../../../server/src/engine/text/dates.ts';

const shown = (text: string, context?: DateContext) =>
  datesIn(text, context).map(({ iso, until }) => (until ? `${iso}~${until.iso}` : iso));

describe('datesIn', () => {
  const check = (text: string, ...expected: string[]) => it(text, () => assert.deepEqual(shown(text), expected));
  check('2016年4月19日，', '2016-04-19');
  check('2016 年 4 月', '2016-04');
  check('写于2020-02-24。', '2020-02-24');
  check('2016-3-10印发', '2016-03-10');
  check('2016.4.19', '2016-04-19');
  check('２０１６．４．１９', '2016-04-19');
  check('于2016/3/10召开', '2016-03-10');
  check('二〇一六年三月十日', '2016-03-10');
  check('二○一六年', '2016');
  check('二零一六年十二月三十一日', '2016-12-31');
  check('二O一六年十月', '2016-10');
  check('一九九九年元月廿一日', '1999-01-21');
  check('２０１６年３月１０日', '2016-03-10');
  check('2016年三月十日', '2016-03-10');
  check('2016年3月10号', '2016-03-10');
  check('2016年3月份', '2016-03');
  check('2016年\n　　3月10日', '2016-03-10');
  check('2014年到2018年', '2014~2018');
  check('2018年至2020年', '2018~2020');
  check('2018—2020年', '2018~2020');
  check('2018-2020年', '2018~2020');
  check('二〇一八至二〇二〇年', '2018~2020');
  check('2016年4月19日至21日', '2016-04-19~2016-04-21');
  check('2016年4月19日至5月2日', '2016-04-19~2016-05-02');
  check('2016年4月至6月', '2016-04~2016-06');
  check('2016年12月30日至2017年1月2日', '2016-12-30~2017-01-02');
  check('二〇一六年四月十九日至二十一日', '2016-04-19~2016-04-21');
  check('2016-04-19至2016-04-21', '2016-04-19~2016-04-21');
  check('2016年4月19日至今', '2016-04-19');
  check('2020年到2018年', '2020', '2018');
  check('2016年和2018年', '2016', '2018');
  check('2015年度和2016年底', '2015', '2016');
});

describe('what is no date', () => {
  const check = (text: string) => it(text, () => assert.deepEqual(shown(text), []));
  check('编号12016年');
  check('2016-02-31');
  check('2016年2月30日');
  check('2015年2月29日');
  check('2016年13月');
  check('版本1.2016.4.19');
  check('2016.4.19.2');
  check('http://a.cn/2016/3/10/1.html');
  check('二十年');
  check('一千九百九十年');
  check('今年3月5日');
  check('第2016号');
  check('0216年');
});

describe('words that the day of the draft gives a meaning', () => {
  const periods = [{ name: '十四五', from: 2021, until: 2025 }];
  const check = (text: string, asOf: string | undefined, ...expected: string[]) =>
    it(`${text} in ${asOf}`, () => assert.deepEqual(shown(text, { asOf, periods }), expected));
  check('今年以来', '2020-05-06', '2020');
  check('去年3月5日，前年，明年，大前年', '2020', '2019-03-05', '2018', '2021', '2017');
  check('今年3月至5月', '2020-05-06', '2020-03~2020-05');
  check('本月5日，上月，下个月', '2020-01-06', '2020-01-05', '2019-12', '2020-02');
  check('本月', '2020');
  check('10月16日', '2022-11-01', '2022-10-16');
  check('4月19日至21日', '2016-05-01', '2016-04-19~2016-04-21');
  check('2016年3月5日，同年4月6日，次年', undefined, '2016-03-05', '2016-04-06', '2017');
  check('2016年3月5日召开，4月6日闭幕', '2020', '2016-03-05', '2016-04-06');
  check('“十四五”时期', undefined, '2021~2025');
  check('“十四五”规划', undefined);
  check('“十三五”时期', undefined);
  check('今年', undefined);
  check('几年前年均、以上年龄、说明年度、过去年代、之后年份、本年级', '2020');
});

describe('readDate', () => {
  const check = (text: string, iso: string | undefined) =>
    it(`${text} → ${iso}`, () => assert.equal(readDate(text), iso));
  check('二〇一六年三月十日', '2016-03-10');
  check(' 二○一六年 ', '2016');
  check('２０１６年３月', '2016-03');
  check('2016/3/10', '2016-03-10');
  check('2016.3', '2016-03');
  check('2016年3月10日（印发）', '2016-03-10');
  check('2016-03-10T08:00:00+08:00', '2016-03-10');
  check('201603', '2016-03');
  check('2016-02-31', undefined);
  check('2016年3月10日至12日', undefined);
  check('今天', undefined);
  check('TODO', undefined);
});

describe('dateInName', () => {
  const check = (name: string, iso: string | undefined, shownAs = '') =>
    it(name, () => {
      const found = dateInName(name);
      assert.equal(found?.iso, iso);
      if (found) assert.equal(name.slice(found.start, found.end), shownAs);
    });
  check('讲话（2016年3月10日）', '2016-03-10', '（2016年3月10日）');
  check('二〇一六年三月十日讲话', '2016-03-10', '二〇一六年三月十日');
  check('2016_3_10讲话', '2016-03-10', '2016_3_10');
  check('通知2016.3.10', '2016-03-10', '2016.3.10');
  check('20160231', undefined);
  check('报告2016年', '2016', '2016年');
  check('120160310', undefined);
});

describe('the ends of a document', () => {
  const signed = (lines: string, iso: string | undefined) =>
    it(`…${lines.replaceAll('\n', '⏎')}`, () => assert.equal(signedDate(`正文。\n${lines}`.split('\n')), iso));
  signed('某市委办公室\n二〇一五年三月一日', '2015-03-01');
  signed('　　　　某市委办公室　2015年3月1日', '2015-03-01');
  signed('某市委办公室2015年3月', '2015-03');
  signed('2015年3月1日\n\n附件：名单\n抄送：某局\n某市委办公室　2015年3月3日印发', '2015-03-01');
  signed('某市委办公室　2015年3月3日印发', '2015-03-03');
  signed('**2015年3月1日**', '2015-03-01');
  signed('<p align="right">2015年3月1日</p>', '2015-03-01');
  signed('成文日期：2015年3月1日', '2015-03-01');
  signed('2015年', undefined);
  signed('本办法自2015年3月1日起施行。', undefined);
  signed('会议定于2015年3月1日', undefined);
  signed('任务完成时限为2015年3月1日', undefined);
  signed('> 2015年3月1日', undefined);
  signed('2015年3月1日至3日', undefined);
  signed('甲在2015年3月1日发言，\n乙在2016年3月1日发言', undefined);

  it('reads the lines below the title', () => {
    assert.equal(headDate(['某某办法', '', '（2016年3月10日）', '正文。']), '2016-03-10');
    assert.equal(headDate(['某某法', '（2012年1月2日某会议通过　2016年3月10日某会议修订）']), '2016-03-10');
    assert.equal(headDate(['某某讲话', '2016年3月10日，会议召开。']), undefined);
    assert.equal(headDate(['政府工作报告', '——2021年3月5日在某某会议上', '某某']), '2021-03-05');
    assert.equal(
      headDate(['某某条例', '1994年6月24日 国务院令第156号公布', '2014年2月19日 第二次修订', '正文。']),
      '2014-02-19',
    );
    assert.equal(headDate(['某某情况', '1994年6月24日某某条例公布后，各地抓紧落实。']), undefined);
    assert.equal(headDate(['2016年政府工作报告', '正文。']), '2016');
    assert.equal(headDate(['2016年工作回顾', '正文。']), undefined);
    assert.equal(headDate(['2016—2020年发展规划实施情况报告', '正文。']), undefined);
  });
});

describe('draftDate', () => {
  const check = (says: string, matter: string, body: string, asOf: string | undefined, problem?: RegExp) =>
    it(says, () => {
      const text = `---\n${matter}---\n${body}`;
      const parsed = { blocks: [], frontMatter: { start: 4, end: 4 + matter.length } };
      const found = draftDate({ text, name: '2013-02-03_讲话.md' }, parsed);
      assert.equal(found.asOf, asOf);
      if (problem) assert.match(found.problems[0]?.message ?? '', problem);
      assert.equal(found.problems.length, problem ? 1 : 0);
      if (problem) assert.equal(found.problems[0]?.line, 3);
    });
  const signed = '题目\n\n（2014年1月2日）\n\n正文。\n\n某办公室\n2015年3月1日\n';
  check('asOf before date', 'date: 2016-03-10\nasOf: 2017年5月\n', signed, '2017-05');
  check('date in Chinese', 'title: 题\ndate: 二〇一六年三月十日\n', signed, '2016-03-10');
  check('quoted, with a comment', 'date: "2016-03-10" # 印发\n', signed, '2016-03-10');
  check('with a time', 'date: 2016-03-10T08:00:00Z\n', signed, '2016-03-10');
  check('the signature behind it', 'title: 题\n', signed, '2015-03-01');
  check('the head last', 'title: 题\n', '题目\n\n（2014年1月2日）\n\n正文。', '2014-01-02');
  check('the title of a report', 'title: 题\n', '# 2012年政府工作报告\n\n正文。', '2012');
  check('the name of the file last', 'title: 题\n', '# 2012年工作计划\n\n正文。', '2013-02-03');
  check('says what it cannot read', 'title: 题\ndate: 丙申年三月\n', signed, '2015-03-01', /丙申年三月/);
  check('says that no calendar has it', 'title: 题\nasOf: 2016-02-31\n', '正文。', '2013-02-03', /2016-02-31/);
});

it('takes a date further inside the name of a file for that of something else', () => {
  const asOf = (name: string) => draftDate({ text: '正文。', name }, { blocks: [] }).asOf;
  assert.equal(asOf('网络安全法(2016-11-07)学习体会.md'), undefined);
  assert.equal(asOf('网络安全法(2016-11-07).md'), '2016-11-07');
  assert.equal(asOf('20200224 讲话.txt'), '2020-02-24');
  assert.equal(asOf('2016_报告.txt'), '2016');
  assert.equal(asOf(''), undefined);
});

describe('dates, printed and read', () => {
  const day = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const iso = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
  const styles = ['2016年4月9日', '二〇一六年四月九日', '二○一六年四月九日', '二零一六年四月', '２０１６年４月９日'];
  const numeric = ['2016.4.9', '2016/4/9', '2016-04-09', '2016.04.09', '２０１６．４．９'];

  it('reads what it prints, in every notation', () => {
    fc.assert(
      fc.property(iso, fc.constantFrom(...styles), (date, style) => {
        const printed = printDateLike(date, style);
        assert.deepEqual(shown(`于${printed}在`), [date], printed);
        assert.equal(readDate(printed), date);
      }),
    );
    fc.assert(
      fc.property(day, fc.constantFrom(...numeric), (date, style) => {
        const printed = printDateLike(date, style);
        assert.deepEqual(shown(`于${printed}，`), [date], printed);
        assert.equal(readDate(printed), date);
        assert.equal(printDateLike(date, printed), printed);
      }),
    );
  });

  it('gives the very words, in order, in the calendar, for any text', () => {
    const piece = fc.constantFrom(
      ...'二〇一六年月日至到-—.／0123０１ 今去前同“十五”时期份号\n'.split(''),
      '2016',
      '年',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (words) => {
        let at = 0;
        for (const { start, end, iso, written, until } of datesIn(words, { asOf: '2020-05-06' })) {
          assert.ok(start >= at && end > start && isIsoDate(iso));
          assert.equal(words.slice(start, end), written);
          if (until) assert.ok(until.start >= end && isIsoDate(until.iso) && !isBefore(until.iso, iso));
          at = until?.end ?? end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows the days of the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2200 }), fc.nat(14), fc.nat(33), (year, month, d) => {
        const date = new Date(Date.UTC(year, month - 1, d));
        const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === d;
        assert.equal(isoDate(year, month, d) !== undefined, isReal);
      }),
    );
  });

  it('compares dates as far as both go', () => {
    assert.ok(isBefore('2017', '2018-03'));
    assert.ok(!isBefore('2018', '2018-03'));
    assert.ok(mayBeSame('2018-03', '2018-03-21'));
    assert.equal(printDate('2018-03-05'), '2018年3月5日');
    assert.equal(yearAtEnd('2025'), '2025');
    assert.equal(yearAtEnd('第12025'), undefined);
    assert.equal(yearAtEnd('二〇二五'), '2025');
  });
});
