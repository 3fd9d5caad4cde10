/** The titles in 《》 of a draft of which something can be opened: a document of the corpus, or what packs know. */
import type { DocumentInfo, DocumentLibrary } from '../passages.ts';
import type { RecordSet } from '../records/forms.ts';
import type { ParsedDraft } from '../text/prose.ts';
import { type Span, TIERS } from '../types.ts';
import { knownTitles } from './known.ts';

/** A known title in a draft, in UTF-16 offsets, without its marks. */
export interface TitleLink extends Span {
  readonly title: string;
  /** The document of the corpus, and the 1-based line at which it begins; absent where only packs know the title. */
  readonly document?: DocumentInfo;
  readonly line?: number;
}

const TITLE = /《([^《》]+)》/g;
const LONGEST = 100;

/** In the order of the text. What neither packs nor corpus know, or has a slip in it, is left out. */
export async function titleLinks(
  text: string,
  { blocks }: ParsedDraft,
  records: RecordSet,
  library: DocumentLibrary | undefined,
): Promise<readonly TitleLink[]> {
  const { index } = knownTitles(records);
  const marked = blocks.flatMap(({ start, end, prose }) =>
    titlesIn(text.slice(start, end), start).filter((title) =>
      prose.some((span) => span.start <= title.start && title.start <= span.end),
    ),
  );
  const titles = [...new Set(marked.map(({ title }) => title))];
  const answers = library && titles.length > 0 ? await library.titled(titles) : [];
  const best = titles.flatMap((_, i) => bestOf(answers[i] ?? []) ?? []);
  const lines = new Map(await Promise.all(best.map(async (info) => [info, await lineOf(info, library)] as const)));
  return marked.flatMap((each): TitleLink[] => {
    const document = bestOf(answers[titles.indexOf(each.title)] ?? []);
    if (document) return [{ ...each, document, line: lines.get(document) ?? 1 }];
    return index.same(each.title).length > 0 ? [each] : [];
  });
}

function titlesIn(text: string, offset: number): (Span & { readonly title: string })[] {
  return [...text.matchAll(TITLE)].flatMap(({ index, 1: words = '' }) => {
    const start = offset + index + 1;
    const title = words.replace(/\s+/g, '');
    return title.length > LONGEST ? [] : [{ start, end: start + words.length, title }];
  });
}

/** The best source; of several texts of a work (a law that was amended) the newest. */
function bestOf(documents: readonly DocumentInfo[]): DocumentInfo | undefined {
  return [...documents].sort(
    (a, b) =>
      TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
      compare(b.date ?? '', a.date ?? '') ||
      compare(a.path, b.path) ||
      a.article - b.article,
  )[0];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** A file may hold several documents. */
async function lineOf(info: DocumentInfo, library: DocumentLibrary | undefined): Promise<number> {
  if (info.article === 0) return 1;
  const [paragraphs] = (await library?.read([info])) ?? [];
  return paragraphs?.[0]?.line ?? 1;
}
