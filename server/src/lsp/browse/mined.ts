/** Mined wording in the view 提法库: by theme, by number of documents, newest first. */
import { say } from '../../engine/index.ts';
import type { MinedQuery, MinedWording, WordingIndex } from '../../engine/wording.ts';
import type { BrowseNode } from '../messages.ts';
import { group, idOf, type Way } from './node.ts';

export const MINED = 'mined';
const THEMES = 'themes';
/** Wordings that are shown at once. */
const PAGE = 200;

type Order = NonNullable<MinedQuery['order']>;

/** Below `mined`, `mined/themes`, `mined/themes/THEME` and `mined/ORDER`; a last number passes so many over. */
export async function minedNodes(
  index: WordingIndex,
  [, shelf, ...below]: Way,
  pageOf: (words: string) => string | undefined,
  signal: AbortSignal,
): Promise<BrowseNode[]> {
  const { browse } = say;
  if (shelf === undefined)
    return [
      group([MINED, THEMES], browse.byTheme),
      group([MINED, 'documents'], browse.byDocuments),
      group([MINED, 'newest'], browse.newest),
    ];
  if (shelf === THEMES && below.length === 0) {
    const { themes } = (await index.mined?.({ limit: 0 }, signal)) ?? { themes: [] };
    return themes.map(({ theme, count }) => group([MINED, THEMES, theme], theme, browse.records(count)));
  }
  const theme = shelf === THEMES ? below[0] : undefined;
  const order: Order = shelf === 'documents' || shelf === 'newest' ? shelf : 'worth';
  const from = Number(below[theme === undefined ? 0 : 1] ?? 0);
  const page = await index.mined?.({ order, from, limit: PAGE, ...(theme !== undefined && { theme }) }, signal);
  if (!page) return [];
  const left = page.total - from - page.items.length;
  const way = theme === undefined ? [MINED, shelf] : [MINED, shelf, theme];
  const more = left > 0 ? [group([...way, String(from + PAGE)], browse.more(left))] : [];
  return [...page.items.map((item) => wordingNode(item, pageOf(item.wording))), ...more];
}

function wordingNode({ wording, documents, first, last, variants }: MinedWording, page?: string): BrowseNode {
  const { browse } = say;
  const years = first !== undefined && last !== undefined ? browse.span(first.slice(0, 4), last.slice(0, 4)) : '';
  const description = [browse.documents(documents), years].filter((part) => part !== '').join(' · ');
  return {
    id: idOf(['wording', wording]),
    kind: 'wording',
    label: wording,
    words: wording,
    description,
    tooltip: [wording, ...variants, description].join('\n'),
    ...(page !== undefined && { page }),
  };
}
