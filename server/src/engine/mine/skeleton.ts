/** Mined wording as the skeleton of a pack, for a person to go through: what documents say, and nothing that they do not. */
import { type DocumentInfo, documentKey } from '../passages.ts';
import { readingsOf } from '../text/readings.ts';
import { fold } from '../text/skeleton.ts';
import type { MinedWording, WordingHistory, WordingPlace } from '../wording.ts';

export interface SkeletonSource extends Pick<DocumentInfo, 'title' | 'tier' | 'date' | 'speaker' | 'issuer'> {
  readonly id: string;
}

export interface SkeletonRecord {
  readonly id: string;
  readonly kind: 'formulation' | 'title';
  readonly wording: string;
  /** `place` is the file, as it is shown to the user, and the line: for a person, no field of a record. */
  readonly sources: readonly { readonly source: string; readonly place: string }[];
  /** What is known of it and no field of a record. */
  readonly mined: MinedWording;
}

export interface PackSkeleton {
  /** The day of the newest document (YYYY-MM-DD), absent where none has a date. */
  readonly asOf?: string;
  readonly records: readonly SkeletonRecord[];
  readonly sources: readonly SkeletonSource[];
}

export interface SkeletonParts {
  readonly mined: readonly MinedWording[];
  /** Of each of them, with the places that become its sources. */
  readonly histories: readonly WordingHistory[];
  /** Date of the newest document (ISO, or a prefix of it). */
  readonly newest?: string;
  /** How the path of a document is shown. */
  readonly shownPath: (path: string) => string;
}

/** Characters of a wording that make its id. */
const ID_CHARACTERS = 9;

/** In the order of the wordings; the same for the same documents. */
export function skeletonPack({ mined, histories, newest, shownPath }: SkeletonParts): PackSkeleton {
  const sourceIds = idsOfSources(histories.flatMap(({ best }) => best.map(({ document }) => document)));
  const distinct = distinctIds();
  const citation = ({ document, line }: WordingPlace) => ({
    source: sourceIds.get(documentKey(document))?.id ?? '',
    place: `${shownPath(document.path).replaceAll('\\', '/')}:${line}`,
  });
  const records = mined.map(
    (each, i): SkeletonRecord => ({
      id: distinct(pinyinOf(each.wording)),
      kind: each.kind === 'title' ? 'title' : 'formulation',
      wording: each.wording,
      sources: (histories[i]?.best ?? []).map(citation),
      mined: each,
    }),
  );
  return {
    ...(newest !== undefined && { asOf: `${newest}-01-01`.slice(0, 10) }),
    records,
    sources: [...sourceIds.values()],
  };
}

/** Of each document once, by its key: the earliest first. */
function idsOfSources(documents: readonly DocumentInfo[]): Map<string, SkeletonSource> {
  const byKey = new Map(documents.map((document) => [documentKey(document), document]));
  const order = ({ date = '~', path, article }: DocumentInfo) => `${date} ${path} ${String(article).padStart(9, '0')}`;
  const sorted = [...byKey].sort(([, a], [, b]) => (order(a) < order(b) ? -1 : 1));
  const distinct = distinctIds();
  return new Map(
    sorted.map(([key, { title, tier, date, speaker, issuer }]) => {
      const id = distinct(['wenxian', ...(date === undefined ? [] : [date])].join('-'));
      const said = { ...(date && { date }), ...(speaker && { speaker }), ...(issuer && { issuer }) };
      return [key, { id, title, tier, ...said }];
    }),
  );
}

/** Names that were not given before, by a number behind those that were. */
function distinctIds(): (id: string) => string {
  const counts = new Map<string, number>();
  const given = new Set<string>();
  return (id) => {
    let name = id;
    for (let count = counts.get(id) ?? 1; given.has(name); name = `${id}-${count}`) counts.set(id, ++count);
    given.add(name);
    return name;
  };
}

/** Readings that are not looked up in words: an id, no pronunciation. */
function pinyinOf(wording: string): string {
  const readings = Array.from(fold(wording).slice(0, ID_CHARACTERS), (char) => readingsOf(char)[0] ?? '');
  return (
    readings
      .join('-')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'tifa'
  );
}
