/** Markdown as a terminal shows it, and places of the corpus in it. */
import { styleText } from 'node:util';
import { type PortraitStyle, say, yearLines } from '../engine/index.ts';
import type { Knowledge } from './host.ts';

/** Takes the marks of Markdown out; strong words are bold where that can be shown. */
export function forTerminal(markdown: string, bold: boolean): string {
  return markdown
    .replace(/\*\*(.+?)\*\*/g, (_, words: string) =>
      bold ? styleText('bold', words, { validateStream: false }) : words,
    )
    .replace(/^_(.+)_$/gm, '$1')
    .replace(/^---$/gm, '———')
    .replace(/\\([\\`*_[\]<>#|~])/g, '$1');
}

/** Places are followed by file and line, years are bars of characters. */
export function terminalStyle({ shownPath }: Pick<Knowledge, 'shownPath'>): PortraitStyle {
  return {
    place: ({ document, line }, name) => name + say.finding.inBrackets(`${shownPath(document.path)}:${line}`),
    wordingLink: () => undefined,
    chart: (portrait) => yearLines(portrait).join('\n'),
  };
}
