/** A corpus gives the same findings whatever the format of its files. The texts are made up. */
import assert from 'node:assert/strict';
import { FORMATS, filesOf, findingsWith, type MadeDocument } from '../support/formats.ts';
import { buildIfMissing, inFolder } from './tifa.ts';

const DOCUMENTS: readonly MadeDocument[] = [
  {
    name: '巡护',
    metadata: { title: '关于做好河湖巡护工作的通知', date: '2021-05-06', tier: 'primary', issuer: '样例市河湖办公室' },
    paragraphs: [
      '关于做好河湖巡护工作的通知',
      '样河发〔2021〕3号',
      '各区县河湖办公室、各有关单位：',
      '为了切实加强河湖岸线日常管理，压实巡护责任，现就有关事项通知如下，请结合实际认真抓好贯彻落实。',
      '一、总体要求',
      '坚持源头治理与日常巡护相结合，要把河湖岸线的日常巡护责任落实到每一个村组和每一名护林护水人员身上，确保责任到人、记录到天、问题到点。',
      '二、重点任务',
      '（一）完善“一河一册”档案，做到水量、水质、岸线、工程四类台账每月更新、每季比对、每年归档；',
      '（二）建立巡护问题交办督办销号制度，一般问题三日内整改，重大问题十五日内形成书面方案。',
      '样例市河湖办公室',
      '2021年5月6日',
    ],
  },
  {
    name: '讲话',
    metadata: { title: '在全市防汛备汛工作会议上的讲话', date: '2022-04-12', tier: 'primary', speaker: '某甲' },
    paragraphs: [
      '在全市防汛备汛工作会议上的讲话',
      '（2022年4月12日）',
      '同志们：',
      '这次会议的主要任务是总结去年防汛工作经验，分析研判今年汛期形势，安排部署下一阶段重点任务。',
      '我们始终把堤防险段的除险加固摆在备汛工作的首要位置，宁可备而不用，不可用时无备，宁可十防九空，不可失防万一。',
      '要抓紧补齐预警叫应的短板弱项，把雨情水情汛情第一时间传递到村到户到人，决不让任何一个低洼院落成为盲区。谢谢大家！',
    ],
  },
  {
    name: '报道',
    metadata: { title: '护水员的一天', date: '2023-07-08', tier: 'media' },
    paragraphs: [
      '护水员的一天',
      '清晨五点，天刚蒙蒙亮，老护水员已经沿着河堤走了三公里，手里的记录本写满了水位、流速和漂浮物情况。',
      '他常说，守住一段河就是守住一村人的饭碗，走得勤一点、看得细一点、记得实一点，河水就清一点。',
    ],
  },
];
const DRAFT = `# 材料

通知指出，“要把河湖岸线的日常巡察责任落实到每一个村组和每一名护林护水人员身上”。
通知要求，“建立巡护问题交办督办销号制度，一般问题五日内整改，重大问题十五日内形成书面方案”。
讲话强调，“宁可备而不用、不可用时无备，宁可十防九空、不可失防万一”。
他在讲话中说，“把雨情水情汛情第一时间传递到村到户到人，决不让任何一个低凹院落成为盲区”。
报道说：“守住一段河就是守住一村人的饭碗，走得勤一点、看得细一点、记得实一点。”
一位老人说，“走得勤一点、记得实一点、看得细一点，河水就清一点”。
会议强调，“过不了互联网这一关，就过不了长期执政这一观”。
`;

describe('the findings of a draft', () => {
  before(function () {
    this.timeout(120_000);
    buildIfMissing();
  });

  const [first = '', ...others] = Object.keys(FORMATS);
  for (const name of others)
    it(`are the same with a corpus of ${name} as with one of ${first}`, () =>
      inFolder({ 'draft.md': DRAFT }, async (folder) => {
        const [expected, found] = await Promise.all(
          [first, name].map(async (each) => {
            const format = FORMATS[each];
            assert.ok(format);
            folder.write(await filesOf(each, DOCUMENTS, format));
            return findingsWith(folder, each, 'draft.md');
          }),
        );
        assert.ok(
          expected && expected.filter((finding) => finding.includes('"quotations/passage"')).length >= 4,
          String(expected),
        );
        assert.ok(expected.some((finding) => finding.includes('"date":"2021-05-06"')));
        assert.deepEqual(found, expected);
      }));
});
