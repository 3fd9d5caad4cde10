/** What a text of one script and what a text of the other one are compared as: characters that stand for others by their words. */
import assert from 'node:assert/strict';
import { inOneScript } from '../../../server/src/engine/text/one-script.ts';
import { inSimplified } from '../../../server/src/engine/text/script.ts';
import { fold, skeletonOf } from '../../../server/src/engine/text/skeleton.ts';
import { cases, engineOn } from '../verify/corpus.ts';

describe('a text in one script', () => {
  const CASES: readonly (readonly [text: string, written: string])[] = [
    [
      '著力推動發展，隨著時代，有著名的著作和顯著成績，沿著這條路',
      '着力推動發展，隨着時代，有著名的著作和顯著成績，沿着這條路',
    ],
    ['堅持原著，跟著走', '堅持原著，跟着走'],
    ['沿著有中國特色的道路，享有著作權，場所著裝整潔', '沿着有中國特色的道路，享有著作權，場所着裝整潔'],
    ['简体文本里写著名、写着力，见微知著，执著', '简体文本里写著名、写着力，见微知著，执着'],
    ['進一步瞭解情況，反覆研究', '進一步了解情況，反复研究'],
    ['在瞭望塔上沈先生覆蓋著它，多重覆蓋', '在瞭望塔上沈先生覆蓋着它，多重覆蓋'],
    ['简体文本里写瞭解、反覆、想像', '简体文本里写瞭解、反覆、想像'],
    ['發揮想像力，找準座標，樹立一座標誌', '發揮想象力，找準坐標，樹立一座標誌'],
    ['司法覆核，資金鍊斷裂，鍛鍊身體', '司法复核，資金链斷裂，鍛鍊身體'],
    ['乾乾淨淨，扭轉乾坤，抗旱防乾旱', '干干淨淨，扭轉乾坤，抗旱防干旱'],
  ];
  for (const [text, written] of CASES)
    it(text, () => {
      assert.equal(inOneScript(text), written);
      // What is compared is the same whether the text was rewritten or not.
      assert.equal(fold(text), fold(written));
      assert.equal(skeletonOf(text).text, skeletonOf(written).text);
      assert.equal(inOneScript(written), written);
    });
});

/** Each character that OpenCC rewrites and simplified texts write themselves: sentences of both scripts, and those that are none. */
const SENTENCES: Readonly<
  Record<string, readonly (readonly [traditional: string, simplified: string, wrong: string])[]>
> = {
  乾: [
    ['發展的道路上朗朗乾坤，人人盡責', '发展的道路上朗朗乾坤，人人尽责', '发展的道路上朗朗干坤，人人尽责'],
    ['倉庫要保持乾燥通風，嚴防火災', '仓库要保持干燥通风，严防火灾', '仓库要保持肝燥通风，严防火灾'],
  ],
  吒: [
    ['哪吒鬧海的故事傳遍了這個地方', '哪吒闹海的故事传遍了这个地方', '哪咤闹海的故事传遍了这个地方'],
    ['叱吒風雲的歲月已經過去多年了', '叱咤风云的岁月已经过去多年了', '叱诧风云的岁月已经过去多年了'],
  ],
  夥: [['同合作夥伴一起開創發展新局面', '同合作伙伴一起开创发展新局面', '同合作火伴一起开创发展新局面']],
  後: [['落後地區的面貌從此發生了變化', '落后地区的面貌从此发生了变化', '落候地区的面貌从此发生了变化']],
  徵: [
    ['這是民族團結進步的象徵和標誌', '这是民族团结进步的象征和标志', '这是民族团结进步的象正和标志'],
    ['以宮商角徵羽五音傳承禮樂文化', '以宫商角徵羽五音传承礼乐文化', '以宫商角徽羽五音传承礼乐文化'],
  ],
  拚: [['發揚頑強拚搏的精神為國家爭光', '发扬顽强拼搏的精神为国家争光', '发扬顽强拼博的精神为国家争光']],
  捱: [['再也不讓鄉親們捱餓受凍過日子', '再也不让乡亲们挨饿受冻过日子', '再也不让乡亲们埃饿受冻过日子']],
  摺: [['主動放下架子把曲摺的過程講清', '主动放下架子把曲折的过程讲清', '主动放下架子把曲析的过程讲清']],
  於: [['發展為了人民，成果屬於人民大眾', '发展为了人民，成果属于人民大众', '发展为了人民，成果属予人民大众']],
  榘: [['循規蹈榘地把各項任務落到實處', '循规蹈矩地把各项任务落到实处', '循规蹈距地把各项任务落到实处']],
  菸: [['在公共場所全面禁止吸菸的規定', '在公共场所全面禁止吸烟的规定', '在公共场所全面禁止吸咽的规定']],
  薹: [['蒜薹豐收了，農民的錢袋子鼓起來', '蒜薹丰收了，农民的钱袋子鼓起来', '蒜苔丰收了，农民的钱袋子鼓起来']],
  袷: [['身穿袷袢的老人們從遠處趕過來', '身穿袷袢的老人们从远处赶过来', '身穿夹袢的老人们从远处赶过来']],
  醣: [['控制每天的醣類攝入，保持健康體魄', '控制每天的糖类摄入，保持健康体魄', '控制每天的塘类摄入，保持健康体魄']],
  麴: [['傳統釀酒用麴的技藝後繼有人了', '传统酿酒用曲的技艺后继有人了', '传统酿酒用典的技艺后继有人了']],
  麽: [['他用什麽方法打開了工作局面', '他用什么方法打开了工作局面', '他用什公方法打开了工作局面']],
  著: [
    ['沿著正確道路圍繞著中心任務開展工作', '沿着正确道路围绕着中心任务开展工作', '沿着正确道路围绕看中心任务开展工作'],
    ['改革開放取得了顯著的成績和經驗', '改革开放取得了显著的成绩和经验', '改革开放取得了显着的成绩和经验'],
  ],
};

describe('characters of both scripts', () => {
  for (const [char, sentences] of Object.entries(SENTENCES))
    for (const [traditional, simplified, wrong] of sentences) {
      it(`${char} in ${simplified} is the same in both scripts`, () => {
        assert.equal(fold(traditional), fold(simplified));
        assert.notEqual(fold(wrong), fold(simplified));
      });
      const [right, slip] = firstDifference(simplified, wrong);
      const [printed] = firstDifference(traditional, wrong, simplified);
      const misquoted = (text: string, of: string) => {
        const at = [...simplified].findIndex((each, i) => each !== [...wrong][i]);
        return `${text.slice(0, at)}${of}${text.slice(at + 1)}`;
      };
      for (const [script, source] of [
        ['a traditional', traditional],
        ['a simplified', simplified],
      ] as const) {
        const engine = engineOn({ 讲话: [`${inOneScript(source)}。`] }); // as documents are imported
        cases(`quotations from ${script} source`, engine, [
          ['of a simplified draft', `他说：“${simplified}。”`],
          ['of a traditional draft', `他說：“${traditional}。”`],
        ]);
        const slips: (readonly [says: string, text: string])[] = [
          ['of a simplified draft', `他说：“${clause(misquoted(simplified, slip), simplified, right)}。”`],
        ];
        // Of several traditional characters only the writer of one knows which is meant.
        if (source === traditional)
          slips.push([
            'of a traditional draft',
            `他說：“${clause(misquoted(traditional, slip), traditional, printed)}。”`,
          ]);
        cases(`slips in quotations from ${script} source`, engine, slips);
      }
    }
});

/** The first character that differs, on both sides; of a text in another script the one at that place. */
function firstDifference(text: string, other: string, by = text): readonly [string, string] {
  const at = [...by].findIndex((each, i) => each !== [...other][i]);
  return [text.charAt(at), other.charAt(at)];
}

/** A text with its clause marked that is not as it should be. */
function clause(text: string, right: string, char: string): string {
  assert.ok(right.includes(char));
  let offset = 0;
  return text
    .split('，')
    .map((part) => {
      const should = right.slice(offset, offset + part.length);
      offset += part.length + 1;
      return part === should ? part : `⟦${part}→${should}⟧`;
    })
    .join('，');
}

describe('words of a source in a simplified draft', () => {
  const table: readonly (readonly [words: string, draft: string, written: string])[] = [
    ['後', '落伍的人', '后'],
    ['落後於人', '落伍的人', '落后于人'],
    ['扭轉乾坤', '', '扭转乾坤'],
    ['宮商角徵羽', '', '宫商角徵羽'],
    ['象徵', '', '象征'],
    ['象徵', '混用的徵', '象徵'],
  ];
  for (const [words, draft, written] of table)
    it(`${words} beside ${draft || 'nothing'}: ${written}`, () => assert.equal(inSimplified(words, draft), written));
});
