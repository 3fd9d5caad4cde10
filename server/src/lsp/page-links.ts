/** Where links lead: to rendered, read-only pages in clients that show them, else to the files themselves. */
import { chartPicture, chartWords, clip, type PortraitStyle } from '../engine/index.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import type { RuleCode, Verdict } from '../engine/types.ts';
import type { ClientInfo } from './client-info.ts';
import type { ServerHost } from './host.ts';
import { OPEN_LINK_COMMAND, OPEN_PAGE_COMMAND, PAGE_SCHEME, SOURCE_PAGES, SOURCE_SCHEME } from './messages.ts';
import { pathToUri, sourceLineUri, sourceUri } from './paths.ts';

/** Places of the corpus and charts are for what is hovered. */
export interface PageLinks extends PortraitStyle {
  /** URI of a source: of the text taken out of it, where editors do not show the file and the client shows such texts. */
  source(path: string): string;
  /** The same with a line (1-based) that an editor opens it at. */
  sourceLine(path: string, line: number): string;
  /** URI of the page about a rule. */
  rule(rule: RuleCode): string | undefined;
  /** The same as a link in a page that was made for one look. */
  ruleFromPage(rule: RuleCode): string | undefined;
  /** Link in what is hovered. */
  verdict(verdict: Verdict): string | undefined;
  /** Link in what is hovered, where the client shows pages. */
  recordLink(record: WordingRecord): string | undefined;
  /** URI of the page about a record, where the client shows pages. */
  record(record: WordingRecord): string | undefined;
  /** URI of the page about a title, where the client shows pages. */
  title(title: string): string | undefined;
  /** URI of the page about words of the corpus, where the client shows pages. */
  wording(words: string): string | undefined;
}

const WORDS_IN_NAME = 40;

export function createPageLinks(
  host: ServerHost,
  client: () => Pick<ClientInfo, 'showsPages' | 'isExtension'>,
): PageLinks {
  const showsPages = (): boolean => client().showsPages;
  const source = (path: string): string => (client().isExtension ? sourceUri(path) : pathToUri(path));
  const sourceLine = (path: string, line: number): string =>
    client().isExtension ? sourceLineUri(path, line) : `${pathToUri(path)}#L${line}`;
  const docs = (path: string): string => `${PAGE_SCHEME}:/docs/${path}`;
  return {
    source,
    sourceLine,
    rule: (rule) => (showsPages() && host.rulePage(rule) ? docs(`rules/${rule}.md`) : host.rulePage(rule)),
    ruleFromPage: (rule) => (showsPages() ? `../docs/rules/${rule}.md` : host.rulePage(rule)),
    verdict: (verdict) =>
      showsPages() ? asCommand(OPEN_PAGE_COMMAND, docs(`verdicts/${verdict}.md`)) : host.verdictPage(verdict),
    recordLink: (record) => (showsPages() ? asCommand(OPEN_PAGE_COMMAND, recordPage(record)) : undefined),
    place: ({ document, line }, name) => {
      const uri = sourceLine(document.path, line).replace(/[()]/g, encoded);
      return `[${name}](${showsPages() && uri.startsWith(SOURCE_SCHEME) ? asCommand(OPEN_LINK_COMMAND, uri) : uri})`;
    },
    wordingLink: (words) => (showsPages() ? asCommand(OPEN_PAGE_COMMAND, pageUri('wording', words, words)) : undefined),
    chart: (portrait) => (showsPages() ? chartPicture(portrait) : chartWords(portrait)),
    record: (record) => (showsPages() ? recordPage(record) : undefined),
    title: (title) => (showsPages() ? pageUri('title', title, title) : undefined),
    wording: (words) => (showsPages() ? pageUri('wording', words, words) : undefined),
  };
}

/** In what is hovered, editors follow no scheme that they do not know; commands that the client has named they do. */
function asCommand(command: string, uri: string): string {
  return `command:${command}?${encoded(JSON.stringify([uri]))}`;
}

function recordPage({ id, wording }: WordingRecord): string {
  return pageUri('record', id, wording);
}

/** Stands for a slash in an id: editors read an encoded one (%2F) as the end of a folder. */
const SLASH = '\u2215';

/** The name is what the tab shows; the words that identify the page stand before it. */
function pageUri(kind: PageKey['kind'], id: string, name: string): string {
  return `${PAGE_SCHEME}:/${kind}/${encoded(id.replaceAll('/', SLASH))}/${encoded(fileName(name))}.md`;
}

/** Brackets would end a link of Markdown. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Links from page to page: both lie two folders deep. */
export function recordFromPage(record: WordingRecord): string {
  return fromPage(recordPage(record));
}

export function wordingFromPage(words: string): string {
  return fromPage(pageUri('wording', words, words));
}

/** A file at a line. Where Markdown is rendered, links to files may be refused: this one is to a page that stands for it. */
export function sourceFromPage(path: string, line: number): string {
  return `../../${SOURCE_PAGES}/${encoded(sourceLineUri(path, line))}`;
}

function fromPage(uri: string): string {
  return `../../${uri.slice(PAGE_SCHEME.length + 2)}`;
}

function fileName(words: string): string {
  const name = words.replace(/[\\/:*?"<>|#%\s]+/g, ' ').trim();
  return clip(name, WORDS_IN_NAME);
}

const KINDS = ['record', 'title', 'wording'] as const;

export interface PageKey {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
}

/** What a URI of a page is about. */
export function pageKey(uri: string): PageKey | undefined {
  const found = /^tifa-page:\/+(\w+)\/([^/]+)\/[^/]+$/.exec(uri);
  const kind = KINDS.find((each) => each === found?.[1]);
  if (kind === undefined) return undefined;
  const [, , id = ''] = found ?? [];
  try {
    return { kind, id: decodeURIComponent(id).replaceAll(SLASH, '/') };
  } catch {
    return undefined;
  }
}
