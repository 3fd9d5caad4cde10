/**
 * Characters that stand for others and look like them: radicals that PDF files give for characters, compatibility ideographs, dashes of two
 * columns, marks of vertical writing.
 */

/** Pairs of U+2E80–2EF3 and the character that each is (Unicode's EquivalentUnifiedIdeograph); the one a text means where that is none of the BMP. */
const RADICALS =
  '⺀冫⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗㣺⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺳罓⺴网⺵网⺶羊⺷羊⺸羊⺹耂⺺肀⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟飠⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';
/** Pairs of a mark of vertical writing and the usual one. */
const VERTICAL =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︴＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';

/** The character that one stands for, by UTF-16 unit. */
export const PLAIN_FORMS: ReadonlyMap<string, string> = new Map([
  ...pairs(RADICALS),
  ...pairs(VERTICAL),
  ...compatible(),
]);

/** First and last units with which what is taken for a form begins. */
export const FORM_STARTS: readonly (readonly [number, number])[] = [
  [0x2e3a, 0x2e3b],
  [0x2e80, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe48],
  [0xd87e, 0xd87e],
];
const FORM = /[\u2e3a\u2e3b\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe48]|\ud87e[\udc00-\ude1f]/g;

/** The text with the characters that are meant. Texts without any come back as they are. */
export function inPlainForms(text: string): string {
  if (text.search(FORM) < 0) return text;
  return text.replace(FORM, (form) => {
    if (form === '\u2e3a' || form === '\u2e3b') return '——';
    return PLAIN_FORMS.get(form) ?? (form.length > 1 ? form.normalize('NFKC') : form);
  });
}

function pairs(text: string): readonly (readonly [string, string])[] {
  return Array.from({ length: text.length / 2 }, (_, i) => [text.charAt(i * 2), text.charAt(i * 2 + 1)]);
}

/** Kangxi radicals and compatibility ideographs, as Unicode maps them. */
function compatible(): readonly (readonly [string, string])[] {
  const found: [string, string][] = [];
  for (const [from, to] of [
    [0x2f00, 0x2fd5],
    [0xf900, 0xfaff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const form = String.fromCharCode(code);
      const plain = form.normalize('NFKC');
      if (plain !== form && plain.length === 1) found.push([form, plain]);
    }
  return found;
}
