/** What a patch makes of a draft: the words of the source where they differ, and all else as it was typed. */
import assert from 'node:assert/strict';
import { compare } from '../../../server/src/engine/align/difference.ts';
import { patchOf } from '../../../server/src/engine/align/patch.ts';
import type { Side } from '../../../server/src/engine/align/side.ts';
import { slideGaps } from '../../../server/src/engine/align/slide.ts';
import { isSure, isSureOfDocument, isSureOfSlip } from '../../../server/src/engine/align/sure.ts';
import { fold, skeletonOf } from '../../../server/src/engine/text/skeleton.ts';

/** The part between ⟦ and ⟧ of a text as it is compared; all of it without them. */
function sideOf(marked: string): Side {
  const text = marked.replace(/[⟦⟧]/g, '');
  const from = fold(marked.slice(0, Math.max(0, marked.indexOf('⟦')))).length;
  const to = marked.includes('⟧') ? fold(marked.slice(0, marked.indexOf('⟧'))).length : fold(text).length;
  return { text, skeleton: skeletonOf(text), from, to };
}

function patched(source: string, draft: string, isCertain: typeof isSure): string {
  const [right, written] = [sideOf(source), sideOf(draft)];
  const units = ({ skeleton, from, to }: Side) => skeleton.text.slice(from, to);
  const { edits } = compare(units(right), units(written));
  const { start, end, replacement } = patchOf(right, written, slideGaps(edits, right, written), isCertain);
  return written.text.slice(0, start) + replacement + written.text.slice(end);
}

type Row = readonly [says: string, source: string, draft: string, after: string];

function table(name: string, rows: readonly Row[], isCertain = isSure): void {
  describe(name, () => {
    for (const [says, source, draft, after] of rows)
      it(`${says}: ${draft}`, () => assert.equal(patched(source, draft, isCertain), after));
  });
}

table('a patch keeps what does not differ', [
  ['emphasis', '网络安全为人民', '**网络**安金为人民', '**网络**安全为人民'],
  ['marks between exchanged words', '安全和发展一体推进', '“发全”和安展一体推进', '“安全”和发展一体推进'],
  ['other marks of the source', '甲乙、丙丁', '甲已，丙丁', '甲乙，丙丁'],
]);

table('a lost member comes with its mark', [
  ['inside', '稳就业、稳金融、稳外贸', '稳就业、稳外贸', '稳就业、稳金融、稳外贸'],
  ['at the end', '稳就业、稳金融、稳外贸', '稳就业、稳金融', '稳就业、稳金融、稳外贸'],
  ['at the beginning', '稳就业、稳金融、稳外贸', '稳金融、稳外贸', '稳就业、稳金融、稳外贸'],
  ['in marks of its own', '“甲子”、“乙丑”、“丙寅”', '“甲子”、“丙寅”', '“甲子”、“乙丑”、“丙寅”'],
  ['before one in marks', '坚持甲子、做到乙丑、“丙寅”', '坚持甲子、“丙寅”', '坚持甲子、做到乙丑、“丙寅”'],
  ['the last word of a clause', '坚持人民至上，推进改革', '坚持人民，推进改革', '坚持人民至上，推进改革'],
  ['the first word of one', '坚持人民至上，全面推进改革', '坚持人民至上，推进改革', '坚持人民至上，全面推进改革'],
]);

table('a member too many goes with one mark', [
  ['inside', '稳就业、稳外贸', '稳就业、稳金融、稳外贸', '稳就业、稳外贸'],
  ['in marks of its own', '“甲子”、“丙寅”', '“甲子”、“乙丑”、“丙寅”', '“甲子”、“丙寅”'],
  ['before the end of a sentence', '稳就业。稳外贸', '稳就业、稳金融。稳外贸', '稳就业。稳外贸'],
  ['behind an opening mark', '说“甲子”', '说“乙丑、甲子”', '说“甲子”'],
  ['before a closing one', '说“甲子”好', '说“甲子、乙丑”好', '说“甲子”好'],
  ['a word, without any mark', '推进改革', '全面推进改革', '推进改革'],
  ['one that the source has no mark for', '甲甲乙乙', '甲甲、丙丙乙乙', '甲甲乙乙'],
  ['a character put in behind a mark is none', '甲甲乙乙', '甲甲、丙乙乙', '甲甲、乙乙'],
  ['one typed twice before a mark is none', '千村示范万村整治', '千村示范范、万村整治', '千村示范、万村整治'],
]);

table('what the border of the part may have caused is left alone', [
  ['a word that goes on in the source', '⟦党的二十大报⟧告', '党的二十大汇报', '党的二十大汇报'],
  ['one that begins before', '中⟦华文明源远⟧流长', '华夏文明源远', '华夏文明源远'],
  ['a doubled character is none', '⟦党的二十大报⟧告', '党的二十大大报', '党的二十大报'],
  ['a slip is none', '⟦党的二十大报⟧告', '党的二十大抱', '党的二十大报'],
  [
    'a member that follows in the source',
    '⟦稳就业、稳金融、稳外贸、稳外资、稳投资⟧、稳预期',
    '稳就业、稳金融、稳外贸、稳外资、稳预期',
    '稳就业、稳金融、稳外贸、稳外资、稳预期',
  ],
  ['a mark that would change sides', '发布公告，全县居家', '发布公，全县县居家', '发布公，全县县居家'],
  [
    'the sure part is corrected',
    '⟦网络安全为人民，党的二十大报⟧告',
    '网络安金为人民，党的二十大汇报',
    '网络安全为人民，党的二十大汇报',
  ],
]);

table(
  'words of one’s own around those of a document stay',
  [
    ['before', '贵州累计实现脱贫', '有人说贵州累计实现脱贫', '有人说贵州累计实现脱贫'],
    ['behind, in a clause of their own', '贵州累计实现脱贫', '贵州累计实现脱贫，很对', '贵州累计实现脱贫，很对'],
    ['others for them', '今年贵州累计实现脱贫', '有人说贵州累计实现脱贫', '有人说贵州累计实现脱贫'],
    ['one character is a slip', '贵州累计实现脱贫', '贵州累计实现脱贫儿', '贵州累计实现脱贫'],
    ['so are as many as were meant', '今年贵州累计实现脱贫', '去岁贵州累计实现脱贫', '今年贵州累计实现脱贫'],
  ],
  isSureOfDocument,
);

table('one word for another is made whole or not at all, whatever they share', [
  ['a character in common', '甲子、促进开放合作、构建良好秩序', '甲子、公开透明', '甲子、公开透明'],
  ['two in common', '甲子、建设开放合作区、构建良好秩序', '甲子、公开放透明', '甲子、公开放透明'],
  [
    'a slip far from it',
    '网络安全为人民、促进开放合作、构建良好秩序',
    '网络安金为人民、公开透明',
    '网络安全为人民、公开透明',
  ],
  ['both sure', '甲子、促进开放合作、乙丑', '甲子、公开透明、乙丑', '甲子、促进开放合作、乙丑'],
]);

table('a member that the source has elsewhere is not too many', [
  ['behind the part', '⟦甲子、乙丑⟧、保障民生', '⟦甲子、保障民生、乙丑⟧', '甲子、保障民生、乙丑'],
  ['before the part', '保障民生、⟦甲子、乙丑⟧', '⟦甲子、保障民生、乙丑⟧', '甲子、保障民生、乙丑'],
  ['with a slip', '⟦甲子、乙丑⟧、保障民生', '⟦甲子、保障民主、乙丑⟧', '甲子、保障民主、乙丑'],
  ['with two slips', '⟦甲子、乙丑⟧、保障民生', '⟦甲子、保证民主、乙丑⟧', '甲子、乙丑'],
  ['a short word', '⟦甲子、乙丑⟧、民生', '⟦甲子、民生、乙丑⟧', '甲子、乙丑'],
  ['twice in the draft', '⟦甲子、保障民生、乙丑⟧', '⟦甲子、保障民生、保障民生、乙丑⟧', '甲子、保障民生、乙丑'],
]);

table('和 between members is what a mark is', [
  ['stands for it alone', '甲子、乙丑、丙寅', '甲子、乙丑和丙寅', '甲子、乙丑、丙寅'],
  [
    'stays before the last member',
    '道路自信、理论自信、制度自信',
    '道路自信和制度自信',
    '道路自信、理论自信和制度自信',
  ],
  ['stays behind a mark', '甲甲、乙乙、丙丙', '甲甲，与丙丙', '甲甲，乙乙，与丙丙'],
  ['before another member', '甲子、乙丑、丙寅', '甲子、乙丑和丁卯', '甲子、乙丑和丙寅'],
  [
    'becomes a mark before one that is not the last',
    '道路自信、理论自信、制度自信',
    '道路自信和理论自信',
    '道路自信、理论自信、制度自信',
  ],
  ['in marks of words', '“甲子”、“乙丑”', '“甲子”和“乙丑”', '“甲子”“乙丑”'],
  ['behind other words', '甲子、乙丑、丙寅', '甲子、丁卯和丙寅', '甲子、乙丑和丙寅'],
  ['that a member begins with', '富强、民主、文明、和谐', '富强、民主、和谐和文明', '富强、民主、文明、和谐'],
  ['that a member ends with', '人口总和、经济', '经济和人口总和', '人口总和、经济'],
  ['of two alike the one between members', '共同参与、共同分享', '共同参与与共同分享', '共同参与、共同分享'],
  ['a word too many where the source has no mark', '推进改革发展', '推进改革和发展', '推进改革发展'],
]);

const PROVED: readonly (readonly [says: string, source: string, draft: string, after: string, unproved: string])[] = [
  ['lost, one agrees behind it', '⟦美丽中国⟧的', '美丽国', '美丽中国', '美丽国'],
  ['lost, one agrees before it', '不⟦支持恐怖组织⟧', '支恐怖组织', '支持恐怖组织', '支恐怖组织'],
  ['too many, one agrees before it', '在⟦中国经济⟧上', '中大国经济', '中国经济', '中大国经济'],
  ['two lost', '⟦美丽的中国⟧的', '美丽国', '美丽国', '美丽国'],
  ['lost at the very end', '⟦美丽中国⟧的', '美丽中', '美丽中', '美丽中'],
];
const withoutProof = PROVED.map(([says, source, draft, , unproved]): Row => [says, source, draft, unproved]);
table(
  'what a corpus proves to be a slip needs one character that agrees on either side',
  PROVED.map(([says, source, draft, after]) => [says, source, draft, after]),
  isSureOfSlip,
);
table('without that proof two are asked for where the source goes on', withoutProof, isSureOfDocument);

table('a mark of the source without its partner stays in the source', [
  ['behind what is lost', '“⟦俄罗斯卫星”通讯社⟧', '俄罗斯卫通讯社', '俄罗斯卫星通讯社'],
  ['before it', '⟦俄罗斯“卫星通讯社⟧”', '俄罗斯星通讯社', '俄罗斯卫星通讯社'],
  ['both of a pair come along', '俄罗斯“卫星”通讯社', '俄罗斯通讯社', '俄罗斯“卫星”通讯社'],
]);
