/** Lists behind labels, whatever the record says of how closely it is watched. */
import type { Pack, WordingRecord } from '../../../../server/src/engine/records/record.ts';
import { record, SPEECH } from '../../../support/records.ts';
import { casesWith } from '../check.ts';

function label(wording: string, members: readonly string[], rest: Partial<WordingRecord> = {}): WordingRecord {
  return record(wording, { kind: 'label', members, sources: [{ source: SPEECH }], check: 'off', ...rest });
}

const PACK: Pack = {
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
  ],
};

const WARNS = (verdict: string) => `labels/list warning ${verdict}`;
const TELLS = (verdict: string) => `labels/list information ${verdict}`;

casesWith(PACK, 'labels/list: members joined by marks', [
  [
    'one lost, behind 即',
    WARNS('omission'),
    '“四项原则”即尊重网络主权、维护和平安全、⟦促进开放合作→促进开放合作、构建良好秩序⟧。',
  ],
  [
    'one lost, behind 就是',
    WARNS('omission'),
    '“四个自信”，就是⟦道路自信、制度自信→道路自信、理论自信、制度自信⟧、文化自信。',
  ],
  [
    'one lost, in brackets',
    WARNS('omission'),
    '“四项原则”（尊重网络主权、维护和平安全、⟦促进开放合作→促进开放合作、构建良好秩序⟧）深入人心。',
  ],
  [
    'one lost, each in marks',
    WARNS('omission'),
    '“四项原则”包括“尊重网络主权”“维护和平安全”“⟦促进开放合作→促进开放合作”“构建良好秩序⟧”。',
  ],
  ['one too many', WARNS('insertion'), '“四个自信”分别是道路自信、理论自信、制度自信、⟦文化自信、历史自信→文化自信⟧。'],
  ['a slip', WARNS('wording'), '“四项原则”指尊重网络主权、⟦维护和平安金→维护和平安全⟧、促进开放合作、构建良好秩序。'],
  [
    'one for another',
    TELLS('wording'),
    '“四项原则”：尊重网络主权、维护和平安全、促进开放合作、⟦建立良好秩序→构建良好秩序⟧。',
  ],
  [
    'in another order',
    TELLS('order'),
    '“四项原则”是指尊重网络主权、⟦促进开放合作、维护和平安全→维护和平安全、促进开放合作⟧、构建良好秩序。',
  ],
  [
    'in another order, watched closely',
    WARNS('order'),
    '“四个自信”：道路自信、⟦制度自信、理论自信→理论自信、制度自信⟧、文化自信。',
  ],
  [
    'most of them lost',
    TELLS('omission'),
    '“六个必须坚持”，即必须坚持人民至上、⟦必须坚持自信自立→必须坚持自信自立、必须坚持守正创新、必须坚持问题导向、必须坚持系统观念、必须坚持胸怀天下⟧。',
  ],
  [
    'without what all begin with',
    WARNS('omission'),
    '“六个必须坚持”包括人民至上、自信自立、守正创新、⟦问题导向、胸怀天下→问题导向、系统观念、胸怀天下⟧。',
  ],
  [
    'a part of a member lost',
    TELLS('omission'),
    '“两个维护”即⟦坚决维护党中央的核心→坚决维护习近平总书记党中央的核心、全党的核心地位、坚决维护党中央权威和集中统一领导⟧。',
  ],
  ['each with its verb', WARNS('omission'), '“四个自信”就是坚定道路自信、坚定理论自信、坚定⟦制度自信→⟧。'],
  [
    'words between label and list',
    WARNS('omission'),
    '“四项原则”的主要内容：尊重网络主权、维护和平安全、⟦促进开放合作→促进开放合作、构建良好秩序⟧。',
  ],
  ['all there', '', '“四项原则”，即尊重网络主权、维护和平安全、促进开放合作和构建良好秩序，得到广泛认同。'],
  ['a part that says so', '', '“四项原则”，即尊重网络主权、维护和平安全等。'],
  ['a part that says so elsewhere', '', '“四个自信”特别是文化自信。'],
  ['the list of others', '', '“四项原则”，即公开透明、公平公正、便民高效、依法行政。'],
  ['what it means', '', '“四个自信”就是立场方向，就是衡量的标准。'],
  ['a list known in part', '', '“十项行动”：京津冀协同发展纵深推进行动、制造业高质量发展行动、乡村振兴全面推进行动。'],
  [
    'a slip in a list known in part',
    WARNS('wording'),
    '“十项行动”：京津冀协同发展纵深推进行动、⟦制造业高质亮发展行动→制造业高质量发展行动⟧。',
  ],
  ['two in either order', '', '“双千兆”（5G和千兆光网）。'],
  ['words behind the list', '', '“四个自信”（道路自信、理论自信、制度自信、文化自信）、推动高质量发展。'],
]);

casesWith(PACK, 'labels/list: points with numbers', [
  ['one lost', WARNS('omission'), '“四项原则”：一是尊重网络主权，平等相待。二是维护和平安全。三是⟦促进开放合作→⟧。'],
  [
    'a slip',
    WARNS('wording'),
    '“四项原则”，一是尊重网络主权；二是⟦维护和平安金→维护和平安全⟧；三是促进开放合作；四是构建良好秩序。'.replace(
      '，一是',
      '：一是',
    ),
  ],
  [
    'one for another',
    WARNS('wording'),
    '“四项原则”：一是尊重网络主权；二是维护和平安全；三是促进开放合作；四是⟦提高治理能力→⟧。',
  ],
  ['all there', '', '“四项原则”：第一，尊重网络主权。第二，维护和平安全。第三，促进开放合作。第四，构建良好秩序。'],
  ['the points of others', '', '“四项原则”：一是公开透明；二是公平公正；三是便民高效；四是依法行政。'],
]);

casesWith(PACK, 'labels/list: points in blocks of their own', [
  ['one lost', WARNS('omission'), '坚持“四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- ⟦促进开放合作→⟧\n'],
  [
    'one too many',
    WARNS('insertion'),
    '坚定“四个自信”，即：\n\n1. 道路自信\n2. 理论自信\n3. 制度自信\n4. 文化自信\n5. ⟦历史自信→⟧\n',
  ],
  ['one for another', WARNS('wording'), '坚定“四个自信”：\n\n* 道路自信\n* 理论自信\n* 制度自信\n* ⟦历史自信→⟧\n'],
  [
    'a slip, in bold, explained',
    WARNS('wording'),
    '“四项原则”：\n\n- **尊重网络主权**。平等相待。\n- **⟦维护和平安金→维护和平安全⟧**。\n- 促进开放合作\n- 构建良好秩序\n',
  ],
  ['in another order', WARNS('order'), '“四个自信”：\n\n- 道路自信\n- ⟦制度自信→⟧\n- 理论自信\n- 文化自信\n'],
  [
    'numbered paragraphs',
    WARNS('omission'),
    '坚持“四项原则”：\n\n（一）尊重网络主权。平等相待。\n\n（二）维护和平安全。\n\n（三）⟦促进开放合作。→⟧'.replace(
      '⟦促进开放合作。→⟧',
      '⟦促进开放合作→⟧。',
    ),
  ],
  ['a list under a point', '', '“四个自信”：\n\n- 道路自信\n  - 学习\n- 理论自信\n- 制度自信\n- 文化自信\n'],
  ['all there', '', '“四项原则”：\n\n- 尊重网络主权\n- 维护和平安全\n- 促进开放合作\n- 构建良好秩序\n'],
  ['the points of others', '', '落实“四项原则”：\n\n- 组织学习\n- 对照检查\n- 整改落实\n'],
  ['no colon', '', '坚持“四项原则”。\n\n- 尊重网络主权\n- 维护和平安全\n'],
]);
