/** A wording with quotation marks and a note on its source, by a template of the writer: pure. */
import type { LookupItem } from '../../server/src/lsp/messages.ts';

export interface Quoted {
  /** What takes the place of the selection. */
  readonly text: string;
  /** What goes to the end of the draft, if the template has a footnote. */
  readonly note?: string;
}

export interface Templates {
  /** With {wording}, {title}, {date}, {speaker}, {occasion}, {source}, {n}. */
  readonly text: string;
  readonly note: string;
}

/**
 * `draft` gives the number of the next footnote; `before` and `behind` are what stands beside the caret, so that marks are not
 * doubled. Brackets that hold nothing because nothing is known of the source are left out.
 */
export function quoted(item: LookupItem, templates: Templates, draft: string, before = '', behind = ''): Quoted {
  const number = nextNote(draft);
  const text = withoutDoubledMarks(filled(templates.text, item, number), before, behind);
  if (!templates.text.includes('{n}')) return { text };
  return { text, note: filled(templates.note, item, number) };
}

function filled(template: string, { wording, source = {} }: LookupItem, number: number): string {
  const { title = '', date = '', speaker = '', occasion = '' } = source;
  const marked = title === '' ? '' : `《${title.replace(/《/g, '〈').replace(/》/g, '〉')}》`;
  const values: Readonly<Record<string, string>> = {
    wording,
    title,
    date,
    speaker,
    occasion,
    source: [speaker, marked, date].filter((part) => part !== '').join('，'),
    n: String(number),
  };
  return template
    .replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
    .replace(/（[，、：\s]*）|\([,\s]*\)|〔[，\s]*〕/g, '');
}

/** One more than the highest number of a note [^1] or its text in the draft. */
export function nextNote(draft: string): number {
  const numbers = [...draft.matchAll(/\[\^(\d{1,6})\]/g)].map(([, digits]) => Number(digits));
  return Math.max(0, ...numbers) + 1;
}

/** “|”: the marks of the draft stay, those of the template go. */
function withoutDoubledMarks(text: string, before: string, behind: string): string {
  if (!text.startsWith('“') || !before.endsWith('“')) return text;
  const inner = text.slice(1);
  const close = inner.lastIndexOf('”');
  return behind.startsWith('”') && close >= 0 ? inner.slice(0, close) : inner;
}
