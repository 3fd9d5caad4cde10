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
  ['without topic', '', '“四项原则”“五点主张”。'],
]);
