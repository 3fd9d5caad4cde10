import { cases } from './check.ts';

cases('misquote: words in quotation marks', [
  [
    'one character by sound',
    'misquote',
    '他说：“⟦网络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧”。',
  ],
  ['another word', 'misquote', '他说：“⟦网络空间是亿万网民共同的精神家园→网络空间是亿万民众共同的精神家园⟧”。'],
  [
    'a member left out',
    'misquote',
    '做到“发展共同推进、⟦安全共同维护、成果共同分享→安全共同维护、治理共同参与、成果共同分享⟧”。',
  ],
  [
    'members in another order',
    'misquote',
    '“做到发展共同推进、⟦治理共同参与、安全共同维护→安全共同维护、治理共同参与⟧、成果共同分享”',
  ],
  ['over a soft line break and emphasis', 'misquote', '“网络空间是**亿万民众**共同\n⟦的**精神加园→的**精神家园⟧**”'],
  ['in corner brackets', 'misquote', '「⟦网络空间是亿万民众共同的精神加园→网络空间是亿万民众共同的精神家园⟧」'],
  ['a partial quotation', '', '要做到“安全共同维护、治理共同参与”。'],
  ['the words themselves', '', '“网络空间是亿万民众共同的精神家园”'],
  ['an admitted variant', '', '“正能量是总要求，管得住是硬道理，用得好是真本事”'],
  ['other words', '', '“网络空间不是法外之地”是共识。'],
  ['in code', '', '`“网络空间是亿万民众共同的精神加园”`'],
]);

cases('fixed-wording: outside quotation marks', [
  [
    'a slip of sound',
    'fixed-wording',
    '坚持正能量是总要求、⟦管得住是硬道里→管得住是硬道理⟧、用得好是真本事，净化网络生态。',
  ],
  [
    'an attested wrong form',
    'fixed-wording',
    '以⟦习近平总书记新时代中国特色社会主义思想→习近平新时代中国特色社会主义思想⟧为指导。',
  ],
  ['a sentence that goes on otherwise', '', '新时代中国特色社会主义事业不断发展。'],
  ['unverified wording never warns', '', '迎来网络空间晴郎起来的美好前景。'],
]);

cases('label', [
  ['swapped verbs', 'label', '要⟦坚定“四个意识”、增强“四个自信”→增强“四个意识”、坚定“四个自信”⟧。'],
  ['swapped labels', 'label', '要⟦增强“四个自信”、坚定“四个意识”→增强“四个意识”、坚定“四个自信”⟧。'],
  ['a verb of another label', 'label', '要⟦增强→坚定⟧“四个自信”。'],
  ['another number', 'label', '要增强“⟦五个意识→四个意识⟧”。'],
  [
    'a list with a member missing',
    'label',
    '增强“四个意识”，即政治意识、⟦大局意识、看齐意识→大局意识、核心意识、看齐意识⟧。',
  ],
  ['a partial list that says so', '', '增强“四个意识”特别是核心意识、看齐意识。'],
]);

cases('outdated', [
  ['after the change', 'outdated', '2026年3月，⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。'],
  ['without a date', 'outdated', '⟦中央网络安全和信息化领导小组→中央网络安全和信息化委员会⟧印发通知。'],
  ['before the change', '', '2014年2月27日，中央网络安全和信息化领导小组召开会议。'],
  ['meant as the old name', '', '原中央网络安全和信息化领导小组的职责划入委员会。'],
  ['an aim is not the day', '', '2014年10月，到2020年建成有关体系，中央网络安全和信息化领导小组印发通知。'],
  ['where its history is told', '', '2024年，中央网络安全和信息化领导小组与别的小组整合。'],
  ['in a quotation', '', '文件中说“中央网络安全和信息化领导小组”。'],
  ['in a draft of that time', '', '---\ndate: 2016-05-01\n---\n\n中央网络安全和信息化领导小组印发通知。'],
]);

cases('title', [
  ['swapped words', 'title', '印发《⟦数字中国整体建设布局规划→数字中国建设整体布局规划⟧》。'],
  ['one character by sound', 'title', '根据《⟦网络信息内容声态治理规定→网络信息内容生态治理规定⟧》。'],
  ['the title of a place', '', '根据《天津市网络信息内容生态治理规定》。'],
  ['another kind of document', '', '根据《网络信息内容生态治理办法解读》。'],
]);

cases('attribution', [
  [
    'another occasion and day',
    'attribution',
    '⟦2016年4月19日，习近平总书记在网络安全和信息化工作座谈会→2015年12月16日，习近平总书记在第二届世界互联网大会⟧上强调，“做到发展共同推进、安全共同维护、治理共同参与、成果共同分享”。',
  ],
  [
    'another day of the right occasion',
    'attribution',
    '⟦2015年4月19日→2016年4月19日⟧，习近平总书记在网信工作座谈会上指出：“网络空间是亿万民众共同的精神家园。”',
  ],
  [
    'another occasion with its year',
    'attribution',
    '习近平总书记在⟦2018年全国网络安全和信息化工作会议→网络安全和信息化工作座谈会⟧上指出：“网络空间是亿万民众共同的精神家园。”',
  ],
  ['the right occasion', '', '2016年4月19日，习近平总书记在网信工作座谈会上指出：“网络空间是亿万民众共同的精神家园。”'],
  [
    'a time, not an occasion',
    '',
    '第二届世界互联网大会以来，各地牢记习近平总书记指出的“网络空间是亿万民众共同的精神家园”。',
  ],
]);
