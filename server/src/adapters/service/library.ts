/** Documents of a service by title and date, and as a whole. */
import { holds } from '../../engine/index/passages/documents.ts';
import { nameWorks } from '../../engine/index/passages/library.ts';
import {
  type DocumentInfo,
  type DocumentLibrary,
  type DocumentParagraph,
  type DocumentQuery,
  documentKey,
} from '../../engine/passages.ts';
import { fold } from '../../engine/text/skeleton.ts';
import { titleKey } from '../../engine/text/titles.ts';
import { hashOf, joined } from './fragment.ts';
import type { Body } from './packed.ts';
import type { Store } from './store.ts';

/** Documents of one work, fragments of one document, and titles that may be meant. */
const SAME = 200;
const FRAGMENTS = 5_000;
const ALIKE = 100;

const ONLY_INFO = { docvalue_fields: ['info'], track_total_hits: false };
const characters = (text: string): string => [...text].join(' ');
const infosOf = (bodies: readonly Body[]): DocumentInfo[] => bodies.map(({ info }) => info);
const phrase = (words: string) => ({ match_phrase: { title: characters(words) } });

/** The documents that agree with all that each query says; the service knows which may, the title tells which do. */
export async function askDocuments(
  store: Store,
  queries: readonly DocumentQuery[],
): Promise<readonly (readonly DocumentInfo[])[]> {
  const groups = queries.map(({ title = [] }) => title.map((words) => words.map(fold).filter(Boolean)));
  const found = await store.search(
    queries.map(({ date, limit }, i) => ({
      ...ONLY_INFO,
      size: Math.min(10_000, 4 * limit),
      sort: ['rank'],
      query: {
        bool: {
          filter: [
            { term: { part: 0 } },
            ...(date === undefined ? [] : [{ prefix: { date } }]),
            ...(groups[i] ?? []).map((words) => ({ bool: { should: words.map(phrase), minimum_should_match: 1 } })),
          ],
        },
      },
    })),
  );
  return found.map(({ bodies }, i) => {
    const fit = infosOf(bodies).filter(({ title }) =>
      groups[i]?.every((words) => words.some((word) => holds(fold(title), word))),
    );
    return fit.slice(0, queries[i]?.limit);
  });
}

export function serviceLibrary(store: Store): DocumentLibrary {
  return {
    titled: async (titles) => {
      const found = await store.search(
        titles.map((title) => ({
          ...ONLY_INFO,
          size: SAME,
          sort: ['rank'],
          query: { term: { work: titleKey(title) } },
        })),
      );
      return found.map(({ bodies }) => infosOf(bodies));
    },
    nearlyTitled: async (titles) => {
      const found = await store.search(
        titles.map((title) => {
          const query = { match: { title: { query: characters(fold(title)), minimum_should_match: '50%' } } };
          return { ...ONLY_INFO, size: ALIKE, query };
        }),
      );
      return found.map(({ bodies }, i) => nearest(titles[i] ?? '', infosOf(bodies)));
    },
    read: async (documents) => {
      const found = await store.search(
        documents.map((info) => ({
          size: FRAGMENTS,
          sort: ['part'],
          query: { term: { document: hashOf(documentKey(info)) } },
        })),
      );
      return found.map(({ bodies }) => {
        const whole = joined(bodies);
        return whole.flatMap(({ document }) =>
          document.paragraphs.map(({ text, line }): DocumentParagraph => ({ text, line })),
        );
      });
    },
  };
}

function nearest(title: string, infos: readonly DocumentInfo[]): DocumentInfo[] {
  const byTitle = new Map<string, DocumentInfo[]>();
  for (const info of infos) {
    const key = titleKey(info.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), info]);
  }
  const { works, index } = nameWorks(byTitle);
  return index.near(title).map((id) => works[id] as DocumentInfo);
}
