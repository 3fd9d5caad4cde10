/** Measures the repair of layout against the inventory of the five founding texts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lineAt } from '../../server/src/engine/line-breaks.ts';
import { type Repaired, repairLayout } from '../../server/src/engine/repair/index.ts';
import { sourceLines } from '../../server/src/engine/repair/lines.ts';

/** The folder with the inventory and the texts; `undefined` where it is not at hand. */
export function sharedFolder(): string | undefined {
  const folder = join(__dirname, '../../../shared');
  return existsSync(join(folder, 'inventory/inventory.json')) && existsSync(join(folder, 'seeds')) ? folder : undefined;
}

/** How many of the places in the inventory were found, how many there are, and how many were found besides. */
export interface Figure {
  readonly what: string;
  readonly found: number;
  readonly of: number;
  readonly extra: number;
}

interface Defect {
  readonly id: string;
  readonly cls: string;
  readonly seed: string;
  readonly line: number;
  readonly line_end: number;
  readonly suggest: string;
  readonly why: string;
}

interface Inventory {
  readonly articles: readonly {
    readonly seed: string;
    readonly line_from: number;
    readonly title: string;
    readonly by: string;
  }[];
  readonly defects: readonly Defect[];
}

interface Seed {
  readonly id: string;
  readonly text: string;
  readonly repaired: Repaired;
}

/** All figures; `shared` is the folder that `sharedFolder` gives. */
export function repairFigures(shared: string): readonly Figure[] {
  const inventory = JSON.parse(readFileSync(join(shared, 'inventory/inventory.json'), 'utf8')) as Inventory;
  const seeds = readdirSync(join(shared, 'seeds')).map((file): Seed => {
    const text = readFileSync(join(shared, 'seeds', file), 'utf8');
    return { id: file.slice(0, 3), text, repaired: repairLayout(sourceLines(text)) };
  });
  return [
    articleBorders(seeds, inventory),
    articleTitles(seeds, inventory),
    paragraphEnds(seeds, inventory),
    joinedSplits(seeds, inventory),
    spacedLines(seeds, inventory),
    lateTitles(seeds, inventory),
    droppedLines(seeds, inventory),
  ];
}

function figure(what: string, gold: ReadonlySet<string>, got: ReadonlySet<string>): Figure {
  const found = [...gold].filter((place) => got.has(place)).length;
  return { what, found, of: gold.size, extra: [...got].filter((place) => !gold.has(place)).length };
}

function places(seeds: readonly Seed[], linesOf: (seed: Seed) => Iterable<number>): ReadonlySet<string> {
  return new Set(seeds.flatMap((seed) => [...linesOf(seed)].map((line) => `${seed.id}:${line}`)));
}

/** First lines of articles. A block of boilerplate that is dropped begins and ends an article of the inventory, too. */
function articleBorders(seeds: readonly Seed[], { articles }: Inventory): Figure {
  const gold = new Set(articles.map(({ seed, line_from }) => `${seed}:${line_from}`));
  const starts = places(seeds, ({ repaired }) =>
    repaired.articles.map(({ paragraphs }) => Math.min(...paragraphs.map(({ line }) => line))),
  );
  return figure('article borders', gold, starts);
}

function articleTitles(seeds: readonly Seed[], { articles }: Inventory): Figure {
  const named = articles.filter(({ by }) => /^\p{Script=Han}{2,4}$/u.test(by));
  const key = (title: string, by: string): string => `${title.replace(/[\s]|——.*$/g, '')} ${by}`;
  const gold = new Set(named.filter(({ by }) => by !== '编者').map(({ title, by }) => key(title, by)));
  const got = new Set(
    seeds.flatMap(({ repaired }) =>
      repaired.articles.flatMap(({ title, speaker, issuer }) => {
        const by = speaker ?? issuer;
        return title && by && /^\p{Script=Han}{2,4}$/u.test(by) ? [key(title, by)] : [];
      }),
    ),
  );
  return figure('titles and authors', gold, got);
}

/** Last lines of paragraphs in the wrapped text, as the inventory lists them. */
function paragraphEnds(seeds: readonly Seed[], { defects }: Inventory): Figure {
  const listed = defects.find(({ id }) => id === 'D020');
  const numbers =
    /read by hand\): ([\d, ]+)\./
      .exec(listed?.suggest ?? '')?.[1]
      ?.split(',')
      .map(Number) ?? [];
  const first = Math.min(...numbers);
  const wrapped = seeds.filter(({ id }) => id === listed?.seed);
  const ends = places(wrapped, ({ repaired }) =>
    repaired.articles.flatMap(({ paragraphs }) =>
      paragraphs
        .filter(({ text }) => /[。！？]$/.test(text))
        .map((paragraph) => lineAt(paragraph, paragraph.text.length))
        .filter((line) => line >= first),
    ),
  );
  return figure('paragraph ends', new Set(numbers.map((line) => `${listed?.seed}:${line}`)), ends);
}

function joinedSplits(seeds: readonly Seed[], { defects }: Inventory): Figure {
  const splits = defects.filter(({ cls }) => cls === 'page-break-split');
  const torn = new Set(splits.map(({ seed, line_end }) => `${seed}:${line_end}`));
  const cut = defects.filter(({ cls, why }) => cls === 'interleaved' && /goes on at \d+/.test(why));
  for (const { seed, why } of cut) torn.add(`${seed}:${/goes on at (\d+)/.exec(why)?.[1]}`);
  const affected = new Set(splits.map(({ seed }) => seed));
  const got = places(
    seeds.filter(({ id }) => affected.has(id)),
    ({ repaired }) =>
      repaired.articles.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ breaks = [] }) => breaks.map(({ line }) => line)),
      ),
  );
  return figure('cut sentences joined', torn, got);
}

/** Letter-spaced lines of the inventory that are closed up: their letters stand together in the repaired text. */
function spacedLines(seeds: readonly Seed[], { defects }: Inventory): Figure {
  const listed = defects.find(({ cls }) => cls === 'letter-spacing');
  const numbers =
    /Lines: ([\d, ]+)/
      .exec(listed?.why ?? '')?.[1]
      ?.split(',')
      .map(Number) ?? [];
  const seed = seeds.find(({ id }) => id === listed?.seed);
  const lines = seed?.text.split('\n') ?? [];
  const whole =
    seed?.repaired.articles.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join('\n') ?? '';
  const closed = numbers.filter((line) => whole.includes((lines[line - 1] ?? '').replace(/ /g, '')));
  return { what: 'letter-spaced lines closed', found: closed.length, of: numbers.length, extra: 0 };
}

/** Titles below their articles: the article has the title, and its first line of text stands above it. */
function lateTitles(seeds: readonly Seed[], { defects }: Inventory): Figure {
  const late = defects.filter(({ cls }) => cls === 'title-after-body');
  const found = late.filter(({ seed, line, line_end }) =>
    seeds
      .find(({ id }) => id === seed)
      ?.repaired.articles.some(
        ({ title, paragraphs }) =>
          title !== undefined &&
          paragraphs.some((paragraph) => paragraph.line >= line && paragraph.line <= line_end) &&
          paragraphs.some((paragraph) => paragraph.line < line),
      ),
  );
  return { what: 'titles below articles attached', found: found.length, of: late.length, extra: 0 };
}

/** Boilerplate: paywalls, tables of contents and lines that name the source are no paragraphs any more. */
function droppedLines(seeds: readonly Seed[], { defects }: Inventory): Figure {
  const gold = new Set<string>();
  for (const { cls, seed, line, line_end, why } of defects) {
    const contents = cls === 'duplicate' && why.startsWith('table of contents');
    if (cls === 'paywall' || contents) for (let at = line; at <= line_end; at++) gold.add(`${seed}:${at}`);
    if (cls !== 'boilerplate' || !why.startsWith('source line')) continue;
    gold.add(`${seed}:${line}`);
    for (const at of /also ([\d, ]+)/.exec(why)?.[1]?.split(',') ?? []) gold.add(`${seed}:${Number(at)}`);
  }
  const present = new Set(
    seeds.flatMap((seed) => seed.text.split('\n').flatMap((text, i) => (text.trim() ? [`${seed.id}:${i + 1}`] : []))),
  );
  const kept = places(seeds, ({ repaired }) =>
    repaired.articles.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ line, breaks = [] }) => [line, ...breaks.map((place) => place.line)]),
    ),
  );
  const wanted = new Set([...gold].filter((place) => present.has(place)));
  const gone = new Set([...present].filter((place) => !kept.has(place)));
  return figure('boilerplate dropped', wanted, gone);
}
