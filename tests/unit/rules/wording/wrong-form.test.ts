import { cases, casesWith } from '../check.ts';
import { REPLACED } from '../old-pack.ts';

cases('wording/wrong-form: attested wrong forms', [
  [
    'an attested wrong form',
    'wording/wrong-form warning insertion',
    '以⟦习近平总书记新时代中国特色社会主义思想→习近平新时代中国特色社会主义思想⟧为指导。',
  ],
  ['of a set phrase', 'wording/wrong-form warning wording', '大家要⟦卓厉奋发→踔厉奋发⟧。'],
  ['a stop parts its characters', '', '意志超卓，厉奋发之心。'],
  ['general knowledge never warns', 'wording/wrong-form information wording', '抓住⟦重要结点→重要节点⟧开展宣传。'],
  ['older than the day from which it is wrong', '', '---\ndate: 1992-10-12\n---\n\n人民当家做主的新社会。'],
  [
    'from that day on',
    'wording/wrong-form warning wording',
    '---\ndate: 2022-10-12\n---\n\n保障⟦人民当家做主→人民当家作主⟧。',
  ],
  ['without a date', 'wording/wrong-form warning wording', '保障⟦人民当家做主→人民当家作主⟧。'],
]);

casesWith(REPLACED, 'wording/wrong-form: where it stands', [
  ['within official words', '', '走上正本清园路。'],
  ['a mark within the attested form', 'wording/wrong-form warning wording', '要正本，⟦清圆→清源⟧。'],
  ['a mark elsewhere', '', '要正，本清园。'],
  ['in a title', 'wording/wrong-form warning wording', '《⟦正本清园→正本清源⟧》。'],
  ['in quotation marks', 'wording/wrong-form warning wording', '他说：“要⟦正本清园→正本清源⟧。”'],
  ['of a name that was replaced', 'wording/wrong-form warning wording', '⟦水力三局→⟧印发通知。'],
]);
