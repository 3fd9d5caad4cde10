/** Words that documents have are right in every place. */
import { checkBy } from '../rules/check.ts';
import { PRINTED, printed } from './printed.ts';

const PLACES: readonly (readonly [says: string, place: (words: string) => string])[] = [
  ['in marks', (words) => `会上，“${words}”成为共识。`],
  ['in marks, ascribed', (words) => `张三指出，“${words}”。`],
  ['behind a verb of saying', (words) => `会议强调，要提高认识，${words}，抓好落实。`],
  ['behind it at once', (words) => `张三强调，${words}。`],
  ['in a block quote', (words) => `> ${words}。`],
  ['behind a label', (words) => `做到“五要”，即${words}。`],
  ['the name of something', (words) => `“${words}”主题宣传活动在本市启动。`],
];
const SPOKEN = [
  '粮价要稳、菜价要稳、肉价要稳，人心才能稳',
  '要抓好春耕、夏管、秋收、冬藏，决不能误了农时',
  '水利是农业的命脉，修渠要修到田头，管水要管到用户',
  '要在2025年前建成三百座小水库',
  '必须在每年三月底前完成渠道清淤，不得以任何理由拖延；清淤土方应当运至指定地点堆放',
  '人勤地不懒，心齐事不难，把日子过得红红火火',
  '粮价要稳……人心才能稳',
  '修渠要修到田头……要把补贴发到农民手上',
  '书架要摆到走廊尽头，让每一个人都能随手翻开一本好书',
];

for (const [says, place] of PLACES)
  describe(`words of documents ${says}`, () => {
    for (const words of [...Object.keys(PRINTED), ...SPOKEN])
      it(`are right: ${place(words)}`, () => checkBy(printed, place(words), ''));
  });
