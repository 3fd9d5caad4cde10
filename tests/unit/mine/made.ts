/** A small corpus, written for the tests: minutes of an office, with formulations among news of the day. */
import type { CorpusDocument } from '../../../server/src/engine/corpus.ts';
import { documentOf } from '../passages/make.ts';

const PLACES = ['东河', '南山', '西岭', '北湖', '中岗', '上坪', '下沙', '前川', '后港', '左屯'];
const TOPICS = ['修路', '治水', '种树', '办学', '养老', '防汛', '招商', '用工', '看病', '采煤'];

const VERBS = ['抓好', '用好', '理清', '公开', '建好', '填好', '守住', '看清', '带上', '记牢'];

/** The paragraphs of the minutes number `i`. */
function minutes(i: number): string[] {
  const at = (words: readonly string[], step = 1): string => words[(i * step) % words.length] ?? '';
  return [
    `全镇${at(TOPICS)}工作推进会在${at(PLACES)}召开`,
    `本台消息：${i + 1}日上午，镇长${i % 2 === 0 ? '王小川' : '李大江'}强调，${at(PLACES, 3)}的${at(TOPICS)}事关长远。坚持把群众冷暖放在心上，${at(TOPICS, 7)}才有底气。`,
    `${at(PLACES, 7)}村代表提出，${at(TOPICS, 3)}不能等。要补短板、强弱项，${at(PLACES)}尤其如此。镇里要求，${at(TOPICS, 9)}资金${i + 3}万元当月到位，坚持把群众冷暖放在心上。`,
    `会议指出，${at(TOPICS, 3)}要${at(VERBS)}，补短板、强弱项。各村${at(TOPICS, 7)}${at(VERBS, 3)}“三个清单”，${at(PLACES, 9)}先行一步。`,
    '本次会议由镇广播站为您全程播报。',
  ];
}

export function officePapers(count = 10): CorpusDocument[] {
  return Array.from({ length: count }, (_, i) =>
    documentOf(`/papers/${String(i).padStart(2, '0')}.md`, minutes(i), {
      date: `202${i % 4}-0${1 + (i % 9)}-11`,
    }),
  );
}

/** A document as a file: front matter, then its paragraphs. */
export function fileOf({ info, paragraphs }: CorpusDocument): string {
  const body = paragraphs.map(({ text }) => text).join('\n\n');
  return `---\ntitle: ${info.title}\ndate: ${info.date}\n---\n\n${body}\n`;
}
