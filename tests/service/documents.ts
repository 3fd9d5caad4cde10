/** Documents of own words, the same for the same seed: many, alike enough that words must be looked for among others. */

const WHO = ['各村组', '护林员', '社区干部', '志愿者', '驻村工作队', '街道办事处', '技术骨干', '合作社'];
const WHAT = [
  '巡护河湖岸线',
  '修缮灌溉水渠',
  '登记空闲房屋',
  '走访独居老人',
  '清理背街小巷',
  '检修供暖管道',
  '培训育苗技术',
  '整理档案资料',
];
const HOW = [
  '按月公布进度',
  '逐户听取意见',
  '分片落实责任',
  '先易后难推进',
  '当天反馈结果',
  '统一编号管理',
  '边做边总结经验',
  '会同邻镇一道',
];
const WHY = [
  '让群众少跑一趟路',
  '把好事办到心坎上',
  '使小切口见到大变化',
  '让老旧院落换上新颜',
  '把隐患消除在萌芽',
  '让山里的果子卖出好价钱',
];
const PLACES = ['青石镇', '柳河乡', '望江街道', '白塔村', '石桥社区', '云岭县'];

/** Of these characters names are made, so that hardly two sentences are alike. */
const NAMED = '安柏川朵枫岗禾荷槐江锦菊康兰麓茂宁磐清荣山田溪霞杏岩永竹卓泽';

/** Numbers from 0 up to a bound, always the same (mulberry32). */
export function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % bound;
  };
}

export interface Written {
  /** Text by name of the file. */
  readonly files: ReadonlyMap<string, string>;
  /** Sentences that stand in them. */
  readonly sentences: readonly string[];
}

export function ownDocuments(count: number, seed = 7): Written {
  const next = seeded(seed);
  const one = (list: readonly string[]): string => list[next(list.length)] ?? '';
  const files = new Map<string, string>();
  const sentences: string[] = [];
  for (let i = 0; i < count; i++) {
    const paragraphs = Array.from({ length: 4 + next(40) }, () => {
      const own = Array.from({ length: 1 + next(4) }, () => {
        const named = Array.from({ length: 4 }, () => NAMED.charAt(next(NAMED.length))).join('');
        return `${one(PLACES)}${named}片区组织${one(WHO)}${one(WHAT)}，${one(HOW)}，${one(HOW)}，${one(WHY)}`;
      });
      sentences.push(...own);
      return `${own.join('。')}。`;
    });
    const month = String(1 + (i % 12)).padStart(2, '0');
    const head = `---\ntitle: ${one(PLACES)}工作情况第${i}期\ndate: 2023-${month}-05\n---\n\n`;
    files.set(`${String(i).padStart(4, '0')}.md`, `${head}${paragraphs.join('\n\n')}\n`);
  }
  return { files, sentences };
}

/** A draft that quotes sentences, most of them with a slip. */
export function ownDraft(sentences: readonly string[], count: number, seed = 11): string {
  const next = seeded(seed);
  const quoted = Array.from({ length: count }, () => {
    const sentence = sentences[next(sentences.length)] ?? '';
    const at = 3 + next(sentence.length - 6);
    const slips = [
      sentence,
      sentence.slice(0, at) + sentence.slice(at + 1),
      `${sentence.slice(0, at)}的${sentence.slice(at)}`,
      sentence.slice(0, at) + sentence.charAt(at + 1) + sentence.charAt(at) + sentence.slice(at + 2),
      `${sentence.slice(0, at)}误${sentence.slice(at + 1)}`,
      sentence.slice(0, at),
    ];
    return `通报指出，“${slips[next(slips.length)]}”。`;
  });
  return `${quoted.join('\n\n')}\n\n通报又指出，“从来没有人写过的一句话在这里当作引文”。\n`;
}
