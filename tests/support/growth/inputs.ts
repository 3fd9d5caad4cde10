/** Drafts of any length, a kind for each way in which the length of a draft might cost more than it should. */

/** Gives a text of about so many UTF-16 units. */
export type Input = (length: number) => string;
export type Inputs = Readonly<Record<string, Input>>;

/** The characters that Chinese uses most, for text without sense. */
const COMMON =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严';
/** Own sentences with wording of the bundled packs. */
const WORDED =
  '没有网络安全就没有国家安全，没有信息化就没有现代化。要坚持以人民为中心的发展思想，推动科技创新和产业创新深度融合，建设网络强国、数字中国。';

const repeated =
  (piece: string): Input =>
  (n) =>
    piece.repeat(Math.ceil(n / piece.length));

const numbered =
  (piece: (i: number) => string): Input =>
  (n) => {
    const pieces: string[] = [];
    for (let i = 0, length = 0; length < n; i++) {
      const next = piece(i);
      pieces.push(next);
      length += next.length;
    }
    return pieces.join('');
  };

let state = 7;
/** Characters without sense, others at each call. */
const han: Input = (n) => {
  let text = '';
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    text += COMMON[Math.floor((state / 2 ** 32) * COMMON.length)];
  }
  return text;
};

export const MARKDOWN: Inputs = {
  'prose, one line': repeated(WORDED),
  'random han, one line': han,
  paragraphs: numbered((i) => `${i}${WORDED}\n\n`),
  headings: numbered((i) => `# 第${i}章\n`),
  bullets: numbered((i) => `- 第${i}项，${han(10)}\n`),
  'nested bullets one line': repeated('- '),
  'nested bullets indented': (n) => {
    let s = '';
    for (let i = 0; s.length < n; i++) s += `${' '.repeat(2 * i)}- 字\n`;
    return s;
  },
  ordered: numbered((i) => `${i}. ${han(10)}\n`),
  quotes: numbered((_i) => `> ${han(10)}\n\n`),
  'nested quotes one line': repeated('>'),
  'nested quotes blanks': repeated('> '),
  table: (n) => `|a|b|c|d|\n|-|-|-|-|\n${numbered((i) => `|${i}|字|${han(4)}|数|\n`)(n)}`,
  'table one row': (n) => `|${'a|'.repeat(n / 6)}\n|${'-|'.repeat(n / 6)}\n|${'字|'.repeat(n / 6)}\n`,
  'footnote defs': numbered((i) => `[^${i}]: ${han(8)}。\n`),
  'footnote refs and defs': (n) =>
    `${numbered((i) => `字[^${i}]`)(n / 2)}\n\n${numbered((i) => `[^${i}]: ${han(3)} 。\n\n`)(n / 2)}`,
  fences: numbered((_i) => '```\n字\n```\n'),
  'open fence': (n) => `\`\`\`\n${numbered((_i) => `${han(20)}\n`)(n)}`,
  'indented code': numbered((_i) => `    ${han(20)}\n\n`),
  'html block': numbered((_i) => `<div>${han(5)}</div>\n`),
  'html comments': numbered((i) => `<!-- ${i} --> ${han(5)}\n\n`),
  'open html comments': repeated('<!-- '),
  'inline open comments': repeated('字<!-- '),
  'disable lines': numbered((_i) => `<!-- tifa-disable-next-line misquote -->\n${WORDED.slice(0, 30)}\n\n`),
  'link refs': numbered((i) => `[a${i}]: http://a.cn\n`),
  links: repeated('[字](http://a.cn)'),
  'images open': repeated('![a'),
  'brackets open': repeated('['),
  'brackets open close': (n) => '['.repeat(n / 2) + ']'.repeat(n / 2),
  'bracket paren': repeated('[a]('),
  stars: repeated('*'),
  'star words': repeated('*字 '),
  'star words 2': repeated('**字* '),
  'star under': repeated('*a_ '),
  backticks: (n) => {
    let s = '';
    for (let i = 1; s.length < n; i++) s += `${'`'.repeat(i)}字`;
    return s;
  },
  less: repeated('<'),
  'less a': repeated('<a '),
  'less q': repeated('<?'),
  'less cdata': repeated('<![CDATA['),
  'less x': repeated('a<!A '),
  entity: repeated('&'),
  'entity amp': repeated('字&amp;'),
  urls: repeated('http://a.cn/字 '),
  at: repeated('a@'),
  'at dots': repeated('a@b.'),
  www: (n) => `www.${repeated('a.')(n)}`,
  'www parens': (n) => `http://a.cn/${repeated(')')(n)}`,
  autolink: repeated('字<http://a.cn'),
  tilde: repeated('~~字 '),
  escapes: repeated('\\'),
  setext: numbered((_i) => `${han(5)}\n===\n`),
  'front matter': (n) => `---\n${numbered((i) => `k${i}: 字\n`)(n)}---\n字\n`,
  'front matter open': (n) => `---\n${numbered((i) => `k${i}: 字\n`)(n)}`,
  'front deep': (n) => `---\n${'['.repeat(n)}\n---\n字\n`,
  'front flow': (n) => `---\na: [${'a,'.repeat(n / 2)}]\n---\n字\n`,
  'front tags': (n) => `---\n${'!a '.repeat(n / 3)}\n---\n字\n`,
  blanks: (n) => `字${' '.repeat(n)}字`,
  'blanks lines': (n) => repeated('字        ')(n),
  tabs: (n) => `字${'\t'.repeat(n)}字`,
  'hard breaks': repeated('字  \n'),
  'repeated paragraphs': numbered((_i) => `${WORDED}\n\n`),
  sup: repeated('<sup>1</sup>字'),
};

export const PLAIN: Inputs = {
  'one line': repeated(WORDED),
  lines: numbered((i) => `${i}${WORDED}\n`),
  'lines same': numbered((_i) => `${WORDED}\n`),
  'short lines': numbered((_i) => `${han(5)}\n`),
  wrapped: numbered((_i) => `${han(30)}\n`),
  'comma lines': numbered((_i) => `${han(30)}，\n`),
  'open marks lines': numbered((_i) => `“${han(10)}\n`),
  blanks: repeated(' '),
  'blanks amid': (n) => `字${' '.repeat(n)}字`,
  'wide blanks amid': (n) => `字${'\u3000'.repeat(n)}字`,
  'blank lines': repeated('\n'),
  'blank returns': repeated('\r'),
  crlf: repeated('字\r\n'),
  cr: repeated('字字\r'),
  spaced: repeated('字 '),
  'indented lines': numbered((_i) => `\u3000\u3000${han(25)}\n`),
  comments: numbered((_i) => `${han(10)} // 提法-忽略 引文\n`),
  'marks open dbl': repeated('“'),
  'marks open dbl text': repeated('“字'),
  'marks close dbl': repeated('”'),
  'marks open then title close': (n) => '“'.repeat(n / 2) + '》'.repeat(n / 2),
  'marks open title': repeated('《字'),
  'marks title nest': (n) => '《'.repeat(n / 2) + '》'.repeat(n / 2),
  'marks dbl nest': (n) => '“'.repeat(n / 2) + '”'.repeat(n / 2),
  'marks dbl single nest': (n) => '“‘'.repeat(n / 4) + '’”'.repeat(n / 4),
  'marks open paren': repeated('（字'),
  'marks paren nest': (n) => '（'.repeat(n / 2) + '）'.repeat(n / 2),
  'marks straight': repeated('"字'),
  'marks straight single': repeated("'字"),
  'marks mixed': repeated('“字》（’《”）‘'),
  'marks corner': repeated('「字『'),
  'marks halfwidth': repeated('字,字.字;(字:字?'),
  'marks titles after open': repeated('“《字》'),
  'marks quotes list': repeated('“加油、努力”、'),
  'marks one long quote': (n) => `会议强调，“${han(n)}”。`,
  'marks one long quote real': (n) => `会议强调，“${repeated(WORDED)(n)}”。`,
  'marks one long title': (n) => `《${han(n)}》`,
  'marks one long title law': (n) => `《${repeated('中华人民共和国网络安全')(n)}法》`,
  'marks bullets': repeated('、'),
  'marks commas': repeated('，'),
  'marks ellipsis': repeated('…'),
  'marks dashes': repeated('—'),
  'marks stops': repeated('。'),
  'quotes many': numbered((_i) => `“${han(12)}”，`),
  'titles many': numbered((_i) => `《${han(8)}》、`),
  'titles near many': numbered((_i) => `《中华人民共和国网络安金法》、`),
  'laws cited': repeated('《中华人民共和国网络安全法》第二十一条规定，“国家实行网络安全等级保护制度”。'),
  'laws cited articles': repeated('《中华人民共和国网络安全法》第一条、第二条、第三条'),
  'law once articles': (n) => `《中华人民共和国网络安全法》${repeated('第一条、')(n)}`,
  'names xi': repeated('习近平'),
  'names party': repeated('中国共产党中央委员会'),
  'names office': repeated('中央网络安全和信息化领导小组'),
  'names orgs': repeated('国务院办公厅农业农村部、'),
  'names province': repeated('天津市河北省'),
  'names meeting': repeated('中国共产党第二十次全国代表大会'),
  'names meeting session': repeated('二十届三中全会'),
  'names events date': repeated('2016年4月19日，网络安全和信息化工作座谈会召开，'),
  'names plan': repeated('“十四五”规划'),
  dates: repeated('2016年3月10日'),
  'dates zh': repeated('二〇一六年三月十日'),
  digits: repeated('1'),
  'han digits': repeated('一'),
  'han ten': repeated('十'),
  'year digits': repeated('年'),
  di: repeated('第'),
  dayear: repeated('至2'),
  labels: repeated('“四个意识”“四个自信”'),
  'label with list': (n) => `增强“四个意识”，${repeated('政治意识、大局意识、核心意识、')(n)}`,
  'label wrong number': repeated('“五个意识”'),
  'list members': numbered((_i) => `${han(3)}、`),
  'list same member': repeated('政治意识、'),
  numbering: numbered((i) => `${'一二三四五六七八九'[i % 9]}是${han(5)}；`),
  'numbering lines': numbered((i) => `（${i}）${han(5)}\n`),
  'record exact': repeated('没有网络安全就没有国家安全'),
  'record misquote': repeated('“没有网络安全就没有国家安金”'),
  'record misquote plain': repeated('没有网络安全就没有国家安金'),
  'record near stretches': repeated('网络安全国家安全没有就没有'),
  'record gaps': repeated('没有网络[1]安全就没有国家安全'),
  outdated: repeated('信息产业部'),
  'ymd mixed outdated': repeated('2020年，工商行政管理部门'),
  ascriptions: repeated('习近平总书记在网络安全和信息化工作座谈会上指出，'),
  'ascriptions quoted': repeated('习近平总书记指出，“网络安全为人民”。'),
  'repeated passages': numbered((i) => `${WORDED.slice(0, 20)}${i % 2 ? han(5) : ''}\n`),
  placeholder: repeated('某某某XX×××'),
  'placeholder x': repeated('X'),
  'bracket docs': repeated('国发〔2020〕1号'),
  'bracket docs open': repeated('〔2020'),
  latin: repeated('abc '),
  'latin one word': repeated('a'),
  emoji: repeated('😀'),
  'lone surrogates': repeated('\ud83d'),
  combining: repeated('字\u0301'),
  'zero width': repeated('\u200b字'),
  fullwidth: repeated('ＡＢ１２'),
  radicals: repeated('⺠网络'),
  traditional: repeated('網絡安全為人民'),
  'same char': repeated('的'),
  'two chars': repeated('中国'),
  control: repeated('\u0001字'),
  misprints: repeated('走头无路，候鸟迁徒，'),
  'unmatched per paragraph': numbered((_i) => `“${han(12)}。\n\n`),
  'close per paragraph': numbered((_i) => `${han(12)}”。\n\n`),
  'reading marks': repeated('［原文如此］'),
  sic: repeated('“网络安金”[原文如此]'),
  circled: repeated('①字'),
};
