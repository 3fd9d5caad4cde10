/** A small pack of labels with members, watched closely or not. */
import type { Pack, WordingRecord } from '../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../support/records.ts';

function label(wording: string, members: readonly string[], rest: Partial<WordingRecord> = {}): WordingRecord {
  return record(wording, { kind: 'label', members, sources: [{ source: SPEECH }], check: 'off', ...rest });
}

export const LISTS: Pack = {
  id: 'lists',
  version: '1.0.0',
  title: '测试',
  language: 'zh-CN',
  asOf: '2026-01-01',
  records: [
    label('四个自信', ['道路自信', '理论自信', '制度自信', '文化自信'], { check: 'near' }),
    label('四项原则', ['尊重网络主权', '维护和平安全', '促进开放合作', '构建良好秩序']),
    label(
      '六个必须坚持',
      ['人民至上', '自信自立', '守正创新', '问题导向', '系统观念', '胸怀天下'].map((each) => `必须坚持${each}`),
    ),
    label('两个维护', ['坚决维护习近平总书记党中央的核心、全党的核心地位', '坚决维护党中央权威和集中统一领导'], {
      check: 'exact',
    }),
    label('十项行动', ['京津冀协同发展纵深推进行动', '制造业高质量发展行动', '科教兴市人才强市行动'], {
      complete: false,
    }),
    label('双千兆', ['千兆光网', '5G']),
    label('两个带头', ['带头学习领会', '带头贯彻落实'], { check: 'near' }),
    label('三个务必', ['不忘初心', '谦虚谨慎', '敢于斗争'], { unverified: true }),
    label('三个狠抓', ['狠抓落实', '狠抓作风', '狠抓纪律'], { status: 'retired' }),
    label('四个服务', ['服务基层', '服务企业', '服务群众', '服务发展']),
    label('四个服务', ['服务中央', '服务地方', '服务社会', '服务国防'], { id: 'other' }),
    label('三项机制', ['会商研判机制', '信息通报机制', '应急处置机制']),
  ],
};
