/** Events of the bundled pack: days, places and numbers that contradict them are found, and nothing else. */
import { parseProse } from '../../server/src/adapters/markup/parse.ts';
import { createEngine } from '../../server/src/engine/index.ts';
import { bundledPacks } from '../support/bundled.ts';
import { checkBy } from '../unit/rules/check.ts';

const engine = createEngine({ packs: bundledPacks(), parseProse });

/** The rule, severity and verdict of what is marked (none: silence), and the sentences. */
function sentences(title: string, found: string, list: readonly string[]): void {
  describe(title, () => {
    for (const sentence of list) it(sentence, () => checkBy(engine, sentence, found));
  });
}

sentences('a name that is not that of the day', 'events/date-place warning misattributed', [
  '2016年4月，习近平总书记在⟦全国网络安全和信息化工作会议→网络安全和信息化工作座谈会⟧上强调，加快推进网络强国建设。',
  '2018年4月21日，习近平总书记出席⟦网络安全和信息化工作座谈会→全国网络安全和信息化工作会议⟧并发表重要讲话。',
  '2015年12月16日，习近平主席出席⟦首届→第二届⟧世界互联网大会开幕式并发表主旨演讲。',
  '2014年11月，⟦第2届→第1届⟧世界互联网大会在浙江乌镇举行。',
  '世界互联网大会已成为盛会，2014年11月，⟦第二届→首届⟧大会在乌镇开幕。',
  '2017年10月18日，⟦党的十八大→党的十九大⟧胜利召开。',
  '2021年10月18日，习近平总书记在主持中央政治局⟦第三十三次→第三十四次⟧集体学习时强调，要把握数字经济发展趋势。',
  '2025年11月28日，习近平总书记在中共中央政治局⟦第二十二次→第二十三次⟧集体学习时强调，要营造清朗空间。',
]);

sentences('a name that is not that of the day: worth a look', 'events/date-place information misattributed', [
  '2021年11月，党的十九届⟦五中全会→六中全会⟧审议通过了第三个历史决议。',
]);

sentences('a session that its documents prove', 'events/date-place warning misattributed', [
  '党的十九届⟦五中全会→四中全会⟧于2019年10月在北京召开。',
  '2025年10月20日至23日，中国共产党第二十届中央委员会⟦第三次→第四次⟧全体会议在北京举行。',
  '⟦党的二十届二中全会→党的二十届三中全会⟧审议通过《中共中央关于进一步全面深化改革、推进中国式现代化的决定》。',
  '2021年3月4日，全国政协十三届⟦三次→四次⟧会议在北京开幕。',
]);

sentences('a day that is not that of the event', 'events/date-place warning misattributed', [
  '⟦2017年4月19日→2016年4月19日⟧，习近平总书记在网络安全和信息化工作座谈会上指出，要让互联网更好造福人民。',
  '习近平总书记⟦2015年4月19日→2016年4月19日⟧主持召开网络安全和信息化工作座谈会。',
  '⟦2022年7月14日→2023年7月14日⟧至15日，全国网络安全和信息化工作会议在京召开。',
  '第二届世界互联网大会⟦2016年12月16日→2015年12月16日⟧在浙江乌镇开幕。',
  '首届中国网络文明大会于⟦2022年11月19日→2021年11月19日⟧在北京开幕。',
  '⟦2021年10月16日→2022年10月16日⟧，党的二十大在北京开幕。',
  '⟦2017年10月9日→2016年10月9日⟧，习近平总书记在十八届中央政治局第三十六次集体学习时强调，要加快自主创新。',
  '⟦2021年7月12日→2022年7月12日⟧，世界互联网大会国际组织在北京正式成立。',
  '⟦2015年7月16日→2014年7月16日⟧，习近平主席在巴西国会发表演讲。',
  '习近平总书记⟦2015年4月19日→2016年4月19日⟧在网络安全和信息化工作座谈会上的讲话。',
  '《数据安全法》自⟦2020年9月1日→2021年9月1日⟧起施行。',
  '⟦2022年11月1日→2021年11月1日⟧，《中华人民共和国个人信息保护法》正式施行。',
]);

sentences('a day that is not that of the event: worth a look', 'events/date-place information misattributed', [
  '⟦1993年→1994年⟧，我国实现全功能接入国际互联网。',
  '⟦2015年，第三届→?2016年，第三届|2015年，第二届⟧世界互联网大会在乌镇召开。',
]);

sentences('the day of the opening or the closing', 'events/date-place warning misattributed', [
  '⟦2022年10月18日→2022年10月16日⟧，党的二十大在北京开幕。',
  '⟦2022年10月16日→2022年10月22日⟧，党的二十大在北京闭幕。',
  '党的十九大于⟦2017年10月24日→2017年10月18日⟧在北京开幕。',
  '⟦2015年12月18日→2015年12月16日⟧，习近平主席出席第二届世界互联网大会开幕式并发表主旨演讲。',
]);

sentences('another day of the meeting', '', [
  '2022年10月16日，党的二十大在北京开幕；2022年10月22日，党的二十大在北京闭幕。',
  '2022年10月18日，党的二十大在北京举行全体会议。',
  '2022年10月，党的二十大胜利闭幕。',
  '2022年10月23日，党的二十大闭幕后，新一届中央政治局常委同中外记者见面。',
  '2022年10月18日，参加党的二十大的代表参观在北京展览馆开幕的“奋进新时代”主题成就展。',
]);

sentences('a place that is not that of the event', 'events/date-place warning misattributed', [
  '2014年11月19日，首届世界互联网大会在⟦浙江杭州→浙江乌镇⟧开幕。',
  '在⟦杭州→乌镇⟧召开的第二届世界互联网大会上，习近平主席发表主旨演讲。',
  '世界互联网大会国际组织于2022年7月12日在⟦浙江乌镇→北京⟧成立。',
  '2023年7月14日至15日，全国网络安全和信息化工作会议在⟦沪→北京⟧召开。',
  '2019年国家网络安全宣传周在⟦成都→天津⟧举行。',
]);

sentences('a place that is not that of the event: worth a look', 'events/date-place information misattributed', [
  '2022年中国网络文明大会在⟦北京→天津⟧举行。',
]);

sentences('words bound to a place', 'quotations/attribution warning misattributed', [
  '早在⟦福建宁德→河北正定⟧工作时，习近平同志就指出“科技是关键，信息是灵魂”。',
  '2014年7月，习近平主席在⟦智利→?巴西⟧国会演讲时提出“共同构建和平、安全、开放、合作的网络空间”。',
]);

sentences('words bound to a place: worth a look', 'quotations/attribution information misattributed', [
  '习近平主席在⟦俄罗斯→?巴西⟧国会演讲时首次提出，共同构建和平、安全、开放、合作的网络空间。',
]);

sentences(
  'of a meeting that is held every year the day is wrong, not the words',
  'events/date-place warning misattributed',
  ['⟦2018年9月→2019年9月⟧，国家网络安全宣传周在天津开幕之际，习近平总书记对网络安全工作作出“四个坚持”的重要指示。'],
);

sentences('words of the sentence decide: worth a look', 'quotations/attribution information misattributed', [
  '2013年8月，在⟦网络安全和信息化工作座谈会→全国宣传思想工作会议⟧上，习近平总书记强调，互联网已经成为舆论斗争的主战场。',
  '习近平总书记在⟦中共中央政治局第二十二次集体学习→中共中央政治局第二十三次集体学习⟧时提出抓好网络生态治理的“五个必须坚持”重要原则。',
]);

sentences('first uses', 'events/first-use warning misattributed', [
  '在⟦首届→第二届⟧世界互联网大会上，习近平主席首次提出“网络空间命运共同体”理念。',
]);

sentences('first uses: worth a look', 'quotations/attribution information misattributed', [
  '⟦2014年12月→2015年12月⟧，习近平主席首次提出构建网络空间命运共同体。',
]);

sentences('nothing is wrong', '', [
  '世界互联网大会和数字中国建设峰会都办得好，2018年4月，第一届大会在福州开幕。',
  '在第二届世界互联网大会上，习近平主席首次提出“网络空间命运共同体”理念。',
  '2016年3月，市网信办首次提出构建网络空间命运共同体研究课题。',
  '2017年，某高校在学习习近平总书记讲话后率先提出开设网络空间命运共同体课程。',
  '2016年4月19日，习近平总书记主持召开网络安全和信息化工作座谈会并发表重要讲话。',
  '2018年4月20日至21日，全国网络安全和信息化工作会议在北京召开。',
  '全国网络安全和信息化工作会议先后于2018年4月和2023年7月召开。',
  '2023年，习近平主席向世界互联网大会乌镇峰会开幕式发表视频致辞。',
  '2019年国家网络安全宣传周，天津作为主场，2020年宣传周在郑州举办。',
  '2020年9月28日，中央政治局第二十三次集体学习举行。',
  '2014年，中央政治局第十六次集体学习强调，抓好作风建设。',
  '2017年6月1日，《网络安全法》正式施行。',
  '2016年10月，党的十八届六中全会召开；2017年10月，党的十九大召开。',
]);

sentences('a meeting of a place or a body', '', [
  '2025年4月19日，全市召开网络安全和信息化工作座谈会，学习2016年4月19日重要讲话。',
  '2024年4月19日，网络安全和信息化工作座谈会在市委党校召开。',
  '2019年4月，天津市召开网络安全和信息化工作会议。',
  '2018年1月，北京市网络安全和信息化工作座谈会召开。',
  '2024年9月，国家网络安全宣传周天津市活动启动仪式在南开大学举行。',
  '2024年国家网络安全宣传周湖南省活动在长沙开幕。',
  '2018年9月，我校国家网络安全宣传周活动在杭州举行。',
]);

sentences('a day or a place of something else', '', [
  '2016年以来，我们认真贯彻全国网络安全和信息化工作会议精神。',
  '2014年至2023年，世界互联网大会连续10年在浙江乌镇举办。',
  '自2014年首届世界互联网大会举办以来，乌镇发生了巨大变化。',
  '2012年以来，党的十八大、十九大、二十大先后召开。',
  '2017年10月31日，党的十九大闭幕仅一周，中央政治局常委瞻仰中共一大会址。',
  '2012年12月，党的十八大闭幕不久，习近平总书记到太行山区看望困难群众。',
  '2020年，党的十九大确定的脱贫攻坚任务如期完成。',
  '2020年，习近平总书记在第二届世界互联网大会上提出的“四项原则”得到更多国家认同。',
  '2016年，习近平总书记在网络安全和信息化工作座谈会上的讲话发表后，各地掀起学习热潮。',
  '2024年4月，世界互联网大会亚太峰会在香港举行。',
  '2019年9月，第六届世界互联网大会新闻发布会在北京举行。',
  '2015年10月，筹备中的第二届世界互联网大会在北京举行新闻发布会。',
  '2024年6月1日是《网络安全法》施行七周年。',
  '2022年6月，《数据安全法》实施以来首个执法案例公布。',
  '2023年，全市网信干部参加世界互联网大会。',
  '2018年12月，纪念在河北正定工作期间的图书出版。',
]);

sentences('words repeated elsewhere', '', [
  '2015年10月，习近平主席在英国议会讲话时说，世界已成为你中有我、我中有你的命运共同体。',
  '2018年4月，习近平总书记在湖北考察时强调，核心技术是国之重器。',
  '习近平同志在福建任职期间提出建设“数字福建”，在浙江和上海工作期间又相继提出“数字浙江”“智慧上海”发展战略。',
]);

describe('a document that a meeting passed, named by its title alone', () => {
  const said = '全国各族人民紧密团结在以习近平同志为总书记的党中央周围。';
  const old = '以习近平同志为总书记的党中央';
  it('is of the last day of that meeting', () =>
    checkBy(engine, `# 第十二届全国人民代表大会第三次会议关于政府工作报告的决议\n\n${said}`, ''));
  it('is of a later day with a later meeting', () =>
    checkBy(
      engine,
      `第十四届全国人民代表大会第三次会议关于政府工作报告的决议\n\n${said.replace(old, `⟦${old}→以习近平同志为核心的党中央⟧`)}`,
      'wording/superseded warning superseded',
    ));
  it('is of today where the title is about the meeting', () =>
    checkBy(
      engine,
      `十二届全国人大三次会议精神学习体会\n\n${said.replace(old, `⟦${old}→以习近平同志为核心的党中央⟧`)}`,
      'wording/superseded warning superseded',
    ));
});

sentences('sessions of the national congress', '', [
  '2015年3月5日，十二届全国人大三次会议在北京开幕。',
  '2020年5月28日，十三届全国人大三次会议审议通过了《中华人民共和国民法典》。',
  '2016年1月，市人大代表学习十二届全国人大三次会议精神。',
  '第十三届全国人民代表大会常务委员会第三次会议于2018年6月22日通过。',
]);
