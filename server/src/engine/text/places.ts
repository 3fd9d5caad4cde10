/** Names of places, and where a text says that something took place. */
import type { Span } from '../types.ts';
import { literal } from './literal.ts';

const PROVINCES =
  '北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门';

/** Without those that are also ordinary words or districts elsewhere (朝阳, 和田, 中山). */
const CITIES =
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 雄安 太原 大同 阳泉 长治 晋城 晋中 运城 忻州 临汾 呼和浩特 包头 赤峰 通辽 鄂尔多斯 ' +
  '沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 盘锦 铁岭 葫芦岛 长春 四平 延边 哈尔滨 齐齐哈尔 大庆 佳木斯 牡丹江 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 宿迁 ' +
  '杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 丽水 义乌 桐乡 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 安庆 黄山 滁州 阜阳 六安 亳州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 ' +
  '南昌 景德镇 萍乡 九江 赣州 宜春 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 曲阜 威海 日照 临沂 德州 聊城 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 ' +
  '武汉 黄石 十堰 宜昌 襄阳 荆州 黄冈 咸宁 恩施 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 怀化 娄底 湘西 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 东莞 南宁 柳州 桂林 北海 ' +
  '海口 三亚 博鳌 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 宜宾 达州 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 大理 拉萨 日喀则 林芝 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 ' +
  '兰州 嘉峪关 天水 武威 张掖 酒泉 敦煌 西宁 银川 石嘴山 吴忠 固原 乌鲁木齐 克拉玛依 吐鲁番 哈密 喀什 台北';

const ABROAD =
  '俄罗斯 美国 英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 捷克 匈牙利 塞尔维亚 希腊 白俄罗斯 乌克兰 土耳其 哈萨克斯坦 乌兹别克斯坦 吉尔吉斯斯坦 塔吉克斯坦 土库曼斯坦 蒙古国 ' +
  '印度 巴基斯坦 印度尼西亚 印尼 新加坡 马来西亚 泰国 越南 老挝 柬埔寨 缅甸 菲律宾 孟加拉国 斯里兰卡 尼泊尔 日本 韩国 朝鲜 沙特 阿联酋 伊朗 埃及 南非 坦桑尼亚 肯尼亚 卢旺达 塞内加尔 ' +
  '巴西 阿根廷 智利 秘鲁 墨西哥 古巴 委内瑞拉 厄瓜多尔 乌拉圭 哥斯达黎加 澳大利亚 新西兰 斐济 加拿大 莫斯科 华盛顿 纽约 西雅图 伦敦 巴黎 柏林 日内瓦 布鲁塞尔';

/** How a capital is called after 在. */
const SHORT: Readonly<Record<string, string>> = { 京: '北京', 津: '天津', 沪: '上海', 渝: '重庆' };
/** A city for a city, but a province or a country for the whole place. */
const WIDE = new Set(`${PROVINCES} ${ABROAD}`.split(' ').filter((name) => !Object.values(SHORT).includes(name)));
/**
 * Province, city, county, town. A limit, since a pack may name 北京市 as well, which also reads as 北京 and 市: n of them
 * in a row would be tried in 2^n ways.
 */
const DEEPEST = 4;
const SUFFIX = '(?:维吾尔自治区|回族自治区|壮族自治区|自治区|自治州|特别行政区|省|市|县|古镇|镇|州)?';

export interface PlaceMention extends Span {
  /** Full names, in the order of the text. */
  readonly names: readonly string[];
}

/** Places that a text may name. */
export interface Places {
  /** Source of a regular expression for one or more names, one inside the other: 浙江省桐乡市乌镇. */
  readonly pattern: string;
  /** The names in a match of the pattern. */
  readonly names: (text: string) => readonly string[];
  /** True where a text says of something that it is at one of the places: 在浙江乌镇. */
  readonly isNamedIn: (text: string) => boolean;
}

/** Well-known places, and `more`. */
export function placesWith(more: readonly string[]): Places {
  const known = new Set([...`${PROVINCES} ${CITIES} ${ABROAD}`.split(' '), ...more]);
  const sorted = [...known].sort((a, b) => b.length - a.length);
  const any = sorted.map(literal).join('|');
  const one = new RegExp(any, 'g');
  const at = new RegExp(`在(?:${any}|[京津沪渝])`);
  return {
    pattern: `(?:(?:(?:${any})${SUFFIX}){1,${DEEPEST}}|[京津沪渝](?=[召举开主出闭考视]))`,
    isNamedIn: (text) => at.test(text),
    names: (text) => (SHORT[text] ? [SHORT[text]] : (text.match(one) ?? [])),
  };
}

/** True where a text may name this place: none of its names is another one. Nothing is known of an empty place. */
export function mayBeAt(names: readonly string[], place: readonly string[]): boolean {
  if (place.length === 0) return true;
  return names.every((name) => place.some((part) => part.startsWith(name) || name.startsWith(part)));
}

/** The right place as exactly as the text had it: a city for a city, both for a province with or without its city. */
export function printPlace(place: readonly string[], instead: PlaceMention): string {
  const [widest = ''] = place;
  const narrowest = place.at(-1) ?? '';
  const isCity = instead.names.length === 1 && !WIDE.has(instead.names[0] ?? '');
  return isCity || place.length === 1 ? narrowest : widest + narrowest;
}
