/** In how many documents of each year some words are: as a small picture, and in words for those who do not see it. Deterministic. */
import { say } from '../language/index.ts';
import type { WordingHistory, WordingSpan, YearCount } from '../wording.ts';

export interface Charted {
  readonly words: string;
  readonly span: WordingSpan;
  readonly history: Pick<WordingHistory, 'years'>;
}

/** Every year of the corpus, those without the words too; none where nothing is dated. */
export function yearCounts({ span, history: { years } }: Omit<Charted, 'words'>): YearCount[] {
  const known = new Map(years.map((each) => [each.year, each]));
  const [first, last] = [span.first, span.last].map((date) => Number(date?.slice(0, 4) ?? Number.NaN));
  const from = Math.min(first ?? Number.NaN, years[0]?.year ?? Number.POSITIVE_INFINITY);
  const to = Math.max(last ?? Number.NaN, years.at(-1)?.year ?? 0);
  if (Number.isNaN(from) || Number.isNaN(to)) return [...years];
  return Array.from(
    { length: to - from + 1 },
    (_, i) => known.get(from + i) ?? { year: from + i, documents: 0, times: 0 },
  );
}

/** 各年篇数：2020 年 86 篇，… Years without the words are left out. */
export function yearsInWords({ history: { years } }: Pick<Charted, 'history'>): string {
  const counts = years.map(({ year, documents }) => say.reading.yearCount(year, documents));
  return counts.length === 0 ? '' : say.reading.yearCounts(counts.join(say.finding.comma));
}

const HEIGHT = 32;
const LABELS = 13;
const WIDTH = 280;
const WIDEST = 24;
const GAP = 0.25;
/** Seen on light and on dark ground. */
const BAR = '#3b8eea';
const AXIS = '#808080';

/** A document of SVG, without scripts, with title and description for screen readers; empty where nothing is dated. */
export function yearChart(charted: Charted): string {
  const years = yearCounts(charted);
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return '';
  const step = Math.min(WIDEST, WIDTH / years.length);
  const width = Math.max(2 * LABELS, Math.ceil(step * years.length));
  const most = Math.max(1, ...years.map(({ documents }) => documents));
  const bars = years.flatMap(({ documents }, i) => {
    const height = Math.max(1, (documents / most) * HEIGHT);
    const place = `x="${round(i * step)}" y="${round(LABELS + HEIGHT - height)}"`;
    return documents === 0 ? [] : [`<rect ${place} width="${round(step * (1 - GAP))}" height="${round(height)}"/>`];
  });
  const total = LABELS + HEIGHT + LABELS;
  const ends = first === last ? `${first.year}` : `${first.year}–${last.year}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${total}" viewBox="0 0 ${width} ${total}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${inXml(say.reading.chartTitle(charted.words))}</title>`,
    `<desc id="desc">${inXml(yearsInWords(charted))}</desc>`,
    `<g fill="${BAR}">${bars.join('')}</g>`,
    `<path d="M0 ${LABELS + HEIGHT + 0.5}H${width}" stroke="${AXIS}"/>`,
    `<g fill="${AXIS}" font-family="sans-serif" font-size="10">`,
    `<text x="0" y="10">${inXml(say.reading.chartMost(most))}</text>`,
    `<text x="0" y="${total - 3}">${ends}</text>`,
    '</g></svg>',
  ].join('');
}

/** The picture as an address: what Markdown or a style sheet can show without a file. */
export function chartUri(charted: Charted): string {
  const marks = /[!'()*]/g;
  const encoded = encodeURIComponent(yearChart(charted)).replace(
    marks,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `data:image/svg+xml;utf8,${encoded}`;
}

const BLOCKS = 24;

/** A line a year with a bar of characters, for terminals. */
export function yearLines(charted: Omit<Charted, 'words'>): string[] {
  const years = yearCounts(charted);
  const most = Math.max(1, ...years.map(({ documents }) => documents));
  const digits = `${most}`.length;
  return years.map(({ year, documents }) => {
    const bar = '█'.repeat(documents === 0 ? 0 : Math.max(1, Math.round((BLOCKS * documents) / most)));
    return `${year} ${`${documents}`.padStart(digits)} ${bar}`.trimEnd();
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

function inXml(text: string): string {
  return text.replace(/[<>&"]/g, (mark) => `&#${mark.charCodeAt(0)};`);
}
