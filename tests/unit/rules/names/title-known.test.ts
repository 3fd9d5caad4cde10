/** Titles that packs know beside those that are watched closely: other records, and the sources they cite. */
import type { Pack, Source } from '../../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../../support/records.ts';
import { casesWith } from '../check.ts';

const REPORT: Source = {
  id: 'report',
  title: '为建设数字家园而团结奋斗——在第三次代表大会上的报告',
  tier: 'primary',
  date: '2022-10',
};
const STUDY: Source = { id: 'study', title: '关于数字家园的学习札记', tier: 'secondary', date: '2023' };
const law = (wording: string, check: 'off' | 'exact', source = SPEECH) =>
  record(wording, { kind: 'title', check, sources: [{ source }] });

const PACK: Pack = {
  id: 'titles',
  version: '1.0.0',
  title: '测试',
  language: 'zh-CN',
  asOf: '2026-01-01',
  records: [
    law('中华人民共和国数据安全法', 'off'),
    law('中华人民共和国网络安全法', 'exact'),
    law('陕西省网络管理条例', 'off'),
    law('中华人民共和国密码法', 'off'),
    law('中国共产党数字家园工作条例', 'off'),
    law('中共中央关于建设数字家园若干问题的决议', 'off'),
    law('国务院关于建设数字家园若干问题的决定', 'off'),
    law('网络学习札记', 'off', STUDY),
    record('某提法', { sources: [{ source: REPORT }, { source: STUDY }] }),
  ],
};

const WARNS = 'names/title warning wording';

casesWith(PACK, 'names/title: all titles of a pack', [
  ['a look-alike', WARNS, '《⟦中华人民共和国数椐安全法→中华人民共和国数据安全法⟧》'],
  ['a sound-alike, watched exactly', WARNS, '《⟦中华人民共和国网络安权法→中华人民共和国网络安全法⟧》'],
  ['the short name', WARNS, '《⟦网洛安全法→网络安全法⟧》'],
  ['a very short name', WARNS, '《⟦密玛法→密码法⟧》'],
  ['a slip in the name of the state', WARNS, '《⟦中华人民共合国密码法→中华人民共和国密码法⟧》'],
  ['a source', WARNS, '《⟦在网络安全和信息化工作座谈会上的讲化→在网络安全和信息化工作座谈会上的讲话⟧》'],
  ['a source without its subtitle', WARNS, '《⟦为建设数字家园而团洁奋斗→为建设数字家园而团结奋斗⟧》'],
  ['proved by a study text', 'names/title information wording', '《⟦网络学习扎记→网络学习札记⟧》'],
  ['a study text itself', '', '《关于数字家园的学习扎记》'],
  ['another law', '', '《中华人民共和国国家安全法》《信息安全法》'],
  ['another place', '', '《山西省网络管理条例》'],
  ['another kind', '', '《陕西省网络管理办法》'],
  ['right', '', '《数据安全法》《中华人民共和国网络安全法》《为建设数字家园而团结奋斗》'],
]);

casesWith(PACK, 'names/title: another word in a title of the whole country', [
  ['a word lost', 'names/title information omission', '《⟦中国共产党数字家园条例→中国共产党数字家园工作条例⟧》'],
  ['a word put in', 'names/title information insertion', '《⟦中华人民共和国数据安全保护法→中华人民共和国数据安全法⟧》'],
  [
    'a word exchanged',
    'names/title information wording',
    '《⟦中共中央关于建设数字家园若干问题的决定→中共中央关于建设数字家园若干问题的决议⟧》',
  ],
  ['a draft', '', '《中国共产党数字家园工作条例（草案）》《中国共产党数字家园工作条例释义》'],
  ['another law', '', '《中华人民共和国国家安全法》《中华人民共和国数据法》'],
  ['of a body with many documents', '', '《国务院关于建设数字家园若干问题的通知》'],
]);
