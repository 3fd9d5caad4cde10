import { cases } from '../check.ts';

cases('quotations/misquote: words in quotation marks', [
  [
    'one character by sound',
    'quotations/misquote warning wording',
    '他说：“⟦网络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧”。',
  ],
  [
    'another word',
    'quotations/misquote information wording',
    '他说：“⟦网络空间是亿万网民共同的精神家园→网络空间是亿万民众共同的精神家园⟧”。',
  ],
  [
    'a member left out',
    'quotations/misquote warning omission',
    '做到“发展共同推进、⟦安全共同维护、成果共同分享→安全共同维护、治理共同参与、成果共同分享⟧”。',
  ],
  [
    'members in another order',
    'quotations/misquote warning order',
    '“做到发展共同推进、⟦治理共同参与、安全共同维护→安全共同维护、治理共同参与⟧、成果共同分享”',
  ],
  [
    'over a soft line break and emphasis',
    'quotations/misquote warning wording',
    '“网络空间是**亿万民众**共同\n⟦的**精神加园→的**精神家园⟧**”',
  ],
  [
    'in corner brackets',
    'quotations/misquote warning wording',
    '「⟦网络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧」',
  ],
  [
    'in straight marks that alone part it from the sentence',
    'quotations/misquote warning wording',
    '这是"⟦网络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧"的体现。',
  ],
  ['a partial quotation', '', '要做到“安全共同维护、治理共同参与”。'],
  ['the words themselves', '', '“网络空间是亿万民众共同的精神家园”'],
  ['an admitted variant', '', '“正能量是总要求，管得住是硬道理，用得好是真本事”'],
  ['other words', '', '“网络空间不是法外之地”是共识。'],
  ['in code', '', '`“网络空间是亿万民众共同的精神加园”`'],
]);

cases('quotations/misquote: quotations inside quotations', [
  [
    'the inner one is judged, not the words around it',
    'quotations/misquote information wording',
    '他说：“我们要记住‘⟦网络空间是亿万网民共同的精神家园→网络空间是亿万民众共同的精神家园⟧’，把家园建设好。”',
  ],
  [
    'a short one inside',
    'quotations/misquote information wording',
    '“我们打通系统，就是要实现‘⟦数据多跑腿→数据多跑路⟧’。”他介绍。',
  ],
  [
    'corner brackets',
    'quotations/misquote warning wording',
    '「他说『⟦网络空间是亿万民众共同的精神家圆→网络空间是亿万民众共同的精神家园⟧』。」',
  ],
  ['the right words inside', '', '“要记住‘网络空间是亿万民众共同的精神家园’这句话。”'],
]);

cases('quotations/misquote: quotations of nearly a whole wording', [
  ['another word', 'quotations/misquote information wording', '让创新理论“⟦飞入平常百姓家→飞入寻常百姓家⟧”。'],
  ['a word more in front', '', '让创新理论“快速飞入寻常百姓家”。'],
  [
    'a member too many',
    'quotations/misquote warning insertion',
    '“让人民群众在信息化发展中有更多获得感、⟦幸福感、归属感、安全感→幸福感、安全感⟧”。',
  ],
  ['another word in a short one is another phrase', '', '以“提高科技创新能力”为题开展调研。'],
  [
    'a word that does the same work is worth a look',
    'quotations/misquote information wording',
    '强调“⟦着力推进高质量发展→着力推动高质量发展⟧”。',
  ],
]);
