/** Meetings that a draft says were held on a day, against the documents of that day. All of them are made up. */
import { parseProse } from '../../../server/src/adapters/markup/parse.ts';
import { passageIndex } from '../../../server/src/engine/index/passages/search.ts';
import { createEngine } from '../../../server/src/engine/index.ts';
import type { Pack } from '../../../server/src/engine/records/record.ts';
import { LEXICON } from '../../support/lexicon.ts';
import { documentOf, liveSegment } from '../passages/make.ts';
import { checkBy } from '../rules/check.ts';

const pack: Pack = {
  ...{ id: 'words', version: '1.0.0', title: '词语', language: 'zh-CN', asOf: '2026-01-01' },
  records: [],
  lexicon: LEXICON,
};
const news = (date: string, ...paragraphs: string[]) =>
  documentOf(`/corpus/${date}.md`, paragraphs, { title: `简报 ${date}`, date, tier: 'media' });

const engine = createEngine({ packs: [pack], parseProse });
engine.usePassages(
  passageIndex([
    liveSegment([
      news(
        '2018-05-10',
        '第三次全国河湖治理工作座谈会5月9日至10日在北京召开。第二次全国河湖治理工作座谈会以来，变化很大。',
      ),
      news('2019-06-01', '河湖保护委员会第五次会议6月1日召开。会议认为，各地工作扎实。'),
      news('2019-06-02', '昨天召开的河湖保护委员会第五次会议强调，要加快进度。'),
      news('2019-08-20', '县长20日上午在江苏省南京市主持召开长江岸线修复推进会并讲话。'),
      news('2021-03-01', '2019年8月20日，县长在南京主持召开长江岸线修复推进会。'),
      news('2016-02-03', '3日下午，主持召开清水行动动员大会。'),
      news('2017-11-08', '两年前的今天，主持召开巡河员表彰大会。'),
      news('2017-04-05', '主持召开护河经验交流大会，各县参加。'),
      news('2020-04-05', '主持召开护河经验交流大会，各县参加。'),
      news('2020-09-09', '首届河湖论坛闭幕，第二届河湖治理国际论坛明年举行，第三届河湖治理国际论坛再过一年举行。'),
    ]),
  ]),
);

function cases(name: string, list: readonly (readonly [says: string, text: string, verdict?: string])[]): void {
  describe(name, () => {
    for (const [says, text] of list)
      it(`${says}: ${text}`, () =>
        checkBy(engine, text, text.includes('⟦') ? 'events/date-place information misattributed' : ''));
  });
}

cases('the number of a meeting by the documents of the day', [
  ['another one', '2018年5月9日至10日，第⟦二→三⟧次全国河湖治理工作座谈会在北京召开。'],
  ['told on the next day', '2018年5月9日，第⟦四→三⟧次全国河湖治理工作座谈会在京召开。'],
  ['in digits', '2018年5月10日，第⟦2→3⟧次全国河湖治理工作座谈会举行。'],
  ['behind the name of the body', '2019年6月1日，县长主持召开河湖保护委员会第⟦四→五⟧次会议。'],
  ['right', '2018年5月9日至10日，第三次全国河湖治理工作座谈会在北京召开。'],
  ['right, behind the name of the body', '2019年6月1日，县长主持召开河湖保护委员会第五次会议。'],
  ['on a day without documents', '2018年7月9日，第二次全国河湖治理工作座谈会在北京召开。'],
  ['since it', '2018年5月10日，第二次全国河湖治理工作座谈会以来的成绩得到肯定。'],
  ['without a day', '2018年5月，第二次全国河湖治理工作座谈会在北京召开。'],
  ['several numbers on the day', '2020年9月9日，第四届河湖治理国际论坛筹备会举行。'],
  ['of another body', '2019年6月1日，县长主持召开林草保护委员会第四次会议。'],
]);

describe('a number that is left open', () => {
  it('is that of the day', () =>
    checkBy(
      engine,
      '2018年5月10日，⟦第XX次→第三次⟧全国河湖治理工作座谈会举行。',
      'events/date-place information omission',
    ));
  it('is only told where no document has it', () =>
    checkBy(
      engine,
      '2018年7月10日，⟦第XX次→⟧全国河湖治理工作座谈会举行。',
      'drafting/placeholder information omission',
    ));
});

cases('the place of a meeting by the documents of the day', [
  ['another one', '2019年8月20日，县长在⟦湖北省武汉市→江苏省南京市⟧主持召开长江岸线修复推进会。'],
  ['a city alone', '2019年8月20日，县长在⟦武汉→江苏省南京市⟧主持召开长江岸线修复推进会。'],
  ['right', '2019年8月20日，县长在江苏省南京市主持召开长江岸线修复推进会。'],
  ['the city', '2019年8月20日，县长在南京主持召开长江岸线修复推进会。'],
  ['the province', '2019年8月20日，县长在江苏主持召开长江岸线修复推进会。'],
  ['none', '2019年8月20日，县长主持召开长江岸线修复推进会。'],
]);

cases('the day of a meeting by those that tell of it', [
  ['another year', '⟦2018年8月20日→2019年8月20日⟧，县长主持召开长江岸线修复推进会。'],
  ['another day of the month', '⟦2019年8月21日→2019年8月20日⟧，县长主持召开长江岸线修复推进会。'],
  ['of which only a report of that day tells', '⟦2015年2月3日→2016年2月3日⟧，主持召开清水行动动员大会。'],
  ['of which a report on the same day of a later year tells', '2015年11月8日，主持召开巡河员表彰大会。'],
  ['another season', '2019年3月2日，县长主持召开长江岸线修复推进会。'],
  ['held twice', '2018年4月5日，县里主持召开护河经验交流大会。'],
  ['told later', '2022年8月20日，县长在讲话中回顾长江岸线修复推进会。'],
  ['a meeting that nobody knows', '2018年8月20日，县长主持召开山塘岸线修复推进会。'],
]);
