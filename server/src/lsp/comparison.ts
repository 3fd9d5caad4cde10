/** “打开对比”: what differs and where, then the words of both sides, then what stands around them in source and draft. */

import type { TextDocument } from 'vscode-languageserver-textdocument';
import { basename } from '#path';
import { bothSides, differenceOf, say } from '../engine/index.ts';
import type { QuotationReport, Span, Verdict } from '../engine/types.ts';
import { innermost } from './innermost.ts';
import type { CompareArguments } from './messages.ts';
import { pathOf, sourcePath } from './paths.ts';
import { positionOf, rangeOf } from './positions.ts';

export interface ToCompare extends Span {
  readonly verdict: Verdict;
  readonly sourceText: string;
  readonly sourceTitle?: string | undefined;
  readonly source?: CompareArguments['source'] | undefined;
  /** What the source has in the place of the words, where that is known; empty where they are to go. */
  readonly replacement: string | undefined;
}

/** UTF-16 units of the draft shown before and behind the words. */
const AROUND = 60;

/** `quotations` are those of the last check: the words may stand in one. */
export function comparisonOf(
  document: TextDocument,
  { verdict, sourceText, sourceTitle, source, replacement, ...at }: ToCompare,
  quotations: readonly QuotationReport[],
): CompareArguments {
  const text = document.getText();
  const { start, end } = at;
  const sides = bothSides({ text, at: { start, end }, quotation: innermost(quotations, at), sourceText, replacement });
  const words = sourceText.slice(sides.source.start, sides.source.end);
  const draftText = text.slice(sides.draft.start, sides.draft.end).replace(/\s*\n[\s>]*/g, '');
  const name = sourceTitle ?? say.server.source;
  const foot = [
    say.server.compareSource(name, source ? placeOf(source) : ''),
    ...(words === sourceText ? [] : [inPlace(sourceText, sides.source)]),
    '',
    say.server.compareDraft(basename(pathOf(document.uri) ?? ''), positionOf(document, sides.draft.start).line + 1),
    inPlace(...paragraphOf(text, sides.draft)),
  ];
  return {
    title: say.server.compared(name),
    head: headOf(verdict, differenceOf(words, draftText)),
    sourceText: words,
    draftText,
    foot: foot.join('\n'),
    uri: document.uri,
    range: rangeOf(document, at),
    ...(source ? { source } : {}),
  };
}

function headOf(verdict: Verdict, difference: string): string {
  const name = say.names.verdicts[verdict];
  return difference.includes(name) ? difference : say.server.differs(name, difference);
}

/** The name of the file and the line, as far as it is a file with lines. */
function placeOf({ uri, line }: NonNullable<CompareArguments['source']>): string {
  return say.server.comparePlace(basename(sourcePath(uri) ?? pathOf(uri) ?? decodeURIComponent(uri)), line);
}

/** The words in what stands around them, told by 【】. */
function inPlace(text: string, { start, end }: Span): string {
  return `${text.slice(0, start)}【${text.slice(start, end)}】${text.slice(end)}`.replace(/\s*\n\s*/g, ' ');
}

/** The paragraph of some words, cut where it is long, and the words in it. */
function paragraphOf(text: string, { start, end }: Span): [string, Span] {
  const newline = text.indexOf('\n', end);
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - AROUND);
  const to = Math.min(newline < 0 ? text.length : newline, end + AROUND);
  return [text.slice(from, to), { start: start - from, end: end - from }];
}
