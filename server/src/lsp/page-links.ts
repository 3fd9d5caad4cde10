/** Where links lead: to rendered, read-only pages in clients that show them, else to the files themselves. */
import { clip } from '../engine/index.ts';
import type { WordingRecord } from '../engine/records/record.ts';
import type { RuleCode, Verdict } from '../engine/types.ts';
import type { ServerHost } from './host.ts';
import { OPEN_PAGE_COMMAND, PAGE_SCHEME } from './messages.ts';

export interface PageLinks {
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
}

const WORDS_IN_NAME = 40;

export function createPageLinks(host: ServerHost, showsPages: () => boolean): PageLinks {
  const docs = (path: string): string => `${PAGE_SCHEME}:/docs/${path}`;
  return {
    rule: (rule) => (showsPages() && host.rulePage(rule) ? docs(`rules/${rule}.md`) : host.rulePage(rule)),
    ruleFromPage: (rule) => (showsPages() ? `../docs/rules/${rule}.md` : host.rulePage(rule)),
    verdict: (verdict) => (showsPages() ? asCommand(docs(`verdicts/${verdict}.md`)) : host.verdictPage(verdict)),
    recordLink: (record) => (showsPages() ? asCommand(recordPage(record)) : undefined),
    record: (record) => (showsPages() ? recordPage(record) : undefined),
    title: (title) => (showsPages() ? pageUri('title', title, title) : undefined),
  };
}

/** In what is hovered, editors follow no scheme that they do not know; commands that the client has named they do. */
function asCommand(uri: string): string {
  return `command:${OPEN_PAGE_COMMAND}?${encodeURIComponent(JSON.stringify([uri]))}`;
}

function recordPage({ id, wording }: WordingRecord): string {
  return pageUri('record', id, wording);
}

/** The name is what the tab shows; the words that identify the page stand before it. */
function pageUri(kind: 'record' | 'title', id: string, name: string): string {
  return `${PAGE_SCHEME}:/${kind}/${encoded(id)}/${encoded(fileName(name))}.md`;
}

/** Brackets would end a link of Markdown. */
function encoded(words: string): string {
  return encodeURIComponent(words).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** Links from page to page: both lie two folders deep. */
export function recordFromPage(record: WordingRecord): string {
  return `../../${recordPage(record).slice(PAGE_SCHEME.length + 2)}`;
}

function fileName(words: string): string {
  const name = words.replace(/[\\/:*?"<>|#%\s]+/g, ' ').trim();
  return clip(name, WORDS_IN_NAME);
}

export interface PageKey {
  readonly kind: 'record' | 'title';
  readonly id: string;
}

/** What a URI of a page is about. */
export function pageKey(uri: string): PageKey | undefined {
  const found = /^tifa-page:\/+(record|title)\/([^/]+)\/[^/]+$/.exec(uri);
  const [, kind, id = ''] = found ?? [];
  if (kind !== 'record' && kind !== 'title') return undefined;
  try {
    return { kind, id: decodeURIComponent(id) };
  } catch {
    return undefined;
  }
}
