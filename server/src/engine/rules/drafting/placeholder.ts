/** drafting/placeholder: places that a writer meant to fill in later: 20**年, ××市, 〔20  〕, （待补充）. */
import type { Candidate } from '../../findings/build.ts';
import { say } from '../../language/index.ts';
import { note } from '../../memo.ts';
import { type DraftCandidate, defineDraftRule, UNTIDY, type WholeDraft } from '../draft-rule.ts';
import { HIDDEN, readable } from '../readable.ts';
import type { Scene } from '../rule.ts';

export const placeholder = defineDraftRule({
  code: 'drafting/placeholder',
  needs: 'text',
  highest: 'information',
  fix: 'none',
  prepare: () => find,
});

/** Stands for what is not known yet. Two asterisks may be read as marks of emphasis, and are hidden then: 20**年**月. */
const BLANK = `(?:[×XxＸ＊*]{2,}|${HIDDEN}{2})`;
const SPACE = '[ \\t\\u3000]';
const [OPEN, CLOSE] = ['[（(【\\[〔]', '[）)】\\]〕]'];

/** Whatever the draft is about, these are not filled in. */
const ALWAYS = new RegExp(
  [
    // 20**年, 二〇××年, 20__年, 20  年, 202X年; but not **20**年, where the number is in bold
    `(?<![\\d*${HIDDEN}×Xx])(?:20|２０|二[〇零○])(?:${BLANK}|[_＿]{1,4}|${SPACE}{2,6})年`,
    '(?<!\\d)20\\d[×XxＸ＊*]年',
    // 〔〕, 〔20  〕, 〔20××〕; 〔2024〕  号
    `〔(?:20|２０)[ \\t\\u3000×XxＸ＊*_＿${HIDDEN}]*〕|〔[ \\t\\u3000_＿]*〕`,
    `(?<=〔\\d{4}〕)[ \\t\\u3000×XxＸ＊*_＿]*号`,
    `【${SPACE}*】|《${SPACE}*》`,
    // （此处插入图表）, 【待补充】, （数据待核实）, [TODO]
    `${OPEN}(?:此处|这里)(?:请|需|应|待|可|再|要|拟)?(?:填|插|补|加|写|放|列|附|配|贴|替换|展开|举例|录入)[^）)】\\]〕\\n]{0,40}${CLOSE}`,
    `${OPEN}(?:内容|数据|数字|名单|具体|时间|地点|人员|材料|此处)?(?:待(?:补充?|填写?|核实?|核对|确认|完善|更新|查证?|续写|添加|录入|提供)|需补充|请补充|TODO|TBD|FIXME)[^）)】\\]〕\\n]{0,30}${CLOSE}`,
  ].join('|'),
  'g',
);

/** Unfilled unless somebody is left unnamed on purpose. */
const PERHAPS = new RegExp(
  [
    `(?<![A-Za-z×＊*])(?:[×＊*]{2,}|[Xx]{2,3}|Ｘ{2,})(?:年|月|日|时|[万亿]|元|人次|人(?!民)|名|个|项|家|户|次|届|期|％|%)`,
    '〔[×XxＸ＊*]{2,}〕',
    `第(?:[×＊*]{1,3}|[Xx]{1,3})(?:届|次|期|号|批)`,
    `(?<=^|[\\s，。、；：（“《在由对经向和与及到是据我])(?:[×＊*]{2,}|[Xx]{2,3}|Ｘ{2,})(?:省|市|县|区|乡|镇|村|街道|局|厅|部门|单位|公司|集团|同志|会议|活动|项目|工程)`,
  ].join('|'),
  'gm',
);

/** Judgements and reports of cases do not name people and places; patterns of documents show where something goes. */
const OF_A_CASE = /原告|被告|上诉人|再审申请人|犯罪嫌疑人|被执行人|审判员|裁定书|判决书|化名/;
const IN_A_CASE = /违规|违纪|违法|处分|查处|涉嫌|举报|样式|格式|示例|例如|编排|字样|名称为/;

/** What all of them hold, one by one and with what stands behind: quick to rule out. */
const SIGN = new RegExp(`[×XxＸ＊*_＿〔【《（(\\[ \\t\\u3000${HIDDEN}]`);
const MAY_BE = new RegExp(
  `[×XxＸ＊*_＿〔【${HIDDEN}]|${SPACE}{2}|《${SPACE}*》|${OPEN}(?:此处|这里|内容|数据|数字|名单|具体|时间|地点|人员|材料|待|需补|请补|TODO|TBD|FIXME)`,
);

interface Note {
  readonly always: readonly Candidate[];
  readonly perhaps: readonly Candidate[];
}

const NONE: Note = { always: [], perhaps: [] };

const noteOf = note((scene: Scene): Note => {
  const text = readable(scene);
  if (!SIGN.test(text) || !MAY_BE.test(text)) return NONE;
  return {
    always: [...text.matchAll(ALWAYS)].map((match) => candidate(scene, match)),
    perhaps: IN_A_CASE.test(text) ? [] : [...text.matchAll(PERHAPS)].map((match) => candidate(scene, match)),
  };
});

const isOfCase = note((scene: Scene) => OF_A_CASE.test(readable(scene)));

const NOTHING: readonly DraftCandidate[] = [];

function find({ blocks }: WholeDraft): DraftCandidate[] {
  const notes = blocks.map(({ scene }) => noteOf(scene));
  if (notes.every((each) => each === NONE)) return []; // most drafts
  const isCase = notes.some(({ perhaps }) => perhaps.length) && blocks.some(({ scene }) => isOfCase(scene));
  return notes.flatMap((own, block) => {
    if (own === NONE) return NOTHING;
    const { always, perhaps } = own;
    const found = isCase
      ? always
      : [...always, ...perhaps.filter((each) => !always.some((other) => overlap(each, other)))];
    return found.map((each) => ({ ...each, block }));
  });
}

function overlap(a: Candidate, b: Candidate): boolean {
  return a.start < b.end && b.start < a.end;
}

function candidate(scene: Scene, { index: start, 0: found }: RegExpExecArray): Candidate {
  const end = start + found.length;
  const words = scene.text.slice(start, end).replace(/\s+/g, ' ');
  return {
    start,
    end,
    ...UNTIDY,
    verdict: 'omission',
    message: found === '号' ? say.finding.noDocumentNumber : say.finding.toBeFilledIn(words),
    replacements: [],
  };
}
