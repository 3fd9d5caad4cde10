import { casesWith } from '../check.ts';
import { LABELS } from '../label-pack.ts';

casesWith(LABELS, 'labels/topic: two labels of one occasion', [
  [
    'swapped',
    'labels/topic warning order; labels/topic warning order',
    '推进全球互联网治理体系变革的“⟦五点主张→四项原则⟧”和构建网络空间命运共同体的“⟦四项原则→五点主张⟧”。',
  ],
  ['one', 'labels/topic warning order', '构建网络空间命运共同体的⟦四项原则→五点主张⟧。'],
  ['in their places', '', '推进全球互联网治理体系变革的“四项原则”和构建网络空间命运共同体的“五点主张”。'],
  ['a topic of two labels', '', '河湖治理的“四项原则”。'],
  ['without topic', '', '“四项原则”“五点主张”。'],
]);

casesWith(LABELS, 'labels/topic: what may stand between topic and label', [
  ['的重要', 'labels/topic warning order', '推进全球互联网治理体系变革的重要“⟦五点主张→四项原则⟧”。'],
  ['应坚持的', 'labels/topic warning order', '推进全球互联网治理体系变革应坚持的“⟦五点主张→四项原则⟧”。'],
  ['提出', 'labels/topic warning order', '就推进全球互联网治理体系变革提出“⟦五点主张→四项原则⟧”。'],
  ['提出的', 'labels/topic warning order', '推进全球互联网治理体系变革所提出的“⟦五点主张→四项原则⟧”。'],
  ['提出重要', 'labels/topic warning order', '推进全球互联网治理体系变革提出重要“⟦五点主张→四项原则⟧”。'],
  ['提出了重大', 'labels/topic warning order', '推进全球互联网治理体系变革提出了重大“⟦五点主张→四项原则⟧”。'],
  ['further off', '', '推进全球互联网治理体系变革，提出“五点主张”。'],
  ['behind', '', '“五点主张”推进全球互联网治理体系变革。'],
  ['in a title', '', '《论全球互联网治理体系变革的“五点主张”》。'],
  ['of another occasion', '', '网信工作的“四项原则”。'],
]);
