/** Sources in the view 提法库: what packs cite and what the corpus holds, by tier, then by year. */
import { say, sourcesIn } from '../../engine/index.ts';
import type { DocumentInfo, PassageIndex } from '../../engine/passages.ts';
import type { Pack, Source } from '../../engine/records/record.ts';
import { TIERS, type Tier } from '../../engine/types.ts';
import type { BrowseNode } from '../messages.ts';
import { isInside, sourceLineUri } from '../paths.ts';
import { compareText, group, grouped, idOf, type Way } from './node.ts';

export const SOURCES = 'sources';
/** Documents that are listed at most. */
const MOST = 100_000;
const WITHOUT = '';

export interface SourceShelf {
  readonly packs: readonly Pack[];
  readonly passages: PassageIndex | undefined;
  /** Folders whose documents are not shown. */
  readonly hidden: readonly string[];
  /** URI of the page about a title, where pages are shown. */
  readonly pageOf: (title: string) => string | undefined;
}

interface Listed {
  readonly tier: Tier;
  readonly date: string;
  readonly node: BrowseNode;
}

/** Below `sources`, `sources/TIER` and `sources/TIER/YEAR`. */
export async function nodesInSources(shelf: SourceShelf, [, tier, year]: Way): Promise<BrowseNode[]> {
  const listed = [...cited(shelf), ...(await indexed(shelf, year))];
  if (tier === undefined) {
    const counts = grouped(listed, (each) => each.tier);
    return TIERS.flatMap((each) => tierNode(each, counts.get(each)));
  }
  const ofTier = listed.filter((each) => each.tier === tier);
  if (year === undefined) {
    const years = [...grouped(ofTier, ({ date }) => date.slice(0, 4))].sort(([a], [b]) => compareText(b, a));
    return years.map(([each, { length }]) =>
      group([SOURCES, tier, each], each === WITHOUT ? say.browse.undated : each, say.browse.documents(length)),
    );
  }
  return ofTier
    .filter(({ date }) => date.slice(0, 4) === year)
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.node.label, b.node.label))
    .map(({ node }) => node);
}

function tierNode(tier: Tier, listed: readonly Listed[] = []): BrowseNode[] {
  if (listed.length === 0) return [];
  return [group([SOURCES, tier], say.names.tiers[tier], say.browse.documents(listed.length))];
}

function cited({ packs, pageOf }: SourceShelf): Listed[] {
  return sourcesIn(packs).map((source) => citedNode(source, pageOf));
}

function citedNode(source: Source, pageOf: SourceShelf['pageOf']): Listed {
  const { id, title, occasion, tier, date = WITHOUT } = source;
  const label = title ?? occasion ?? id;
  const page = title === undefined ? undefined : pageOf(title);
  const node: BrowseNode = { id: idOf(['cited', id]), kind: 'source', label, description: date, ...(page && { page }) };
  return { tier, date, node };
}

async function indexed({ passages, hidden }: SourceShelf, year: string | undefined): Promise<Listed[]> {
  const of = year === undefined || year === WITHOUT ? {} : { date: year };
  const [found = []] = (await passages?.documentsBy?.([{ ...of, limit: MOST }])) ?? [];
  return found.filter(({ path }) => !hidden.some((folder) => isInside(folder, path))).map(documentNode);
}

function documentNode({ path, article, title, tier, date = WITHOUT, speaker, issuer }: DocumentInfo): Listed {
  const node: BrowseNode = {
    id: idOf(['document', path, String(article)]),
    kind: 'source',
    label: title,
    description: [date, speaker ?? issuer ?? ''].filter((part) => part !== '').join(' · '),
    page: sourceLineUri(path, 1),
  };
  return { tier, date, node };
}
