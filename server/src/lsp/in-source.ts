/** Where certain words stand in the text of a source as an editor shows it, so that they can be selected. */
import type { Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { movedSpan, nearestWords, occurrences } from '../engine/index.ts';
import type { Span } from '../engine/types.ts';
import type { ServerHost, SourceText } from './host.ts';
import { sourcePath, sourceUri } from './paths.ts';
import { rangeOf, rangeOfLine } from './positions.ts';

/** UTF-16 units looked at before and behind the line at which the words begin. */
const BEFORE = 2000;
const BEHIND = 20_000;

/** The words nearest to the line; that line, with nothing selected, where they are not to be found in one piece. */
export async function rangeInSource(host: ServerHost, path: string, line: number, words: string): Promise<Range> {
  const source = await shownText(host, path);
  return source ? rangeInText(source.text, line, words) : rangeOfLine(line);
}

/** The same in a text that is at hand. */
export function rangeInText(text: string, line: number, words: string): Range {
  const document = TextDocument.create('', 'plaintext', 0, text);
  const at = document.offsetAt({ line: Math.max(0, line - 1), character: 0 });
  const span = exactly(text, at, words) ?? nearly(text, at, words);
  return span ? rangeOf(document, span) : rangeOfLine(line);
}

/** The very words, from the line on, else before it. */
function exactly(text: string, at: number, words: string): Span | undefined {
  const from = Math.max(0, at - BEFORE);
  const spans = occurrences(text.slice(from, at + BEHIND), words).map((span) => movedSpan(span, from));
  return spans.find(({ start }) => start >= at) ?? spans.at(-1);
}

/** With furniture of a page amid them, for instance. */
function nearly(text: string, at: number, words: string): Span | undefined {
  const span = nearestWords(text.slice(at, at + BEHIND), words);
  return span && movedSpan(span, at);
}

export type ShownText = Pick<SourceText, 'text'> & Partial<SourceText>;

/** The text that the editor shows under the URI of the source, with the pages of the original where it cannot show that. */
export async function shownText(host: ServerHost, path: string): Promise<ShownText | undefined> {
  if (sourcePath(sourceUri(path)) !== undefined) return host.readSource(path);
  return (await host.drafts.read(path)).draft;
}
