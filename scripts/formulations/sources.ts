/** A line of formulations.tsv, and the sources that lines name. */
import type { Counted } from './count.ts';

/** @name, tier, title, issuer, date. A line that names a source with a day means the document of that day. */
export const SOURCES: readonly string[] = [
  '@gwr\tprimary\t政府工作报告\t国务院',
  '@speech\tprimary\t重要讲话\t',
  '@law\tprimary\t法律法规\t全国人民代表大会常务委员会、国务院',
  '@local\tprimary\t地方性法规\t',
  '@news\tmedia\t新闻联播\t中央广播电视总台',
  ...[
    ['10', '在中国共产党第十次全国代表大会上的报告', '1973-08-24'],
    ['11', '在中国共产党第十一次全国代表大会上的政治报告', '1977-08-12'],
    ['12', '全面开创社会主义现代化建设的新局面', '1982-09-01'],
    ['13', '沿着有中国特色的社会主义道路前进', '1987-10-25'],
    ['14', '加快改革开放和现代化建设步伐，夺取有中国特色社会主义事业的更大胜利', '1992-10-12'],
    ['15', '高举邓小平理论伟大旗帜，把建设有中国特色社会主义事业全面推向二十一世纪', '1997-09-12'],
    ['16', '全面建设小康社会，开创中国特色社会主义事业新局面', '2002-11-08'],
    ['17', '高举中国特色社会主义伟大旗帜，为夺取全面建设小康社会新胜利而奋斗', '2007-10-15'],
    ['18', '坚定不移沿着中国特色社会主义道路前进，为全面建成小康社会而奋斗', '2012-11-08'],
    ['19', '决胜全面建成小康社会，夺取新时代中国特色社会主义伟大胜利', '2017-10-18'],
    ['20', '高举中国特色社会主义伟大旗帜，为全面建设社会主义现代化国家而团结奋斗', '2022-10-16'],
  ].map(([number, title, date]) => `@congress-${number}\tprimary\t${title}\t中国共产党中央委员会\t${date}`),
];

export function lineOf({ wording, years, documents, best }: Counted): string {
  return [wording, years[0], years.at(-1), documents, best ? cited(best) : ''].join('\t');
}

function cited({ kind, date, name }: NonNullable<Counted['best']>): string {
  return kind === 'congress' ? `congress-${name}` : `${kind} ${date}`;
}
